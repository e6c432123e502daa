"""The learned table behind the antecedent scorer: small decision trees over named columns, and what each column adds to a score."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

TABLE = "pronouns.json"
"""Made by training/pronouns.py."""

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Trees:
    """All nodes of all trees one behind the other. A leaf's branches lead to itself; a node's value is its mean over the training rows."""

    columns: tuple[str, ...]
    nobody: float
    """Below this probability nobody among the candidates is meant."""
    roots: Ints
    column: Ints
    threshold: Floats
    left: Ints
    right: Ints
    missing_left: NDArray[np.bool_]
    value: Floats
    depth: int


@cache
def trees() -> Trees:
    """The shipped table, read once."""
    return load(files("onrecord.resolve").joinpath(TABLE).read_text(encoding="utf-8"))


def load(text: str) -> Trees:
    """The trees written down as JSON: one list a field, one entry a node."""
    found = json.loads(text)

    def ints(name: str) -> Ints:
        return np.asarray(found[name], dtype=np.int64)

    def floats(name: str) -> Floats:
        return np.asarray(found[name], dtype=np.float64)

    return Trees(
        columns=tuple(found["columns"]),
        nobody=found["nobody"],
        roots=ints("roots"),
        column=ints("column"),
        threshold=floats("threshold"),
        left=ints("left"),
        right=ints("right"),
        missing_left=ints("missing_left").astype(np.bool_),
        value=floats("value"),
        depth=found["depth"],
    )


def probabilities(table: Trees, rows: Floats) -> Floats:
    """The probability of each row (n, columns)."""
    nodes = np.repeat(table.roots[None], len(rows), axis=0)
    for _ in range(table.depth):
        nodes = _down(table, rows, nodes)
    return np.asarray(1 / (1 + np.exp(-table.value[nodes].sum(axis=1))))


def contributions(table: Trees, row: Floats) -> Floats:
    """What each column adds to the row's log-odds: the change of value along the path of each tree (Saabas 2014)."""
    nodes, added = table.roots[None], np.zeros(len(table.columns))
    for _ in range(table.depth):
        below = _down(table, row[None], nodes)
        change = table.value[below[0]] - table.value[nodes[0]]
        added += np.bincount(table.column[nodes[0]], weights=change, minlength=len(added))
        nodes = below
    return added


def _down(table: Trees, rows: Floats, nodes: Ints) -> Ints:
    """The next node of each row in each tree."""
    begins = (np.arange(len(rows)) * rows.shape[1])[:, None]
    values = rows.ravel()[table.column[nodes] + begins]
    to_left = (values <= table.threshold[nodes]) | (np.isnan(values) & table.missing_left[nodes])
    return np.where(to_left, table.left[nodes], table.right[nodes])
