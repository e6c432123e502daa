"""Words, their kinds, and the places of phrases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.resolve.pronouns_prose import place, place_pronoun, read_prose
from onrecord.resolve.pronouns_words import KINDS, kind


@pytest.mark.parametrize(
    ("word", "expected"),
    [("of", "preposition"), ("Olsen", "name"), ("walked", "verb"), ("hundred", "word"), ("’s", "owner"), ("1999", "number"),
     ("quickly", "adverb"), ("minister", "role"), ("(", "opens"), ("While", "subordinator"), ("taking", "participle")],
)  # fmt: skip
def test_kinds(word: str, expected: str) -> None:
    """Closed lists, capitals and endings tell a word's kind."""
    assert kind(word) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Olsen praised the plan.", "subject"),
        ("They met Olsen.", "object"),
        ("They spoke with Olsen.", "after a preposition"),
        ("The plan was written by Olsen.", "agent"),
        ("They like Olsen’s plan.", "owner"),
        ("The team captain Olsen praised the plan.", "subject"),
        ("Olsen (born in Bergen) praised the plan.", "subject"),
        ("Olsen, the mayor of Bergen, praised the plan.", "subject"),
    ],
)
def test_the_part_of_a_name(text: str, expected: str) -> None:
    """The words around a name tell its part; titles, brackets and appositions are passed over."""
    at = text.index("Olsen")
    assert place(read_prose(text), (at, at + 5)).function == expected


@pytest.mark.parametrize(
    ("text", "word", "form", "function"),
    [
        ("Then she left.", "she", "nominative", "subject"),
        ("They asked her about it.", "her", "oblique", "object"),
        ("They asked her brother.", "her", "possessive", "object"),
        ("They came with him.", "him", "oblique", "after a preposition"),
        ("His brother left.", "His", "possessive", "subject"),
    ],
)
def test_the_part_of_a_pronoun(text: str, word: str, form: str, function: str) -> None:
    """“Her” is possessive before a noun; a possessive has the part of its phrase."""
    at = text.index(word)
    found = place_pronoun(read_prose(text), (at, at + len(word)))
    assert (found.form, found.function) == (form, function)


def test_quotations_are_told_apart() -> None:
    """Every quotation has a number; outside there is none."""
    prose = read_prose("“One,” he said. “Two.”")
    assert [prose.quotation(i) for i in (1, 8, 17)] == [1, 0, 2]


@given(st.text(alphabet="Ab ,.’'()“”\nz", min_size=1, max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    """Whatever the text, every word has a known kind and every phrase a place."""
    prose = read_prose(text)
    assert set(prose.kinds) <= set(KINDS)
    for start, word in zip(prose.starts, prose.words, strict=True):
        assert place(prose, (start, start + len(word))).first >= 0
