"""Descriptions that mean one thing, by average linkage over judged pairs."""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.contrast.naming.features import FEATURES, Described, Pair
from onrecord.contrast.naming.phrases import Phrase
from onrecord.text.vectors import vectors

Scores = NDArray[np.float64]
_NEVER = -9.0


def scores(described: Sequence[Described]) -> Scores:
    """The summed features of each pair; the diagonal is `_NEVER`."""
    vs = vectors([_nameless(d.phrase) for d in described])
    cosines = (vs @ vs.T).astype(np.float64)
    out = np.full_like(cosines, _NEVER)
    for i, left in enumerate(described):
        for j in range(i):
            pair = Pair(left, described[j], float(cosines[i, j]))
            out[i, j] = out[j, i] = sum(f(pair) for f in FEATURES)
    return out


def _nameless(p: Phrase) -> str:
    """The phrase in lower case without its owner and the names in it, unless it is nothing else."""
    text = p.text[p.text.find(p.owner) + len(p.owner) :] if p.owner else p.text
    rest = re.sub(r"['’]s?\s|\b(?:[A-Z][\w.’'-]*\s?)+", " ", text[:1].lower() + text[1:])
    return " ".join(rest.split()).lower() if re.search(r"\w{3}", rest) else p.text.lower()


def average_linkage(score: Scores, least: float) -> list[list[int]]:
    """Groups joined while the mean score between the two closest is at least `least`."""
    mean, sizes = score.copy(), np.ones(len(score))
    groups = [[i] for i in range(len(score))]
    while len(score):
        i, j = divmod(int(np.argmax(mean)), len(score))
        if mean[i, j] < least:
            break
        mean[i] = mean[:, i] = (sizes[i] * mean[i] + sizes[j] * mean[j]) / (sizes[i] + sizes[j])
        mean[i, i] = mean[j] = mean[:, j] = _NEVER
        sizes[i] += sizes[j]
        groups[i] += groups[j]
        groups[j] = []
    return [sorted(g) for g in groups if g]
