"""Quotations compared word by word."""

from onrecord.align.altered import differences
from onrecord.align.statements import words


def test_a_changed_word_is_found() -> None:
    """One word changed inside the marks is named, on both sides."""
    left, right = (
        words("We will never again sell the forest to strangers"),
        words("We will hardly again sell the forest to strangers"),
    )
    assert differences(left, right) == [("never", "hardly")]


def test_a_cut_at_the_edge_is_no_alteration() -> None:
    """A quotation that begins later or ends sooner is cut, not altered."""
    assert differences(words("We will never again sell the forest to strangers"), words("never again sell the forest")) == []


def test_unlike_quotations_have_no_differences_to_show() -> None:
    """Two quotations with little in common are not compared."""
    assert differences(words("We will never sell the forest"), words("The forest belongs to all of us and to our children")) == []
