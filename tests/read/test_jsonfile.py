"""JSON and JSON lines: objects with a text, each failure with its place."""

import json
from pathlib import Path

import pytest

from onrecord.config import Config
from onrecord.read.reading import Reading, read

OBJECT = {
    "doc_id": 7,
    "text": "The mayor quits, the council said.",
    "title": "Mayor\n quits ",
    "outlet": "Harbour Post",
    "date": "2031-04-03T23:10:00+02:00",
    "author": ["Ines Falk", "Tom Brandt"],
    "url": "https://harbourpost.example/1",
}


def reading(tmp_path: Path, content: str, name: str = "reports.json") -> Reading:
    path = tmp_path / name
    path.write_text(content)
    return read([path])


def lines(found: Reading) -> list[str]:
    return [str(f).split(": ", 1)[1] for f in found.failures]


def test_one_object(tmp_path: Path) -> None:
    """All keys of the contract are read; the title goes before the text."""
    (report,) = reading(tmp_path, json.dumps(OBJECT)).reports
    assert report.text == "Mayor quits\n\nThe mayor quits, the council said."
    assert (report.id, report.title, report.outlet, report.published) == ("7", "Mayor quits", "Harbour Post", "2031-04-03")
    assert (report.byline, report.url) == ("Ines Falk, Tom Brandt", "https://harbourpost.example/1")


def test_a_list_of_objects_without_ids(tmp_path: Path) -> None:
    """Reports without an id are numbered after the file."""
    found = reading(tmp_path, json.dumps([{"text": "One thing."}, {"text": "Another thing."}]))
    assert [r.id for r in found.reports] == ["reports-1", "reports-2"]


@pytest.mark.parametrize("name", ["reports.jsonl", "reports.json"])
def test_json_lines_with_a_bad_line(tmp_path: Path, name: str) -> None:
    """A malformed line is named by its number; the lines around it come through, even under the name .json."""
    found = reading(tmp_path, '{"text": "One."}\n\n{"text": \n{"text": "Two."}\n', name)
    assert [r.text for r in found.reports] == ["One.", "Two."]
    assert lines(found) == ["line 3 is not JSON (Expecting value, column 9): mend that line"]


def test_malformed_json_names_its_line(tmp_path: Path) -> None:
    """The line of the mistake is told."""
    found = reading(tmp_path, '{\n"text": "One."\n"title": "x"}')
    assert lines(found)[0].startswith("not JSON (line 3, column 1")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('{"title": "Mayor quits"}', "has no text"),
        ('{"text": "  "}', "has no text"),
        ("[]", "an empty list"),
        ("[3]", "item 1 is no object"),
        ("[" * 100_000, "nested too deep"),
        ('{"text":' + "9" * 10_000 + "}", "too long a number"),
        ('{"schema": "onrecord/1", "reports": []}', "is onrecord's own output"),
        ('{"report": {}, "attributions": [], "run": {}}', "is onrecord's own output"),
    ],
    ids=["no text", "blank text", "empty list", "no object", "deep", "long number", "dossier", "extract"],
)
def test_json_that_holds_no_report(tmp_path: Path, content: str, said: str) -> None:
    """Each gives one line that says what is wrong."""
    found = reading(tmp_path, content)
    assert not found.reports
    assert len(found.failures) == 1
    assert said in lines(found)[0]


def test_lone_surrogates_are_replaced_with_a_warning(tmp_path: Path) -> None:
    """Half a surrogate pair from an escape becomes U+FFFD; a whole pair is a character."""
    (report,) = reading(tmp_path, r'{"text": "So \ud800 said \ud83d\ude00.", "title": "A \udfff"}').reports
    assert report.text == "A \ufffd\n\nSo \ufffd said 😀."
    assert report.warnings == ["1 half of a surrogate pair was read as U+FFFD"]


def test_ids_that_collide_are_numbered(tmp_path: Path) -> None:
    """The second report of an id gets -2, and a number that is taken is passed over."""
    ids = ["a", "a", "a-2", "a"]
    found = reading(tmp_path, json.dumps([{"id": i, "text": "One."} for i in ids]))
    assert [r.id for r in found.reports] == ["a", "a-2", "a-2-2", "a-3"]


def test_the_limit_of_json_lines_is_that_of_a_line(tmp_path: Path) -> None:
    """A corpus larger than the limit is read as long as each report is within it."""
    path = tmp_path / "corpus.jsonl"
    path.write_text('{"text": "One thing or another."}\n' * 50 + '{"text": "' + "x" * 100 + '"}\n')
    found = read([path], Config(max_bytes=60))
    assert len(found.reports) == 50
    assert "--max-bytes" in str(found.failures[0])
