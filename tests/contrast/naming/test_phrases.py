"""Reading of naming phrases."""

import pytest

from onrecord.contrast.naming.phrases import read_phrase


@pytest.mark.parametrize(
    ("text", "head", "owner"),
    [
        ("the disputed water bill", "bill", ""),
        ("a potential meeting of the two leaders", "meeting", ""),
        ("Ms. Overbeek's plan to close the mill", "plan", "Ms. Overbeek"),
        ("his statements", "statement", "his"),
        ("a letter signed by farmers", "letter", ""),
        ("families seeking shelter", "family", ""),
        ("in secret talks with the lenders", "talk", ""),
    ],
)
def test_the_head_is_the_last_noun_before_what_only_adds(text: str, head: str, owner: str) -> None:
    """A preposition, a participle or a comma ends the part that names; the owner stands apart."""
    phrase = read_phrase(text)
    assert (phrase.head, phrase.owner, phrase.kind) == (head, owner, "description")


@pytest.mark.parametrize(
    ("text", "proper"),
    [
        ("President Jan Overbeek", ("President", "Jan", "Overbeek")),
        ("the Harbour and Customs Protection", ("Harbour", "and", "Customs", "Protection")),
        ("Overbeek, the mayor", ("Overbeek",)),
    ],
)
def test_a_name_ends_in_its_capitalised_words(text: str, proper: tuple[str, ...]) -> None:
    """A name is what is written with capitals; “and” belongs to it inside the name of a body."""
    phrase = read_phrase(text)
    assert (phrase.proper, phrase.kind) == (proper, "name")


@pytest.mark.parametrize(("text", "before"), [("to seek shelter", ""), ("met with the mayor", ""), ("close the mill", "will")])
def test_a_deed_names_nothing(text: str, before: str) -> None:
    """An infinitive, a verb with its preposition or what follows a modal tells what somebody does."""
    assert read_phrase(text, before).kind == "deed"


def test_a_title_alone_is_no_name() -> None:
    """“Prime Minister” without a name describes."""
    assert read_phrase("Prime Minister").kind == "description"


def test_a_sentence_s_first_capital_makes_no_name() -> None:
    """A word that the reports also write in lower case is no name at a sentence's head."""
    assert read_phrase("Talks", lower=frozenset({"talks"})).kind == "description"
