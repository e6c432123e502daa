"""By which words of a full name somebody may be called."""

import pytest

from onrecord.resolve.surnames import plain, same_consonants, share_surname, surnames
from onrecord.text.names import parse


@pytest.mark.parametrize(
    ("name", "called", "never"),
    [
        ("Nora Quist-Vane", {"quist-vane", "quist", "vane"}, {"nora"}),
        ("Khalid al-Harbi", {"al-harbi", "harbi"}, set()),
        ("Pedro Salinas Ortega", {"ortega", "salinas"}, {"pedro"}),
        ("Zhao Weiming", {"weiming", "zhao"}, set()),
        ("John R. Farrow", {"farrow"}, {"r", "john"}),
    ],
)
def test_the_words_that_may_stand_for_a_surname(name: str, called: set[str], never: set[str]) -> None:
    """Halves, first of two surnames, names without their article and family names in front; no first names, no initials."""
    assert called <= surnames(parse(name))
    assert not never & surnames(parse(name))


@pytest.mark.parametrize(
    ("left", "right", "shared"),
    [
        ("Clara Dunmore", "Clara Dunmore Quist", True),
        ("Nora Quist", "Nora Quist-Vane", True),
        ("John Paul", "John Paul Farrow", False),
        ("Ann Roe", "Ann Moor", False),
    ],
)
def test_a_maiden_name_is_a_part_of_the_longer_name(left: str, right: str, shared: bool) -> None:
    """A surname that the other name keeps is shared; a second first name is none."""
    assert share_surname(parse(left), parse(right)) is shared


def test_names_without_their_marks() -> None:
    """Initials stand apart and nicknames lose their marks; apostrophes inside a name stay."""
    assert plain("J.R. Farrow") == "J. R. Farrow"
    assert plain("Robert “Bob” O’Farrow") == "Robert Bob O’Farrow"


def test_vowels_of_another_script() -> None:
    """Names that differ in vowels alone are spellings of one; other consonants make another name."""
    assert same_consonants("mohammed", "muhammad")
    assert not same_consonants("hassan", "hussam")
    assert not same_consonants("ed", "ad")
