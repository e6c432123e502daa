"""Features of a pair of statements. Each is a small function; the first line of its docstring is the reason a reader is shown.

A feature gives a number (0 for “nothing to see”) and, where there is something to point at, the words that show it.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from onrecord.align.lexicon import AGAINST, FOR, NEGATIONS, OPPOSITES, STOP
from onrecord.align.numbers import comparable, shown
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
SMALL, YEARS, ROUNDED = 20, (1900, 2030), 1.08
"""Numbers up to this, and years, tell little; larger ones are alike up to this ratio (“nearly 44 million”)."""
FAMILY = 6
"""Letters that words of one family share."""
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
    """read side by side, they have one message

    The pair model is believed only as far as the meanings are close at all: it errs on pairs that have nothing in common.
    """
    read = p.reading.same + p.reading.related if p.reading else 0.0
    return Found(math.sqrt(read * max(0.0, paraphrase(p).value)))


def indirect(p: Pair) -> Found:
    """both reports tell it in their own words"""
    return Found(float(p.a.form == p.b.form == "indirect"))


def act(p: Pair) -> Found:
    """both name the same act of speaking"""
    left, right = _family(p.a.act), _family(p.b.act)
    wide = (left & (right | _family(p.b.stems))) | (right & _family(p.a.stems))
    told = [w for w in dict.fromkeys((*words(p.a.cue), *p.a.words)) if stem(w)[:FAMILY] in wide]
    return Found(1.0 if left & right else 0.7 if wide else 0.0, ", ".join(told))


def _family(found: frozenset[str]) -> frozenset[str]:
    """Beginnings of stems, so that “apology” and “apologised” are one act."""
    return frozenset(s[:FAMILY] for s in found)


def occasion(p: Pair) -> Found:
    """both are told of the same kind of occasion"""
    left, right = p.a.setting, p.b.setting
    if not left or not right:
        return Found(0.0)
    value = (1.0 if left.own else 0.5) * (1.0 if right.own else 0.5)
    return Found(value, left.kind) if left.kind == right.kind else Found(-value, f"{left.kind}, {right.kind}")


def day(p: Pair) -> Found:
    """both name the same day"""
    if not p.a.days or not p.b.days:
        return Found(0.0)
    shared = p.a.days & p.b.days
    return Found(1.0, ", ".join(sorted(shared))) if shared else Found(-1.0, ", ".join(sorted(p.a.days ^ p.b.days)))


def same_numbers(p: Pair) -> Found:
    """they state the same number"""
    shared = {n.value for n in p.a.numbers} & {n.value for n in p.b.numbers}
    return Found(1.0 if shared else 0.0, ", ".join(map(shown, sorted(shared))))


def near_numbers(p: Pair) -> Found:
    """they state the same large number, or nearly so"""
    best = max(((_likeness(x.value, y.value), x.value, y.value) for x in p.a.numbers for y in p.b.numbers), default=(0.0, 0.0, 0.0))
    return Found(best[0], ", ".join(map(shown, dict.fromkeys(best[1:])))) if best[0] else Found(0.0)


def _likeness(x: float, y: float) -> float:
    """How much two numbers tell: small ones and years stand in many statements."""
    low, high = sorted((x, y))
    if low <= SMALL or YEARS[0] <= low <= high <= YEARS[1]:
        return 0.3 if low == high else 0.0
    return 1.0 if low == high else 0.8 if high < ROUNDED * low else 0.0


def other_numbers(p: Pair) -> Found:
    """they state different numbers of one kind"""
    both = {n.value for n in p.a.numbers} & {n.value for n in p.b.numbers}
    left, right = (sorted(n for n in s.numbers if n.value not in both) for s in (p.a, p.b))
    rows = [(x, y) for x in left for y in right if comparable(x, y)]
    sides = [", ".join(shown(n.value) for n in dict.fromkeys(side)) for side in zip(*rows, strict=True)]
    return Found(1.0, " against ".join(sides)) if rows else Found(0.0)


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
