"""One function for each way in which two statements clash; each must find the words that show it, or stays silent."""

import re
from collections.abc import Callable

from onrecord.align.features import containment, negation, opposites, other_numbers, passage, sentence, stance
from onrecord.align.lexicon import (
    AGAINST,
    DENIALS,
    DIRECTIVES,
    FIRM,
    FOR,
    FOR_IT,
    KIN,
    LIGHT,
    NEGATIONS,
    NEGATIVE,
    POSITIONS,
    REFUSALS,
    REVERSALS,
    SEASONS,
    STOP,
    TENTATIVE,
    TURNING,
)
from onrecord.align.statements import Pair, Statement, stem, words
from onrecord.model import Reason
from onrecord.text.words import MONTHS, WEEKDAYS

SCOPE = 4
"""Words that a negation reaches."""
SEEN, NEAR = 0.8, 0.5
"""Clash, and likeness of two sentences, from which the pair model's reading stands in for words that a rule does not know."""
MOSTLY = 0.5
"""Share of telling words from which one speaker's two statements are compared as strictly as two speakers'."""
ALIKE, MUCH_ALIKE = 0.3, 0.6
"""Share of telling words in common from which “will” and “may” speak of one thing: where the pair model says so too, and by the words alone."""
ALIKE_BUT_FOR_NUMBERS = 0.6
"""The same for other numbers, by the words alone."""
MEANING = frozenset(["mean", "meant", "meaning", "understood", "interpreted", "misunderstood", "misinterpreted", "taken"])
_KIN = tuple(frozenset(stem(w) for w in group) for group in KIN)
CHANGE = next(group for group in _KIN if stem("change") in group)
"""Stems of the words for a change."""
_EXEMPT = frozenset(["avoid", "excused", "exempt", "not", "refrain", "spared", "stop"])
"""Words at the head of what is asked for that make it a request to be left alone, which a refusal does not contradict."""
_IS = frozenset(["is", "are", "was", "were", "be", "been", "it's", "that's"])
_HELPERS = _IS | frozenset(
    ["do", "does", "did", "has", "have", "had", "will", "would", "can", "could", "should", "may", "might", "must", "shall"]
)
_ASIDE = frozenset(["for", "if", "that", "whether", "which", "who"])
"""Words before a negation that make it an aside and not what is said (“those who do not …”)."""
_TERMS = frozenset(["until", "unless"])
_FIRST = frozenset(["i", "we", "i'm", "we're", "i've", "we've"])
_YEAR = re.compile(r"(?:19|20)\d\d")

Rule = Callable[[Pair], Reason | None]


def negated(found: tuple[str, ...]) -> dict[str, str]:
    """Stem of the word that each negation is about -> the words as they stand; “not only” negates nothing.

    It is the first telling word within reach; a light one (“considering”) is passed over if another follows.
    """
    out: dict[str, str] = {}
    for i, w in enumerate(found):
        reach = found[i + 1 : i + 1 + SCOPE]
        if w not in NEGATIONS or reach[:1] in (("only",), ("just",), ("merely",)) or (w == "no" and _FIRST & set(reach[:1])):
            continue
        telling = [k for k, x in enumerate(reach) if x and x.removesuffix("'s") not in STOP and x not in NEGATIONS]
        k = next((k for k in telling if reach[k] not in LIGHT), None)
        if k is not None:
            out[stem(reach[k])] = f"{w} {' '.join(reach[: k + 1])}"
    return out


def polarity(p: Pair) -> Reason | None:
    """one denies what the other asserts"""
    if _one_quotation(p):
        return None
    for x, y in ((p.a, p.b), (p.b, p.a)):
        denied = [(k, v) for k, v in negated(x.words).items() if _plainly(k, v, x) and not _of_ourselves(v, x, y)]
        least = 1 if p.a.speaker == p.b.speaker and containment(p).value >= MOSTLY else 2
        hits = [(v, w) for k, v in denied for w in asserted(k, y) if len((x.stems & y.stems) - {k}) >= least and _said_of(v, w, y)]
        if hits and not NEGATIVE & {*y.words, *words(y.cue)} and "against" not in words(y.cue):
            return Reason("polarity", 0.9, "one negates what the other asserts: “{}” against “{}”".format(*hits[0]))
    return None


