"""Text files are read character for character."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import ReadError
from onrecord.model import Report
from onrecord.read.paths import Source
from onrecord.read.plain import from_text
from onrecord.read.reading import read

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=400)


def one(path: Path) -> Report:
    reading = read([path])
    assert not reading.failures
    return reading.reports[0]


def test_nothing_is_stripped_or_translated(tmp_path: Path) -> None:
    """Leading blanks, tabs, no-break spaces and every kind of line break are stored as they are."""
    text = " \tThe mayor quits\r\n\rShe said\u00a0so.\u2028\n\n  "
    path = tmp_path / "harbour.txt"
    path.write_bytes(text.encode())
    report = one(path)
    assert report.text == text
    assert (report.id, report.path) == ("harbour", str(path))


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    """A file saved with a UTF-8 mark reads as the same file saved without."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfThe mayor quits.")
    assert one(path).text == "The mayor quits."


@given(ANY_TEXT)
def test_any_text_reads_as_itself(text: str) -> None:
    """Whatever UTF-8 a file holds, the stored text is its decoded content."""
    data = text.removeprefix("\ufeff").encode()
    draft = from_text(data, Source("a.txt", Path("a.txt")))
    if b"\0" not in data:
        assert draft.text == data.decode()


def test_a_header_date_before_a_stray_quotation_mark(tmp_path: Path) -> None:
    """A date and a quotation mark before the first sentence: the date is found with its span, the text stays, no title is made up."""
    text = ' date 2031-04-02 "The harbour board has declared its wish to "talk" with the dockers.\n\nThis is reported by Tidewire.'
    path = tmp_path / "harbour.txt"
    path.write_text(text)
    report = one(path)
    assert (report.text, report.published, report.title) == (text, "2031-04-02", None)
    assert text[report.found["published"].start : report.found["published"].end] == "2031-04-02"


def test_a_page_named_txt_is_kept_as_text_with_a_word(tmp_path: Path) -> None:
    """HTML under the name of a text is not taken apart, but the reader is told."""
    path = tmp_path / "page.txt"
    path.write_text("<!doctype html><html><body><p>The mayor quits.</p></body></html>")
    report = one(path)
    assert report.text.startswith("<!doctype")
    assert any("name it .html" in w for w in report.warnings)


def test_a_few_nul_characters_are_kept(tmp_path: Path) -> None:
    """NULs in an otherwise fine text stay in it, as text is never altered, and are warned of."""
    path = tmp_path / "a.txt"
    path.write_bytes(
        b"The mayor quits, the council said.\0 She gave no reason at all, and left by boat in the evening, as the dockers did." * 3
    )
    report = one(path)
    assert report.text.count("\0") == 3
    assert any("3 NUL characters" in w for w in report.warnings)


def test_three_words_are_a_report(tmp_path: Path) -> None:
    """A report of three words is read, in English, without a fuss."""
    path = tmp_path / "a.txt"
    path.write_text("The mayor quits")
    report = one(path)
    assert (report.text, report.lang, report.warnings) == ("The mayor quits", "en", [])


@pytest.mark.parametrize("line", ["the mayor said so ", "a", "(", '"', " ", "Share ", "… ", "By Jane Roe "])
def test_a_line_of_a_megabyte(tmp_path: Path, line: str) -> None:
    """One very long line is read like any other."""
    path = tmp_path / "a.txt"
    text = "x" + line * (1_000_000 // len(line)) + "y"
    path.write_text(text)
    assert one(path).text == text


def test_an_unknown_suffix_is_text_if_it_decodes_as_text(tmp_path: Path) -> None:
    """report.story is read as text."""
    path = tmp_path / "harbour.story"
    path.write_text("The mayor quits.")
    assert one(path).text == "The mayor quits."


@settings(max_examples=60, deadline=None)
@given(st.binary(min_size=1, max_size=300), st.sampled_from([".txt", ".html", ".json", ".jsonl", ""]))
def test_any_bytes_give_a_report_or_a_failure(data: bytes, suffix: str) -> None:
    """Nothing that a file may hold stops the batch, and each span of what was read rereads verbatim."""
    with TemporaryDirectory() as folder:
        path = Path(folder, f"a{suffix}")
        path.write_bytes(data)
        reading = read([path])
    assert reading.reports or reading.failures or not data.strip()
    for report in reading.reports:
        assert all(report.text[s.start : s.end] == s.quote for s in (*report.found.values(), *report.furniture))


def test_failures_are_errors_with_the_path(tmp_path: Path) -> None:
    """A failure is a ReadError whose line begins with the culprit."""
    path = tmp_path / "empty.txt"
    path.touch()
    failure = read([path]).failures[0]
    assert isinstance(failure, ReadError)
    assert failure.path == str(path)
    assert str(failure).startswith(f"{path}: empty")
