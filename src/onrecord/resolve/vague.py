"""Collectives of which an affair has one: “the opposition”, “the police”, “the organisers”, in whichever report."""

import re
from collections.abc import Iterable

from onrecord.resolve.mentions import Nominal
from onrecord.text.names import bare
from onrecord.text.places import CAPITALS, COUNTRY
from onrecord.text.words import CALENDAR, FUNCTION

_HEADS = ("opposition", "police", "organiser", "organizer")
_PLACE = r"[A-Z][\w-]*(?:[’']s)?"
_BESIDE = {head: re.compile(rf"(?:\b({_PLACE})\s)?\b(?i:{head})s?\b(?:\s(?:in|of|from)\s(?:the\s)?({_PLACE}))?") for head in _HEADS}
_PLAIN = {
    head: re.compile(rf"(?:[Tt]he\s)?(?:{_PLACE}\s)?(?i:{head})s?(?:\s(?:in|of|from)\s(?:the\s)?{_PLACE})?[\s,]*")
    for head in _HEADS
}


def only_one(_: float) -> float:
    """The reports speak of only one such group: none ties the word to another country, place or body."""
    return 0.6


def sole_collectives(texts: Iterable[str]) -> frozenset[str]:
    """The nouns that the reports tie to one country, place or body at most."""
    owners: dict[str, set[str]] = {head: set() for head in _HEADS}
    for text in texts:
        for head in _HEADS:
            owners[head] |= {_owner(word) for m in _BESIDE[head].finditer(text) for word in m.groups() if word and _tells(word)}
    return frozenset(head for head, found in owners.items() if len(found) <= 1)


def one_in_affair(nominal: Nominal, sole: frozenset[str]) -> bool:
    """Whether the description is such a noun and nothing else: “the opposition”, not “some in the opposition”."""
    return nominal.head in sole and bool(_PLAIN[nominal.head].fullmatch(nominal.text))


def _tells(word: str) -> bool:
    return bare(word).casefold() not in FUNCTION | CALENDAR


def _owner(word: str) -> str:
    plain = bare(word).casefold()
    return COUNTRY.get(plain) or CAPITALS.get(plain) or plain
