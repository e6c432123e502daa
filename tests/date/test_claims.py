"""Dates between the reports of one claim, on invented reports."""

import msgspec

from onrecord.date import date
from onrecord.model import Attribution, Claim, Passage
from tests.date.test_said import report, statement, time

EARLY = "The mayor has said the dam was safe."
LATE = "Rain.\n\nRain.\n\nThe mayor has said before that the dam was safe."


def both(first: str, second: str, days: tuple[str, str]) -> list[Attribution]:
    """Two reports that date the same statement by a weekday each."""
    reports = [report(first, "2024-05-15", "e"), report(second, "2024-05-16", "l")]
    statements = [statement(text, "said", "the dam was safe", id_=r, report_=r) for r, text in (("e", first), ("l", second))]
    times = [
        time(text, day, value, r) for r, text, day, value in (("e", first, "Monday", days[0]), ("l", second, "Tuesday", days[1]))
    ]
    return date(reports, statements, [Claim("c1", Passage("e", 0, 1, "T"), ["e", "l"])], times)


def test_reports_that_date_one_statement_differently_say_so() -> None:
    """Each keeps its own day, its own words as the only evidence, and names the other."""
    first, second = both(
        "The mayor said on Monday the dam was safe.", "On Tuesday the mayor said the dam was safe.", ("2024-05-13", "2024-05-14")
    )
    assert (first.said, second.said) == ("2024-05-13", "2024-05-14")
    for a, other in ((first, "Tuesday"), (second, "Monday")):
        assert a.said_basis is not None
        assert f"dates the same statement differently: “{other}”" in a.said_basis.reason
        assert [p.report for p in a.said_basis.spans] == [a.report]


def test_an_open_statement_is_not_after_the_first_report_that_carries_it() -> None:
    """What one report had printed on the 15th was not said on the 16th, the day of the other report."""
    reports = [report(EARLY, "2024-05-15", "e"), report(LATE, "2024-05-16", "l")]
    statements = [statement(text, "said", "the dam was safe", id_=r, report_=r) for r, text in (("e", EARLY), ("l", LATE))]
    _, late = date(reports, statements, [Claim("c1", Passage("e", 0, 1, "T"), ["e", "l"])], [])
    assert late.said is None
    assert late.said_basis is not None
    assert late.said_basis.not_after == "2024-05-15"
    assert "carried the same statement" in late.said_basis.reason


def test_an_updated_report_may_carry_words_of_its_update() -> None:
    """Published on the 14th and updated on the 16th: open words of it are not after the 16th, and a said of the 15th stands."""
    text = "Rain.\n\nRain.\n\nThe mayor has said it leaked.\n\nOn Wednesday the guild said it was afraid."
    one = msgspec.structs.replace(report(text, "2024-05-14"), updated="2024-05-16")
    statements = [statement(text, "has said", "it leaked"), statement(text, "guild said", "it was afraid", "guild", "b")]
    found = date([one], statements, [], [time(text, "Wednesday", "2024-05-15")])
    assert found[0].said_basis is not None
    assert (found[0].said, found[0].said_basis.not_after) == (None, "2024-05-16")
    assert found[1].said == "2024-05-15"


def test_a_statement_without_a_word_of_time_takes_the_day_of_the_others() -> None:
    """“according to the mayor”, deep in a report, tells no time; the report that tells the same words as of a day lends it."""
    early = "The mayor said the dam was safe."
    late = "Rain.\n\nRain.\n\nRain.\n\nRain.\n\nThe dam was safe, according to the mayor."
    reports = [report(early, "2024-05-15", "e"), report(late, "2024-05-16", "l")]
    statements = [
        statement(early, "said", "the dam was safe", id_="e", report_="e"),
        statement(late, "according to", "The dam was safe", id_="l", report_="l"),
    ]
    claim = Claim("c1", Passage("e", 0, 1, "T"), ["e", "l"])
    assert [a.said for a in date(reports, statements, [], [])] == ["2024-05-15", None]
    found = date(reports, statements, [claim], [])
    assert [a.said for a in found] == ["2024-05-15", "2024-05-15"]
    assert found[1].said_basis is not None
    assert "no word tells a time" in found[1].said_basis.reason


def test_a_year_gives_way_to_the_month_that_another_report_states() -> None:
    """“earlier this year” here, “in February” there for the same statement: February, with the other report's words as evidence."""
    first, second = "The mayor said this year the dam was safe.", "The mayor said in February the dam was safe."
    reports = [report(first, "2024-05-15", "e"), report(second, "2024-05-16", "l")]
    statements = [statement(text, "said", "the dam was safe", id_=r, report_=r) for r, text in (("e", first), ("l", second))]
    times = [time(first, "this year", "2024", "e"), time(second, "February", "2024-02", "l")]
    found = date(reports, statements, [Claim("c1", Passage("e", 0, 1, "T"), ["e", "l"])], times)
    assert [a.said for a in found] == ["2024-02", "2024-02"]
    assert found[0].said_basis is not None
    assert [(p.report, p.quote) for p in found[0].said_basis.spans] == [("l", "February")]
