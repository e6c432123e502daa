"""Which times of a sentence date which of its statements, on invented sentences deep in a report."""

import msgspec
import pytest

from onrecord.date import date
from onrecord.model import Attribution
from tests.date.test_said import report, statement, time

ABOVE = "Rain.\n\nMore rain.\n\nStill more.\n\n"


def dated(text: str, statements: list[Attribution], when: tuple[str, str]) -> list[Attribution]:
    """The statements of a report of 15 May 2024 that names one time."""
    return date([report(text)], statements, [], [time(text, *when)])


@pytest.mark.parametrize(
    ("sentence", "cue", "content", "when"),
    [
        ("The guild met on Tuesday over a plan the mayor has backed.", "has backed", "a plan", ("Tuesday", "2024-05-14")),
        ("Ode, whom the guild hired in April, called the dam unsafe.", "called", "the dam unsafe", ("April", "2024-04")),
        (
            "The mayor criticised the plan, which the council passed on Thursday.",
            "criticised",
            "the plan",
            ("Thursday", "2024-05-09"),
        ),
        (
            "The mayor reversed a ban that was announced on Monday and known for days.",
            "reversed",
            "a ban",
            ("Monday", "2024-05-13"),
        ),
        ("The mayor joked on the “Tonight Show” that it leaked.", "joked", "it leaked", ("Tonight", "2024-05-15")),
        ("The mayor threatened a lockout in April.", "threatened", "a lockout in April", ("April", "2024-04")),
    ],
)
def test_times_of_something_else_do_not_date_a_statement(sentence: str, cue: str, content: str, when: tuple[str, str]) -> None:
    """A perfect goes with no day, a relative clause keeps its time, a show's name tells none, a threat is not of the time that it names."""
    text = ABOVE + sentence
    (found,) = dated(text, [statement(text, cue, content)], when)
    assert found.said != when[1]
    assert found.said_basis is not None
    assert all(p.quote != when[0] for p in found.said_basis.spans)


def test_a_time_goes_with_the_nearer_speaker() -> None:
    """“Despite the mayor's promises that it holds, Ode vowed in April”: April is of Ode's vow alone."""
    text = ABOVE + "Despite the mayor's promises that it holds, Ode vowed in April it would not."
    statements = [
        statement(text, "promises", "that it holds"),
        statement(text, "vowed", "it would not", "ode", "b"),
    ]
    found = dated(text, statements, ("April", "2024-04"))
    assert [a.said for a in found] == [None, "2024-04"]


@pytest.mark.parametrize(
    ("sentence", "when", "said"),
    [
        ("In Monday's meeting, the mayor said the dam was safe.", ("Monday", "2024-05-13"), "2024-05-13"),
        ("The mayor said the dam was safe in an interview that aired on Monday.", ("Monday", "2024-05-13"), "2024-05-13"),
        ("At a March debate, the mayor said the dam was safe.", ("March", "2024-03"), "2024-03"),
        ("The mayor raged last week, when she met a driver who said the dam was safe.", ("last week", "2024-W19"), "2024-05"),
    ],
)
def test_the_time_of_an_occasion_dates_what_was_said_there(sentence: str, when: tuple[str, str], said: str) -> None:
    """“In Monday's meeting”, “an interview that aired on Monday”, “at a March debate”, and a week with the clause of what happened in it."""
    text = ABOVE + sentence
    (found,) = dated(text, [statement(text, "said", "the dam was safe")], when)
    assert found.said == said


def test_a_year_holds_for_the_speakers_next_words() -> None:
    """“In 2008 she praised it. “We rise,” she said”: the second is not of the day of publication either."""
    text = ABOVE + "In 2008, the mayor praised the dam. “We rise,” she said."
    statements = [statement(text, "praised", "the dam"), statement(text, "said", "“We rise,”", id_="b")]
    found = dated(text, statements, ("2008", "2008"))
    assert [a.said for a in found] == [None, None]
    assert found[1].said_basis is not None
    assert found[1].said_basis.not_after == "2008-12-31"