def _plainly(denied: str, found: str, s: Statement) -> bool:
    """Whether a statement plainly denies the word: it does not assert it too, sets no term (“not … until”), and tells of no position or meaning."""
    position = denied in CHANGE and POSITIONS & set(s.words)
    both = sum(stem(w) == denied for w in s.words if w) > sum(stem(w) == denied for w in found.split())
    return not (position or both or _TERMS & set(s.words) or MEANING & set(found.split()) or _aside(found, s))


def _aside(found: str, s: Statement) -> bool:
    """Whether a negation stands in an aside (“those who do not …”, “for not paying”) or is half of a choice (“yes or no”)."""
    at = _place(found, s)
    before, bare = s.words[max(0, at - 2) : at], s.words[at] == "not"
    if bare and at and not _HELPERS & set(before):
        return True
    return before[-1:] == ("or",) or bool(_ASIDE & set(before if bare else before[-1:]))


def _place(found: str, s: Statement) -> int:
    """Where in a statement the words of a negation begin."""
    wanted = tuple(found.split())
    return next((i for i in range(len(s.words)) if s.words[i : i + len(wanted)] == wanted), 0)


def _said_of(denied: str, asserted: str, s: Statement) -> bool:
    """Whether the word is asserted as it is denied: what “is not a crime” must be said to be one, and “state” is no “statement”."""
    if denied.split()[1:2] in (["a"], ["an"]):
        at = s.words.index(asserted)
        return bool(_IS & set(s.words[max(0, at - SCOPE) : at]))
    last = denied.split()[-1]
    return last.endswith("ment") == asserted.endswith("ment") or len(stem(last)) > SCOPE


def _of_ourselves(found: str, x: Statement, y: Statement) -> bool:
    """Whether somebody denies it of themselves (“we're not …”) while the other tells it of people who are not named as they are."""
    start = _place(found, x)
    own = _FIRST & set(x.words[max(0, start - 2 * SCOPE) : start + 1])
    return bool(own) and x.speaker != y.speaker and not x.called & y.stems


def _one_quotation(p: Pair) -> bool:
    """Whether both give the same long passage of one speaker: what one of them cut away is no contradiction."""
    return p.a.speaker is not None and p.a.speaker == p.b.speaker and passage(p).value == 1


def asserted(denied: str, s: Statement) -> list[str]:
    """The words of a statement that come to the same as a denied stem."""
    alike = {denied}.union(*(group for group in _KIN if denied in group))
    found = [w for w in s.words if w and stem(w) in alike]
    return sorted(found, key=lambda w: stem(w) != denied)[:1]


def one_negated(p: Pair) -> Reason | None:
    """one negates and the other does not, and the pair model reads them as contraries"""
    found = negation(p)
    if not found.value or not _read_as("polarity", p) or _one_quotation(p):
        return None
    return Reason("negation", 0.8, f"one of them negates and the other does not: {found.words}")


def _read_as(kind: str, p: Pair) -> bool:
    """Whether the pair model is sure of this kind of clash between two speakers on one matter; of one speaker it is not asked."""
    sure = p.reading is not None and p.reading.type == kind and p.reading.clash >= SEEN
    return sure and p.a.speaker != p.b.speaker and sentence(p).value >= NEAR


def opposed(p: Pair) -> Reason | None:
    """one uses the opposite of a word of the other"""
    found = opposites(p)
    if not found.value or negated(p.a.words) or negated(p.b.words) or _turned(p, found.words) or _of_others(p):
        return None
    return Reason("opposites", 0.8, f"they use opposite words: {found.words}")


def _of_others(p: Pair) -> bool:
    """Whether both cues take a stance, and too little is shared for them to take it on one thing."""
    return bool(stance(p).value) and containment(p).value < MOSTLY


def _turned(p: Pair, opposed: str) -> bool:
    """Whether a word turns an opposite round (“lift the ban” and “allow” agree)."""
    return any(REVERSALS & {*s.words, *words(s.cue)} - set(words(opposed)) for s in (p.a, p.b))


