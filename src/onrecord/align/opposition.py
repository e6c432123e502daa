"""Explicit opposition between two statements, by rule: each kind of contradiction has one function that must find its words.

Only what a reader can be shown counts: a negated word that the other affirms, an opposite, a number, a denial. Silence otherwise.
"""

from collections.abc import Callable
from dataclasses import dataclass

from onrecord.align.features import containment, opposites, other_numbers, sentence, stance
from onrecord.align.lexicon import DENIALS, FIRM, KIN, LIGHT, NEGATIONS, NEGATIVE, REVERSALS, STOP, TENTATIVE
from onrecord.align.statements import Pair, Statement, stem, words
from onrecord.model import ContradictionType, Reason

SCOPE = 4
"""Words that a negation reaches."""
CLOSE, TOPIC = 0.45, 0.3
"""Least likeness of two sentences, and least share of telling words, for two statements to be on one proposition."""
ONE_SPEAKER = 0.65
"""The same for two statements of one speaker, who seldom says the contrary of what they said."""
MOSTLY = 0.5
"""Share of telling words from which one speaker's two statements are compared as strictly as two speakers'."""
_MEANING = frozenset(["mean", "meant", "meaning", "understood", "interpreted", "misunderstood", "misinterpreted", "taken"])
_KIN = tuple(frozenset(stem(w) for w in group) for group in KIN)


@dataclass(frozen=True, slots=True)
class Opposition:
    """A contradiction's type and what shows it."""

    type: ContradictionType
    score: float
    reasons: tuple[Reason, ...]


Rule = Callable[[Pair], Reason | None]


def opposition(p: Pair) -> Opposition | None:
    """The first kind of opposition that shows in two statements on one proposition, or None."""
    near, shared = sentence(p).value, containment(p)
    if near < (ONE_SPEAKER if p.a.speaker == p.b.speaker and shared.value < MOSTLY else CLOSE):
        return None
    for kind, rule, least, topic in RULES:
        found = rule(p) if near >= least and shared.value >= topic else None
        if found is not None:
            matter = Reason("topic", round(near, 2), f"they are on one matter: {shared.words}")
            return Opposition(kind, round(min(0.95, (near + found.score) / 2), 3), (found, matter))
    return None


def negated(found: tuple[str, ...]) -> dict[str, str]:
    """Stem of the word that each negation is about -> the words as they stand; “not only” negates nothing.

    It is the first telling word within reach; a light one (“considering”) is passed over if another follows.
    """
    out: dict[str, str] = {}
    for i, w in enumerate(found):
        reach = found[i + 1 : i + 1 + SCOPE]
        if w not in NEGATIONS or reach[:1] in (("only",), ("just",), ("merely",)):
            continue
        telling = [k for k, x in enumerate(reach) if x and x.removesuffix("'s") not in STOP and x not in NEGATIONS]
        k = next((k for k in telling if reach[k] not in LIGHT), telling[0] if telling else None)
        if k is not None:
            out[stem(reach[k])] = f"{w} {' '.join(reach[: k + 1])}"
    return out


def meaning(p: Pair) -> Reason | None:
    """one says what the other's words did not mean"""
    for x, y in ((p.a, p.b), (p.b, p.a)):
        if not x.stems & y.called:
            continue
        for i, w in enumerate(x.words):
            if w in _MEANING and NEGATIONS & set(x.words[max(0, i - SCOPE) : i]):
                after = x.words[i : i + 2 * SCOPE + 1]
                meant = {stem(v) for v in after[1:] if v and v not in STOP}
                if len(meant & y.stems) >= min(2, len(meant) or 1) and not _MEANING & set(y.words):
                    last = max(k for k, v in enumerate(after) if v and stem(v) in meant & y.stems)
                    return Reason("meaning", 0.9, f"one says what was not meant: “not {' '.join(after[: last + 1])}”")
    return None


def polarity(p: Pair) -> Reason | None:
    """one denies what the other asserts"""
    for x, y in ((p.a, p.b), (p.b, p.a)):
        denied = [(k, v) for k, v in negated(x.words).items() if not _MEANING & set(v.split())]
        least = 1 if p.a.speaker == p.b.speaker and containment(p).value >= MOSTLY else 2
        hits = [(v, w) for k, v in denied for w in _asserted(k, y) if len((x.stems & y.stems) - {k}) >= least]
        if hits and not NEGATIVE & {*y.words, *words(y.cue)}:
            return Reason("polarity", 0.9, "one negates what the other asserts: “{}” against “{}”".format(*hits[0]))
    return None


def _asserted(denied: str, s: Statement) -> list[str]:
    """The words of a statement that come to the same as a denied stem."""
    alike = {denied}.union(*(group for group in _KIN if denied in group))
    found = [w for w in s.words if w and stem(w) in alike]
    return sorted(found, key=lambda w: stem(w) != denied)[:1]


def denial(p: Pair) -> Reason | None:
    """one is a denial of what the other asserts"""
    left, right = (DENIALS & set(words(s.cue)) for s in (p.a, p.b))
    if bool(left) == bool(right) or p.a.speaker == p.b.speaker or containment(p).value < 0.5:
        return None
    return Reason("denial", 0.8, f"one is a denial: “{sorted(left | right)[0]}”")


def opposed(p: Pair) -> Reason | None:
    """one uses the opposite of a word of the other"""
    found = opposites(p)
    if not found.value or negated(p.a.words) or negated(p.b.words) or _turned(p, found.words):
        return None
    return Reason("opposites", 0.8, f"they use opposite words: {found.words}")


def _turned(p: Pair, opposed: str) -> bool:
    """Whether a word turns an opposite round (“lift the ban” and “allow” agree)."""
    return any(REVERSALS & {*s.words, *words(s.cue)} - set(words(opposed)) for s in (p.a, p.b))


def number(p: Pair) -> Reason | None:
    """they give different numbers for one thing"""
    found = other_numbers(p)
    if not found.value or len(p.a.numbers) > 2 or len(p.b.numbers) > 2 or containment(p).value < 0.6:
        return None
    return Reason("number", 0.9, f"they give different numbers: {found.words}")


def opposite_stance(p: Pair) -> Reason | None:
    """one is for it and the other against it"""
    found = stance(p)
    return Reason("stance", 0.8, f"one is for it, the other against it: {found.words}") if found.value else None


def modality(p: Pair) -> Reason | None:
    """one says that it will be so, the other that it may be"""
    left, right = ((bool(FIRM & set(s.words)), bool(TENTATIVE & set(s.words))) for s in (p.a, p.b))
    if {left, right} != {(True, False), (False, True)} or containment(p).value < 0.6:
        return None
    return Reason("modality", 0.7, "one says that it will be so, the other that it may be so")


RULES: tuple[tuple[ContradictionType, Rule, float, float], ...] = (
    ("meaning", meaning, CLOSE, TOPIC / 2),
    ("polarity", polarity, 0.5, TOPIC),
    ("polarity", denial, 0.5, TOPIC),
    ("number", number, 0.7, TOPIC),
    ("polarity", opposed, 0.65, TOPIC),
    ("stance", opposite_stance, 0.5, TOPIC),
    ("modality", modality, 0.7, TOPIC),
)
"""Type, rule, least likeness of two sentences, least share of telling words. A “meaning” rule names whose words it is about, so less must be shared."""
