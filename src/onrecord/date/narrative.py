"""The day that a report tells of, for statements that nothing else dates."""

import re
from collections.abc import Sequence
from datetime import timedelta

from onrecord.date.carry import beside, matter, same_sentence
from onrecord.date.cues import according, is_general, looks_ahead, time_clause
from onrecord.date.finding import Dated, Finding
from onrecord.date.own import worded
from onrecord.date.page import NEWS, Page, Settled, head
from onrecord.date.reach import of_the_sentence
from onrecord.model import Attribution, Passage
from onrecord.text.timex import Interval

Told = tuple[Attribution, Page, Finding]
"""A statement that a report dates, with its page."""


def from_narrative(page: Page, dated: Dated, others: Sequence[Told] = ()) -> None:
    """What is left and speaks of the report's day takes that day: the one its opening names, else the date of publication.

    `others` are the statements that other reports date, for words that those date earlier.
    """
    opening = _opening(page, dated)
    for index, attribution in enumerate(page.attributions):
        if attribution.id in dated:
            continue
        joined = same_sentence(page, index, dated)
        if joined:
            dated[attribution.id] = joined
        elif is_general(page, attribution) and page.paragraph(head(attribution)[0]) > 1:
            dated[attribution.id] = Finding(None, _GENERAL, closed=True, silent=True)
        elif not page.is_update(head(attribution)[0]) and (silent := _as_before(page, index, dated)):
            dated[attribution.id] = silent
        elif _of_the_day(page, attribution):
            day = (
                beside(page, index, dated)
                or _in_force(page, index, dated)
                or _of_opening(page, attribution, opening, dated)
                or _rests(page, attribution)
                or _told_before(attribution, others)
                or _printed(page)
            )
            dated[attribution.id] = day or Finding(None, _NO_DATE)
        else:
            dated[attribution.id] = Finding(None, _NO_TIME, closed=True, silent=True)


_GENERAL = "a general present (“say”, “believe”) that names no time"
_SINCE = "no time is stated: these words may be of the earlier day that the report tells of in its opening, or of a later one"
_NO_DATE = "no time is stated, and the report has no date"
_NO_TIME = "no time is stated, and its words do not show that it belongs to the day the report tells of"
_PLAIN = re.compile(
    r"(?:(?:\w+ly|also|later|then) )?(?:said|told|added|wrote|read|tweeted|posted|stated|asked|replied|continued|announced|concluded|noted|explained|declared|insisted|went on to say|made clear)\b.*",
    re.IGNORECASE,
)
_PAST = re.compile(r"[a-z]+ed\b", re.IGNORECASE)
_ASIDE = re.compile(
    r"(?:(?<!\bTo )\b(?:who|which|whom|whose)\s+(?:[^,;]{1,40},[^,;]{1,40},\s)?(?:[\w’'.]+\s+){0,4}|\b(?:was|were|been)\s+(?:\w+ly\s+)?|\bAfter\s[^,]{5,60},\s(?:[\w’'.]+\s+){1,4})$"
)
"""A relative clause, a passive, a clause tied to an event of its own: background rather than the day's news."""
_FIGURES = re.compile(
    r"\b(?:study|studies|records|data|polls?|surveys?|analys[ie]s|figures|statistics|numbers|estimates?|projections?|census)\b",
    re.IGNORECASE,
)
"""Sources that say what they say on any day."""
_PRIVATELY = re.compile(r"\s*(?:[Tt]he )?[A-Z]")


def _of_the_day(page: Page, attribution: Attribution) -> bool:
    """Whether the words tell of the report's own day: near the top, or a plain past (“said”), not “according to” and the like."""
    start, end = head(attribution)
    at, cue = page.paragraph(start), page.report.text[start:end]
    if not attribution.cue:
        return at <= 3
    if _is_background(page, attribution, cue):
        return False
    untensed = according(page, attribution)
    if untensed and _FIGURES.search(" ".join(attribution.quotes.source).split(",")[0]):
        return False
    if at <= 2 or page.is_update(start):
        return True
    if untensed or cue.lower().endswith("ing"):
        return False
    return _PLAIN.fullmatch(cue) is not None or (_PAST.match(cue) is not None and at <= len(page.paragraphs) / 2)


def _is_background(page: Page, attribution: Attribution, cue: str) -> bool:
    """Told to one outlet at some time, told in a clause of time or, below the lead, in an aside."""
    text, (start, end) = page.report.text, head(attribution)
    if cue.lower() == "told" and _PRIVATELY.match(text, end):
        return True
    aside = page.paragraph(start) > 1 and _ASIDE.search(text[max(page.sentence(start)[0], start - 90) : start])
    return bool(aside) or time_clause(page, attribution) is not None


def _in_force(page: Page, index: int, dated: Dated) -> Finding | None:
    """The recent day of the last dated statement in this or the preceding paragraph, whoever made it; “according to” goes on from nothing."""
    if according(page, page.attributions[index]):
        return None
    at = page.paragraph(head(page.attributions[index])[0])
    near = (o for o in reversed(page.attributions[:index]) if at - page.paragraph(head(o)[0]) <= 1)
    found = next((dated[o.id] for o in near if dated[o.id].told_of and _recent(dated[o.id].days, page)), None)
    if found is None or page.published is None:
        return None
    reason = f"the report goes on from the statement before: {found.told}"
    return Finding(found.days, reason, found.spans, found.told, onward=True)


