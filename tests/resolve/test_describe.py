"""Descriptions come to whom a careful reader takes them for."""

import pytest

from .marked import resolved, speakers


@pytest.mark.parametrize(
    ("about", "texts", "expected"),
    [
        ("a word for variety, whose noun no report gives to anybody",
         ["<Ida Moor> said {no}. <The communications pro> then said {yes}."], ["Ida Moor", "Ida Moor"]),
        ("a vice president called so is not the president",
         ["<Vice President Ida Moor> said {no}. <The vice president> said {yes}. Carl Stone waved. <The president> said {go}."],
         ["Ida Moor", "Ida Moor", "president"]),
        ("the top member of a party on a committee is the head of that committee",
         ["<The top Republican on the Harbour Committee> said {no}. Rep. Tom Hale, R-Fla., left.",
          "<Rep. Ida Moor>, chairman of the Harbour Committee, said {no}."], ["Ida Moor", "Ida Moor"]),
        ("the top member of a party is nobody of whom only the party is told",
         ["<The Senate's top Democrat> said {no}. <Rep. Tom Hale>, D-Fla., said {yes}."], ["Senate's top Democrat", "Tom Hale"]),
        ("a newcomer of a party is not another member named later",
         ["<A freshman House Democrat> said {no}.\n\n<Rep. Tom Hale>, D-Fla., said {yes}."], ["freshman House Democrat", "Tom Hale"]),
        ("an office spoken of before its holder is named, then held by who is named",
         ["The harbour's inspector general left. <The inspector general> said {no}. <The inspector general, Ida Moor>, said {yes}."],
         ["Ida Moor", "Ida Moor"]),
        ("somebody of another state is sought among those of whom no report tells the party",
         ["<Tom Hale> said {no}. <Ida Moor>, a Vermont Democrat, said {yes}. <Tom Hale> said {go}. <The Ohio Democrat> said {stop}."],
         ["Tom Hale", "Ida Moor", "Tom Hale", "Tom Hale"]),
        ("a statement from somebody's lawyer is the lawyer's",
         ["“{No},” said <the statement from Hale's lawyer, Ida Moor>. <The statement> said {yes}. Tom Hale left."],
         ["Ida Moor", "Ida Moor"]),
        ("whose sponsor it is, with the name behind",
         ["<The bill's sponsor, Rep. Ida Moor>, said {no}. <Moor> said {yes}."], ["Ida Moor", "Ida Moor"]),
        ("a name with a preposition behind it, and a body before its title",
         ["<Harbour Board spokeswoman Ida Moor during a visit> said {no}. <Moor> said {yes}."], ["Ida Moor", "Ida Moor"]),
        ("a party's bill is not the party",
         ["<The NBP bill> said {no}. <The NBP> said {yes}."], ["NBP bill", "NBP"]),
        ("who wrote a letter is meant by “the letter”",
         ["<Ida Moor> said in a short letter {that tolls rise}. “{They fall},” <the letter> said."], ["Ida Moor", "Ida Moor"]),
        ("an asker is not who adds to the answer",
         ["<Tom Hale> said {tolls rise}. <The young man> asked {if tolls fall}.\n\n“{They rise},” <he> added."],
         ["Tom Hale", "young man", "Tom Hale"]),
        ("of two of one party, the one whom no report ties to another state",
         ["<Ida Moor> said {no}. <The Vermont Democrat> said {yes}. <Tom Hale>, D-Ohio, said {go}. <The Ohio Democrat> said {stop}."],
         ["Ida Moor", "Ida Moor", "Tom Hale", "Tom Hale"]),
    ],
)  # fmt: skip
def test_described(about: str, texts: list[str], expected: list[str]) -> None:
    """Each description is whom it means."""
    assert speakers(*texts) == expected, about


def test_one_administration_with_and_without_article() -> None:
    """A headline leaves out the article of a body tied to a person: it is one in all reports."""
    texts = (
        "Hale administration says no\n\n<Hale administration> says {no}. Tom Hale left.",
        "<The Hale administration> said {no}. Tom Hale left.",
    )
    assert len({a.speaker for a in resolved(*texts).attributions}) == 1


def test_letter_to_a_lawyer() -> None:
    """To whom a letter is written is no role of the writer who follows."""
    result = resolved("In a letter to the Moor's lawyer, <Rep. Tom Hale> said {no}. <Her lawyer> said {yes}. Ida Moor left.")
    assert len({a.speaker for a in result.attributions}) == 2


def test_same_words_within_a_report() -> None:
    """Somebody described before being named is known by the words that the report quotes twice."""
    found = speakers(
        "<The top Republican on a panel> called it “{a toll to empty the whole harbour}.” "
        "<Tom Hale>, a Republican, said “{this is a toll to empty the whole harbour}.”"
    )
    assert found == ["Tom Hale", "Tom Hale"]
