"""When statements were said, on invented reports."""

import re

import msgspec
import pytest

from onrecord.date import date
from onrecord.model import Attribution, Claim, Passage, Quotes, Report, SaidBasis, Span, Time, Via


def report(text: str, published: str | None = "2024-05-15", id_: str = "r") -> Report:
    return Report(id_, f"{id_}.txt", text, "", published=published, lang="en")


def statement(text: str, cue: str, content: str, speaker: str | None = "mayor", id_: str = "a", report_: str = "r") -> Attribution:
    c, s = text.index(cue), text.index(content)
    return Attribution(
        id_, report_, [], [(c, c + len(cue))], [(s, s + len(content))], Quotes([], [cue], [content]), "indirect", speaker=speaker
    )  # fmt: skip


def time(text: str, quote: str, value: str, report_: str = "r") -> Time:
    at = text.index(quote)
    return Time(report_, Span(at, at + len(quote), quote), value, "DATE")


def only(found: list[Attribution]) -> tuple[str | None, SaidBasis]:
    (a,) = found
    assert a.said_basis is not None
    return a.said, a.said_basis


def test_a_time_beside_the_cue_dates_the_statement() -> None:
    """“said on Monday” is the best evidence: the day, with the expression as its passage."""
    text = "The mayor said on Monday the dam was safe."
    said, basis = only(
        date([report(text)], [statement(text, "said", "the dam was safe")], [], [time(text, "Monday", "2024-05-13")])
    )
    assert said == "2024-05-13"
    assert [p.quote for p in basis.spans] == ["Monday"]
    assert "Monday" in basis.reason
    assert (basis.not_before, basis.not_after) == ("2024-05-13", "2024-05-13")


def test_a_time_inside_what_is_said_does_not_date_it() -> None:
    """“said the dam broke on Monday” tells when the dam broke; the report's date is taken, and the reason says so."""
    text = "The mayor said the dam broke on Monday."
    said, basis = only(
        date([report(text)], [statement(text, "said", "the dam broke on Monday")], [], [time(text, "Monday", "2024-05-13")])
    )
    assert said == "2024-05-15"
    assert "publication" in basis.reason


def test_the_date_of_another_event_does_not_date_the_statement() -> None:
    """“after Tuesday's vote” is the vote's day."""
    text = "Old news here.\n\nMore of it.\n\nAnd more.\n\nThe mayor, after Tuesday's vote, said the dam was safe."
    said, basis = only(
        date([report(text)], [statement(text, "said", "the dam was safe")], [], [time(text, "Tuesday", "2024-05-14")])
    )
    assert said != "2024-05-14"
    assert all(p.quote != "Tuesday" for p in basis.spans)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor has said the dam was safe.",
        "Earlier, the mayor said the dam was safe.",
        "The mayor has repeatedly said the dam was safe.",
    ],
)
def test_words_of_another_time_leave_it_open(text: str) -> None:
    """“has said”, “earlier”: not the day of publication, and not after it."""
    text = f"Rain falls.\n\nIt rained.\n\nIt rains.\n\n{text}"
    said, basis = only(date([report(text)], [statement(text, "said", "the dam was safe")], [], []))
    assert said is None
    assert basis.not_after == "2024-05-15"
    assert "does not name" in basis.reason


def test_what_a_lead_tells_in_the_perfect_is_the_days_news() -> None:
    """“has said” in a headline or first paragraph is what the report is about."""
    text = "The mayor has said the dam was safe."
    said, _ = only(date([report(text)], [statement(text, "said", "the dam was safe")], [], []))
    assert said == "2024-05-15"


def test_a_year_alone_gives_bounds_and_no_date() -> None:
    """“said in 2019”: open, but between its first and last day."""
    text = "The mayor said in 2019 the dam was safe."
    said, basis = only(date([report(text)], [statement(text, "said", "the dam was safe")], [], [time(text, "2019", "2019")]))
    assert said is None
    assert (basis.not_before, basis.not_after) == ("2019-01-01", "2019-12-31")


def test_a_week_gives_its_month() -> None:
    """“said last week” is no day: the month, with the week's days as bounds."""
    text = "The mayor said last week the dam was safe."
    said, basis = only(
        date([report(text)], [statement(text, "said", "the dam was safe")], [], [time(text, "last week", "2024-W19")])
    )
    assert said == "2024-05"
    assert (basis.not_before, basis.not_after) == ("2024-05-06", "2024-05-12")


def test_the_date_is_carried_to_the_speakers_next_words() -> None:
    """“she added” was said when what stands before it was said."""
    text = "The mayor said on Monday the dam was safe. She added repairs would follow."
    found = date(
        [report(text)],
        [statement(text, "said", "the dam was safe"), statement(text, "added", "repairs would follow", id_="b")],
        [],
        [time(text, "Monday", "2024-05-13")],
    )
    assert [a.said for a in found] == ["2024-05-13", "2024-05-13"]
    assert found[1].said_basis is not None
    assert found[1].said_basis.reason.startswith("carried over")


