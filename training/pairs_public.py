"""Pairs for the cross-encoder from public sets whose licences allow it: CANNOT (negations) and FEVER-symmetric (claims and evidence).

CANNOT's sources: CC BY-SA 4.0; FEVER-symmetric: see its LICENSE. See ../shared/data/README.md.
"""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from random import Random

from training.pairs_invented import Example
from training.pairs_told import CUES, reworded

SHARE = 0.3
"""Share of CANNOT's long lists that is used: more would drown what is closer to news."""


def examples(folder: Path, seed: int) -> list[Example]:
    """Pairs of both sets; `folder` holds cannot/ and fever_symmetric/."""
    rng = Random(seed)
    return [*_opposites(folder, rng), *_negations(folder, rng), *_claims(folder, rng)]


def _opposites(folder: Path, rng: Random) -> Iterator[Example]:
    for row in _table(folder / "cannot/antonym-substitution/sem_anto_neg.tsv"):
        if rng.random() < SHARE:
            yield _pair(row["premise"], row["hypothesis"], "polarity" if row["label"] == "1" else "same", rng)


def _negations(folder: Path, rng: Random) -> Iterator[Example]:
    """Negated sentences, and as many that are only reworded or set beside a stranger."""
    paths = [p for p in sorted((folder / "cannot").glob("*/*.tsv")) if p.parent.name != "antonym-substitution"]
    rows = [row for path in paths for row in _table(path) if rng.random() < SHARE]
    for row, other in zip(rows, rows[1:] + rows[:1], strict=True):
        yield _pair(row["sentence"], row["negated"], "polarity", rng)
        if rng.random() < 0.4:
            yield _pair(row["sentence"], reworded(row["sentence"], rng, 1.0), "same", rng)
        if rng.random() < 0.3:
            yield _pair(row["sentence"], other["negated"], "nothing", rng)


def _claims(folder: Path, rng: Random) -> Iterator[Example]:
    with (folder / "fever_symmetric/symmetric_v0.1/fever_symmetric_full.jsonl").open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            label = {"SUPPORTS": "same", "REFUTES": "polarity"}.get(row["label"])
            if label is not None:
                yield _pair(row["claim"], row["evidence_sentence"], label, rng)


def _pair(left: str, right: str, label: str, rng: Random) -> Example:
    return Example(f"{rng.choice(CUES)}: {left.strip()}", f"{rng.choice(CUES)}: {right.strip()}", label)


def _table(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from (row for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if all(row.values()))
