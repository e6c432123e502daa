"""What a text says about itself is found with its span."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Report
from onrecord.read.bylines import names_of
from onrecord.read.dates import absolute_dates, to_iso
from onrecord.read.furniture import furniture
from onrecord.read.metadata import stated
from onrecord.read.reading import read

BODY = "The harbour board will decide on Monday whether the dredging goes on, its chair said in Port Amsel on Friday evening."


def told(text: str) -> dict[str, str]:
    found = stated(text, [m.span for m in furniture(text)])
    assert all(text[f.span.start : f.span.end] == f.span.quote for f in found.values())
    return {key: finding.value for key, finding in found.items()}


@pytest.mark.parametrize(
    "line",
    [
        "date 2031-05-12",
        "2031-05-12",
        "Published: 12 May 2031",
        "Published on May 12, 2031 at 2:05 p.m. ET",
        "12 May 2031, 14:05",
        "Monday, 12th May 2031 | 14:05 GMT+2",
        "12.05.2031 14:05",
        "Posted 2031-05-12T14:05:00+02:00",
        "13:05, 12 May, 2031",
    ],
)
def test_a_date_line(line: str) -> None:
    """A header line of dates, clock and the words that announce them gives the date of publication."""
    assert told(f"{line}\n{BODY}")["published"] == "2031-05-12"


def test_an_opening_date_may_share_its_line() -> None:
    """A bare date before the first sentence, and before a headline."""
    assert told(f" date 2031-05-12 {BODY}") == {"published": "2031-05-12"}
    assert told(f"date: 2031-05-12 Board to decide\n{BODY}") == {"published": "2031-05-12", "title": "Board to decide"}


def test_a_date_in_a_sentence_is_not_the_report_s() -> None:
    """Dates that the report tells of are left alone."""
    assert "published" not in told(f"The charter of 12 May 2031 stands, and nobody in the town wants to see it changed.\n{BODY}")


def test_updated_is_told_from_published() -> None:
    """Both on one line, or on two."""
    assert told(f"Published 12 May 2031 | Updated 13 May 2031\n{BODY}") == {"published": "2031-05-12", "updated": "2031-05-13"}
    assert told(f"Last updated: 13 May 2031, 09:10\n{BODY}") == {"updated": "2031-05-13"}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("PORT AMSEL, May 12 (Tidewire) — ", {"dateline": "PORT AMSEL, May 12 (Tidewire) —", "outlet": "Tidewire"}),
        ("PORT AMSEL — ", {"dateline": "PORT AMSEL —"}),
        ("Port Amsel (Tidewire) - ", {"dateline": "Port Amsel (Tidewire) -", "outlet": "Tidewire"}),
        ("PORT AMSEL, Ostria, 12 May 2031 /Tidewire/ -- ", {"outlet": "Tidewire", "published": "2031-05-12"}),
        ("Mayor - ", {}),
        ("EXCLUSIVE — ", {}),
        ("Ines Falk (a docker) — ", {}),
    ],
)
def test_datelines(line: str, expected: dict[str, str]) -> None:
    """Place, date and agency before the first sentence; a full date is the date of publication, an agency the outlet."""
    found = told(f"Board to decide\n{line}{BODY}")
    assert {k: v.strip() for k, v in found.items() if k in expected} == expected
    assert ("dateline" in found) == bool(expected)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ines Falk", "Ines Falk"),
        ("BY INES FALK", "INES FALK"),
        ("By Ines Falk and Tom van der Brandt, Staff Writer", "Ines Falk and Tom van der Brandt"),
        ("By Ines Falk | Harbour Post | 12 May 2031", "Ines Falk"),
        ("By Ines Falk, Tom Brandt & Ada Öz", "Ines Falk, Tom Brandt & Ada Öz"),
        ("Written by Ines Falk", "Ines Falk"),
        ("Author: Ines Falk", "Ines Falk"),
        ("By the numbers", None),
        ("By Friday", None),
        ("By all accounts a quiet night", None),
        ("Reporter wounded at the harbour", None),
    ],
)
def test_bylines(line: str, names: str | None) -> None:
    """Names after “By” on a line of their own, roles left off; other lines that begin so are no bylines."""
    assert told(f"Board to decide\n{line}\n{BODY}").get("byline") == names


@pytest.mark.parametrize(
    "line",
    [
        "(Reporting by Ines Falk in Port Amsel; editing by Tom Brandt)",
        "Source: Tidewire",
        "Tidewire contributed to this report.",
        "This article was originally published by the Harbour Post.",
        "(Tidewire)",
    ],
)
def test_credit_lines(line: str) -> None:
    """Who reported and edited, a named source, a contribution, a first publication, an agency in parentheses."""
    assert told(f"{BODY}\n{BODY}\n{line}")["credit"] == line


def test_a_credit_at_the_end_of_a_sentence() -> None:
    """The credit may follow the last sentence on its line."""
    assert told(f"{BODY}\n{BODY} (Reporting by Ines Falk)")["credit"] == "(Reporting by Ines Falk)"


def test_an_aside_in_parentheses_is_no_credit() -> None:
    """“(The board denies it.)” credits nobody."""
    assert "credit" not in told(f"{BODY}\n{BODY} (The board denies it.)")


def test_the_holder_of_the_rights_is_the_outlet() -> None:
    """A copyright line names the outlet that the text is from, though it is furniture as well."""
    assert told(f"{BODY}\n© 2031 Harbour Post. All rights reserved.")["outlet"] == "Harbour Post"
    assert told(f"{BODY}\nCopyright 2031 Harbour Post")["outlet"] == "Harbour Post"
    assert told(f"PORT AMSEL (Tidewire) — {BODY}\n© 2031 Harbour Post")["outlet"] == "Harbour Post"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Board to decide on dredging", True),
        ("Will the board decide?", True),
        ("The board met.", False),
        ("Yes", False),
        ("Leave a comment", False),
        ("By Ines Falk", False),
    ],
)
def test_headlines(line: str, title: bool) -> None:
    """A first paragraph of several words without a final full stop, before longer ones, is the headline."""
    assert (told(f"{line}\n\n{BODY}").get("title") == line) == title


def test_a_later_line_without_a_full_stop_is_no_headline() -> None:
    """Subheadings in the text are not the title."""
    assert "title" not in told(f"{BODY}\nWhat comes next\n{BODY}")


def read_with(tmp_path: Path, text: str, sidecar: str) -> Report:
    (tmp_path / "a.txt").write_text(text)
    (tmp_path / "a.meta.json").write_text(sidecar)
    return read([tmp_path / "a.txt"]).reports[0]


def test_the_sidecar_wins_and_a_conflict_of_dates_is_told(tmp_path: Path) -> None:
    """Metadata from outside are used; only dates that differ are worth a warning."""
    report = read_with(
        tmp_path,
        f"Board to decide\nBy Ines Falk\n12 May 2031\n{BODY}",
        '{"date": "2031-05-13", "title": "Board", "byline": "I. Falk"}',
    )
    assert (report.published, report.title, report.byline) == ("2031-05-13", "Board", "I. Falk")
    assert report.found["byline"].quote == "Ines Falk"
    assert report.warnings == ["its metadata say published 2031-05-13, its text says 2031-05-12: the metadata are used"]


def test_a_dateline_of_the_day_before_is_no_conflict(tmp_path: Path) -> None:
    """Reports are filed on one day and published on the next."""
    assert read_with(tmp_path, f"PORT AMSEL, May 12, 2031 (Tidewire) — {BODY}", '{"date": "2031-05-13"}').warnings == []


def test_a_date_that_is_none(tmp_path: Path) -> None:
    """A date that cannot be read is told, and what the text says is used."""
    report = read_with(tmp_path, f"12 May 2031\n{BODY}", '{"date": "some day in May"}')
    assert report.published == "2031-05-12"
    assert "which is no date" in report.warnings[0]


def test_the_outlet_falls_back_to_the_host(tmp_path: Path) -> None:
    """With no outlet named, the host of the address stands for it."""
    assert read_with(tmp_path, BODY, '{"url": "https://www.harbourpost.example/1"}').outlet == "harbourpost.example"


@pytest.mark.parametrize(
    ("stated_date", "iso"),
    [
        ("2031-05-12T23:00:00-05:00", "2031-05-12"),
        ("20310512T101500Z", "2031-05-12"),
        ("Mon, 12 May 2031 10:00:00 GMT", "2031-05-12"),
        ("May 12th, 2031", "2031-05-12"),
        ("13/05/2031", "2031-05-13"),
        ("05/13/2031", "2031-05-13"),
        ("05/12/2031", None),
        ("2031-02-30", None),
        ("yesterday", None),
        (None, None),
    ],
)
def test_dates(stated_date: str | None, iso: str | None) -> None:
    """Absolute dates in the usual forms; ambiguous, impossible and relative ones are none."""
    assert to_iso(stated_date) == iso


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_is_read_in_every_form(day: date) -> None:
    """A date written out in words or figures is the same day."""
    for form in ("%Y-%m-%d", "%d.%m.%Y", "%d %B %Y", "%B %d, %Y", "%b. %d, %Y"):
        written = f"on {day.strftime(form)} at noon"
        (found,) = absolute_dates(written)
        assert found.value == day.isoformat()


@given(st.text(max_size=200))
def test_names_are_a_beginning_of_the_line(line: str) -> None:
    """Whatever the line, the names are its first characters."""
    names = names_of(line)
    assert names is None or line.startswith(names)


@given(
    st.lists(
        st.sampled_from(
            [BODY, "By Ines Falk", "12 May 2031", "© 2031 Post", "PORT AMSEL (Tidewire) —", "Read more: x", "(A)", "“", "…"]
        )
    )
)
def test_spans_reread_verbatim(parts: list[str]) -> None:
    """Every finding's quote is what stands at its place."""
    told("\n".join(parts))
