"""Whom “he” or “she” means."""

import pytest

from onrecord.model import Range
from onrecord.resolve.pronouns import Antecedent, antecedents
from onrecord.resolve.pronouns_passage import Candidate
from onrecord.resolve.pronouns_prose import read_prose
from onrecord.text.names import Gender


def spans(text: str, name: str) -> tuple[Range, ...]:
    """Every place of the name."""
    found, at = [], text.find(name)
    while at >= 0:
        found.append((at, at + len(name)))
        at = text.find(name, at + 1)
    return tuple(found)


def ranked(
    text: str, pronoun: str, *names: str, title: str | None = None, genders: tuple[Gender | None, ...] = ()
) -> list[Antecedent]:
    """The candidates for the last place of the pronoun, written with its blanks."""
    at = text.rindex(f" {pronoun} ") + 1
    known = [Candidate(spans(text, n), g) for n, g in zip(names, genders or (None,) * len(names), strict=True)]
    return antecedents(read_prose(text), (at, at + len(pronoun)), known, title)


def meant(text: str, pronoun: str, *names: str, **more: object) -> str:
    return names[ranked(text, pronoun, *names, **more)[0].index]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "pronoun", "names", "who"),
    [
        ("Maria Olsen met Dana Petrie in May. A week later she flew home.", "she", ("Maria Olsen", "Dana Petrie"), "Maria Olsen"),
        ("Olsen praised Petrie. In her speech on Monday, Olsen spoke of taxes.", "her", ("Olsen", "Petrie"), "Olsen"),
        ("Ruth Adler resigned on Monday. Tamar Voss said she would run.", "she", ("Ruth Adler", "Tamar Voss"), "Tamar Voss"),
    ],
)  # fmt: skip
def test_the_grammar_of_the_passage_decides(text: str, pronoun: str, names: tuple[str, ...], who: str) -> None:
    """Subjects go on as subjects, a phrase before its clause belongs to that clause's subject, the nearest subject wins."""
    assert meant(text, pronoun, *names) == who


def test_a_name_in_the_pronouns_own_phrase_is_somebody_else() -> None:
    """“Her friend Petrie” is not Petrie's own friend."""
    text = "Olsen waited in the hall. After the vote her friend Petrie left the room."
    assert meant(text, "her", "Olsen", "Petrie") == "Olsen"


def test_known_gender_counts() -> None:
    """A candidate whose title or first name tells another gender is left out."""
    text = "Peter Lund met Sara Holt in Oslo on Friday. On Sunday she signed the treaty."
    assert [a.index for a in ranked(text, "she", "Peter Lund", "Sara Holt", genders=("m", "f"))] == [1]


def test_the_likeliest_has_reasons_with_values() -> None:
    """The first candidate carries at most four named reasons in plain words, each with what was seen."""
    best, *others = ranked("Maria Olsen met Dana Petrie in May. A week later she flew home.", "she", "Maria Olsen", "Dana Petrie")
    assert 1 <= len(best.reasons) <= 4
    assert all(": " in r.text and r.score > 0 for r in best.reasons)
    assert not any(o.reasons for o in others)


def test_scores_fall() -> None:
    """Candidates come likeliest first, each once, with probabilities."""
    found = ranked("Olsen, Petrie and Voss met. Voss told Petrie that he had lost.", "he", "Olsen", "Petrie", "Voss")
    scores = [a.score for a in found]
    assert scores == sorted(scores, reverse=True)
    assert sorted(a.index for a in found) == [0, 1, 2]
    assert all(0 <= s <= 1 for s in scores)


def test_the_title_raises_whom_it_names() -> None:
    """Whoever the headline names is meant more probably."""
    text = "Olsen met Petrie at the gate. Later he spoke of the future."
    with_title = {a.index: a.score for a in ranked(text, "he", "Olsen", "Petrie", title="Petrie looks ahead")}
    without = {a.index: a.score for a in ranked(text, "he", "Olsen", "Petrie", title="Nothing but rain")}
    assert with_title[1] > without[1]


def test_only_some_may_be_meant() -> None:
    """`among` leaves the others out of the answer, but not out of the passage."""
    text = "Olsen met Petrie. Later he left."
    known = [Candidate(spans(text, n)) for n in ("Olsen", "Petrie")]
    at = text.index(" he ") + 1
    assert [a.index for a in antecedents(read_prose(text), (at, at + 2), known, among=[1])] == [1]


def test_a_single_candidate_is_weighed_too() -> None:
    """One candidate gets a probability of its own."""
    found = ranked("Olsen arrived late. Then he spoke.", "he", "Olsen")
    assert len(found) == 1
    assert found[0].clear


def test_far_away_is_not_in_question() -> None:
    """Names more than five sentences before the pronoun are no candidates; with nobody left there is no answer."""
    text = "Olsen left. " + "It rained all day. " * 7 + "Then he came."
    assert ranked(text, "he", "Olsen") == []


def test_a_text_without_a_name_has_no_answer() -> None:
    """No candidates, no answer."""
    assert antecedents(read_prose("Then he came."), (5, 7), []) == []
