"""An episode of an earlier time: the writer's own words date it, and what was said in it follows."""

import re

from onrecord.date.cues import is_general, looks_ahead
from onrecord.date.finding import Dated, Finding
from onrecord.date.occasion import takes_part
from onrecord.date.own import worded
from onrecord.date.page import REACH, Page, Settled, head
from onrecord.date.reach import of_the_sentence
from onrecord.model import Attribution
from onrecord.text.timex import Interval, interval

_ASIDE = re.compile(r"\b(?:who|which|whose|whom|since)\b[^,]*$", re.IGNORECASE)
_OF_SPEECH = re.compile(
    r"\b(?:messages?|letters?|e-?mails?|tweet(?:s|ed)?|posts?|posted|texts?|notes?|memos?|statements?|speech|speeches|address(?:ed)?|rally"
    r"|rallies|ceremony|interview(?:s|ed)?|debates?|hearings?|testi\w+|meetings?|met|encounter(?:s|ed)?|exchanges?|confront\w*"
    r"|conversations?|calls?|called|spoke|speaking|asked|told|said|wrote|events?|conference|briefing|visit(?:s|ed)?|videos?|footage"
    r"|recordings?|tapes?)\b",
    re.IGNORECASE,
)
"""What tells that people had to do with each other: “elected in May” begins no episode."""


def from_episode(page: Page, index: int, dated: Dated) -> Finding | None:
    """The time of the episode that a statement is told in, below the top: named by the writer just before, or of the other speaker's words."""
    attribution = page.attributions[index]
    if attribution.within is not None or page.at_top(head(attribution)[0]) or _names_a_time(page, attribution):
        return None
    return _begun_before(page, index, dated) or _in_dialogue(page, index, dated)


def _first(attribution: Attribution) -> int:
    return min(s for s, _ in (*attribution.source, *attribution.cue, *attribution.content))


def _names_a_time(page: Page, attribution: Attribution) -> bool:
    low, at = page.sentence(_first(attribution))[0], head(attribution)[0]
    return any(of_the_sentence(page, t) for t in page.times_in(low, at))


def _begun_before(page: Page, index: int, dated: Dated) -> Finding | None:
    """“She met the driver in March. “Turn round,” she said.”: the time of what the sentences before tell, if the speaker was there."""
    attribution = page.attributions[index]
    anchor = _anchor(page, page.sentence(_first(attribution))[0])
    if anchor is None or anchor.days is None or not page.is_old(anchor.days):
        return None
    since = [dated[o.id].days for o in page.attributions[:index] if o.id in dated and head(o)[0] > anchor.end]
    if any(days not in (None, anchor.days) for days in since) or not takes_part(page, attribution, *page.sentence(anchor.start)):
        return None
    evidence = worded(anchor)
    return _told_with(anchor.days, f"told of what happened {evidence}", Finding(None, "", [anchor.passage], evidence))


def _anchor(page: Page, low: int) -> Settled | None:
    """The last time that the writer names before a sentence, in its paragraph or, where it opens one, in the paragraph before."""
    number = page.paragraph(low)
    start = page.paragraphs[max(0, number - (low == page.paragraphs[number][0]))][0]
    near = [t for t in page.times_in(start, low)[-_LOOKED_AT:] if t.end <= low and t.days]
    return next((t for t in reversed(near) if _begins_an_episode(page, t)), None)


_LOOKED_AT = 20
"""Times before a sentence among which the one that its episode begins with is looked for."""


def _begins_an_episode(page: Page, time: Settled) -> bool:
    low, high = page.before(time.start), min(page.sentence(time.start)[1], time.end + REACH)
    return (
        _OF_SPEECH.search(page.report.text, low, high) is not None
        and not looks_ahead(page, time)
        and of_the_sentence(page, time)
        and _ASIDE.search(page.report.text, low, time.start) is None
    )


def _in_dialogue(page: Page, index: int, dated: Dated) -> Finding | None:
    """The month of another speaker's old words just before, whose sentence names this one: what two people said to each other."""
    attribution, before = page.attributions[index], page.attributions[index - 1] if index else None
    found = dated.get(before.id) if before else None
    if before is None or found is None or found.days is None or found.days.said is None or not page.is_old(found.days):
        return None
    near = page.paragraph(head(attribution)[0]) - page.paragraph(head(before)[0]) <= 1
    there = page.sentence(head(before)[0])
    if (
        not near
        or before.speaker == attribution.speaker
        or is_general(page, attribution)
        or not takes_part(page, attribution, *there)
    ):
        return None
    month = interval(f"{found.days.last:%Y-%m}") or found.days
    return _told_with(month, f"told with the words before it: {found.told}", found)


def _told_with(days: Interval, reason: str, source: Finding) -> Finding:
    """A date, or bounds where all that is known is a year."""
    known = days.said is not None
    return Finding(days, reason, source.spans, source.told, carried=known, closed=not known, lasting=not known)