def test_what_is_added_under_update_is_the_days_news() -> None:
    """“UPDATE: The mayor has apologised” is news, as it would be in the lead."""
    text = ABOVE + "UPDATE: The mayor has apologised for the flood."
    found = date([report(text)], [statement(text, "has apologised", "for the flood")], [], [])
    assert found[0].said == "2024-05-15"


def test_an_update_is_news_whatever_the_speakers_words_before() -> None:
    """What a speaker said at no stated time leaves what the report adds of her under “UPDATE” no less the day's."""
    text = ABOVE + "The mayor told Ode it leaked.\n\nUPDATE: The mayor denied she knew."
    statements = [statement(text, "told", "it leaked"), statement(text, "denied", "she knew", id_="b")]
    found = date([report(text)], statements, [], [])
    assert [a.said for a in found] == [None, "2024-05-15"]


def test_words_of_time_inside_a_quotation_are_the_speakers() -> None:
    """““It took long,” the mayor said” is not told of another time."""
    text = "Rain.\n\n“We waited. It took long,” the mayor said."
    (found,) = date([report(text)], [statement(text, "said", "“We waited. It took long,”")], [], [])
    assert found.said == "2024-05-15"


@pytest.mark.parametrize("sentence", ["Earlier in the day, Ode said it leaked.", "Several hours earlier, Ode said it leaked."])
def test_earlier_on_a_day_is_of_that_day(sentence: str) -> None:
    """What was said hours before words of Monday was said on Monday."""
    text = ABOVE + f"The mayor said on Monday the dam was safe.\n\n{sentence}"
    statements = [statement(text, "said", "the dam was safe"), statement(text, "Ode said"[4:] + " it", "leaked", "ode", "b")]
    found = dated(text, statements, ("Monday", "2024-05-13"))
    assert [a.said for a in found] == ["2024-05-13", "2024-05-13"]


def test_a_word_of_then_tells_of_another_time() -> None:
    """“said in the Gazette then” is no statement of the day."""
    text = ABOVE + "“It holds,” the mayor said in the Gazette then."
    (found,) = date([report(text)], [statement(text, "said", "“It holds,”")], [], [])
    assert found.said is None


def test_speech_inside_speech_does_not_silence_the_speaker() -> None:
    """The mayor quotes Ode; what Ode then says for herself is of the day."""
    text = "Rain.\n\nThe mayor said that Ode once asked for it.\n\n“Never,” Ode said."
    outer = statement(text, "said", "that Ode once asked for it")
    inner = msgspec.structs.replace(statement(text, "once asked for", "it.", "ode", "b"), within="a")
    own = statement(text, "said.", "“Never,”", "ode", "c")
    found = date([report(text)], [outer, inner, own], [], [])
    assert [a.said for a in found] == ["2024-05-15", None, "2024-05-15"]


def test_far_words_of_the_day_before_do_not_date_the_top() -> None:
    """A lead is not of the day to which the report, far down, dates other words of its speaker."""
    text = "The mayor denied the dam leaked.\n\n" + "Rain.\n\n" * 8 + "The mayor launched on Tuesday a call for boats."
    statements = [statement(text, "denied", "the dam leaked"), statement(text, "launched", "a call for boats", id_="b")]
    found = dated(text, statements, ("Tuesday", "2024-05-14"))
    assert [a.said for a in found] == ["2024-05-15", "2024-05-14"]


@pytest.mark.parametrize(
    ("opening", "said"),
    [
        ("At a rally in Pell on Monday, after the third meeting of the Weir Board of the lower valley, the mayor", "2024-05-13"),
        ("Speaking at the ferry office in Pell on Monday, after the third meeting of the Weir Board, the mayor", "2024-05-13"),
        ("At a rally that followed the Pell vote on Monday, after the third meeting of the Weir Board, the mayor", "2024-05-15"),
    ],
)
def test_an_occasion_that_opens_the_sentence_dates_it_over_a_phrase_between(opening: str, said: str) -> None:
    """“At a rally in Pell on Monday, after the meeting, she said”: Monday is the rally's day, unless a clause stands between them."""
    text = ABOVE + f"{opening} of the town and of the old quarter said the dam was safe."
    (found,) = dated(text, [statement(text, "said", "the dam was safe")], ("Monday", "2024-05-13"))
    assert found.said == said
