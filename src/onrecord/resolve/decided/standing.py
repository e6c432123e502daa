"""Which decisions stand: where two cannot both hold, the later one does."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from onrecord.model import Decision
from onrecord.resolve.decided.places import Place, Places, fitting, misfit


@dataclass(frozen=True, slots=True)
class Fitted:
    """A decision with its number in the file, the places that each of its pointers fits, and why others fit none."""

    number: int
    decision: Decision
    sides: list[list[Place]]
    lost: list[str]

    @property
    def places(self) -> list[Place]:
        return [p for side in self.sides for p in side]


class Bonds:
    """Things held to be one: a root for each."""

    def __init__(self) -> None:
        self._above: dict[Place, Place] = {}

    def root(self, place: Place) -> Place:
        while (above := self._above.get(place, place)) != place:
            place = above
        return place

    def join(self, one: Place, other: Place) -> None:
        """The root of `one` becomes the root of both."""
        if self.root(one) != self.root(other):
            self._above[self.root(other)] = self.root(one)


def fit(number: int, decision: Decision, places: Places) -> Fitted:
    """The decision on the places of this affair."""
    found = [(p, fitting(p, places)) for p in decision.actors]
    sides, lost = [f for _, f in found if f], [misfit(p, places) for p, f in found if not f]
    if decision.decision == "different" and any(set(a) & set(b) for a, b in combinations(sides, 2)):
        return Fitted(number, decision, [], ["two of its pointers mean the same mention, which cannot differ from itself"])
    return Fitted(number, decision, sides, lost)


def usable(fitted: Fitted) -> bool:
    """Whether there are two sides left to hold together or apart."""
    return len(fitted.sides) > 1


def standing(fitted: Iterable[Fitted]) -> tuple[list[Fitted], dict[int, Fitted]]:
    """The decisions that stand, the latest first; and for the number of each other one the later decision that overrules it."""
    stand: list[Fitted] = []
    overruled: dict[int, Fitted] = {}
    for one in sorted(fitted, key=lambda f: (f.decision.date, f.number), reverse=True):
        if _agree([*stand, one]):
            stand.append(one)
        else:
            overruled[one.number] = next(later for k, later in enumerate(stand) if not _agree([*stand[: k + 1], one]))
    return stand, overruled


def bonds_of(stand: Iterable[Fitted]) -> Bonds:
    """What people hold to be one."""
    bonds = Bonds()
    for fitted in stand:
        if fitted.decision.decision == "same":
            for place in fitted.places[1:]:
                bonds.join(fitted.places[0], place)
    return bonds


def bars_of(stand: Iterable[Fitted]) -> Iterator[tuple[list[Place], list[Place]]]:
    """What people hold apart, two sides at a time."""
    for fitted in stand:
        if fitted.decision.decision == "different":
            yield from combinations(fitted.sides, 2)


def _agree(stand: Sequence[Fitted]) -> bool:
    bonds = bonds_of(stand)
    return not any({bonds.root(p) for p in a} & {bonds.root(p) for p in b} for a, b in bars_of(stand))
