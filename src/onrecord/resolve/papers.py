"""Documents that speak: whose they are, and which nouns mean one of them."""

import re

from onrecord.resolve.roles import noun
from onrecord.text.words import word_set

_KINDS = tuple(
    word_set(line)
    for line in (
        "report study analysis paper survey research review assessment audit",
        "poll survey",
        "lawsuit suit complaint filing petition case",
        "indictment charge",
        "statement release",
        "video tape recording footage clip",
        "bill law measure legislation act proposal",
        "letter message note",
        "order directive decree",
        "ruling decision verdict opinion judgment judgement",
        "ad advertisement commercial spot",
    )
)
"""Nouns that reports use in turn for one paper."""
_PUBLISHED = word_set(
    "report study poll survey analysis estimate projection statement lawsuit complaint filing review audit assessment "
    "letter memo tweet post article story release count tally figure statistic data"
)
_BEHIND = re.compile(r"(?:[’']s?)?((?:\s[a-z][\w-]*){1,4})")
_ISSUED = re.compile(
    r"\s(?:has\s|had\s)?(?:released|issued|published|filed|unveiled|posted|wrote)\s(?:an?|its|the|another)((?:\s[a-z][\w-]*){1,4})"
)
_BY = re.compile(r"\b([a-z]+)\s(?:(?:released|issued|published|filed|commissioned|conducted)\s)?(?:by|from)\s(?:the\s)?$")


def same_paper(word: str) -> frozenset[str]:
    """The nouns that may mean the same paper as this one."""
    return frozenset({word}).union(*(kind for kind in _KINDS if word in kind))


def published(text: str, end: int, stop: int) -> str | None:
    """The noun for what a body whose name ends at `end` has published (“X’s annual report”), if that follows."""
    found = _BEHIND.match(text, end, stop) or _ISSUED.match(text, end, stop)
    return next((noun(word) for word in found[1].split() if noun(word) in _PUBLISHED), None) if found else None


def published_by(text: str, lead: int) -> str | None:
    """The noun for what is said to be by the body whose name begins at `lead` (“a report by X”), if that stands before."""
    found = _BY.search(text, max(0, lead - 40), lead)
    return noun(found[1]) if found and noun(found[1]) in _PUBLISHED else None
