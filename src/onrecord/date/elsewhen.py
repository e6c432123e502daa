"""Words that tell of another time, which they do not name: “has said”, “earlier”, “repeatedly”."""

import re

from onrecord.date.finding import Finding
from onrecord.date.page import Page, head
from onrecord.model import Attribution

_PERFECT = re.compile(
    r"(?:\b(?P<aux>has|have|had|having)|(?<=\w)['’](?P<short>ve|d|s))(?:\s+(?!been\b)[a-z]+ly|\s+(?:also|long|not|since|often|never|already|always|once|himself|herself|all))*(?:\s+been)?\s*$",
    re.IGNORECASE,
)
_UNTIMED = re.compile(
    r"\b(?:(?<!hours )earlier(?! (?:in the|that|that same|the same) (?:day|morning|afternoon|evening|night))|previously|formerly|originally|long|repeatedly|often|frequently|always|routinely|regularly|(?<!at )once|in the past|over the years|in recent (?:days|weeks|months|years)|for (?:days|weeks|months|years|decades)|at the time|years ago|months ago|recently|ever since)\b",
    re.IGNORECASE,
)
_ONCE = re.compile(r"(?:earlier|previously|subsequently|formerly|originally|once)\b", re.IGNORECASE)
_EARLIER = re.compile(
    r"[\s“\"]*(?:(?:Earlier|Previously|In the past|Before that|At the time|At one point)\b(?=,)"
    r"|(?:(?:A few|Several|Some) )?(?:[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears) (?:ago|earlier|before)\b"
    r"|On (?:one|another|several|many|other) occasions?\b|On another,)"
)
_THEN = re.compile(r"[^“”\",;.]{0,40}\b(?:then|at the time)\b(?! to\b)", re.IGNORECASE)


def elsewhen(page: Page, attribution: Attribution) -> Finding | None:
    """Why a statement is open, where its own words say that it was made at some other time."""
    if not attribution.cue:
        return None
    return _perfect(page, attribution) or _untimed(page, attribution)


def in_present_perfect(page: Page, attribution: Attribution) -> bool:
    """“has said”, which no day goes with."""
    before, cue = _about(page, attribution)
    found = _PERFECT.search(before)
    return re.match(r"(?:has|have)\b", cue) is not None or (
        found is not None and ((found["aux"] or "").lower() in ("has", "have") or found["short"] == "ve")
    )


def _about(page: Page, attribution: Attribution) -> tuple[str, str]:
    """What stands before the cue in its sentence, and the cue."""
    text, (start, end) = page.report.text, head(attribution)
    return text[max(page.sentence(start)[0], start - 60) : start], text[start:end] if attribution.cue else ""


def _perfect(page: Page, attribution: Attribution) -> Finding | None:
    before, cue = _about(page, attribution)
    perfect = _PERFECT.search(before) or re.match(r"(?:has|have|had)\b", cue, re.IGNORECASE)
    if not perfect or _is_the_news(page, head(attribution)[0], before):
        return None
    words = " ".join((before[-12:] + cue).split()[-3:])
    return Finding(None, f"“{words}” tells of an earlier time that it does not name", closed=True, elsewhen=True)


def _untimed(page: Page, attribution: Attribution) -> Finding | None:
    text, (start, end) = page.report.text, head(attribution)
    before, low = _about(page, attribution)[0], page.sentence(start)[0]
    opening = _EARLIER.match(text, low, start)
    found = opening or _UNTIMED.search(before[-40:]) or _ONCE.match(text, start, end)
    if not found or not _beside_words(attribution, low):
        opening, found = None, _then(page, attribution)
    if not found:
        return None
    reason = f"“{found.group().strip()}” tells of another time that it does not name"
    return Finding(None, reason, closed=True, elsewhen=True, lasting=opening is not None)


def _then(page: Page, attribution: Attribution) -> re.Match[str] | None:
    """“told the Gazette then”, “said previously”: the writer's word behind the cue."""
    text, (start, end) = page.report.text, head(attribution)
    found = _UNTIMED.match(text[end : end + 14].lstrip())
    if found:
        return found
    found = _THEN.match(text, end, page.sentence(start)[1])
    return found if found and not any(s < found.end() <= e for s, e in attribution.content) else None


def _is_the_news(page: Page, start: int, before: str) -> bool:
    """“has voiced support” in a headline or lead is what the report is about."""
    return (page.paragraph(start) <= 1 or page.is_update(start)) and _UNTIMED.search(before) is None


def _beside_words(attribution: Attribution, low: int) -> bool:
    """Whether the words before the cue are the writer's, not part of what is said."""
    start = head(attribution)[0]
    return not any(e > low and e >= start - 40 and e <= start for s, e in attribution.content)
