"""The invented affairs: what their lines say, and what two tellings are to each other."""

from collections import Counter
from pathlib import Path

import pytest

from training.affairs import affairs, examples

BLOCK = """# Ramp shut
@ Ilse Brandvik
1 said | the ramp stays shut
1 : | Ramp Shut
2 promised | a new ramp by May
@ the fishermen
3 said | it was open all along
! polarity 1 3
"""


def test_tellings_of_a_number_are_one_message_and_marks_say_what_others_are(tmp_path: Path) -> None:
    """What no mark joins is another message."""
    (tmp_path / "a.txt").write_text(BLOCK, encoding="utf-8")
    (affair,) = affairs(tmp_path)
    assert [(t.number, t.speaker, t.text) for t in affair.tellings][1:3] == [
        ("1", "Ilse Brandvik", ":: Ramp Shut"),
        ("2", "Ilse Brandvik", "promised: a new ramp by May"),
    ]
    assert Counter(e.label for e in examples(tmp_path)) == {"same": 1, "polarity": 2, "nothing": 3}


@pytest.mark.parametrize(
    "line",
    ["1 said the ramp stays shut", "one said | x", "! polarity 1 9", "! liking 1 3"],
    ids=["no bar", "no number", "number", "label"],
)
def test_a_line_that_cannot_be_read_is_named(line: str, tmp_path: Path) -> None:
    """A slip in a file would otherwise teach the model something wrong."""
    (tmp_path / "a.txt").write_text(BLOCK + line, encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.txt: "):
        affairs(tmp_path)


def test_there_are_enough_affairs() -> None:
    """Thousands of tellings of one message, and ten times as many pairs that are not."""
    found = Counter(e.label for e in examples())
    assert len(affairs()) >= 400
    assert found["same"] >= 8000
    assert found["nothing"] >= 10 * found["same"]
