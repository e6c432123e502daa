"""Long passages that two reports share outside quotations: found by shingles that remember their places, joined across edits.

No two texts are compared. Every shingle has a home, the place where it was read first; a report is a row of runs along such homes,
and two reports share what their runs along one home have in common. A text copied by hundreds costs each of them a few runs.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec import Struct

from onrecord.model import Report, SharedPassage, span
from onrecord.text.quotes import quoted

SHINGLE = 6
"""Words of a seed: rare enough to be no idiom, short enough to survive edits."""

GAP = 12
"""Words that an edit may change between two seeds of one passage."""

LONG = 16
"""Shared words from which on a passage counts."""

COMMON = 40
"""A piece of fewer than `FIRM` seeds that more reports than this have in common is an idiom of the affair."""

FIRM = 6

CHAINS = 64
"""Chains, the last begun first, that a further seed may go on from; only a text that repeats itself has more of them open."""

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


Piece = tuple[int, int, int]
"""Where shared seeds begin in one report and in the other, and how many follow each other."""

Run = tuple[int, int, int, int]
"""Seeds in a row: where they stand in their home, the report, where they stand there, and how many they are."""


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


def copies(reports: Sequence[Report], texts: Sequence[Words]) -> dict[tuple[int, int], Overlap]:
    """Overlaps of all pairs of reports that share a long passage, by their places in `reports`; `texts` are their narratives."""
    out = {}
    for (a, b), pieces in sorted(_pieces(texts).items()):
        found = _overlap(reports[a], reports[b], texts[a], texts[b], pieces)
        if found.passages:
            out[a, b] = found
    return out


def _pieces(texts: Sequence[Words]) -> dict[tuple[int, int], list[Piece]]:
    """What each pair of reports shares, read off the homes at which they meet."""
    out: dict[tuple[int, int], list[Piece]] = defaultdict(list)
    for runs in _runs(texts).values():
        for one, two, at, to in _meetings(runs):
            (p, a, i, _), (q, b, j, _) = (one, two) if one[1] < two[1] else (two, one)
            out[a, b].append((i + at - p, j + at - q, to - at))
    return out


def _runs(texts: Sequence[Words]) -> dict[int, list[Run]]:
    """The runs of all reports, by the report in which they are at home."""
    homes: dict[tuple[str, ...], tuple[int, int]] = {}
    out: dict[int, list[Run]] = defaultdict(list)
    for r, text in enumerate(texts):
        runs: list[tuple[int, Run]] = []
        for i in range(len(text.words) - SHINGLE + 1):
            home, at = homes.setdefault(tuple(text.words[i : i + SHINGLE]), (r, i))
            if runs and runs[-1][0] == home and runs[-1][1][0] + runs[-1][1][3] == at:
                start, _, first, n = runs[-1][1]
                runs[-1] = home, (start, r, first, n + 1)
            else:
                runs.append((home, (at, r, i, 1)))
        for home, run in runs:
            out[home].append(run)
    return out


def _meetings(runs: list[Run]) -> Iterator[tuple[Run, Run, int, int]]:
    """Each two runs of different reports that go along one stretch of their home, with the stretch."""
    going: list[Run] = []
    for run in sorted(runs):
        going = [g for g in going if g[0] + g[3] > run[0]]
        crowded = len(going) > COMMON
        for other in going:
            to = min(run[0] + run[3], other[0] + other[3])
            if other[1] != run[1] and not (crowded and to - run[0] < FIRM):
                yield other, run, run[0], to
        going.append(run)


def _overlap(a: Report, b: Report, left: Words, right: Words, pieces: list[Piece]) -> Overlap:
    passages, total = [], 0
    for chain in _chains(sorted(pieces)):
        shared = _covered(chain)
        if shared >= LONG:
            total += shared
            (i, j, _), (k, m, n) = chain[0], chain[-1]
            last = n + SHINGLE - 2
            passages.append(
                SharedPassage(
                    span(a.text, left.spans[i][0], left.spans[k + last][1]),
                    span(b.text, right.spans[j][0], right.spans[m + last][1]),
                )
            )
    shorter = max(1, min(len(left.words), len(right.words)))
    return Overlap(passages, total, min(1.0, total / shorter))


def _covered(chain: Sequence[Piece]) -> int:
    """How many words the pieces of a chain cover."""
    words, end = 0, 0
    for i, _, n in chain:
        words += i + n + SHINGLE - 1 - max(i, end)
        end = i + n + SHINGLE - 1
    return words


def _chains(pieces: list[Piece]) -> list[list[Piece]]:
    """Pieces joined where both reports go on within the gap; each chain runs forward in both."""
    chains: list[list[Piece]] = []
    for piece in pieces:
        home = next((c for c in islice(reversed(chains), CHAINS) if _continues(c[-1], piece)), None)
        if home is None:
            chains.append([piece])
        else:
            home.append(piece)
    return chains


def _continues(last: Piece, piece: Piece) -> bool:
    left, right = piece[0] - last[0] - last[2] + 1, piece[1] - last[1] - last[2] + 1
    return 0 < left <= SHINGLE + GAP and 0 < right <= SHINGLE + GAP
