"""Balanced accuracy of “same answer?” on NAnCo's development part, as an answer to a question of the news, threshold left out by question.

usage: python -m evaluation.nanco [nanco_dev.json]
Two scores are measured: the cosine of the sentence vectors, and the pair model's reading of the two answers together with that cosine.
Neither was trained on NAnCo; the threshold for one question is the best one on the other questions.
"""

import json
import sys
from collections.abc import Callable, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.align.reading import readings
from onrecord.text.vectors import vectors

DEV = Path(__file__).resolve().parents[2] / "shared/data/alignment/nanco/nanco_dev.json"
Row = NDArray[np.float64]
Score = Callable[[Sequence[str]], Row]
"""Answers to one question -> a score of each pair, in the order of `combinations`."""


def cosine(answers: Sequence[str]) -> Row:
    rows = vectors(answers)
    return np.asarray([float(rows[i] @ rows[j]) for i, j in combinations(range(len(answers)), 2)])


def reading(answers: Sequence[str]) -> Row:
    found = readings([(f"said: {a}", f"said: {b}") for a, b in combinations(answers, 2)])
    return np.asarray([r.same + r.related for r in found])


def both(answers: Sequence[str]) -> Row:
    return np.asarray(cosine(answers) + 0.5 * reading(answers))


def balanced(score: Row, same: NDArray[np.bool_], threshold: float) -> float:
    """Mean of the shares of same and of different pairs that are told right."""
    said = score >= threshold
    return float((said[same].mean() + (~said[~same]).mean()) / 2)


def held_out(scores: Sequence[Row], labels: Sequence[NDArray[np.bool_]]) -> float:
    """Balanced accuracy over all pairs, each question decided by the threshold that is best on the others."""
    said = []
    for held, own in enumerate(scores):
        rest, same = (np.concatenate([rows for i, rows in enumerate(part) if i != held]) for part in (scores, labels))
        best = max(np.quantile(rest, np.linspace(0.02, 0.98, 97)), key=lambda t: balanced(rest, same, t))
        said.append(own >= best)
    return balanced(np.concatenate(said).astype(float), np.concatenate(labels), 0.5)


def main() -> None:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else DEV
    questions = [q["answers"] for q in json.loads(path.read_text(encoding="utf-8"))]
    labels = [np.asarray([a["cluster_global"] == b["cluster_global"] for a, b in combinations(q, 2)]) for q in questions]
    scores: dict[str, Score] = {"sentence vectors": cosine, "pair model": reading, "both": both}
    for name, score in scores.items():
        found = held_out([score([a["Answer"] for a in q]) for q in questions], labels)
        print(f"{name:17} balanced accuracy {found:.3f} on {sum(map(len, labels))} pairs of {len(questions)} questions")


if __name__ == "__main__":
    main()
