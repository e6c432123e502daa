"""The affair in order of time: what was said, published and happened, as precisely as the reports tell."""

import re
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Sequence
from typing import Literal

from onrecord.model import Attribution, Claim, Event, Report, Span, Time
from onrecord.text.sentences import sentences

Precision = Literal["day", "month", "year", "interval"]


def timeline(
    reports: Sequence[Report], attributions: Sequence[Attribution], claims: Sequence[Claim], times: Sequence[Time]
) -> list[Event]:
    """Events in order of their first day. Members of a claim that share a date are one event; those that differ are several."""
    events = _said(attributions, claims) + _published(reports)
    for report in reports:
        events += _happened(report, [a for a in attributions if a.report == report.id], [t for t in times if t.report == report.id])
    return sorted(events, key=lambda e: (e.start, e.end, e.kind, e.report or "", e.refs))


def _said(attributions: Sequence[Attribution], claims: Sequence[Claim]) -> list[Event]:
    by_id = {a.id: a for a in attributions}
    claim_of = {i: c.id for c in claims for i in c.attributions}
    groups: dict[tuple[str, str, str, Precision], list[Attribution]] = {}
    for a in by_id.values():
        when = _when(a)
        if when:
            groups.setdefault((claim_of.get(a.id, a.id), *when), []).append(a)
    return [_said_event(key[1], key[2], key[3], members) for key, members in groups.items()]


def _said_event(start: str, end: str, precision: Precision, members: list[Attribution]) -> Event:
    """One event; spans are the evidence in the report where it is all of one report, else the members hold them."""
    report = members[0].report if len({a.report for a in members}) == 1 else None
    spans = (
        []
        if report is None
        else [Span(p.start, p.end, p.quote) for a in members if a.said_basis for p in a.said_basis.spans if p.report == report]
    )
    unique = sorted({(s.start, s.end): s for s in spans}.values(), key=lambda s: s.start)
    return Event("said", start, end, precision, sorted(a.id for a in members), unique, report)


def _when(a: Attribution) -> tuple[str, str, Precision] | None:
    basis = a.said_basis
    if a.said and len(a.said) == 10:
        return a.said, a.said, "day"
    if a.said is None and not (basis and basis.not_before and basis.not_after):
        return None
    first, last = _month(a.said) if a.said else ("", "")
    low = (basis.not_before if basis else None) or first
    high = (basis.not_after if basis else None) or last
    if high < low:
        return None
    whole = (low, high) == (first, last)
    return low, high, "month" if whole else "interval"


def _month(value: str) -> tuple[str, str]:
    last = monthrange(int(value[:4]), int(value[5:7]))[1]
    return f"{value}-01", f"{value}-{last:02}"


def _published(reports: Sequence[Report]) -> list[Event]:
    out = []
    for report in reports:
        if report.published and re.match(r"\d{4}-\d\d-\d\d", report.published):
            day, span = report.published[:10], report.found.get("published")
            out.append(Event("published", day, day, "day", [], [span] if span else [], report.id))
    return out


def _happened(report: Report, attributions: Sequence[Attribution], times: Sequence[Time]) -> list[Event]:
    """Sentences in the writer's own words that name a past day, month or year; each event holds the sentence and the expression."""
    ranges = sentences(report.text)
    starts = [s for s, _ in ranges]
    out: list[Event] = []
    for time in times:
        when = _extent(time.value) if time.type in ("DATE", "TIME") else None
        index = bisect_right(starts, time.span.start) - 1
        if when is None or index < 0 or _is_an_edge(report.text, time) or (report.published and when[0] > report.published[:10]):
            continue
        low, high = ranges[index]
        if any(low < s.end and s.start < high for s in (*report.found.values(), *report.furniture)):
            continue
        if any(low < e and s < high for a in attributions for s, e in (*a.cue, *a.content)):
            continue
        out.append(Event("happened", *when, [], [Span(low, high, report.text[low:high]), time.span], report.id))
    return out


_EDGE = re.compile(r"\b(?:since|from|until|till|to|through|between|and|by|back to|before|after|for|of)\s(?:the\s)?$", re.IGNORECASE)


def _is_an_edge(text: str, time: Time) -> bool:
    """“since 2019”, “from 2015 to 2018”, a tax year: a year that bounds or names something, not when it happened."""
    return len(time.value) == 4 and (
        _EDGE.search(text[max(0, time.span.start - 14) : time.span.start]) is not None
        or re.match(r"\s(?:to|and|through|[-–])\b", text[time.span.end :][:9]) is not None
    )


def _extent(value: str) -> tuple[str, str, Precision] | None:
    if m := re.match(r"\d{4}-\d\d-\d\d(?=T|$)", value):
        return m.group(), m.group(), "day"
    if re.fullmatch(r"\d{4}-(?:0[1-9]|1[0-2])", value):
        return *_month(value), "month"
    return (f"{value}-01-01", f"{value}-12-31", "year") if re.fullmatch(r"[12]\d{3}", value) else None