def test_another_report_of_the_same_statement_dates_it() -> None:
    """A member of a claim without a time takes the day that another report states, with that report's passage."""
    here, there = "The mayor warned the dam was unsafe.", "The mayor warned on Monday the dam was unsafe."
    reports = [report(here, None, "here"), report(there, "2024-05-15", "there")]
    statements = [
        statement(here, "warned", "the dam was unsafe", report_="here"),
        statement(there, "warned", "the dam was unsafe", id_="b", report_="there"),
    ]
    claim = Claim("c", Passage("there", 0, 0, ""), ["a", "b"])
    found = date(reports, statements, [claim], [time(there, "Monday", "2024-05-13", "there")])
    assert [a.said for a in found] == ["2024-05-13", "2024-05-13"]
    assert found[0].said_basis is not None
    assert found[0].said_basis.spans[0].report == "there"


def test_a_weekday_in_a_report_without_a_date_is_worked_out_from_the_others() -> None:
    """“on Sunday” beside “September 28”, and a report of 1 October: the Sunday between, with the reasoning in words."""
    here = "The mayor said on Sunday the dam was safe.\n\nOn September 28 the dam had leaked."
    reports = [report(here, None, "here"), report("The dam leaks.", "2024-10-01", "there")]
    times = [time(here, "Sunday", "XXXX-WXX-7", "here"), time(here, "September 28", "XXXX-09-28", "here")]
    said, basis = only(date(reports, [statement(here, "said", "the dam was safe", report_="here")], [], times))
    assert said == "2024-09-29"
    assert "2024-10-01" in basis.reason
    assert "September 28" in basis.reason


def test_an_undated_report_bounds_what_it_does_not_date() -> None:
    """Not before the latest day it names, with that day as passage."""
    here = "In September 2024 rain fell. The dam leaked on 2024-09-28.\n\nNobody came.\n\nThe mayor said the dam was safe."
    times = [time(here, "2024-09-28", "2024-09-28")]
    said, basis = only(date([report(here, None)], [statement(here, "said", "the dam was safe")], [], times))
    assert said is None
    assert basis.not_before == "2024-09-28"
    assert [p.quote for p in basis.spans] == ["2024-09-28"]


def test_nothing_known_is_said_so() -> None:
    """No date, no time: open, without bounds, with a reason."""
    text = "The mayor said the dam was safe."
    said, basis = only(date([report(text, None)], [statement(text, "said", "the dam was safe")], [], []))
    assert (said, basis.not_before, basis.not_after) == (None, None, None)
    assert basis.reason


def test_every_passage_re_reads_verbatim_and_the_order_is_kept() -> None:
    """Attributions come back in their order; passages cover what they quote."""
    text = "The mayor said on Monday the dam was safe. “It leaks,” Overbeek said. She has said so before."
    statements = [
        Attribution(f"a{n}", "r", [], [m.span()], [], Quotes([], ["said"], []), "direct")
        for n, m in enumerate(re.finditer("said", text))
    ]
    found = date([report(text)], statements[::-1], [], [time(text, "Monday", "2024-05-13")])
    assert [a.id for a in found] == ["a2", "a1", "a0"]
    for a in found:
        assert a.said_basis is not None
        assert all(text[p.start : p.end] == p.quote for p in a.said_basis.spans)


def via(text: str, name: str) -> Via:
    return Via(name, Span(text.index(name), text.index(name) + len(name), name), "report")


def test_a_report_that_rests_on_another_gives_no_day_of_its_own() -> None:
    """Not the day of publication: open, not after it, and the reason names the outlet it has the words from."""
    text = "Rain in the hills.\n\nThe Fen Echo reports it.\n\nThe mayor said the dam was safe."
    one = msgspec.structs.replace(statement(text, "said", "the dam was safe"), via=[via(text, "Fen Echo")])
    said, basis = only(date([report(text)], [one], [], []))
    assert (said, basis.not_after) == (None, "2024-05-15")
    assert "Fen Echo" in basis.reason
    assert [p.quote for p in basis.spans] == ["Fen Echo"]


