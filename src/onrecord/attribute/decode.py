"""From logits to spans: the best well-formed tag sequence of each role (Viterbi over B, I, L, U, O)."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.attribute.encoding import Tokens
from onrecord.attribute.tagger import LABELS, Floats

OUTSIDE, BEGIN, INSIDE, LAST, UNIT = range(LABELS)
_BEFORE = ((OUTSIDE, LAST, UNIT), (OUTSIDE, LAST, UNIT), (BEGIN, INSIDE), (BEGIN, INSIDE), (OUTSIDE, LAST, UNIT))
"""For each label the labels that may stand before it."""
_CERTAIN = -0.005
"""Log-probability of O above which a subword is taken as outside without search."""


def spans(logp: Floats, first: NDArray[np.bool_]) -> list[Tokens]:
    """Spans of one role from log-probabilities (n, 5); none crosses a subword that is `first` of its paragraph."""
    out: list[Tokens] = []
    told = logp.argmax(axis=-1) != OUTSIDE
    doubtful = np.flatnonzero(logp[:, OUTSIDE] < _CERTAIN)
    for run in np.split(doubtful, np.flatnonzero((np.diff(doubtful) > 1) | first[doubtful[1:]]) + 1):
        if len(run) and told[run].any():
            lo = int(run[0])
            out += [(lo + s, lo + e) for s, e in _ranges(_viterbi(logp[lo : int(run[-1]) + 1].tolist()))]
    return out


def _viterbi(logp: Sequence[Sequence[float]]) -> list[int]:
    score = [row if i in (OUTSIDE, BEGIN, UNIT) else float("-inf") for i, row in enumerate(logp[0])]
    back: list[list[int]] = []
    for row in logp[1:]:
        best = [max(before, key=score.__getitem__) for before in _BEFORE]
        score = [score[b] + p for b, p in zip(best, row, strict=True)]
        back.append(best)
    last = max((OUTSIDE, LAST, UNIT), key=score.__getitem__)
    path = [last]
    for best in reversed(back):
        path.append(best[path[-1]])
    return path[::-1]


def _ranges(path: list[int]) -> list[Tokens]:
    out: list[Tokens] = []
    begin = 0
    for i, label in enumerate(path):
        if label in (BEGIN, UNIT):
            begin = i
        if label in (LAST, UNIT):
            out.append((begin, i + 1))
    return out
