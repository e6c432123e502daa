"""Attributions made ready for comparison: their words, numbers, days, vectors, and how rare each word is in the affair."""

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

import numpy as np

from onrecord.align.lexicon import GENERIC_CUES, STOP
from onrecord.align.numbers import Number, numbers
from onrecord.align.settings import Setting, settings
from onrecord.model import Actor, Attribution, ContradictionType, Report
from onrecord.text.quotes import paragraphs
from onrecord.text.sentences import sentences
from onrecord.text.vectors import Floats, vectors
from onrecord.text.words import MONTHS, WEEKDAYS

VAGUE = ("unnamed", "collective", "document")
"""Kinds of actors that a report may name otherwise than another does."""
FEW = 20
"""Statements at which half of the shared direction is taken off."""
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_NAME = re.compile(r"(?<=[\w,;] )[A-Z]\w+")
_QUOTED = re.compile(r"[\"“„«]([^\"“”„«»]+)[\"”“»]|‘([^‘’]+)’(?!\w)")
_SUFFIXES = (
    "ations",
    "ation",
    "ements",
    "ement",
    "ingly",
    "edly",
    "ions",
    "ion",
    "ings",
    "ing",
    "ers",
    "als",
    "ies",
    "ied",
    "ed",
    "al",
    "er",
    "es",
    "ly",
    "s",
    "e",
)


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution, read for comparison."""

    id: str
    report: str
    speaker: str | None
    named: bool
    """Whether the speaker is known by name, and not only by a role or as a document or group."""
    called: frozenset[str]
    """Stems of the words in the speaker's name and in the source."""
    start: int
    headline: bool
    form: str
    setting: Setting | None
    said: str | None
    text: str
    cue: str
    words: tuple[str, ...]
    """Casefolded words of the content, pieces kept apart by an empty word."""
    stems: frozenset[str]
    act: frozenset[str]
    """Stems of a telling cue (“apologised”), not of a neutral one (“said”)."""
    numbers: frozenset[Number]
    days: frozenset[str]
    fragments: tuple[tuple[str, ...], ...]
    """Words inside quotation marks."""
    vector: Floats
    """Vector of cue and content, less what the whole affair is about."""
    sentences: tuple[str, ...]
    parts: Floats
    """Vectors of the content's sentences."""
    names: frozenset[str]
    """Casefolded words that the content writes with a capital inside a sentence."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the pair model makes of two statements: how likely one message, one bearing out the other, a clash, and which clash if any."""

    same: float
    related: float
    clash: float
    type: ContradictionType


@dataclass(frozen=True, slots=True)
class Affair:
    """What the reports have in common: how telling each stem is, and what the pair model made of the pairs that it read, by their ids."""

    rarity: Mapping[str, float]
    readings: Mapping[tuple[str, str], Reading] = field(default_factory=dict)

    def weight(self, stems: frozenset[str]) -> float:
        return sum(self.rarity.get(s, 1.0) for s in sorted(stems))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements of one affair."""

    a: Statement
    b: Statement
    affair: Affair

    @property
    def reading(self) -> Reading | None:
        """What the pair model made of the two; None if it was not asked."""
        found = self.affair.readings
        return found.get((self.a.id, self.b.id)) or found.get((self.b.id, self.a.id))


def words(text: str) -> tuple[str, ...]:
    """The words of a text, case and apostrophe shape folded."""
    return tuple(w.replace("’", "'").casefold() for w in WORD.findall(text))


def line(s: Statement) -> str:
    """The words of cue and content, case and apostrophe shape folded, one space between them."""
    return " ".join((*words(s.cue), *(w for w in s.words if w)))


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A rough stem, for matching word forms only."""
    word = word.removesuffix("'s").replace("'", "")
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            return word[: -len(suffix)]
    return word


def stems(text: str) -> frozenset[str]:
    """Stems of the words that carry meaning."""
    return frozenset(stem(w) for w in words(text) if w not in STOP and not w.isdigit())


