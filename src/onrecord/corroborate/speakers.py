"""How many speakers assert a claim, each for themselves: another matter than how many reports attest that it was said."""

import re
from collections.abc import Mapping, Sequence

from onrecord.corroborate.chains import World
from onrecord.model import Actor, Attribution, Claim, Reason
from onrecord.outlets.registry import key

_SAYS = r"(?:said|says|saying|told|tells|wrote|writes|written|claimed|claims|testified|admitted|confirmed|announced)"
_ASKS = re.compile(r"\b(?:asks?|asked|asking|wonder(?:s|ed|ing)?|[ei]nquire[sd]?|question(?:s|ed))\b", re.IGNORECASE)
_WORDS = re.compile(r"\w+")
_FEW = 3
"""Words from which the same words in one report are one speaker's."""
_NAMED = ("person", "organisation", "government")
"""An unnamed source may be any other, a collective is made of them, and a document hands on: they are not counted beside others."""


def speakers(claim: Claim, claims: Mapping[str, Claim], world: World) -> tuple[list[str], Reason]:
    """The actors that assert a claim, its own speaker first, and that in words.

    A speaker of an agreeing claim counts unless one of the two hands on the other's words or stands for the other, or it is an outlet.
    """
    own = _of(claim, world)
    out = own[:1]
    for other in (claims[c] for c in claim.agrees if c in claims and not _copied(claim, claims[c], world)):
        out += [
            a for a in _further(claim, other, world) if a not in (*own, *out) and not any(_joined(a, one, world) for one in out)
        ]
    return out, Reason("speakers", float(len(out)), _text([world.actors[a] for a in out]))


def _further(claim: Claim, other: Claim, world: World) -> list[str]:
    """The speakers of an agreeing claim, if neither claim only asks, or gives what the other's speaker or text says."""
    ways = ((claim, other), (other, claim))
    told = any(_tells_of(x, y, world) or _asked(x, world) or _retold(x, y, world) for x, y in ways)
    return [] if told else _of(other, world)


def _of(claim: Claim, world: World) -> list[str]:
    """The named speakers of a claim, those of most members first."""
    told = [a.speaker for a in _members(claim, world)]
    named = [s for s in told if s in world.actors and s and world.actors[s].kind in _NAMED and not _outlet(world.actors[s], world)]
    return sorted(set(named), key=lambda s: (-named.count(s), s))


def _tells_of(claim: Claim, other: Claim, world: World) -> bool:
    """Whether what is claimed is that a speaker of the other claim said so."""
    names = [key(world.actors[s].name) for s in _of(other, world)]
    texts = [" ".join(a.quotes.content) for a in _members(claim, world)]
    return any(re.search(rf"\b{re.escape(n[-1])}\b[^.]{{0,40}}\b{_SAYS}\b", t, re.IGNORECASE) for n in names if n for t in texts)


def _asked(claim: Claim, world: World) -> bool:
    """Whether it is only ever asked: a question asserts nothing."""
    return all(_ASKS.search(" ".join(a.quotes.cue)) for a in _members(claim, world))


def _retold(claim: Claim, other: Claim, world: World) -> bool:
    """Whether a report gives the words of the one inside the other: a headline that quotes what the text below ascribes."""
    parts, wholes = ({(a.report, _words(a)) for a in _members(c, world)} for c in (claim, other))
    return any(len(part.split()) >= _FEW and of == report and part in whole for of, part in parts for report, whole in wholes)


def _words(a: Attribution) -> str:
    """The words of a content, case folded, a space before and behind each."""
    return f" {' '.join(_WORDS.findall(' '.join(a.quotes.content).casefold()))} "


def _members(claim: Claim, world: World) -> list[Attribution]:
    return [world.attributions[m] for m in claim.attributions if m in world.attributions]


def _copied(a: Claim, b: Claim, world: World) -> bool:
    """Whether all that tells the two claims apart is that copies of one text word them differently."""
    left, right = ({m.report for m in _members(c, world)} for c in (a, b))
    pairs = [world.pairs.get(frozenset((x, y))) for x in left for y in right]
    return not left & right and all(p is not None and p.label == "copy" for p in pairs)


def _outlet(actor: Actor, world: World) -> bool:
    """Whether an actor is an outlet, known or at hand (perhaps by the end of its name), which hands on what it has from others.

    A person who once hands on another's words still speaks for themselves elsewhere.
    """
    if actor.kind == "person":
        return False
    name = key(actor.name)
    at_hand = any(key(outlet)[-len(name) :] == name for outlet in world.intermediaries)
    return at_hand or world.outlets.canonical(actor.name) is not None


def _joined(a: str, b: str, world: World) -> bool:
    """Whether two speakers are not apart: one hands on the other's words somewhere, or stands for the other."""
    one, two = world.actors[a], world.actors[b]
    return frozenset((a, b)) in world.handed_on or _stands_for(one, two) or _stands_for(two, one)


def _stands_for(a: Actor, b: Actor) -> bool:
    """Whether a place or house stands for the other, or a role names the body that it speaks for."""
    body = b.name.casefold()
    return (a.stands_for is not None and a.stands_for.actor == b.id) or any(body in role.text.casefold() for role in a.roles)


def _text(actors: Sequence[Actor]) -> str:
    if not actors:
        return "no named speaker asserts it"
    if len(actors) == 1:
        return f"one speaker asserts it: {actors[0].name}"
    return f"{len(actors)} speakers assert it, each for themselves: {', '.join(a.name for a in actors)}"
