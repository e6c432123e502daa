"""The day that a report tells of, on invented reports."""

import msgspec
import pytest

from onrecord.date import date
from onrecord.model import Quotes
from tests.date.test_said import report, statement, time


def test_the_opening_gives_the_day() -> None:
    """A past day in the writer's own words in headline or lead is the day the report tells of."""
    text = "Fear at the dam\n\nCrowds gathered at the dam on Monday evening.\n\nIt rained.\n\n“It is safe,” the mayor added."
    found = date(
        [report(text, "2024-05-14")], [statement(text, "added", "It is safe")], [], [time(text, "Monday evening", "2024-05-13TEV")]
    )
    assert found[0].said == "2024-05-13"
    assert found[0].said_basis is not None
    assert "opening" in found[0].said_basis.reason


def test_a_lead_of_the_day_before_leaves_the_others_open() -> None:
    """“The guild said on Monday …” in a report of Tuesday: the guild's further words are Monday's, the mayor's of either day."""
    text = (
        "Fear at the dam\n\nThe guild said on Monday evening it was afraid.\n\nIt rained.\n\n“It is safe,” the mayor added."
        "\n\nIt poured.\n\n“We are not,” the guild insisted."
    )
    statements = [
        statement(text, "said", "it was afraid", "guild", "g"),
        statement(text, "added", "It is safe"),
        statement(text, "insisted", "We are not", "guild", "h"),
    ]
    found = date([report(text, "2024-05-14")], statements, [], [time(text, "Monday evening", "2024-05-13TEV")])
    assert [a.said for a in found] == ["2024-05-13", None, "2024-05-13"]
    assert found[1].said_basis is not None
    assert "or of a later one" in found[1].said_basis.reason
    assert [p.quote for p in found[1].said_basis.spans] == ["Monday evening"]


@pytest.mark.parametrize(
    "text",
    [
        "Fear at the dam\n\nCrowds came.\n\nThe guild said on Monday it was afraid.\n\nIt rained.\n\n“It is safe,” the mayor added.",
        "Fear at the dam\n\nCrowds will gather on Monday.\n\n“It is safe,” the mayor added.",
        "Fear at the dam\n\nCrowds came after Monday's vote.\n\n“It is safe,” the mayor added.",
    ],
)
def test_a_day_further_down_or_of_something_else_is_no_opening(text: str) -> None:
    """Another speaker's weekday below the lead, a day to come and a day of another event are nobody else's default."""
    statements = [statement(text, "added", "It is safe")]
    if "guild" in text:
        statements.append(statement(text, "said", "it was afraid", "guild", "g"))
    found = date([report(text, "2024-05-14")], statements, [], [time(text, "Monday", "2024-05-13")])
    assert found[0].said == "2024-05-14"


@pytest.mark.parametrize(("source", "said"), [("the mayor", "2024-05-15"), ("town records", None)])
def test_figures_are_of_no_day(source: str, said: str | None) -> None:
    """What a lead has “according to records” may have been there for long; what it has according to somebody is the day's news."""
    text = f"The dam was built on sand, according to {source}."
    start = text.index(source)
    one = statement(text, "according to", "The dam was built on sand")
    one = msgspec.structs.replace(
        one, source=[(start, start + len(source))], quotes=Quotes([source], ["according to"], ["The dam was built on sand"])
    )
    (found,) = date([report(text)], [one], [], [])
    assert found.said == said


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("The mayor later said it leaked.", "later said"),
        ("“It leaked,” the mayor's letter read.", "read"),
        ("To which the mayor replied: “It leaked.”", "replied"),
    ],
)
def test_a_plain_past_is_of_the_day_anywhere(sentence: str, cue: str) -> None:
    """“later said”, “the letter read” and “To which she replied” go on with the day's news, below the top too."""
    text = "Rain.\n\nMore rain.\n\nStill more.\n\nAnd more.\n\n" + sentence
    (found,) = date([report(text)], [statement(text, cue, "t leaked")], [], [])
    assert found.said == "2024-05-15"


@pytest.mark.parametrize(("source", "said"), [("Ode", None), ("the letter", "2024-05-14")])
def test_according_to_somebody_takes_no_day_from_other_words(source: str, said: str | None) -> None:
    """“according to Ode” has no tense, so Ode's words of Tuesday do not date it; a letter has one day."""
    text = f"Rain.\n\nMore rain.\n\nStill more.\n\nOn Tuesday, {source} asked for boats.\n\nAccording to {source}, it leaks."
    statements = [statement(text, "asked", "for boats", source, "b"), statement(text, "According to", "it leaks", source)]
    found = date([report(text)], statements, [], [time(text, "Tuesday", "2024-05-14")])
    assert [a.said for a in found] == ["2024-05-14", said]