def prepare(
    reports: Sequence[Report], attributions: Sequence[Attribution], actors: Sequence[Actor] = (), threads: int = 2
) -> tuple[list[Statement], Affair]:
    """Statements in the order of the reports and of their place in them, and what is common to the affair."""
    order = {r.id: i for i, r in enumerate(reports)}
    vague = {a.id for a in actors if a.kind in VAGUE}
    called = {a.id: stems(a.name) for a in actors}
    texts = {r.id: r.text for r in reports}
    edges = {r.id: sentences(r.text) for r in reports}
    heads = {r.id: _headline_end(r.text) for r in reports}
    ranked = sorted((a for a in attributions if a.content), key=lambda a: (order[a.report], a.content[0], a.id))
    contents = [" ".join(a.quotes.content) for a in ranked]
    told = [f"{' '.join(a.quotes.cue)} {c}".strip() for a, c in zip(ranked, contents, strict=True)]
    parts = [_parts(c) for c in contents]
    flat = vectors([*told, *(p for row in parts for p in row)], threads)
    own, out, at, where = centred(flat[: len(ranked)]), [], len(ranked), settings(ranked)
    for a, vector, part in zip(ranked, own, parts, strict=True):
        days = _days(texts[a.report], edges[a.report], a)
        headline = a.content[0][0] < heads[a.report]
        who = (a.speaker not in {None, *vague}, called.get(a.speaker or "", frozenset()) | stems(" ".join(a.quotes.source)))
        out.append(_statement(a, part, who, days, headline, where.get(a.id), vector, flat[at : at + len(part)]))
        at += len(part)
    return out, _affair(reports)


def centred(rows: Floats) -> Floats:
    """Unit rows without the direction they share: what all statements of the affair are about tells none of them apart.

    With few statements that direction is uncertain and is taken off in part.
    """
    if not len(rows):
        return rows
    rest = rows - rows.mean(0) * (len(rows) / (len(rows) + FEW))
    out: Floats = rest / np.maximum(np.linalg.norm(rest, axis=1, keepdims=True), 1e-9)
    return out


def _statement(
    a: Attribution,
    part: Sequence[str],
    who: tuple[bool, frozenset[str]],
    days: frozenset[str],
    headline: bool,
    setting: Setting | None,
    vector: Floats,
    parts: Floats,
) -> Statement:
    cue, content = " ".join(a.quotes.cue), " ".join(a.quotes.content)
    pieces = [words(q) for q in a.quotes.content]
    act = frozenset(stem(w) for w in words(cue) if w not in STOP | GENERIC_CUES)
    fragments = tuple(words(m[0] or m[1]) for m in _QUOTED.findall(content))
    names = frozenset(w.casefold() for w in _NAME.findall(content))
    flat = tuple(w for i, p in enumerate(pieces) for w in (("", *p) if i else p))
    return Statement(
        a.id, a.report, a.speaker, *who, a.content[0][0], headline, a.form, setting, a.said,
        content, cue, flat, stems(content), act, numbers(content), days, tuple(f for f in fragments if f), vector, tuple(part), parts, names,
    )  # fmt: skip


def _parts(content: str) -> list[str]:
    found = [content[s:e] for s, e in sentences(content)]
    long = [p for p in found if len(words(p)) > 3]
    return long or [content]


def _headline_end(text: str) -> int:
    found = paragraphs(text)
    return found[0][1] if len(found) > 1 and found[0][1] - found[0][0] < 250 else 0


def _days(text: str, edges: Sequence[tuple[int, int]], a: Attribution) -> frozenset[str]:
    """Weekdays and dates named beside the content, in the sentences that hold the cue and the content's start."""
    out: set[str] = set()
    starts = [s for s, _ in edges]
    for at in sorted({a.content[0][0], *(s for s, _ in a.cue)}):
        i = bisect_right(starts, at) - 1
        if i < 0:
            continue
        s, e = edges[i]
        outside = "".join(" " if any(cs <= k < ce for cs, ce in a.content) else text[k] for k in range(s, e))
        out |= _day_words(words(outside))
    return frozenset(out)


def _day_words(found: tuple[str, ...]) -> set[str]:
    out = {w for w in found if w in WEEKDAYS}
    for first, second in pairwise(found):
        for month, day in ((first, second), (second, first)):
            if month in MONTHS and day.isdigit() and int(day) < 32:
                out.add(f"{month} {int(day)}")
    return out


def _affair(reports: Sequence[Report]) -> Affair:
    passages = [stems(r.text[s:e]) for r in reports for s, e in paragraphs(r.text)]
    seen = Counter(s for p in passages for s in p)
    top = math.log(1 + len(passages))
    rarity = {s: math.log((1 + len(passages)) / n) / top if top else 1.0 for s, n in seen.items()}
    return Affair(rarity)