def number(p: Pair) -> Reason | None:
    """they give different numbers for one thing"""
    found = other_numbers(p)
    alike = containment(p).value >= ALIKE_BUT_FOR_NUMBERS or _read_as("number", p)
    if not found.value or max(len(p.a.numbers), len(p.b.numbers)) > 2 or not alike or time(p):
        return None
    return Reason("number", 0.9, f"they give different numbers: {found.words}")


def time(p: Pair) -> Reason | None:
    """they give different times for one thing"""
    for left, right in zip(_times(p.a), _times(p.b), strict=True):
        if left and right and not left & right:
            return Reason("time", 0.9, f"they give different times: {', '.join(sorted(left))} against {', '.join(sorted(right))}")
    return None


def _times(s: Statement) -> tuple[set[str], set[str], set[str], set[str]]:
    """The weekdays, months (“may” only behind a number or “in”), years and seasons that a content names."""
    months = {w for i, w in enumerate(s.words) if w in MONTHS and (w not in ("may", "march") or _dated(s.words, i))}
    years = {w for w in s.words if _YEAR.fullmatch(w)}
    return set(WEEKDAYS & set(s.words)), months, years, set(SEASONS & set(s.words))


def _dated(found: tuple[str, ...], i: int) -> bool:
    return any(w in ("in", "of", "until", "since", "by", "last", "next") or w.isdigit() for w in found[max(0, i - 1) : i])


def opposite_stance(p: Pair) -> Reason | None:
    """one is for it and the other against it"""
    found = stance(p)
    plain = found.value and p.a.speaker != p.b.speaker and not NEGATIONS & {*words(p.a.cue), *words(p.b.cue)}
    return Reason("stance", 0.8, f"one is for it, the other against it: {found.words}") if plain else None


def turned_against(p: Pair) -> Reason | None:
    """one is against it, and the pair model reads the two as opposed"""
    if not _read_as("stance", p):
        return None
    against = [s.cue for s in (p.a, p.b) if _refusal(s) or ((AGAINST | {"against"}) - DENIALS) & set(words(s.cue))]
    return Reason("stance", 0.8, f"one is against it: “{against[0]}”") if len(against) == 1 else None


def demand(p: Pair) -> Reason | None:
    """one asks for it and the other turns it down"""
    for x, y in ((p.a, p.b), (p.b, p.a)):
        if not _asks(x) or _refusal(x) or p.a.speaker == p.b.speaker or (REVERSALS | _EXEMPT) & set(x.words[: 2 * SCOPE]):
            continue
        refused = _refusal(y) or next((v for k, v in negated(y.words).items() if k in x.stems and _unwilling(v, y)), "")
        if refused:
            return Reason("demand", 0.8, f"one asks for it, the other turns it down: “{x.cue}” against “{refused}”")
    return None


def _unwilling(denied: str, s: Statement) -> bool:
    """Whether a negation says what somebody will not do."""
    text, found = f" {' '.join(s.words)} ", f" {denied} "
    return denied.startswith(("won't", "wouldn't", "never will")) or any(f" {w}{found}" in text for w in ("will", "would"))


def _asks(s: Statement) -> bool:
    """Whether a cue asks for something to be done: “urged”, “called for”."""
    cue = words(s.cue)
    if "guilty" in (*cue, *s.words[:1]):
        return False
    return bool(DIRECTIVES & set(cue) or (FOR_IT & set(cue) and {"for", "on", "upon"} & {*cue, *s.words[:1]}))


def _refusal(s: Statement) -> str:
    """The cue by which a statement turns something down; empty if it does not."""
    cue = words(s.cue)
    wide = {*cue, *s.words[:1]}
    found = [w for w in cue if w in REFUSALS and TURNING.get(w, w) in wide]
    return s.cue if found and not FOR & set(cue) and not {"say", "comment"} & wide else ""


def modality(p: Pair) -> Reason | None:
    """one says that it will be so, the other that it may be"""
    alike = containment(p).value
    if alike < ALIKE:
        return None
    left, right = ((bool(FIRM & set(s.words)), bool(TENTATIVE & set(s.words))) for s in (p.a, p.b))
    plain = {left, right} == {(True, False), (False, True)} and alike >= MUCH_ALIKE
    if not plain and not (_read_as("modality", p) and left[1] != right[1]):
        return None
    return Reason("modality", 0.7, "one says that it will be so, the other that it may be so")
