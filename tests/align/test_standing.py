"""Positions that hold, and positions that have changed."""

import pytest

from onrecord.align.standing import held, opened, rivals, turned
from onrecord.align.statements import Statement, prepare
from tests.align.told import told


def statement(line: str) -> Statement:
    report, rows = told("a", line)
    return prepare([report], rows)[0][0]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("the guild has not changed its position on the toll road", "not changed"),
        ("she hasn't wavered in her support for the toll road", "hasn't wavered"),
        ("the guild remains opposed to the toll road", "remains opposed"),
        ("the toll road has not changed much", ""),
    ],
)
def test_held(text: str, shown: str) -> None:
    """That a position holds is said by a change denied, or by “remains opposed”; a road that has not changed is no position."""
    assert held(statement(f"{{s:Brix}} {{c:said}} {{t:{text}}}")) == shown


@pytest.mark.parametrize(
    ("text", "change", "ready"),
    [
        ("the guild is softening its views on the toll road", "softening", ""),
        ("it was less a shift than a nod to the budget", "", ""),
        ("the guild is open to a modest toll", "", "open to"),
        ("the guild will not accept any toll", "", ""),
    ],
)
def test_changed(text: str, change: str, ready: str) -> None:
    """A change is told by its own words or as readiness; a change played down, and readiness denied, are none."""
    found = statement(f"{{s:Brix}} {{c:said}} {{t:{text}}}")
    assert (turned(found), opened(found)) == (change, ready)


def test_rivals_stand_in_two_reports() -> None:
    """Only statements of different reports are set against each other, however far apart in words."""
    a, one = told(
        "a",
        "{s:Brix} {c:said} {t:the guild's position has not changed}",
        "{s:Dahl} {c:saw} {t:a shift in the guild's opposition to the toll}",
    )
    b, two = told("b", "{s:Orme} {c:noted} {t:a remarkable reversal by the old guild}")
    statements, _ = prepare([a, b], one + two)
    assert list(rivals(statements)) == [(0, 2)]
