"""Outlets that a text names: known, recognised by form, or referred back to."""

import pytest

from onrecord.outlets import load, mentions


def names(text: str) -> list[str]:
    return [m.name for m in mentions(text, load())]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("as quoted by local media outlet Orvel, he added", "Orvel"),
        ("told the newspaper Dagna Vest on Monday", "Dagna Vest"),
        ("told the Upper Marrow Tribune that", "Upper Marrow Tribune"),
        ("the Belmar news agency said", "Belmar"),
        ("according to marrowtoday.com", "marrowtoday.com"),
    ],
)
def test_unknown_outlets_are_known_by_their_form(text: str, name: str) -> None:
    """A cue noun, a typical last word or a domain makes a name an outlet."""
    assert name in names(text)


def test_the_paper_is_the_last_paper_named() -> None:
    """“The newspaper” and “the Tribune” refer back."""
    text = "She told the Upper Marrow Tribune. Later the Tribune printed a letter, and the newspaper stood by it."
    assert names(text) == ["Upper Marrow Tribune"] * 3


def test_sayings_about_the_press_are_no_outlets() -> None:
    """“Social media”, “fake news” and “the press” name nobody."""
    assert names("He blamed Social Media, Fake News and the press for it.") == []
