"""Fit the weights of “same” and “agree” on gold dossiers, and print them for src/onrecord/align/scores.py.

usage: python -m training.pairs [DOSSIERS]
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from evaluation.alignment import GOLD, with_speakers
from evaluation.gold import Story, stories
from onrecord.align import features
from onrecord.align.scores import AGREE_FEATURES, SAME_FEATURES, Scores
from onrecord.align.statements import Affair, Pair, Statement, prepare

RIDGE = 1.0
FREE = ("negation",)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A gold story read for comparison."""

    story: Story
    statements: list[Statement]
    affair: Affair
    same: list[set[str]]
    agree: set[frozenset[str]]


def load(folder: Path = GOLD) -> list[Prepared]:
    return [_prepared(s) for s in stories(folder)]


def _prepared(story: Story) -> Prepared:
    statements, affair = prepare(story.reports, with_speakers(story))
    rows = story.gold["relations"]
    agree = {frozenset((r["left"], r["right"])) for r in rows if r["kind"] == "agree"}
    return Prepared(story, statements, affair, same_sets(story.gold), agree)


def same_sets(gold: dict[str, Any]) -> list[set[str]]:
    """Gold “same”, closed."""
    found: list[set[str]] = []
    pairs = [{r["left"], r["right"]} for r in gold["relations"] if r["kind"] == "same"]
    for new in pairs + [set(c["attributions"]) for c in gold["claims"]]:
        touching = [s for s in found if s & new]
        found = [s for s in found if not s & new] + [new.union(*touching)]
    return found


def rows(data: Prepared, kind: str) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Feature rows and labels of the pairs across reports that `kind` is decided on."""
    names = SAME_FEATURES if kind == "same" else AGREE_FEATURES
    home = {i: n for n, s in enumerate(data.same) for i in s}
    out, labels = [], []
    for a, b in combinations(data.statements, 2):
        same = a.id in home and home[a.id] == home.get(b.id)
        if a.report == b.report or (a.speaker != b.speaker if kind == "same" else same):
            continue
        out.append([getattr(features, n)(Pair(a, b, data.affair)).value for n in names])
        labels.append(same if kind == "same" else frozenset((a.id, b.id)) in data.agree)
    return np.asarray(out, dtype=np.float64), np.asarray(labels, dtype=np.float64)


def logistic(x: NDArray[np.float64], y: NDArray[np.float64], free: Sequence[bool]) -> NDArray[np.float64]:
    """Ridge logistic regression; weights not `free` are at least 0, so that no likeness speaks against; the last is the constant."""
    bounds = [(None if f else 0.0, None) for f in (*free, True)]
    x = np.c_[x, np.ones(len(x))]

    def loss(w: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        z = x @ w
        keep = np.r_[w[:-1], 0.0]
        gradient = x.T @ (1 / (1 + np.exp(-z)) - y) + RIDGE * keep
        return float(np.logaddexp(0, z).sum() - y @ z + RIDGE / 2 * keep @ keep), gradient

    return np.asarray(minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 500}).x)


def fit(data: Sequence[Prepared]) -> Scores:
    return Scores(_fit(data, "same"), _fit(data, "agree"))


def _fit(data: Sequence[Prepared], kind: str) -> dict[str, float]:
    names = SAME_FEATURES if kind == "same" else AGREE_FEATURES
    parts = [rows(d, kind) for d in data]
    weights = logistic(np.concatenate([x for x, _ in parts]), np.concatenate([y for _, y in parts]), [n in FREE for n in names])
    return {"": round(float(weights[-1]), 2)} | {n: round(float(w), 2) for n, w in zip(names, weights, strict=False)}


def main() -> None:
    print(fit(load(Path(sys.argv[1]) if len(sys.argv) > 1 else GOLD)))


if __name__ == "__main__":
    main()
