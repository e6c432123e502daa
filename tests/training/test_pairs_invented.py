"""The invented pairs of the pair model: marks, labels, enough of each."""

from collections import Counter
from pathlib import Path

import pytest

from onrecord.align.reading import TYPES
from training.pairs_invented import LABELS, affairs, examples, label


def test_labels_are_those_of_the_product() -> None:
    """The run time reads the model's outputs in the order of training."""
    assert LABELS[3:] == TYPES
    assert LABELS[:3] == ("nothing", "same", "related")


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("=", "=", "same"),
        ("=", "~", "related"),
        ("~", "!number", "number"),
        ("~", "!attribution", None),
        ("!meaning", "=", "meaning"),
        ("!time", "!polarity", None),
        ("-", "!stance", "nothing"),
        ("-", "=", "nothing"),
    ],
)
def test_what_marks_are_to_each_other(left: str, right: str, found: str | None) -> None:
    """Tellings are the same, whoever agrees is related, another message is nothing, and two contraries leave it open."""
    assert label(left, right) == found


def test_there_are_enough_pairs_of_each_label() -> None:
    """Every label has its pairs, from a hundred affairs or so."""
    found = Counter(e.label for e in examples())
    assert len(affairs()) >= 90
    assert all(found[name] >= 100 for name in LABELS)


def test_a_line_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    """A wrong mark is an error that shows the line."""
    (tmp_path / "bad.txt").write_text("= said | one\n!colour said | two\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"bad\.txt: cannot read “!colour said | two”"):
        affairs(tmp_path)
