"""Train the antecedent scorer on GAP's validation and test parts (never on development) and write its table.

usage: python -m training.pronouns ../shared/data/entities/gap [--out src/onrecord/resolve/pronouns.json]   (needs lightgbm and scikit-learn)
"""

import argparse
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from lightgbm import LGBMClassifier
from numpy.typing import NDArray
from sklearn.model_selection import KFold

from evaluation.gap import Example, candidates, examples
from onrecord.resolve.pronouns_features import FEATURES
from onrecord.resolve.pronouns_passage import views
from onrecord.resolve.pronouns_prose import read_prose

PARTS = ("gap-validation.tsv", "gap-test.tsv")
OUT = Path("src/onrecord/resolve/pronouns.json")
WIDTH = len(FEATURES)
TITLE = [i for i, f in enumerate(FEATURES) if f.__name__ in ("titled", "other_titled")]
OTHERS = 0.15
"""Weight of a row whose rival is another name of the passage, or nobody."""
FOLDS, SEED = 5, 0
SETTINGS: dict[str, Any] = {
    "n_estimators": 150,
    "num_leaves": 15,
    "learning_rate": 0.05,
    "min_child_samples": 20,
    "subsample": 0.8,
    "subsample_freq": 1,
    "colsample_bytree": 0.5,
    "reg_lambda": 5,
    "n_jobs": 1,
    "random_state": SEED,
    "deterministic": True,
    "force_row_wise": True,
    "verbose": -1,
}

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Case:
    """An example with the columns of each candidate; 0 and 1 are the two names of which one may be meant."""

    example: Example
    columns: dict[int, Floats]


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows for the trees: a candidate's columns, those of a rival, whether the candidate is meant, and the row's weight."""

    values: Floats
    meant: NDArray[np.bool_]
    weight: Floats


def read_cases(folder: Path) -> list[Case]:
    return [Case(e, _columns(e)) for part in PARTS for e in examples(folder / part)]


def _columns(example: Example) -> dict[int, Floats]:
    known = candidates(example.text, example.names)
    seen = views(read_prose(example.text), example.pronoun, known, example.title)
    return {i: np.asarray([float(f(v)) for f in FEATURES]) for i, v in seen}


def _row(case: Case, index: int, rival: int | None, titled: bool) -> Floats:
    nothing = np.full(WIDTH, np.nan)
    row = np.concatenate([case.columns[index], nothing if rival is None else case.columns.get(rival, nothing)])
    if not titled:
        row[[*TITLE, *(i + WIDTH for i in TITLE)]] = np.nan
    return row


def make_rows(cases: list[Case], chance: np.random.Generator) -> Rows:
    """Every name against the other one, with the title known and not; and against somebody else and nobody."""
    values: list[Floats] = []
    meant: list[bool] = []
    weight: list[float] = []
    for case in cases:
        for index in sorted({0, 1} & case.columns.keys()):
            others = [i for i in case.columns if i > 1]
            rivals: list[tuple[int | None, bool, float]] = [(1 - index, True, 0.5), (1 - index, False, 0.5)]
            rivals += [(int(i), bool(chance.random() < 0.5), OTHERS) for i in chance.permutation(others)[:1]]
            rivals += [(None, bool(chance.random() < 0.5), OTHERS)]
            for rival, titled, share in rivals:
                values.append(_row(case, index, rival, titled))
                meant.append(case.example.meant == index)
                weight.append(share)
    return Rows(np.stack(values), np.asarray(meant), np.asarray(weight))


def fit(rows: Rows) -> LGBMClassifier:
    return LGBMClassifier(**SETTINGS).fit(rows.values, rows.meant, sample_weight=rows.weight)


def held_out(cases: list[Case], chance: np.random.Generator) -> Floats:
    """Probabilities (n, 2, 2) of both names, title not known and known, by models that did not see the example."""
    out = np.zeros((len(cases), 2, 2))
    for train, test in KFold(FOLDS, shuffle=True, random_state=SEED).split(cases):
        model = fit(make_rows([cases[i] for i in train], chance))
        for i in test:
            for titled in (False, True):
                for index in sorted({0, 1} & cases[i].columns.keys()):
                    row = _row(cases[i], index, 1 - index, titled)
                    out[i, int(titled), index] = model.predict_proba(row[None])[0, 1]
    return out


def f1(cases: list[Case], found: Floats, nobody: float) -> float:
    """GAP's F1 of the likelier name where its probability reaches `nobody`."""
    given = found.max(axis=1) >= nobody
    right = sum(bool(g) and c.example.meant == a for c, g, a in zip(cases, given, found.argmax(axis=1), strict=True))
    return 200 * right / (int(given.sum()) + sum(c.example.meant is not None for c in cases))


def best_threshold(cases: list[Case], found: Floats) -> float:
    steps = [round(float(t), 2) for t in np.arange(0.2, 0.5, 0.02)]
    return max(steps, key=lambda t: f1(cases, found[:, 0], t) + f1(cases, found[:, 1], t))


def written(model: LGBMClassifier, nobody: float) -> str:
    """The trees as JSON, in the shape that onrecord.resolve.pronouns_trees reads."""
    names = [f.__name__ for f in FEATURES]
    table: dict[str, Any] = {"columns": names + [f"rival_{n}" for n in names], "nobody": nobody, "depth": 0}
    table |= {k: [] for k in ("roots", "column", "threshold", "left", "right", "missing_left", "value")}
    for tree in model.booster_.dump_model()["tree_info"]:
        table["roots"].append(len(table["value"]))
        _write(tree["tree_structure"], table, 0)
    return json.dumps(table, separators=(",", ":")) + "\n"


def _write(node: dict[str, Any], table: dict[str, Any], depth: int) -> int:
    """Add a node and all below it; its number."""
    at = len(table["value"])
    leaf = "leaf_value" in node
    table["depth"] = max(table["depth"], depth)
    fields = (0, 0.0, True, node["leaf_value"]) if leaf else (
        node["split_feature"], node["threshold"], _missing_left(node), node["internal_value"])  # fmt: skip
    for key, value in zip(("column", "threshold", "missing_left", "value"), fields, strict=True):
        table[key].append(float(f"{value:.5g}") if isinstance(value, float) else int(value))
    table["left"].append(at)
    table["right"].append(at)
    if not leaf:
        table["left"][at] = _write(node["left_child"], table, depth + 1)
        table["right"][at] = _write(node["right_child"], table, depth + 1)
    return at


def _missing_left(node: dict[str, Any]) -> bool:
    """Where a row without a value goes; a column that always had one in training takes it for 0."""
    return bool(node["default_left"]) if node["missing_type"] == "NaN" else bool(node["threshold"] >= 0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    args = parser.parse_args()
    cases = read_cases(args.folder)
    found = held_out(cases, np.random.default_rng(SEED))
    nobody = best_threshold(cases, found)
    print(
        f"held-out folds: F1 {f1(cases, found[:, 0], nobody):.1f} text alone, {f1(cases, found[:, 1], nobody):.1f} title known (nobody below {nobody})"
    )
    model = fit(make_rows(cases, np.random.default_rng(SEED)))
    args.out.write_text(written(model, nobody), encoding="utf-8")
    print(f"{args.out}: {args.out.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
