"""Exchanges told in their order, on an invented one."""

import pytest

from onrecord.date import date
from tests.date.test_said import report, statement, time


@pytest.mark.parametrize(
    ("answer", "cue", "said"),
    [
        ("“Fine,” the warden replied.", "replied", "2021-03"),
        ("“Fine,” the warden said in response.", "said", "2021-03"),
        ("“Fine,” the warden said in response.", "said in response", "2021-03"),
        ("Moments later, the warden posted it was fine.", "posted", "2021-03-04"),
    ],
)
def test_a_reply_belongs_to_what_it_answers(answer: str, cue: str, said: str) -> None:
    """What answers words of long ago is dated to their month, what came moments later to their day: neither to the day of publication."""
    text = f"Rain fell.\n\nMore rain fell.\n\nOn 4 March 2021 the mayor wrote that the dam leaked.\n\n{answer}"
    content = "it was fine" if "it was fine" in text else "“Fine,”"
    first = statement(text, "wrote that", "the dam leaked")
    second = statement(text, cue, content, "warden", "b")
    found = date([report(text)], [first, second], [], [time(text, "4 March 2021", "2021-03-04")])
    assert [a.said for a in found] == ["2021-03-04", said]
    basis = found[1].said_basis
    assert basis is not None
    assert [p.quote for p in basis.spans] == ["4 March 2021"]


def test_what_others_said_as_words_came_is_of_their_day() -> None:
    """“The mayor's remarks came as the warden turned down a raise”: of the day of the remarks."""
    text = "Rain fell.\n\nThe mayor said on Monday the dam leaked.\n\nMore rain.\n\nHer remarks came as the warden turned down a raise."
    statements = [statement(text, "said", "the dam leaked"), statement(text, "turned down", "a raise", "warden", "b")]
    found = date([report(text)], statements, [], [time(text, "Monday", "2024-05-13")])
    assert [a.said for a in found] == ["2024-05-13", "2024-05-13"]
    assert found[1].said_basis is not None
    assert [p.quote for p in found[1].said_basis.spans] == ["Monday"]


def test_what_words_came_shortly_after_may_be_of_another_day() -> None:
    """Days may lie between."""
    text = "Rain.\n\nThe mayor said on Monday the dam leaked.\n\nMore rain.\n\nHer remarks came shortly after the warden hinted at a raise."
    statements = [statement(text, "said", "the dam leaked"), statement(text, "hinted at", "a raise", "warden", "b")]
    found = date([report(text)], statements, [], [time(text, "Monday", "2024-05-13")])
    assert found[1].said != "2024-05-13"


def test_a_reply_to_recent_words_is_of_their_day() -> None:
    """“said on Monday. … she replied”: the same day."""
    text = "Rain fell.\n\nThe mayor said on Monday the dam leaked.\n\n“Fine,” the warden replied."
    statements = [statement(text, "said", "the dam leaked"), statement(text, "replied", "“Fine,”", "warden", "b")]
    found = date([report(text)], statements, [], [time(text, "Monday", "2024-05-13")])
    assert [a.said for a in found] == ["2024-05-13", "2024-05-13"]


def test_what_follows_open_words_by_moments_is_open_too() -> None:
    """“On one occasion she wrote … Moments later he wrote”: no day is made up for the second."""
    text = "Rain fell.\n\nMore fell.\n\nOn one occasion, the mayor wrote of the dam. Moments later, the warden posted a map of it."
    statements = [statement(text, "wrote of", "the dam"), statement(text, "posted", "a map", "warden", "b")]
    found = date([report(text)], statements, [], [])
    assert [a.said for a in found] == [None, None]


def test_a_statement_above_dates_the_one_below() -> None:
    """Where nothing else dates a statement, the report goes on from the recent day of the one before it, whoever made that."""
    text = (
        "Fear at the dam\n\nCrowds came.\n\nIt rained.\n\nThe guild said on Monday it was afraid.\n\n“It is safe,” the mayor added."
    )
    statements = [statement(text, "said", "it was afraid", "guild"), statement(text, "added", "“It is safe,”", id_="b")]
    found = date([report(text)], statements, [], [time(text, "Monday", "2024-05-13")])
    assert found[1].said == "2024-05-13"
    assert found[1].said_basis is not None
    assert "goes on from" in found[1].said_basis.reason


def test_speech_inside_a_clause_of_time_is_no_news_of_the_day() -> None:
    """“after a man asked whether …” tells when something else happened: open, not the day of publication."""
    text = "The mayor left the hall after a man asked whether the dam leaked."
    (found,) = date([report(text)], [statement(text, "asked", "whether the dam leaked", "man")], [], [])
    assert found.said is None


def test_a_message_that_opens_with_a_year_is_not_dated_by_it() -> None:
    """“In 2013, the dam was repaired, the mayor said”: the year belongs to what is said."""
    text = "In 2013, the dam was repaired, the mayor said."
    (found,) = date([report(text)], [statement(text, "said", "the dam was repaired")], [], [time(text, "2013", "2013")])
    assert found.said == "2024-05-15"
