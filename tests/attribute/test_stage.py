"""One report through the tagger."""

import pytest

import onrecord
from onrecord.attribute.stage import _without_header
from onrecord.model import Report, Span

DATE = "2031-04-02"


def report(text: str) -> Report:
    at = text.find(DATE)
    return Report("r", "r.txt", text, "", found={"published": Span(at, at + len(DATE), DATE)} if at >= 0 else {}, lang="en")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            f'date {DATE} "The ferry union calls the offer "a joke" for all.\nMore.',
            'The ferry union calls the offer "a joke" for all.',
        ),
        (f'date {DATE} "We stay," Roe said.\nMore.', '"We stay," Roe said.'),
        (f"Published: {DATE} | The ferry union calls the offer a joke.\nMore.", "| The ferry union calls the offer a joke."),
        ("The ferry union met.\nMore.", "The ferry union met."),
        (f"The ferry union met on {DATE} in the old town hall.\nMore.", f"The ferry union met on {DATE} in the old town hall."),
    ],
)
def test_a_header_date_is_not_read_as_part_of_the_sentence(text: str, left: str) -> None:
    """The date and a mark that nothing closes are blanked for the tagger; every other character keeps its place."""
    read = _without_header(report(text))
    assert len(read) == len(text)
    assert read.splitlines()[0].strip() == left
    assert all(a in (b, " ") for a, b in zip(read, text, strict=True))


def test_the_statement_behind_a_header_date_is_found() -> None:
    """The headline after “date 2031-04-02 "” is a statement like any other."""
    text = f'date {DATE} "The ferry union has declared its readiness to "talk" with the harbour board.\n\nThe board said it would answer on Friday.'
    found = onrecord.attribute(report(text)).attributions
    assert found[0].quotes.source == ["The ferry union"]


def test_an_empty_report_has_no_statements() -> None:
    """Nothing in, nothing out."""
    assert onrecord.attribute(report("")).attributions == []
