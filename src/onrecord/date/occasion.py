"""Words tied to an occasion that the report has dated before: “at the meeting, she said”, “the letter said”."""

import re

from onrecord.date.cues import looks_ahead
from onrecord.date.finding import Finding
from onrecord.date.own import worded
from onrecord.date.page import REACH, Page, Settled, head
from onrecord.model import Attribution

_NAMED = re.compile(
    r"\b(?:the|that|this|his|her|their)\s(?:same\s|[\w-]+\s)?"
    r"(?P<noun>meeting|interview|call|speech|address|letter|statement|memo|e-?mail|conference|briefing|hearing|debate|rally|appearance"
    r"|testimony|deposition|ceremony|filing|complaint|lawsuit|op-ed|column|message|post|tweet|report|returns|list|poll|study|survey"
    r"|indictment|ruling|transcript|affidavit|announcement|event|dinner|forum|visit|conversation|video|session)s?\b",
    re.IGNORECASE,
)
_LOOKED_AT = 50
"""Times before a statement among which the one of its occasion is looked for."""
_HE = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)


def of_occasion(page: Page, attribution: Attribution) -> Finding | None:
    """The one day or month that the report has given the meeting, letter or the like which a statement is from."""
    noun = occasion_named(page, attribution) if attribution.within is None else None
    if noun is None:
        return None
    low = page.sentence(head(attribution)[0])[0]
    before = page.times_in(0, low)[-_LOOKED_AT:]
    told = [
        t for t in before if t.end <= low and _dates_the_occasion(page, t, noun) and _may_be_its_own(page, attribution, noun, t)
    ]
    if not told or any(t.days != told[0].days for t in told):
        return None
    evidence = worded(told[-1])
    return Finding(
        told[-1].days, f"the report dates the {noun} that it is from: {evidence}", [told[-1].passage], evidence, carried=True
    )


def occasion_named(page: Page, attribution: Attribution) -> str | None:
    """The noun by which the writer, not the speaker, takes up an occasion."""
    start, end = head(attribution)
    found = _NAMED.finditer(page.report.text, page.before(start), min(page.sentence(start)[1], end + REACH))
    return next((m["noun"].lower() for m in found if not any(s <= m.start() < e for s, e in attribution.content)), None)


def _dates_the_occasion(page: Page, time: Settled, noun: str) -> bool:
    """“in an interview on Monday”, “at Monday's meeting”."""
    if time.days is None or time.days.said is None or page.beside_text(time.start) or looks_ahead(page, time):
        return False
    text, (low, high) = page.report.text, page.sentence(time.start)
    near = f"{text[max(low, time.start - 60) : time.start]} {text[time.end : min(high, time.end + 30)]}"
    return re.search(rf"\b{re.escape(noun)}s?\b", near, re.IGNORECASE) is not None


def _may_be_its_own(page: Page, attribution: Attribution, noun: str, time: Settled) -> bool:
    return takes_part(page, attribution, *page.sentence(time.start)) or noun in " ".join(attribution.quotes.source).lower()


def takes_part(page: Page, attribution: Attribution, low: int, high: int) -> bool:
    """Whether a sentence names the speaker, or says “he” or “she” soon after the speaker's words."""
    text = page.report.text[low:high]
    if any(re.search(rf"\b{re.escape(name)}\b", text) for name in page.last_names.get(attribution.speaker or "", ())):
        return True
    before = page.told_in(0, low)[-3:]
    return _HE.search(text) is not None and any(a.speaker == attribution.speaker for a in before)