def test_words_that_another_report_dates_earlier_are_of_that_day() -> None:
    """The same speaker on the same thing, told as of Monday elsewhere: that day, not the day of publication, with the other's words as evidence."""
    there, here = "The mayor said on Monday the northern harbour dam leaked.", "The mayor said the harbour dam of the north leaked."
    reports = [report(there, "2024-05-13", "there"), report(here, "2024-05-15", "here")]
    statements = [
        statement(there, "said", "the northern harbour dam leaked", report_="there"),
        statement(here, "said", "the harbour dam of the north leaked", id_="b", report_="here"),
    ]
    found = date(reports, statements, [], [time(there, "Monday", "2024-05-13", "there")])
    assert [a.said for a in found] == ["2024-05-13", "2024-05-13"]
    assert found[1].said_basis is not None
    assert "about the same thing earlier" in found[1].said_basis.reason
    assert [p.report for p in found[1].said_basis.spans] == ["there"]


def test_words_that_another_report_dates_to_a_month_are_left_open() -> None:
    """“last month” elsewhere says only that they were not of the day of publication."""
    there, here = "The mayor said in April the northern harbour dam leaked.", "The mayor said the harbour dam of the north leaked."
    reports = [report(there, "2024-05-13", "there"), report(here, "2024-05-15", "here")]
    statements = [
        statement(there, "said", "the northern harbour dam leaked", report_="there"),
        statement(here, "said", "the harbour dam of the north leaked", id_="b", report_="here"),
    ]
    found = date(reports, statements, [], [time(there, "April", "2024-04", "there")])
    assert [a.said for a in found] == ["2024-04", None]
    assert found[1].said_basis is not None
    assert found[1].said_basis.not_after == "2024-05-15"


def test_a_dateline_dates_no_statement_of_its_sentence() -> None:
    """The date of publication printed before the first words is not the day they were said."""
    text = "2024-05-15 The mayor has declared the dam safe."
    where = Span(0, 10, "2024-05-15")
    one = msgspec.structs.replace(report(text), found={"published": where})
    _, basis = only(date([one], [statement(text, "declared", "the dam safe")], [], [time(text, "2024-05-15", "2024-05-15")]))
    assert "the sentence says" not in basis.reason


def test_earlier_gives_way_to_the_day_that_a_twin_states() -> None:
    """“Earlier, …” in one report, “on Monday” for the same statement in another: Monday, and the reason names the outlet."""
    here, there = "It rained.\n\nEarlier, the mayor said the dam was safe.", "The mayor said on Monday the dam was safe."
    reports = [report(here, "2024-05-15", "here"), msgspec.structs.replace(report(there, "2024-05-14", "there"), outlet="Fen Echo")]
    statements = [
        statement(here, "said", "the dam was safe", report_="here"),
        statement(there, "said", "the dam was safe", id_="b", report_="there"),
    ]
    claim = Claim("c", Passage("there", 0, 0, ""), ["a", "b"])
    found = date(reports, statements, [claim], [time(there, "Monday", "2024-05-13", "there")])
    assert [a.said for a in found] == ["2024-05-13", "2024-05-13"]
    assert found[0].said_basis is not None
    assert found[0].said_basis.reason.startswith("Fen Echo dates the same statement: “Monday”")


def test_reasons_do_not_chain() -> None:
    """What is carried twice names the words that date it, once."""
    text = "The mayor said on Monday the dam was safe. She added repairs would follow. She warned of delays."
    statements = [
        statement(text, "said", "the dam was safe"),
        statement(text, "added", "repairs would follow", id_="b"),
        statement(text, "warned", "of delays", id_="c"),
    ]
    found = date([report(text)], statements, [], [time(text, "Monday", "2024-05-13")])
    assert found[2].said_basis is not None
    assert found[2].said_basis.reason == "carried over from the speaker's words just before: “Monday” (2024-05-13)"


def test_the_same_evening_dates_what_is_said_then() -> None:
    """“the same evening he wrote” is a time of the writing, not one of another event."""
    text = "It rained on Monday. In a letter the same evening the mayor wrote the dam was safe."
    times = [time(text, "Monday", "2024-05-13"), time(text, "the same evening", "2024-05-13TEV")]
    _, basis = only(date([report(text)], [statement(text, "wrote", "the dam was safe")], [], times))
    assert [p.quote for p in basis.spans] == ["the same evening"]


def test_an_aside_between_day_and_cue_does_not_part_them() -> None:
    """“on Sunday, after the session, she said” is Sunday; “on Tuesday, two days after he offered” does not date the offer."""
    text = "In Fenwick on Sunday, after the session, the mayor said the dam was safe."
    said, _ = only(date([report(text)], [statement(text, "said", "the dam was safe")], [], [time(text, "Sunday", "2024-05-12")]))
    assert said == "2024-05-12"
    text = "It rained.\n\nIt poured.\n\nOde spoke on Tuesday, two days after the mayor offered the dam for sale."
    _, basis = only(date([report(text)], [statement(text, "offered", "the dam")], [], [time(text, "Tuesday", "2024-05-14")]))
    assert "Tuesday" not in basis.reason
