"""The pointed places as clusters: what people hold to be one, with what the machine holds to be one where no person objects."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from onrecord.resolve.decided.places import Place, Places
from onrecord.resolve.decided.standing import Bonds, Fitted, bars_of, bonds_of


def cluster(places: Places, stand: Sequence[Fitted]) -> dict[Place, Place]:
    """For each pointed place, in order, the one that stands for its cluster."""
    pointed = _in_order({p for f in stand for p in f.places}, places)
    bonds = bonds_of(stand)
    bars = _Bars(stand, bonds)
    by_actor: dict[str, list[Place]] = defaultdict(list)
    for place in pointed:
        if (owner := places.owner.get(place)) is not None:
            by_actor[owner].append(place)
    for owned in by_actor.values():
        _join_allowed(owned, bonds, bars)
    return {p: bonds.root(p) for p in pointed}


def _in_order(pointed: Iterable[Place], places: Places) -> list[Place]:
    order = {report: i for i, report in enumerate(places.reports)}
    return sorted(pointed, key=lambda p: (order[p[0]], p[1], p[2]))


def _join_allowed(owned: Sequence[Place], bonds: Bonds, bars: "_Bars") -> None:
    """Join each place of one actor of the machine to the first cluster of that actor that no person holds it apart from."""
    heads: list[Place] = []
    for place in owned:
        head = next((h for h in heads if bars.allow(bonds.root(h), bonds.root(place))), None)
        if head is None:
            heads.append(place)
        else:
            bars.merge(bonds.root(head), bonds.root(place))
            bonds.join(head, place)


class _Bars:
    """For each root the bars it stands on one side or the other of, as bits: two roots on the two sides of one are never joined."""

    def __init__(self, stand: Sequence[Fitted], bonds: Bonds) -> None:
        self._left: dict[Place, int] = defaultdict(int)
        self._right: dict[Place, int] = defaultdict(int)
        for number, (left, right) in enumerate(bars_of(stand)):
            for side, places in ((self._left, left), (self._right, right)):
                for place in places:
                    side[bonds.root(place)] |= 1 << number

    def allow(self, one: Place, other: Place) -> bool:
        return one == other or not (self._left[one] | self._left[other]) & (self._right[one] | self._right[other])

    def merge(self, one: Place, other: Place) -> None:
        """`one` takes the bars of `other`, which it is the root of from now on."""
        self._left[one] |= self._left[other]
        self._right[one] |= self._right[other]
