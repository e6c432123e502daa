"""People's decisions laid over what the machine resolved: a decision wins, and what became of it is told.

A decision is a bond or a bar between mentions, never between ids, so that it holds whatever the machine makes of them next time.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from onrecord.model import Actor, Attribution, Decided, Decision, Passage, Reason, Report
from onrecord.resolve.decided.clusters import cluster
from onrecord.resolve.decided.joining import Piece, joined, loose, parted, whole, with_targets
from onrecord.resolve.decided.parting import nearest, owned_by, part
from onrecord.resolve.decided.places import Place, Places, find_places
from onrecord.resolve.decided.standing import Fitted, fit, standing, usable
from onrecord.resolve.decided.told import consequence, outcome, reason
from onrecord.resolve.stage import Resolved

__all__ = ["overrule"]


def overrule(reports: Sequence[Report], found: Resolved, decisions: Sequence[Decision]) -> tuple[Resolved, list[Decided]]:
    """`found` with the actors joined and parted as people decided, and what became of each decision, in their order."""
    if not decisions:
        return found, []
    places = find_places(reports, found.actors, found.attributions)
    fitted = [fit(number, d, places) for number, d in enumerate(decisions, 1)]
    stand, overruled = standing(f for f in fitted if usable(f))
    shares = _share(found.actors, places, cluster(places, stand))
    ids = _ids(found.actors, shares)
    actors = [_actor(head, shares, ids, found.actors, places, stand) for head in shares.heads()]
    untouched = [a for a in found.actors if a.id not in shares.parts]
    moved = {actor: ids[next(iter(part.values()))] for actor, part in shares.parts.items()}
    order = list(dict.fromkeys([*(a.id for a in found.actors), *ids.values()]))
    every = sorted(with_targets([*untouched, *actors], moved), key=lambda a: order.index(a.id))
    told = [_told(f, overruled, places, shares, ids) for f in fitted]
    return Resolved(every, [_spoken(a, shares, ids) for a in found.attributions]), told


@dataclass(frozen=True, slots=True)
class _Shares:
    """The cluster of every place that decisions touch: by actor of the machine, and of places without an actor that people joined."""

    parts: dict[str, dict[Place, Place]]
    loose: dict[Place, Place]

    def heads(self) -> list[Place]:
        """The clusters that are actors, in order."""
        owned = [head for part in self.parts.values() for head in part.values()]
        return list(dict.fromkeys([*owned, *self.loose.values()]))

    def head(self, place: Place) -> Place | None:
        """The cluster of a pointed place."""
        found = (part[place] for part in self.parts.values() if place in part)
        return next(found, self.loose.get(place))


def _share(actors: Sequence[Actor], places: Places, heads: Mapping[Place, Place]) -> _Shares:
    touched = {places.owner.get(p) for p in heads}
    parts = {a.id: part(owned_by(a, places), heads, places) for a in actors if a.id in touched}
    sizes: dict[Place, int] = defaultdict(int)
    for head in heads.values():
        sizes[head] += 1
    return _Shares(parts, {p: h for p, h in heads.items() if places.owner.get(p) is None and sizes[h] > 1})


def _ids(actors: Sequence[Actor], shares: _Shares) -> dict[Place, str]:
    """For each cluster the id of its first actor, or a new one where another part has that already."""
    known = {a.id for a in actors}
    out: dict[Place, str] = {}
    for actor, share in shares.parts.items():
        for head in dict.fromkeys(share.values()):
            out.setdefault(head, actor if actor not in out.values() else _fresh(known | set(out.values())))
    for head in shares.loose.values():
        out.setdefault(head, _fresh(known | set(out.values())))
    return out


def _fresh(taken: set[str]) -> str:
    number = len(taken) + 1
    while f"a{number}" in taken:
        number += 1
    return f"a{number}"


def _actor(
    head: Place, shares: _Shares, ids: Mapping[Place, str], actors: Sequence[Actor], places: Places, stand: Iterable[Fitted]
) -> Actor:
    reasons = _reasons(head, shares, stand)
    return joined(ids[head], list(_pieces(head, shares, actors, places)), reasons, list(places.reports))


def _pieces(head: Place, shares: _Shares, actors: Sequence[Actor], places: Places) -> Iterator[Piece]:
    for actor in (a for a in actors if a.id in shares.parts):
        share = shares.parts[actor.id]
        kept = [p for p, h in share.items() if h == head]
        if len(kept) == len(share):
            yield whole(actor, len(kept))
        elif kept:
            yield parted(actor, share, head, places)
    yield from (loose(p, places) for p, h in shares.loose.items() if h == head)


def _reasons(head: Place, shares: _Shares, stand: Iterable[Fitted]) -> list[Reason]:
    """The decisions that point at a mention of the cluster, in the order of the file."""
    ordered = sorted(stand, key=lambda f: f.number)
    return [reason(f.decision) for f in ordered if any(shares.head(p) == head for p in f.places)]


def _spoken(statement: Attribution, shares: _Shares, ids: Mapping[Place, str]) -> Attribution:
    """The statement with its speaker as decided."""
    sources = [(statement.report, start, end) for start, end in statement.source]
    share = shares.loose if statement.speaker is None else shares.parts.get(statement.speaker)
    if not share:
        return statement
    head = next((share[p] for p in sources if p in share), None)
    if head is None and statement.speaker is not None:
        head = _near(statement, share)
    return msgspec.structs.replace(statement, speaker=ids[head]) if head else statement


def _near(statement: Attribution, share: Mapping[Place, Place]) -> Place:
    """The cluster of the mention nearest to a statement whose source is no mention of its speaker."""
    start = (statement.source or statement.content or [(0, 0)])[0][0]
    return nearest((statement.report, start, start), share) or next(iter(share.values()))


def _told(fitted: Fitted, overruled: Mapping[int, Fitted], places: Places, shares: _Shares, ids: Mapping[Place, str]) -> Decided:
    result = outcome(fitted, overruled, places)
    held = fitted.places if result in ("applied", "confirmed") else []
    heads = dict.fromkeys(h for p in held if (h := shares.head(p)))
    return Decided(
        fitted.number,
        fitted.decision,
        result,
        consequence(fitted, result, overruled),
        list(dict.fromkeys(ids[h] for h in heads)),
        [Passage(*p, places.text(p)) for side in fitted.sides for p in _first_by_report(side)],
    )


def _first_by_report(side: Sequence[Place]) -> list[Place]:
    return list({p[0]: p for p in reversed(side)}.values())[::-1]
