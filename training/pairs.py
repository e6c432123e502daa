"""Fit the weights of “same” and “agree” on gold dossiers, and print them for src/onrecord/align/scores.py.

The pairs are those of onrecord's own attributions and speakers, labelled through the gold ones they overlap, so that the weights meet
the same broken pieces and doubtful speakers as in use, and those of the gold attributions and speakers.

usage: python -m training.pairs [DOSSIERS]
"""

import sys
from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import brentq, minimize

from evaluation.alignment import GOLD, Prepared, given, own
from evaluation.gold import stories
from onrecord.align import features
from onrecord.align.scores import AGREE_FEATURES, SAME_FEATURES, Scores
from onrecord.align.statements import Pair

RIDGE = 1.0
FREE = ("negation", "sentence", "indirect")
"""What all statements of an affair share, or the way of telling, may speak either way."""
AGAINST = ("other_speaker",)
"""Features that may only speak against; all others but the free ones may only speak for."""

Matrix = NDArray[np.float64]
Bound = tuple[float | None, float | None]


def rows(data: Prepared, kind: str) -> tuple[Matrix, Matrix, Matrix]:
    """Feature rows, labels and counts of the pairs across reports that `kind` is decided on; a pair that gold does not have is no pair.

    A statement that is told often makes many pairs: each counts for less, or a few such statements would decide everything.
    """
    names = SAME_FEATURES if kind == "same" else AGREE_FEATURES
    out, labels, ends = [], [], []
    for a, b in combinations(data.statements, 2):
        same = data.gold.has("same", a.id, b.id)
        if a.report == b.report or (kind == "agree" and same):
            continue
        out.append([getattr(features, n)(Pair(a, b, data.affair)).value for n in names])
        labels.append(same if kind == "same" else data.gold.has("agree", a.id, b.id))
        ends.append((a.id, b.id))
    told = Counter(end for pair, label in zip(ends, labels, strict=True) if label for end in pair)
    counts = [((told[a] + told[b]) / 2) ** -0.5 if label else 1.0 for (a, b), label in zip(ends, labels, strict=True)]
    x, y, of = (np.asarray(column, dtype=np.float64) for column in (out, labels, counts))
    return x, y, of


def logistic(x: Matrix, y: Matrix, counts: Matrix, bounds: Sequence[Bound]) -> Matrix:
    """Ridge logistic regression with bounded weights, each row counted so much; the last weight is the constant, fitted to all rows alike."""
    x = np.c_[x, np.ones(len(x))]

    def loss(w: Matrix) -> tuple[float, Matrix]:
        z = x @ w
        keep = np.r_[w[:-1], 0.0]
        gradient = x.T @ (counts * (1 / (1 + np.exp(-z)) - y)) + RIDGE * keep
        return float(counts @ (np.logaddexp(0, z) - y * z) + RIDGE / 2 * keep @ keep), gradient

    start = np.zeros(x.shape[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[*bounds, (None, None)], options={"maxiter": 500}).x
    z = x[:, :-1] @ found[:-1]
    return np.r_[found[:-1], brentq(lambda c: float((1 / (1 + np.exp(-z - c)) - y).sum()), -20, 20)]


def _bound(name: str) -> Bound:
    if name in FREE:
        return None, None
    return (None, 0.0) if name in AGAINST else (0.0, None)


def table(data: Sequence[Prepared]) -> list[dict[str, tuple[Matrix, Matrix, Matrix]]]:
    """The rows of every story, worked out once."""
    return [{kind: rows(d, kind) for kind in ("same", "agree")} for d in data]


def fit(tables: Sequence[dict[str, tuple[Matrix, Matrix, Matrix]]]) -> Scores:
    return Scores(_fit(tables, "same"), _fit(tables, "agree"))


def _fit(tables: Sequence[dict[str, tuple[Matrix, Matrix, Matrix]]], kind: str) -> dict[str, float]:
    names = SAME_FEATURES if kind == "same" else AGREE_FEATURES
    parts = [t[kind] for t in tables]
    x, y, counts = (np.concatenate([p[side] for p in parts]) for side in range(3))
    weights = logistic(x, y, counts, [_bound(n) for n in names])
    return {"": round(float(weights[-1]), 2)} | {n: round(float(w), 2) for n, w in zip(names, weights, strict=False)}


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else GOLD
    print(fit(table([prepared(s, folder) for s in stories(folder) for prepared in (own, given)])))


if __name__ == "__main__":
    main()
