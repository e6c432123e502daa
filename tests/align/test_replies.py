"""Statements that turn down what somebody else said, and what they are about."""

import pytest

from onrecord.align import align
from onrecord.align.replies import reply
from onrecord.align.statements import prepare
from onrecord.model import Attribution, Relation, Report
from tests.align.told import told


def clashes(*parts: tuple[Report, list[Attribution]]) -> list[Relation]:
    found = align([r for r, _ in parts], [a for _, rows in parts for a in rows], [])
    return [r for r in found.relations if r.kind == "contradict"]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("{s:Brix} {c:denied} {t:the allegations}", "denied the allegations"),
        ("{s:Brix} {c:called} {t:the article misleading}", "called the article misleading"),
        ("{s:Brix} {c:said} {t:the accusations are completely false}", "accusations are completely false"),
        ("{s:Her lawyer} {c:said} {t:that Brix asserts her innocence}", "asserts her innocence"),
        ("{s:Brix} {c:pushed back against} {t:the union's claims}", "pushed back against the union's claims"),
    ],
)
def test_what_turns_down(line: str, shown: str) -> None:
    """Denials, dismissals and “called the report false” are replies, shown in their own words."""
    report, rows = told("a", line)
    found = reply(prepare([report], rows)[0][0])
    assert found is not None
    assert found.words == shown


@pytest.mark.parametrize(
    "line",
    [
        "{s:Brix} {c:could neither confirm nor deny} {t:the allegations}",
        "{s:Brix} {c:did not dispute} {t:the report}",
        "{s:Brix} {c:saw} {t:no sign that the story is inaccurate}",
        "{s:Brix} {c:denied} {t:any role in the attacks}",
        "{s:Brix} {c:dismissed} {t:the coach}",
    ],
)
def test_what_does_not(line: str) -> None:
    """A denial that nobody made, and the dismissal of a person, turn down no statement."""
    report, rows = told("a", line)
    assert reply(prepare([report], rows)[0][0]) is None


ACCUSED = told("gazette", "Harbour master under fire", "{s:Orme} {c:accused} {t:Brix of selling the harbour's winter coal}.")
DENIED = told("courier", "Coal row at the harbour", "{s:Brix} {c:denied} {t:the allegations} on Friday.")


def test_a_denial_contradicts_the_accusation_of_its_speaker() -> None:
    """“Denied the allegations” clashes with what another report says its speaker is accused of, and the reason says so."""
    (found,) = clashes(ACCUSED, DENIED)
    assert (found.left, found.right, found.type) == ("gazette-1", "courier-1", "polarity")
    assert "denied the allegations" in found.reasons[0].text


def test_an_accusation_of_somebody_else_is_not_what_was_denied() -> None:
    """A denial says nothing of what others are accused of."""
    other = told("gazette", "Row over nets", "{s:Orme} {c:accused} {t:Dahl of cutting the nets of the eel fishers}.")
    assert clashes(other, DENIED) == []


def test_a_reply_is_about_what_its_report_tells_before_it() -> None:
    """“Called the report false” names nothing: its own report tells the story shortly before, the other report tells the same story."""
    first = told(
        "gazette",
        "Ferry rumours",
        "{s:The Tidings} {c:reported} {t:that the ferry company plans to sell both winter boats to a bank}.",
        "{s:Brix} {c:called} {t:the story false}.",
    )
    second = told(
        "courier",
        "Bank to buy ferry boats?",
        "{s:The Tidings} {c:reported} {t:that both winter boats of the ferry company are to be sold to a bank}.",
        "{s:The Tidings} {c:reported} {t:that the swimming pool will get a new roof of copper}.",
    )
    (found,) = clashes(first, second)
    assert {found.left, found.right} == {"gazette-2", "courier-1"}
    assert "shortly before" in found.reasons[0].text
