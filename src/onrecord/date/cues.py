"""What the tense and kind of a cue tell."""

import re

from onrecord.date.page import Page, Settled, head
from onrecord.model import Attribution

_GENERAL = re.compile(
    r"(?:say|believe|argue|think|claim|hope|fear|want|call|suggest|estimate|consider|contend|insist|maintain|worry|agree|oppose|support|credit|note|view|see|describe|refer)s?(?:\s(?:that|as|to))?",
    re.IGNORECASE,
)

_PRESENT = re.compile(r"(?!was\b|is\b|has\b)[a-z]+[^s\W]s\b")


def is_general(page: Page, attribution: Attribution) -> bool:
    """Whether the cue is a general present: “critics say”, “economists believe”, “describes herself”; headlines and leads use it of the day."""
    start, end = head(attribution)
    if not attribution.cue:
        return False
    cue = page.report.text[start:end]
    return _GENERAL.fullmatch(cue) is not None or (page.paragraph(start) > 2 and _PRESENT.match(cue) is not None)


def according(page: Page, attribution: Attribution) -> bool:
    """Whether the cue is “according to”, which has no tense: it tells who stands behind something, not that they said it then."""
    start, end = head(attribution)
    return bool(attribution.cue) and page.report.text[start:end].lower().startswith("accord")


_TIME_CLAUSE = re.compile(r"\b(?:after|when|before|until|as) (?:[\w’'.]+ ){1,6}$")


def time_clause(page: Page, attribution: Attribution) -> int | None:
    """Where a clause begins that tells when something else happened, “after the man approached and asked”: its speech is no news of the day."""
    start = head(attribution)[0]
    found = _TIME_CLAUSE.search(page.report.text, max(page.sentence(start)[0], start - 90), start)
    return found.start() if found else None


_AHEAD = re.compile(r"\b(?:will|would|shall|to|plans?|planned|due|set|scheduled|expected|for|ahead of)\b[^,;]*$", re.IGNORECASE)


def looks_ahead(page: Page, found: Settled) -> bool:
    """Whether the words before a time speak of what is to come: “will vote on Monday”."""
    return _AHEAD.search(page.report.text, page.before(found.start), found.start) is not None
