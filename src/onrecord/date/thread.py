"""An exchange told in its order: a reply, what came moments later, what came as something else was said."""

import re
from datetime import timedelta

from onrecord.date.finding import Dated, Finding
from onrecord.date.page import Page, head
from onrecord.model import Attribution
from onrecord.text.timex import Interval, interval

_REPLY = re.compile(
    r"(?:\w+ )?(?:repl(?:y|ies|ied)|respond(?:s|ed)|answer(?:s|ed)|wrote back|shot back|fired back|countered|retorted)\b",
    re.IGNORECASE,
)
_IN_RESPONSE = re.compile(r"(?:\w+ )?\w+\s(?:in (?:response|reply)|back)\b", re.IGNORECASE)
_MOMENTS = re.compile(
    r"\b(?:(?:seconds|moments|minutes|(?:an )?hours?|(?:very )?shortly|soon) (?:later|after(?:wards?)?|thereafter)|immediately after(?:wards?)?|(?:later|earlier) (?:in the|that|that same|the same) (?:day|morning|afternoon|evening|night)|(?:a few |several |two |three |\w+ )?hours (?:earlier|before|later))(?=,|\s[a-z]+ed\b|\s[A-Z]|\s(?:he|she|they|it|his|her|their|the)\b)",
    re.IGNORECASE,
)
OLD = timedelta(days=7)
"""From this long before print a day is history, and what goes on from it is dated to its month at most."""


def from_thread(page: Page, index: int, dated: Dated) -> Finding | None:
    """The time of the words before, for a reply to them and for what came moments later or at the same time."""
    attribution = page.attributions[index]
    if came := _came_as(page, index, dated):
        return came
    moments, reply = _moments_later(page, attribution), _replies(page, attribution)
    before = _just_before(page, index) if moments or reply else None
    found = dated.get(before.id) if before else None
    if found is None or (found.days is None and not (moments and found.closed)):
        return None
    how = "a moment after" if moments else "in reply to"
    days = found.days if moments or found.days is None else _about(page, found.days)
    return Finding(
        days,
        f"told as {how} the words before it: {found.told}",
        found.spans,
        found.told,
        carried=days is not None,
        closed=days is None,
    )


_CAME = re.compile(
    r"\b(?:comments?|remarks|statements?|tweets?|words|announcement|speech|criticism|warning|apology|response|report)\s(?:also\s)?(?:came|comes?)\s"
    r"(?:as|on the same day|(?:just\s|only\s)?(?:\w+\s)?(?:hours?|minutes|moments)\s(?:after|before))\b",
    re.IGNORECASE,
)
"""“Her remarks came as the warden refused”: both on one day. “Shortly after” may be days."""


def _came_as(page: Page, index: int, dated: Dated) -> Finding | None:
    """The day of the last dated words, where the sentence says that they came as this was said."""
    start = head(page.attributions[index])[0]
    if _CAME.search(page.report.text, page.before(start), start) is None:
        return None
    earlier = (dated[o.id] for o in reversed(page.attributions[:index]) if o.id in dated)
    found = next((f for f in earlier if f.told_of), None)
    if found is None:
        return None
    return Finding(found.days, f"told as of the time of the words before it: {found.told}", found.spans, found.told, carried=True)


def _just_before(page: Page, index: int) -> Attribution | None:
    at = page.paragraph(head(page.attributions[index])[0])
    before = next((o for o in reversed(page.attributions[:index]) if o.within is None), None)
    return before if before and at - page.paragraph(head(before)[0]) <= 1 else None


def _replies(page: Page, attribution: Attribution) -> bool:
    start, end = head(attribution)
    text = page.report.text
    return bool(attribution.cue) and (_REPLY.match(text[start:end]) or _IN_RESPONSE.match(text, start)) is not None


def _moments_later(page: Page, attribution: Attribution) -> bool:
    start = head(attribution)[0]
    low = page.sentence(start)[0]
    if _MOMENTS.search(page.report.text, page.before(start), start) is None:
        return False
    apart = any(low <= s < e <= start for s, e in attribution.content)
    return not apart and not any(t.days for t in page.times_in(low, start))


def _about(page: Page, days: Interval) -> Interval:
    """A reply to what was said long ago came in its month, as far as is known."""
    if page.published is None or page.published - days.last < OLD:
        return days
    return interval(f"{days.last:%Y-%m}") or days
