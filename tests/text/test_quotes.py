"""Quotation marks are paired tolerantly: nothing fails, and no stray mark reaches past its paragraph."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.quotes import paragraphs, quoted

CASES = [
    ("She said: “We will go.” Then left.", ["“We will go.”"], "curly marks pair"),
    ('"We will go," she said. "Soon."', ['"We will go,"', '"Soon."'], "straight marks pair by their neighbours"),
    ("«We go», she said, „now“.", ["«We go»", "„now“"], "guillemets and low-high marks pair"),
    ("“We will go and never stop.", ["“We will go and never stop."], "a mark that never closes ends with its paragraph"),
    ("“One.\n\nTwo is not quoted.", ["“One."], "an unclosed mark does not reach the next paragraph"),
    ("“One.\n\n“Two,” she said.", ["“One.", "“Two,”"], "each paragraph of a long quotation opens anew"),
    ('"We pay. "The word stands," she said.', ['"We pay. ', '"The word stands,"'], "a second opening mark ends the first region"),
    (
        "“He said ‘never’ to us,” she said.",
        ["“He said ‘never’ to us,”"],
        "single marks inside double ones are no region of their own",
    ),
    (
        "‘The voters’ choice counts,’ she said.",
        ["‘The voters’ choice counts,’"],
        "a plural possessive does not close a single-marked quotation",
    ),
    ("The ministers’ cars and the ’90s were fun.", [], "apostrophes open nothing"),
    ("He is 5'10\" tall and she is 6'1\".", [], "inches are not quotations"),
    ("Don't say it's over.", [], "contractions are not quotations"),
    ("``We go,'' she said.", ["``We go,''"], "typewriter marks pair"),
    ("", [], "an empty text has none"),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[c[2] for c in CASES])
def test_regions(text: str, expected: list[str], why: str) -> None:
    """The regions are those a reader sees."""
    assert [text[q.start : q.end] for q in quoted(text)] == expected


def test_closed_says_whether_the_closing_mark_is_there() -> None:
    """A region knows that its closing mark is missing."""
    assert [q.closed for q in quoted("“One.” Then “two")] == [True, False]


@given(st.text(alphabet="ab .,“”\"'‘’«»\n\r", max_size=60))
def test_regions_are_ordered_disjoint_and_within_a_paragraph(text: str) -> None:
    """Whatever the marks, regions are in order, do not overlap and stay inside one paragraph."""
    regions = quoted(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(regions))
    assert all(any(s <= q.start and q.end <= e for s, e in paragraphs(text)) for q in regions)


def test_paragraphs_end_at_any_line_break() -> None:
    """Windows, Unix and Unicode line breaks all end a paragraph; blank lines are none."""
    text = "one\r\ntwo\n\n \u2028three"
    assert [text[s:e] for s, e in paragraphs(text)] == ["one", "two", "three"]
