"""The file of decisions: read whole or refused with its line, appended to and never rewritten."""

import datetime
from pathlib import Path

import msgspec
import pytest

from onrecord.model import Decision, Pointer
from onrecord.store.decisions import DecisionsError, append_decision, read_decisions

DAY = datetime.date(2031, 5, 7)
SAME = Decision("same", [Pointer("Ann Roe"), Pointer("the mayor", "tide")], "Ina Moor", DAY, "her office confirmed it")
EXACT = Decision("different", [Pointer("Roe", "tide", "0" * 64, 4, 7), Pointer("Roe", "quay", None, 0, 3)], "Bo Lind", DAY)
GOOD = b'{"decision": "same", "actors": [{"quote": "Roe"}, {"quote": "Ann Roe"}], "author": "Bo", "date": "2031-05-07"}'


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    """Each appended decision comes back as it was, in order, from a folder made on the way."""
    file = tmp_path / "new" / "decisions.jsonl"
    append_decision(file, SAME)
    append_decision(file, EXACT)
    assert read_decisions(file) == [SAME, EXACT]


def test_a_line_reads_as_a_person_would_write_it(tmp_path: Path) -> None:
    """Nothing that was not said stands in the file."""
    file = tmp_path / "decisions.jsonl"
    append_decision(file, Decision("same", [Pointer("Ann Roe"), Pointer("Roe")], "Bo", DAY))
    assert (
        file.read_bytes()
        == GOOD.replace(b": ", b":").replace(b", ", b",").replace(b'"Roe"},{"quote":"Ann Roe"', b'"Ann Roe"},{"quote":"Roe"')
        + b"\n"
    )


def test_appending_leaves_what_a_hand_wrote(tmp_path: Path) -> None:
    """A last line without a line break gets one, a byte order mark and blank lines stay; nothing else changes."""
    file = tmp_path / "decisions.jsonl"
    before = b"\xef\xbb\xbf" + GOOD + b"\r\n\r\n" + GOOD
    file.write_bytes(before)
    append_decision(file, SAME)
    assert file.read_bytes().startswith(before + b"\n{")
    assert len(read_decisions(file)) == 3


def test_a_separator_inside_a_note_ends_no_line(tmp_path: Path) -> None:
    """Only a line feed ends a line: the Unicode line separator may stand in a note."""
    file = tmp_path / "decisions.jsonl"
    odd = Decision("same", SAME.actors, "Ina\u2028Moor", DAY, "a\nb\u2029c\x1b[0m<b>")
    append_decision(file, odd)
    assert read_decisions(file) == [odd]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"{", "truncated"),
        (b"same Roe Ann", "malformed"),
        (b"[1]", "array"),
        (b"\xff\xfe{", "malformed"),
        (GOOD.replace(b"Roe", b"R\xffe"), "utf-8"),
        (GOOD.replace(b"Roe", b"\\ud800"), "surrogate"),
        (GOOD.replace(b"same", b"sane"), "sane"),
        (GOOD.replace(b"actors", b"statements"), "statements"),
        (GOOD.replace(b'{"quote": "Roe"}, ', b""), "length >= 2"),
        (GOOD.replace(b"2031-05-07", b"yesterday"), "date"),
        (GOOD.replace(b'"Bo"', b'""'), "author"),
        (GOOD.replace(b', "author": "Bo"', b""), "author"),
        (GOOD.replace(b'"quote": "Roe"', b'"quote": ""'), "quote"),
        (GOOD.replace(b'"quote": "Roe"', b'"quote": "Roe", "start": 3, "report": "tide"'), "together"),
        (GOOD.replace(b'"quote": "Roe"', b'"quote": "Roe", "start": 3, "end": 6'), "report"),
        (GOOD.replace(b'"quote": "Roe"', b'"quote": "Roe", "start": 3, "end": 9, "report": "tide"'), "3-9"),
        (GOOD.replace(b'"quote": "Roe"', b'"quote": "Roe", "start": -3, "end": 0, "report": "tide"'), "-3-0"),
        (b"[" * 100_000, "array"),
    ],
)
def test_a_line_that_is_no_decision_is_named(line: bytes, why: str, tmp_path: Path) -> None:
    """File, line and fault in one line, and nothing is appended after it: a decision must not be lost unseen."""
    file = tmp_path / "decisions.jsonl"
    file.write_bytes(GOOD + b"\n\n" + line + b"\n")
    for attempt in (lambda: read_decisions(file), lambda: append_decision(file, SAME)):
        with pytest.raises(DecisionsError) as caught:
            attempt()
        assert str(caught.value).startswith(f"{file}: line 3 is no decision")
        assert why in str(caught.value)
        assert "\n" not in str(caught.value)
    assert file.read_bytes().endswith(line + b"\n")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    """A missing file, a folder, a name that cannot be one."""
    for path in (tmp_path / "gone.jsonl", tmp_path, "a\0b"):
        with pytest.raises(DecisionsError, match="cannot be read"):
            read_decisions(path)


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """A file where a folder should be."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(DecisionsError, match="--decisions"):
        append_decision(tmp_path / "file" / "decisions.jsonl", SAME)


def test_an_empty_file_holds_no_decision(tmp_path: Path) -> None:
    """Neither does one of blank lines."""
    (tmp_path / "decisions.jsonl").write_bytes(b"\n \r\n")
    assert read_decisions(tmp_path / "decisions.jsonl") == []


@pytest.mark.parametrize(
    "change", [{"author": ""}, {"actors": [Pointer("Roe")]}, {"note": "\udcff"}, {"actors": [Pointer(""), Pointer("Roe")]}]
)
def test_what_would_not_read_back_is_not_written(change: dict[str, object], tmp_path: Path) -> None:
    """No author, one mention, half a character: refused before the file is touched."""
    with pytest.raises(DecisionsError, match="this is no decision"):
        append_decision(tmp_path / "decisions.jsonl", msgspec.structs.replace(SAME, **change))
    assert not (tmp_path / "decisions.jsonl").exists()
