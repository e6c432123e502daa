"""Features of a pair of statements. Each is a small function; the first line of its docstring is the reason a reader is shown.

A feature gives a number (0 for “nothing to see”) and, where there is something to point at, the words that show it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from onrecord.align.lexicon import AGAINST, FOR, NEGATIONS, OPPOSITES, STOP
from onrecord.align.statements import Pair, Statement, stem, words


@dataclass(frozen=True, slots=True)
class Found:
    """A feature's value and the words that show it."""

    value: float
    words: str = ""


Feature = Callable[[Pair], Found]

_OPPOSED = {frozenset(stem(w) for w in pair) for pair in OPPOSITES}
RARE = 3.0
"""Rare words (a word that stands once counts 1) of which more say no more."""
_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non", "mis")


@lru_cache(maxsize=4096)
def longest_run(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[str, ...]:
    """The longest run of words that both have; empty words match nothing."""
    places: dict[str, list[int]] = {}
    for j, w in enumerate(b):
        if w:
            places.setdefault(w, []).append(j)
    best, end, before = 0, 0, dict[int, int]()
    for i, w in enumerate(a):
        now = {j: before.get(j - 1, 0) + 1 for j in places.get(w, ())}
        for length in now.values():
            if length > best:
                best, end = length, i + 1
        before = now
    return a[end - best : end]


def passage(p: Pair) -> Found:
    """both have the same words in a row"""
    run = longest_run(p.a.words, p.b.words)
    telling = sum(w not in STOP for w in run)
    return Found(min(telling, 8) / 8, " ".join(run)) if telling > 1 else Found(0.0)


def fragment(p: Pair) -> Found:
    """words quoted in one stand in the other"""
    best: tuple[str, ...] = ()
    for x, y in ((p.a, p.b), (p.b, p.a)):
        for f in x.fragments:
            run = longest_run(f, y.words)
            if len(run) >= 0.75 * len(f) and _telling(run) > _telling(best):
                best = run
    return Found(min(_telling(best), 4) / 4, " ".join(best))


def quotation(p: Pair) -> Found:
    """words quoted in one stand in the other, the rarer the better

    Names do not count: whoever speaks of an affair names its places.
    """
    best, found = 0.0, tuple[str, ...]()
    for x, y in ((p.a, p.b), (p.b, p.a)):
        for f in x.fragments:
            run = longest_run(f, y.words)
            telling = [w for w in run if w not in STOP and w.removesuffix("'s") not in x.names]
            value = sum(p.affair.rarity.get(stem(w), 1.0) for w in telling)
            best, found = max((best, found), (value, run), key=lambda row: row[0])
    return Found(min(best, RARE) / RARE, " ".join(found))


def _telling(run: tuple[str, ...]) -> int:
    return sum(w not in STOP for w in run)


def containment(p: Pair) -> Found:
    """they share telling words"""
    shared = p.a.stems & p.b.stems
    least = min(p.affair.weight(p.a.stems), p.affair.weight(p.b.stems))
    return Found(p.affair.weight(shared) / max(least, 1.0), ", ".join(_surface(p.a, shared)))


def shared(p: Pair) -> Found:
    """they share words that are rare in these reports"""
    found = p.a.stems & p.b.stems
    return Found(min(p.affair.weight(found), RARE + 1) / (RARE + 1), ", ".join(_surface(p.a, found)))


def _surface(a: Statement, shared: frozenset[str]) -> list[str]:
    """The words of `a` behind the stems, in their order."""
    return list(dict.fromkeys(w for w in a.words if w not in STOP and stem(w) in shared))


def paraphrase(p: Pair) -> Found:
    """what was said is close in meaning"""
    return Found(float(p.a.vector @ p.b.vector))


def sentence(p: Pair) -> Found:
    """a sentence of one is close in meaning to a sentence of the other"""
    return Found(max(0.0, float(np.max(p.a.parts @ p.b.parts.T))))


def message(p: Pair) -> Found:
    """read side by side, they have one message"""
    return Found(p.reading.same + p.reading.related if p.reading else 0.0)


def act(p: Pair) -> Found:
    """both name the same act of speaking"""
    wide = (p.a.act & (p.b.act | p.b.stems)) | (p.b.act & p.a.stems)
    return Found(
        1.0 if p.a.act & p.b.act else 0.7 if wide else 0.0,
        ", ".join(w for w in dict.fromkeys((*words(p.a.cue), *p.a.words)) if stem(w) in wide),
    )


def occasion(p: Pair) -> Found:
    """both name the same kind of occasion"""
    if not p.a.occasion or not p.b.occasion:
        return Found(0.0)
    return Found(1.0, p.a.occasion) if p.a.occasion == p.b.occasion else Found(-1.0, f"{p.a.occasion}, {p.b.occasion}")


def day(p: Pair) -> Found:
    """both name the same day"""
    if not p.a.days or not p.b.days:
        return Found(0.0)
    shared = p.a.days & p.b.days
    return Found(1.0, ", ".join(sorted(shared))) if shared else Found(-1.0, ", ".join(sorted(p.a.days ^ p.b.days)))


def same_numbers(p: Pair) -> Found:
    """they state the same number"""
    shared = p.a.numbers & p.b.numbers
    return Found(1.0 if shared else 0.0, ", ".join(f"{n:g}" for n in sorted(shared)))


def other_numbers(p: Pair) -> Found:
    """they state different numbers"""
    if not p.a.numbers or not p.b.numbers or p.a.numbers & p.b.numbers:
        return Found(0.0)
    return Found(1.0, " against ".join(", ".join(f"{n:g}" for n in sorted(x)) for x in (p.a.numbers, p.b.numbers)))


def negation(p: Pair) -> Found:
    """one of them negates and the other does not"""
    left, right = ([w for w in s.words if w in NEGATIONS] for s in (p.a, p.b))
    return Found(1.0, ", ".join(dict.fromkeys(left or right))) if bool(left) != bool(right) else Found(0.0)


def opposites(p: Pair) -> Found:
    """one uses the opposite of a word of the other"""
    left, right = ({stem(w): w for w in (*s.words, *words(s.cue)) if w not in STOP} for s in (p.a, p.b))
    pairs = sorted((left[x], right[y]) for x in left for y in right if _opposed(x, y) and not (x in right or y in left))
    return Found(1.0, ", ".join(f"{x} against {y}" for x, y in pairs[:3])) if pairs else Found(0.0)


def _opposed(x: str, y: str) -> bool:
    if x == y:
        return False
    short, long = sorted((x, y), key=len)
    return frozenset((x, y)) in _OPPOSED or (len(short) > 3 and any(long == p + short for p in _PREFIXES))


def stance(p: Pair) -> Found:
    """the reports ascribe opposite stances"""
    left, right = _stance(p.a), _stance(p.b)
    return Found(1.0, f"{p.a.cue} against {p.b.cue}") if left * right < 0 else Found(0.0)


def _stance(s: Statement) -> int:
    cue = set(words(s.cue))
    return bool(cue & FOR) - bool(cue & AGAINST)


def headline(p: Pair) -> Found:
    """one of them is a headline"""
    return Found(float(p.a.headline or p.b.headline))


def speaker(p: Pair) -> Found:
    """the speaker is the same"""
    return Found(1.0 if p.a.speaker and p.a.speaker == p.b.speaker else 0.0)


def other_speaker(p: Pair) -> Found:
    """the reports name different speakers"""
    return Found(1.0 if p.a.named and p.b.named and p.a.speaker != p.b.speaker else 0.0)


def vague_speaker(p: Pair) -> Found:
    """the speaker is given by role, group or document only, so it may or may not be the other report's"""
    return Found(1.0 if not (p.a.named and p.b.named) and (p.a.speaker is None or p.a.speaker != p.b.speaker) else 0.0)


def called(p: Pair) -> Found:
    """the speakers are called by the same words"""
    if p.a.speaker and p.a.speaker == p.b.speaker:
        return Found(0.0)
    found = p.a.called & p.b.called
    return Found(len(found) / max(1, min(len(p.a.called), len(p.b.called))), ", ".join(sorted(found)))
