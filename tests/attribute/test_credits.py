"""Credits: whom a report has its news from, and whom it only talks about."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.attribute.credits import find_credits
from onrecord.model import Credit, Report
from onrecord.outlets import load, with_names


def credits_of(text: str, outlet: str | None = None) -> list[Credit]:
    return find_credits(Report("r", "r.txt", text, "", outlet=outlet), load())


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("“We will rebuild,” Oda Brenn told CNN.", "CNN", "broadcast_interview"),
        ("“We will rebuild,” Oda Brenn told the Upper Marrow Tribune.", "Upper Marrow Tribune", "outlet"),
        ("Brenn said in an interview with Reuters that the bridge is safe.", "Reuters", "agency"),
        ("The mayor resigned, The Wall Street Journal reported on Friday.", "The Wall Street Journal", "outlet"),
        ("The tape, first reported by The New York Times, runs two hours.", "The New York Times", "outlet"),
        ("“It is done,” he added, as quoted by local media outlet Orvel.", "Orvel", "outlet"),
        ("According to a report in Politico, Brenn will step down.", "Politico", "outlet"),
        ("This is reported by Marrow Today with reference to Radio Belmar.", "Radio Belmar", "outlet"),
        ("BELMAR (Reuters) - The bridge fell on Monday.", "Reuters", "agency"),
        ("The bridge fell.\n\nThe Associated Press contributed to this report.", "The Associated Press", "agency"),
        ("The bridge fell.\n\nSource: Belmar Daily News", "Belmar Daily News", "outlet"),
        ("On NBC's “Sunday Table,” Brenn criticized the plan.", "NBC", "broadcast_interview"),
        ("Brenn wrote on Twitter: “No more delays.”", "Twitter", "social"),
    ],
)
def test_credits_are_found(text: str, name: str, kind: str) -> None:
    """The forms in which reporters name those they rest on, with the canonical name."""
    assert (name, kind) in [(c.name, c.kind) for c in credits_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Brenn bought CNN for two crowns.",
        "“I never read The New York Times and nobody in this town ever should,” Brenn said at the rally in Belmar.",
        "Time passed, and the State said nothing.",
        "“We will rebuild,” said Mayor Bloomberg, and later Oda Bloomberg said it again.",
    ],
)
def test_an_outlet_talked_about_is_no_credit(text: str) -> None:
    """A mention without a cue of sourcing, or inside somebody's long quotation, credits nobody."""
    assert credits_of(text) == []


@pytest.mark.parametrize(
    ("outlet", "text"),
    [
        ("CNN", "Brenn told CNN."),
        ("nytimes.com", "Brenn told The New York Times."),
        ("umt", "Brenn told the Upper Marrow Tribune."),
    ],
)
def test_the_reports_own_outlet_is_marked(outlet: str, text: str) -> None:
    """Own outlet: by name, by address, or by a short code of its letters."""
    assert [c.own for c in credits_of(text, outlet)] == [True]


def test_a_credit_in_the_lead_is_for_the_whole_report() -> None:
    """Early credits and “first reported by” vouch for the core, late ones for their statement."""
    late = "The bridge fell. " * 100 + "Brenn told Reuters it was old."
    assert [c.scope for c in credits_of("Brenn told Reuters the bridge is old.\n\n" + "It fell. " * 300)] == ["report"]
    assert [c.scope for c in credits_of(late)] == ["statement"]


@given(st.text(max_size=200))
def test_spans_read_verbatim(text: str) -> None:
    """Every credit's quote is the text under its span, whatever the text."""
    for c in credits_of(text):
        assert text[c.span.start : c.span.end] == c.span.quote


def test_an_interview_given_to_the_own_outlet_is_its_own() -> None:
    """An outlet that no list holds is known from the report itself, by its full and by its short name."""
    known = with_names(load(), ["The Upper Lune Gazette"])
    for text in ("Brenn told the Gazette that it fell.", "Brenn told The Upper Lune Gazette that it fell."):
        [found] = find_credits(Report("r", "r.txt", text, "", outlet="The Upper Lune Gazette"), known)
        assert (found.name, found.own) == ("The Upper Lune Gazette", True)


def test_a_bracketed_name_as_the_last_line_is_an_agency() -> None:
    """Agencies sign their copy; a name behind a dash, or one in brackets with lines after it, may be anybody's."""
    assert [(c.name, c.kind) for c in credits_of("The bridge fell.\n\n(Lunewire)\n")] == [("Lunewire", "agency")]
    assert [c.kind for c in credits_of("The bridge fell.\n\n(Lunewire)\n\nIt was old.")] == ["outlet"]


def test_the_users_own_outlets_are_credited_by_their_names(tmp_path: Path) -> None:
    """A file of further outlets gives names, short forms and families like the shipped one, and wins over it."""
    own = tmp_path / "own.csv"
    own.write_text(
        "name,aliases,domain,kind,owner\nLune Dispatchers,LDX,ldx.example,agency,Orlo Media\nBelmar Beaconers,,,newspaper,Orlo Media Group\n",
        encoding="utf-8",
    )
    registry = load(str(own))
    text = "The bridge fell, LDX reported. Oda Brenn told Belmar Beaconers that it was old, and ldx.example reported more."
    found = find_credits(Report("r", "r.txt", text, ""), registry)
    assert [(c.name, c.kind) for c in found] == [
        ("Lune Dispatchers", "agency"),
        ("Belmar Beaconers", "outlet"),
        ("Lune Dispatchers", "agency"),
    ]
    assert registry.same_family("LDX", "Belmar Beaconers")


@pytest.mark.parametrize(
    "line",
    [
        "MARROW, Tuesday (Lunewire) — ",
        "Upper Marrow, Belmar, Friday, May 12 (Lunewire) – ",
        "MARROW, 12 May 2024 (Lunewire) -- ",
        "MARROW/BELMAR (Lunewire) - ",
        "(Lunewire) — ",
    ],
)
def test_an_agency_in_a_dateline_stands_for_the_report(line: str) -> None:
    """In brackets before the dash, whether or not a list holds it, and whether a place, a weekday or a date goes before."""
    text = f"{line}Minister Oda Brenn denied that the bridge was old."
    for registry in (load(), with_names(load(), ["Lunewire"])):
        [found] = find_credits(Report("r", "r.txt", text, "", outlet="Belmar Star"), registry)
        assert (found.name, found.kind, found.scope, found.own) == ("Lunewire", "agency", "report", False)
    assert [(c.name, c.kind) for c in credits_of(text.replace("Lunewire", "Deutsche Presse-Agentur"))] == [("dpa", "agency")]


@pytest.mark.parametrize(
    "line", ["MARROW (Lower Lune) — ", "MARROW (Lune) — ", "MARROW, Tuesday (Updated) — ", "MARROW, Tuesday (Oda Brenn) — "]
)
def test_other_brackets_of_a_dateline_name_no_agency(line: str) -> None:
    """A region behind the place, a note on the text, a reporter."""
    assert credits_of(f"{line}The bridge fell.") == []
