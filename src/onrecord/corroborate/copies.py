"""Long passages that two reports share outside quotations: found by shingles that remember their places, joined across edits."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from msgspec import Struct

from onrecord.model import Report, SharedPassage, span
from onrecord.text.quotes import quoted

SHINGLE = 6
"""Words of a seed: rare enough to be no idiom, short enough to survive edits."""

GAP = 12
"""Words that an edit may change between two seeds of one passage."""

LONG = 16
"""Shared words from which on a passage counts."""

COMMON = 400
"""A shingle in more reports than this is furniture."""

OPEN_REACH = 1200
"""Characters within which an open quotation may close in a later paragraph."""

_CLOSING = re.compile(r"(?<=\S)[”\"](?!\w)|[,.?!] [”\"](?!\w)")
_WORD = re.compile(r"\w+(?:[’']\w+)*")


class Words(Struct, frozen=True):
    """The narrative words of a report (outside quotations), case folded, with their characters."""

    words: list[str]
    spans: list[tuple[int, int]]


class Overlap(Struct, frozen=True):
    """What two reports share: the passages, the number of shared words, and its share of the shorter narrative."""

    passages: list[SharedPassage]
    words: int
    share: float


Seed = tuple[int, int]


def narrative(report: Report) -> Words:
    """Words of the report outside double quotation marks and outside the page's furniture."""
    away = [(q.start, q.end if q.closed else _end_of_open(report.text, q.end)) for q in quoted(report.text) if q.kind == "double"]
    away += [(f.start, f.end) for f in report.furniture]
    words, spans = [], []
    away.sort()
    i = 0
    for m in _WORD.finditer(report.text):
        while i < len(away) and away[i][1] <= m.start():
            i += 1
        if i == len(away) or m.start() < away[i][0]:
            words.append(m[0].casefold().replace("’", "'"))
            spans.append(m.span())
    return Words(words, spans)


def _end_of_open(text: str, end: int) -> int:
    """A quotation that its paragraph leaves open runs to the closing mark within the next lines, if there is one."""
    closing = _CLOSING.search(text, end, end + OPEN_REACH)
    return closing.end() if closing else end


def copies(reports: Sequence[Report]) -> dict[tuple[int, int], Overlap]:
    """Overlaps of all pairs of reports that share a long passage, by their places in `reports`."""
    texts = [narrative(r) for r in reports]
    out = {}
    for (a, b), seeds in sorted(_seeds(texts).items()):
        found = _overlap(reports[a], reports[b], texts[a], texts[b], seeds)
        if found.passages:
            out[a, b] = found
    return out


def _seeds(texts: Sequence[Words]) -> dict[tuple[int, int], list[Seed]]:
    places: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for r, text in enumerate(texts):
        for i in range(len(text.words) - SHINGLE + 1):
            places[tuple(text.words[i : i + SHINGLE])].append((r, i))
    out: dict[tuple[int, int], list[Seed]] = defaultdict(list)
    for found in places.values():
        if 1 < len(found) <= COMMON:
            for (a, i), (b, j) in combinations(found, 2):
                if a != b:
                    out[a, b].append((i, j))
    return out


def _overlap(a: Report, b: Report, left: Words, right: Words, seeds: list[Seed]) -> Overlap:
    passages, total = [], 0
    for chain in _chains(sorted(seeds)):
        shared = len({k for i, _ in chain for k in range(i, i + SHINGLE)})
        if shared >= LONG:
            total += shared
            (i, j), (k, m) = chain[0], chain[-1]
            one, two = (
                span(a.text, left.spans[i][0], left.spans[k + SHINGLE - 1][1]),
                span(b.text, right.spans[j][0], right.spans[m + SHINGLE - 1][1]),
            )
            passages.append(SharedPassage(one, two))
    shorter = max(1, min(len(left.words), len(right.words)))
    return Overlap(passages, total, min(1.0, total / shorter))


def _chains(seeds: list[Seed]) -> list[list[Seed]]:
    """Seeds joined where both reports go on within the gap; each chain runs forward in both."""
    chains: list[list[Seed]] = []
    for seed in seeds:
        home = next((c for c in reversed(chains) if _continues(c[-1], seed)), None)
        if home is None:
            chains.append([seed])
        else:
            home.append(seed)
    return chains


def _continues(last: Seed, seed: Seed) -> bool:
    return 0 < seed[0] - last[0] <= SHINGLE + GAP and 0 < seed[1] - last[1] <= SHINGLE + GAP
