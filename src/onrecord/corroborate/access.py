"""What a report says of its own access: whom it asked, which open occasion it covers. Cues of language, never a list of affairs."""

import re

from onrecord.model import Report

_OWN = re.compile(
    r"\btold reporters\b|\b[Ii]n an? (?:\w+ ){0,2}(?:interview|statement|email|e-mail|telephone call|phone call|letter|memo|blog post|op-ed|video)\b|\b(?:said|spoke) by (?:phone|telephone)\b|\bpeople (?:familiar|with knowledge|briefed)\b"
    r"|\b(?:statement|press release|news release|release) (?:issued|released|on|from|by|said|that)\b|\bsaid in (?:a|the|his|her|their) (?:\w+ ){0,2}(?:statement|release|letter|email|e-mail|post|message|interview|speech|address|filing)\b"
    r"|\bwho (?:asked|spoke|insisted|requested) (?:not|on)\b|\bon condition of anonymity\b|\bdid not (?:immediately )?(?:respond|return)\b|\bdeclined to comment\b|\brequests? for comment\b"
)
_OPEN = re.compile(
    r"\b(?:press|news) (?:conference|briefing|availability)\b|\bbriefing\b|\b(?:speech|remarks|rally|hearing|debate|testified|town hall|floor of the)\b|\b[Tt]weet(?:ed|s)?\b|\b(?:on|via) (?:Twitter|Facebook|Instagram|Truth Social|Telegram)\b"
    r"|\b(?:voted|vote of|court (?:documents?|papers|filings?|records)|executive order)\b"
)


def states_own(report: Report) -> str | None:
    """The words by which a report shows sources or documents of its own, or None."""
    return _first(_OWN, report.text)


def states_open(report: Report) -> str | None:
    """The words by which the first half of a report names an open occasion (speech, briefing, vote, post, court record), or None."""
    return _first(_OPEN, report.text[: len(report.text) // 2])


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.search(text)
    return found[0] if found else None
