"""Source text made harmless to show."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from onrecord.dossier import inert

ANY = st.text(st.characters(codec=None, exclude_categories=()))


@given(ANY)
def test_plain_text_steers_nothing(text: str) -> None:
    """No control character, no line break, no mark of direction and no half character is left."""
    shown = inert.plain(text)
    assert not [c for c in shown if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")]
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u200b\ufeff") & set(shown)


@given(ANY)
def test_pieces_join_to_the_text(text: str) -> None:
    """Nothing is lost between the pieces."""
    assert "".join(run for run, _ in inert.pieces(text)) == text


@pytest.mark.parametrize("text", ["Plain words, “quoted”, 12 % — fine.", "😀 👩\u200d🔧", "می\u200cخواهم", "été", "a\u00adb"])
def test_honest_text_is_left_alone(text: str) -> None:
    """Quotation marks, emoji joined of several, scripts that need joiners and soft hyphens stay."""
    assert inert.plain(text) == text


def test_hidden_characters_are_named() -> None:
    """A symbol stands where a hidden character stood."""
    assert inert.plain("a\x1b[31mb\u202ec\u200bd") == "a␛[31mb⟨U+202E⟩c⟨U+200B⟩d"


@given(st.text(st.sampled_from(list("ab1 \n\t\\`*_[]()<>#+-.!|~&:/@$^=\"'{}")) | st.characters(), max_size=40))
def test_markdown_has_no_meaning_left(text: str) -> None:
    """Whatever the text, a Markdown reader finds one paragraph of the same plain words."""
    shown = inert.plain(text).strip()
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse("x " + inert.markdown(text))
    assert [t.type for t in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    kinds = {c.type for c in tokens[1].children or []}
    assert kinds <= {"text"}, (shown, kinds)


@pytest.mark.parametrize("text", ["# a", "- a", "1. a", "> a", "+ a", "=====", "| a | b |", "```", "12) a"])
def test_markdown_opens_no_block(text: str) -> None:
    """Not even at the start of a line."""
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(inert.markdown(text))
    assert [t.type for t in tokens] == ["paragraph_open", "inline", "paragraph_close"]
