"""What of the machine's actors a person's word makes one actor: its name, kind, names by report, roles and reasons."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import msgspec

from onrecord.model import Actor, ActorKind, Mention, Name, Reason, Role, Span, StandsFor
from onrecord.resolve.decided.parting import going_with, restricted
from onrecord.resolve.decided.places import Place, Places
from onrecord.text.names import PARTICLES, fold, parse
from onrecord.text.titles import ORG_WORDS
from onrecord.text.words import FUNCTION, PRONOUNS

REASONS = 8
"""How many reasons an actor shows: the decisions first."""


@dataclass(frozen=True, slots=True)
class Piece:
    """An actor of the machine or a part of it, or a place without an actor; `size` is its number of places."""

    name: str
    kind: ActorKind
    size: int
    names: dict[str, list[Name]]
    roles: Sequence[Role] = ()
    reasons: Sequence[Reason] = ()
    stands_for: StandsFor | None = None
    mentions: Mapping[str, Sequence[Mention]] = field(default_factory=dict)


def whole(actor: Actor, size: int) -> Piece:
    """All of an actor."""
    return Piece(actor.name, actor.kind, size, actor.names, actor.roles, actor.reasons, actor.stands_for, actor.mentions)


def parted(actor: Actor, share: Mapping[Place, Place], head: Place, places: Places) -> Piece:
    """The part of an actor that goes with `head`, without the machine's reasons: they spoke for the whole."""
    kept = [p for p, h in share.items() if h == head]
    names, roles = restricted(actor, kept)
    texts = [n.text for rows in names.values() for n in rows for _ in n.spans]
    name = (
        actor.name if actor.name in texts else max(texts, key=lambda t: (*_rank(t), texts.count(t)), default=places.text(kept[0]))
    )
    kind = actor.kind if _named(name) or actor.kind != "person" else "unnamed"
    return Piece(name, kind, len(kept), names, roles, (), actor.stands_for, going_with(actor, share, head))


def loose(place: Place, places: Places) -> Piece:
    """A place that the machine gave no actor; a pronoun is no name."""
    text = places.text(place)
    names = {} if fold(text) in PRONOUNS else {place[0]: [Name(text, 1, [Span(place[1], place[2], text)])]}
    return Piece(text, _kind(text), 1, names)


def joined(ident: str, pieces: Sequence[Piece], decided: Sequence[Reason], order: Sequence[str]) -> Actor:
    """One actor of all pieces, named after the fullest name among them."""
    lead = max(pieces, key=lambda p: (*_rank(p.name), p.size))
    reasons = {r.feature: r for p in pieces for r in sorted(p.reasons, key=lambda r: r.score)}
    machine = sorted(reasons.values(), key=lambda r: (-r.score, r.feature))
    roles = {(r.report, r.span.start): r for p in pieces for r in p.roles}
    names = {report: rows for report in order if (rows := _rows(report, pieces))}
    inside = {report: _inside(report, pieces) for report in order}
    mentions = {report: found for report, found in inside.items() if found}
    stands_for = next((p.stands_for for p in pieces if p.stands_for), None)
    return Actor(ident, lead.name, lead.kind, list(roles.values()), names, stands_for, [*decided, *machine][:REASONS], mentions)


def _inside(report: str, pieces: Iterable[Piece]) -> list[Mention]:
    return sorted((m for p in pieces for m in p.mentions.get(report, ())), key=lambda m: m.span.start)


def _rows(report: str, pieces: Iterable[Piece]) -> list[Name]:
    """The names that a report uses, commonest first, each with every place."""
    spans: dict[str, dict[int, Span]] = {}
    for name in (n for p in pieces for n in p.names.get(report, [])):
        spans.setdefault(name.text, {}).update({s.start: s for s in name.spans})
    rows = [Name(text, len(at), [at[k] for k in sorted(at)]) for text, at in spans.items()]
    return sorted(rows, key=lambda n: (-n.count, n.spans[0].start))


def with_targets(actors: Iterable[Actor], moved: dict[str, str]) -> Iterator[Actor]:
    """What a place stands for may have another id now, or be the actor itself."""
    for actor in actors:
        held = actor.stands_for
        target = moved.get(held.actor, held.actor) if held else None
        if held is None or target == held.actor:
            yield actor
        else:
            new = None if target is None or target == actor.id else StandsFor(target, held.reason)
            yield msgspec.structs.replace(actor, stands_for=new)


def _rank(name: str) -> tuple[bool, bool]:
    return _named(name), _named(name) and parse(name).full


def _named(text: str) -> bool:
    """Whether it is written as a name: capitals throughout, no article."""
    words = text.split()
    capitals = all(w[0].isupper() or fold(w) in PARTICLES for w in words)
    return bool(words) and capitals and fold(words[0]) not in FUNCTION


def _kind(text: str) -> ActorKind:
    if not _named(text):
        return "unnamed"
    return "organisation" if fold(text.split()[-1]) in ORG_WORDS else "person"
