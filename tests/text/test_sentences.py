"""Sentences are ranges of the report's own text."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.sentences import sentences


def test_titles_and_initials_end_no_sentence() -> None:
    """Abbreviated titles and initials stand inside a sentence."""
    text = "Dr. A. B. Roe met Gov. Lane in the U.S. capital. He left at 5 p.m. on Monday."
    assert [text[s:e] for s, e in sentences(text)] == [
        "Dr. A. B. Roe met Gov. Lane in the U.S. capital.",
        "He left at 5 p.m. on Monday.",
    ]


def test_a_line_break_ends_a_sentence() -> None:
    """A headline without a full stop is a sentence of its own."""
    text = "Bridge to close\nThe bridge will close."
    assert [text[s:e] for s, e in sentences(text)] == ["Bridge to close", "The bridge will close."]


@given(st.text(max_size=200))
def test_sentences_are_ordered_and_carry_every_visible_character(text: str) -> None:
    """Ranges are in order, disjoint, and leave out white space only."""
    found = sentences(text)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(found))
    left = "".join(text[e:s] for e, s in zip([0, *(e for _, e in found)], [*(s for s, _ in found), len(text)], strict=True))
    assert not left.strip()
