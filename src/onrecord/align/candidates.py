"""Pairs of statements worth judging: near in meaning within one speaker, near in meaning at all, or sharing a passage."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from onrecord.align import features
from onrecord.align.statements import Pair, Statement

OF_SPEAKER = 24
"""Nearest statements of the same speaker that each statement is compared with."""
OF_ALL = 16
"""Nearest statements of anybody in other reports."""
SHINGLE = 6
"""Words in a row that make two statements candidates whatever their speakers; found in more than `COMMON` statements they are a formula."""
COMMON = 12
READ, READ_EACH = 300, 1.5
"""Pairs that the pair model reads: so many, and so many more for each statement."""
DISTANT = 0.2
"""Likeness under which a pair is not worth reading."""


def candidates(statements: Sequence[Statement]) -> list[tuple[int, int]]:
    """Pairs of places in `statements`, the earlier first: their number grows with the statements, not with their square."""
    found = set(_abroad(statements)) | set(_sharing(statements))
    speakers: dict[str, list[int]] = defaultdict(list)
    for i, s in enumerate(statements):
        if s.speaker:
            speakers[s.speaker].append(i)
    for block in speakers.values():
        found |= set(_nearest(statements, block, OF_SPEAKER))
    return sorted(found)


def shortlist(pairs: Sequence[Pair], statements: int) -> list[Pair]:
    """The pairs across reports that are nearest in words and meaning, in their order: their number grows with the statements."""
    ranked = [(nearness(p), k) for k, p in enumerate(pairs) if p.a.report != p.b.report]
    best = sorted((row for row in ranked if row[0] >= DISTANT), key=lambda row: (-row[0], row[1]))
    return [pairs[k] for k in sorted(k for _, k in best[: READ + int(READ_EACH * statements)])]


def nearness(p: Pair) -> float:
    """How near two statements are, the same speaker and shared quoted words counting for more."""
    like = max(features.paraphrase(p).value, features.sentence(p).value)
    return like + 0.2 * features.speaker(p).value + 0.2 * features.containment(p).value


def _nearest(statements: Sequence[Statement], block: Sequence[int], k: int) -> Iterable[tuple[int, int]]:
    if len(block) < 2:
        return
    rows = np.stack([statements[i].vector for i in block])
    for at, i in enumerate(block):
        for near in _top(rows @ rows[at], at, k):
            yield min(i, block[near]), max(i, block[near])


def _abroad(statements: Sequence[Statement]) -> Iterable[tuple[int, int]]:
    """The nearest statements in other reports."""
    if not statements:
        return
    rows = np.stack([s.vector for s in statements])
    homes = np.array([s.report for s in statements])
    for i, s in enumerate(statements):
        scores = np.where(homes == s.report, -np.inf, rows @ rows[i])
        for j in _top(scores, i, OF_ALL):
            if homes[j] != s.report:
                yield min(i, j), max(i, j)


def _top(scores: NDArray[np.float32], own: int, k: int) -> list[int]:
    order = np.argsort(-scores, kind="stable")[: k + 1]
    return [int(j) for j in order if j != own][:k]


def _sharing(statements: Sequence[Statement]) -> Iterable[tuple[int, int]]:
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, s in enumerate(statements):
        for shingle in {s.words[k : k + SHINGLE] for k in range(len(s.words) - SHINGLE + 1)}:
            holders[shingle].append(i)
    for found in holders.values():
        if 2 <= len(found) <= COMMON:
            yield from pairwise(found)
