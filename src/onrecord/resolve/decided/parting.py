"""An actor of the machine parted: which of its mentions go with which of the places that a person holds apart."""

from collections.abc import Iterable, Mapping, Sequence

from onrecord.model import Actor, Mention, Name, Role
from onrecord.resolve.decided.places import Place, Places, places_of

TOUCHING = 3
"""Characters between a title and its name."""


def part(owned: Sequence[Place], heads: Mapping[Place, Place], places: Places) -> dict[Place, Place]:
    """The cluster of each place of one actor, from those that were pointed at (`heads`).

    What overlaps a pointed place goes with it, then what reads the same in its report; the rest goes with what stands before it,
    and in a report where nothing was pointed at with what reads the same elsewhere, or else with the first.
    """
    pointed = {p: heads[p] for p in owned if p in heads}
    sure = dict(pointed)
    by_text = {(p[0], places.text(p)): head for p, head in reversed(pointed.items())}
    for place in owned:
        if place not in sure:
            head = _overlapping(place, pointed) or by_text.get((place[0], places.text(place)))
            sure |= {place: head} if head else {}
    anywhere = {places.text(p): head for p, head in reversed(sure.items())}
    first = next(iter(sure.values()))
    return {p: sure.get(p) or nearest(p, sure) or anywhere.get(places.text(p), first) for p in owned}


def nearest(place: Place, sure: Mapping[Place, Place]) -> Place | None:
    """The cluster of the sure place that this one touches, else of the last before it, else of the next; None in a report without any."""
    here = [p for p in sure if p[0] == place[0]]
    if not here:
        return None
    close = min(here, key=lambda p: _gap(p, place))
    before = [p for p in here if p[2] <= place[1]]
    return sure[close if _gap(close, place) <= TOUCHING or not before else max(before, key=lambda p: p[2])]


def restricted(actor: Actor, kept: Iterable[Place]) -> tuple[dict[str, list[Name]], list[Role]]:
    """The names and roles of the actor that stand at the kept places."""
    here = set(kept)
    names: dict[str, list[Name]] = {}
    for report, rows in actor.names.items():
        spans = [(n.text, [s for s in n.spans if (report, s.start, s.end) in here]) for n in rows]
        if left := [Name(text, len(at), at) for text, at in spans if at]:
            names[report] = left
    return names, [r for r in actor.roles if (r.report, r.span.start, r.span.end) in here]


def going_with(actor: Actor, share: Mapping[Place, Place], head: Place) -> dict[str, list[Mention]]:
    """The mentions inside contents that stand at or nearest to places of the cluster."""
    first = next(iter(share.values()))
    out: dict[str, list[Mention]] = {}
    for report, mentions in actor.mentions.items():
        at = [(m, (report, m.span.start, m.span.end)) for m in mentions]
        if left := [m for m, place in at if (share.get(place) or nearest(place, share) or first) == head]:
            out[report] = left
    return out


def owned_by(actor: Actor, places: Places) -> list[Place]:
    """Every place of the actor, in order."""
    named = set(places_of(actor))
    return [p for p, owner in places.owner.items() if owner == actor.id or p in named]


def _overlapping(place: Place, pointed: Mapping[Place, Place]) -> Place | None:
    return next((h for p, h in pointed.items() if p[0] == place[0] and p[1] < place[2] and place[1] < p[2]), None)


def _gap(one: Place, other: Place) -> int:
    return max(0, other[1] - one[2], one[1] - other[2])
