"""What the tense and kind of a cue tell."""

import re

from onrecord.date.page import Page, head
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
