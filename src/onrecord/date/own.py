"""What a statement's own sentence says about when it was said."""

import re
from datetime import date

from onrecord.date.cues import time_clause
from onrecord.date.elsewhen import elsewhen, in_present_perfect
from onrecord.date.finding import Finding
from onrecord.date.page import Page, Settled, head
from onrecord.date.reach import FAR, dates_the_cue, distance
from onrecord.model import Attribution


def from_own_sentence(page: Page, attribution: Attribution) -> Finding | None:
    """The day, month or open time that the cue's own sentence names, outside what is said; None if it names none."""
    start, end = head(attribution)
    timed = {distance(page, t, start, end): t for t in reversed(_telling(page, attribution))}
    nearest = min(timed, default=FAR)
    return _named(timed[nearest], page.published) if nearest < FAR else elsewhen(page, attribution)


def _telling(page: Page, attribution: Attribution) -> list[Settled]:
    """The expressions of the cue's sentence that stand on the cue's level and tell of its time."""
    start, end = head(attribution)
    low, high = page.sentence(start)
    near = page.times_in(max(low, start - 2 * FAR), min(high, end + FAR))
    here = [t for t in near if t.end <= high and _beside_cue(page, t, attribution)]
    here = [t for t in here if not _opens_the_message(page, t, attribution) and not _before_that(page, t, attribution)]
    perfect = in_present_perfect(page, attribution)
    return [t for t in here if dates_the_cue(page, t, attribution) and not (t.day and perfect)]


def _before_that(page: Page, found: Settled, attribution: Attribution) -> bool:
    """“on Tuesday, two days after she offered”: the day is not the offer's; a month or a year may still hold both."""
    at = time_clause(page, attribution)
    return found.day and at is not None and found.start < at and page.report.text.startswith(("after", "before", "until"), at)


def _named(found: Settled, published: date | None) -> Finding:
    days = found.days.until(published) if found.days else None
    evidence = worded(found)
    closed = days is not None and days.said is None
    return Finding(days, f"the sentence says {evidence}", [found.passage], evidence, explicit=True, closed=closed, lasting=closed)


def worded(found: Settled) -> str:
    """“Monday” (2031-05-05, counted from the day of publication, 2031-05-06)."""
    anchor = found.time.anchor or ""
    how = found.reason or (
        f"counted from the day of publication, {anchor.removeprefix('published ')}"
        if anchor.startswith("published")
        else f"counted from {anchor}"
        if anchor
        else ""
    )
    day = found.days.first.isoformat() if found.days and found.day else ""
    told = ", ".join(part for part in (day, how) if part)
    return f"“{found.time.span.quote}”" + (f" ({told})" if told else "")


def _beside_cue(page: Page, found: Settled, attribution: Attribution) -> bool:
    """Whether the expression stands on the cue's level: not in what is said, nor in what another says unless the cue is there too."""
    there, here = set(page.contents_at(found.start)), set(page.contents_at(head(attribution)[0]))
    if any(of != attribution.id for _, _, of in there ^ here):
        return False
    return all(of != attribution.id for _, _, of in there) or _trailing(page, found, attribution)


def _opens_the_message(page: Page, found: Settled, attribution: Attribution) -> bool:
    """“In 2013, the dam was repaired, Roe said”: told before its cue and not in quotation marks, the message begins with the time."""
    text, first = page.report.text, min((s for s, _ in attribution.content), default=0)
    return (
        found.end <= first < head(attribution)[0]
        and text[first : first + 1] not in ('"', "“", "‘", "'")
        and text[found.end : first].strip() in (",", "")
    )


_VERB = re.compile(
    r"[“”\"«»]|\b(?:is|are|was|were|be|been|has|have|had|will|would|could|can|may|might|must|should|to|that|who|which|when|after|before|[a-z]+ed|[a-z]+ing)\b",
    re.IGNORECASE,
)

_TAKES_A_CLAUSE = re.compile(
    r"(?:said|say|told|tell|add|wrote|writ|stat|claim|argu|not|warn|insist|explain|report|belie|think|thought|suggest|announc|acknowledg"
    r"|admit|confirm|den(?:y|ied)|predict|promis|vow|declar|disclos|reveal|conced|contend|estimat|expect|hop|fear|assert|post|tweet)",
    re.IGNORECASE,
)


_INTENDS = re.compile(r"(?:threat|plan|propos|demand|invit|schedul|urg|prepar)", re.IGNORECASE)


def _trailing(page: Page, found: Settled, attribution: Attribution) -> bool:
    """“applauded the ruling on Friday”: what is said is a mere noun phrase, and the time behind it goes with the cue."""
    end = head(attribution)[1]
    between = page.report.text[end : found.start]
    if not attribution.cue or _TAKES_A_CLAUSE.match(attribution.quotes.cue[0]) or _INTENDS.match(attribution.quotes.cue[0]):
        return False
    return found.start >= end and len(between) <= 60 and _VERB.search(between) is None
