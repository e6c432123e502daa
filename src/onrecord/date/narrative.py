"""The day that a report tells of, for statements that nothing else dates."""

import re
from datetime import timedelta

from onrecord.date.carry import beside, same_sentence
from onrecord.date.cues import is_general
from onrecord.date.finding import Dated, Finding
from onrecord.date.interval import Interval
from onrecord.date.page import Page, head
from onrecord.model import Attribution, Passage


def from_narrative(page: Page, dated: Dated) -> None:
    """What is left and speaks of the report's day takes that day: the one its opening names, else the date of publication."""
    opening = _opening(page, dated)
    for index, attribution in enumerate(page.attributions):
        if attribution.id in dated:
            continue
        joined = same_sentence(page, index, dated)
        if joined:
            dated[attribution.id] = joined
        elif is_general(page, attribution) and page.paragraph(head(attribution)[0]) > 1:
            dated[attribution.id] = Finding(None, "a general present (“say”, “believe”) that names no time", closed=True)
        elif _of_the_day(page, attribution, opening is not None):
            day = beside(page, index, dated) or opening or _printed(page)
            dated[attribution.id] = day or Finding(None, _NO_DATE)
        else:
            dated[attribution.id] = Finding(None, _NO_TIME, closed=True)


_NO_DATE = "no time is stated, and the report has no date"
_NO_TIME = "no time is stated, and its words do not show that it belongs to the day the report tells of"
_PLAIN = re.compile(
    r"(?:\w+ly )?(?:said|told|added|wrote|tweeted|posted|stated|asked|replied|continued|announced|concluded|noted|explained|declared|insisted|went on to say|made clear)\b.*",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"(?:\b(?:who|which|whom|whose)\s+(?:[\w’'.]+\s+){0,3}|\b(?:was|were|been)\s+(?:\w+ly\s+)?|\bAfter\s[^,]{5,60},\s(?:[\w’'.]+\s+){1,4})$"
)
"""A relative clause, a passive, a clause tied to an event of its own: background rather than the day's news."""
_PRIVATELY = re.compile(r"\s*(?:[Tt]he )?[A-Z]")


def _of_the_day(page: Page, attribution: Attribution, opening: bool) -> bool:
    """Whether the words tell of the report's own day: near the top, or a plain past (“said”), not “according to” and the like."""
    start, end = head(attribution)
    if not attribution.cue:
        return page.paragraph(start) <= 3
    cue = page.report.text[start:end]
    if cue.lower() == "told" and _PRIVATELY.match(page.report.text, end):
        return False
    if page.paragraph(start) > 1 and _ASIDE.search(page.report.text[max(page.sentence(start)[0], start - 90) : start]):
        return False
    if cue.lower().startswith("acc") or cue.lower().endswith("ing"):
        return page.paragraph(start) <= 2
    return (
        page.paragraph(start) <= 2
        or _PLAIN.fullmatch(cue) is not None
        or (
            opening
            and re.match(r"[a-z]+ed\b", cue, re.IGNORECASE) is not None
            and page.paragraph(start) <= len(page.paragraphs) / 2
        )
    )


def _opening(page: Page, dated: Dated) -> Finding | None:
    """The day that the first dated statement of the first paragraphs gives."""
    for attribution in page.attributions:
        found = dated.get(attribution.id)
        at = page.paragraph(head(attribution)[0])
        if at <= 3 and found and found.explicit and found.days and found.day and _recent(found.days, page):
            return Finding(found.days, f"the day the report tells of in its opening: {found.reason}", found.spans)
    return None


def _printed(page: Page) -> Finding | None:
    """The day of publication."""
    if page.published is None:
        return None
    days = Interval(page.published, page.published)
    where = page.report.found.get("published")
    spans = [Passage(page.report.id, where.start, where.end, where.quote)] if where else []
    return Finding(days, "no time is stated: news tells the day's statements, so the date of publication is taken", spans)


def _recent(days: Interval, page: Page) -> bool:
    """Within two days of print; in a report without a date, the latest day that it names."""
    if page.published is None:
        return days.last == max((t.days.last for t in page.times if t.days and t.days.first == t.days.last), default=days.last)
    return timedelta(0) <= page.published - days.first <= timedelta(days=2)