def _as_before(page: Page, index: int, dated: Dated) -> Finding | None:
    """Left open, as the same speaker's words just before it are."""
    attribution = page.attributions[index]
    at = page.paragraph(head(attribution)[0])
    near = (o for o in reversed(page.attributions[:index]) if at - page.paragraph(head(o)[0]) <= 1)
    own = (o for o in near if o.within is None and o.speaker and o.speaker == attribution.speaker)
    before = next((dated[o.id] for o in own), None)
    if before is None or before.days or not before.closed or (before.elsewhen and not before.lasting):
        return None
    reason = f"left open with the speaker's words just before: {before.told}"
    return Finding(None, reason, before.spans, before.told, closed=True, silent=before.silent)


def _opening(page: Page, dated: Dated) -> Finding | None:
    """The day that headline and lead tell of, from a statement there or from the writer's own words."""
    days = [_of_statement(page, a, dated) for a in page.attributions if page.at_top(head(a)[0])]
    found = next((f for f in days if f), None) or next((f for t in page.times if (f := _of_lead(page, t))), None)
    if found is None:
        return None
    return Finding(found.days, f"the day the report tells of in its opening: {found.told}", found.spans, found.told)


def _of_opening(page: Page, attribution: Attribution, opening: Finding | None, dated: Dated) -> Finding | None:
    """The opening's day; where it is before publication and somebody's words there, what others say below the top is left open."""
    if opening is None or opening.days is None or page.published is None or opening.days.last >= page.published:
        return opening
    top = [a for a in page.attributions if page.at_top(head(a)[0])]
    tellers = {a.speaker for a in top if a.id in dated and dated[a.id].days == opening.days}
    if attribution in top or not tellers or attribution.speaker in tellers:
        return opening
    return Finding(None, f"{_SINCE}: {opening.told}", opening.spans, opening.told, closed=True, silent=True)


def _of_statement(page: Page, attribution: Attribution, dated: Dated) -> Finding | None:
    found = dated.get(attribution.id)
    if found is None or not found.explicit or not found.day or not _recent(found.days, page):
        return None
    return found if all(page.at_top(p.start) for p in found.spans) else None


def _of_lead(page: Page, time: Settled) -> Finding | None:
    """A day in the writer's own words at the top, of what has happened: “gathered on Monday evening”."""
    days = time.days if page.published else None
    if days is None or days.first != days.last or not page.at_top(time.start) or not _recent(days, page):
        return None
    if any(page.contents_at(time.start)) or not of_the_sentence(page, time) or looks_ahead(page, time):
        return None
    evidence = worded(time)
    return Finding(days, evidence, [time.passage], evidence)


def _rests(page: Page, attribution: Attribution) -> Finding | None:
    """Left open where the report has it from another: that one's day is not known, only that it was not after this one's."""
    source = next((v for v in attribution.via if v.scope == "report"), None)
    if source is None:
        return None
    reason = f"the report has it from {source.name} and does not say when; its own day of publication is not taken for it"
    return Finding(None, reason, [Passage(page.report.id, source.span.start, source.span.end, source.span.quote)], closed=True)


def _told_before(attribution: Attribution, others: Sequence[Told]) -> Finding | None:
    """The day before this report to which another dates the speaker's words about the same thing; left open where it is no single day."""
    mine = matter(attribution)
    for other, page, found in others:
        theirs = matter(other)
        if other.speaker == attribution.speaker and len(mine & theirs) >= max(2, _ALIKE * min(len(mine), len(theirs))):
            reason = f"no time is stated, and {page.label} dates this speaker's words about the same thing earlier: {found.told}"
            return Finding(found.days if found.day else None, reason, found.spans, found.told, closed=not found.day)
    return None


_ALIKE = 0.5
"""Share of the words of the shorter statement by which two are about the same thing."""


def told_elsewhere(page: Page, pages: Sequence[Page], dated: Dated) -> list[Told]:
    """The statements of known speakers that the other reports' own words date before this report was published."""
    return [
        (a, other, found)
        for other in pages
        if other is not page and page.published
        for a in other.attributions
        if a.speaker and (found := dated.get(a.id)) and (found.explicit or found.carried) and found.days and found.days.said
        if found.days.last < page.published
    ]


def _printed(page: Page) -> Finding | None:
    """The day of publication."""
    if page.published is None:
        return None
    days = Interval(page.published, page.published)
    where = page.report.found.get("published")
    spans = [Passage(page.report.id, where.start, where.end, where.quote)] if where else []
    reason = "no time is stated: news tells the day's statements, so the date of publication is taken"
    return Finding(days, reason, spans)


def _recent(days: Interval | None, page: Page) -> bool:
    """Within two days of print; in a report without a date, the latest day that it names."""
    if days is None:
        return False
    if page.published is None:
        return days.last == max((t.days.last for t in page.times if t.days and t.days.first == t.days.last), default=days.last)
    return timedelta(0) <= page.published - days.first <= NEWS
