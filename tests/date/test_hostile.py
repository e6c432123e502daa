"""Reports made to be slow: what dating reads around a place does not grow with the report."""

import pytest

from onrecord.date.page import REACH, Settled, lay_out
from onrecord.text.timex import interval
from tests.date.test_said import report, statement, time


def test_a_sentence_without_end_is_read_near_a_place_only() -> None:
    """However far back a sentence began, what is read before a place is bounded."""
    text = "and so the video " * 200 + "she said it leaked"
    page = lay_out(report(text), [], [])
    assert page.before(len(text) - 10) == len(text) - 10 - REACH


@pytest.mark.parametrize(("place", "whose"), [("leaked", ["a"]), ("Ode", ["a", "b"]), ("said", [])])
def test_what_is_said_at_a_place_is_found_with_what_is_told_inside_it(place: str, whose: list[str]) -> None:
    """A long content that begins early is found behind the short ones inside it, and nothing where the writer speaks."""
    text = "The mayor said it leaked, that Ode feared it, and that it must close."
    outer = statement(text, "said", "it leaked, that Ode feared it, and that it must close")
    inner = statement(text, "feared", "Ode", "ode", "b")
    page = lay_out(report(text), [], [outer, inner])
    assert sorted(of for _, _, of in page.contents_at(text.index(place))) == whose


def test_times_are_those_that_begin_in_the_range() -> None:
    """The first place counts, the last does not."""
    text = "On Monday it rained, on Tuesday it snowed."
    times = [Settled(time(text, q, v), interval(v)) for q, v in (("Monday", "2024-05-13"), ("Tuesday", "2024-05-14"))]
    page = lay_out(report(text), times, [])
    assert page.times_in(text.index("Monday"), text.index("Tuesday")) == times[:1]
