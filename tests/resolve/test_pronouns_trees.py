"""The learned table."""

import json
import math

import numpy as np
import pytest

from onrecord.resolve.pronouns_features import FEATURES
from onrecord.resolve.pronouns_trees import contributions, load, probabilities, trees

SMALL = {
    "columns": ["a", "b"], "nobody": 0.3, "depth": 2, "roots": [0, 3],
    "column": [0, 0, 0, 1, 0, 0], "threshold": [1.5, 0, 0, 0.5, 0, 0],
    "left": [1, 1, 2, 4, 4, 5], "right": [2, 1, 2, 5, 4, 5], "missing_left": [1, 1, 1, 0, 1, 1],
    "value": [0.1, -1.0, 1.0, 0.0, -0.5, 0.5],
}  # fmt: skip


def test_rows_walk_down_the_trees() -> None:
    """A row's log-odds are the sum of its leaves; a missing value takes the branch the table says."""
    table = load(json.dumps(SMALL))
    rows = np.array([[1.0, 0.0], [2.0, 1.0], [math.nan, math.nan]])
    odds = np.array([-1.5, 1.5, -0.5])
    assert probabilities(table, rows) == pytest.approx(1 / (1 + np.exp(-odds)))


def test_contributions_tell_which_column_moved_the_score() -> None:
    """Each column's share is the change of value on its nodes."""
    assert contributions(load(json.dumps(SMALL)), np.array([2.0, 0.0])) == pytest.approx([0.9, -0.5])


def test_the_shipped_table_fits_the_features() -> None:
    """The table's columns are the features in order, then those of the rival."""
    names = tuple(f.__name__ for f in FEATURES)
    assert trees().columns == names + tuple(f"rival_{n}" for n in names)
    assert 0 < trees().nobody < 0.5


def test_every_feature_explains_itself() -> None:
    """A reader of the dossier sees the docstring: one line, no full stop."""
    assert all(f.__doc__ and "\n" not in f.__doc__ and not f.__doc__.endswith(".") for f in FEATURES)
