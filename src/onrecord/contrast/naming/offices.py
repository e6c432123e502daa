"""Offices and roles as reports state them beside names, and whether one that stands alone can mean the same."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.contrast.naming.phrases import Phrase
from onrecord.contrast.naming.states import countries_in
from onrecord.text.names import bare, fold
from onrecord.text.titles import ABBREVIATED, BROADER, DISTINGUISHING, ROLE_NOUNS
from onrecord.text.words import FUNCTION, singular, word_set

_RULERS = word_set("leader ruler dictator strongman counterpart")
"""Words for whoever leads a country."""
_LEADERS = _RULERS | word_set("president premier chancellor king queen emperor minister monarch")
_CHIEFS = word_set("chief director head boss")
OFFICE_NOUNS = ROLE_NOUNS | _LEADERS
_BEFORE = re.compile(r"(?:[\w.’'&-]+\s){1,7}$")
_BEHIND = re.compile(r"(?:,|\sis|\swas)\s(?:who\s(?:is|was)\s)?(?P<role>(?:an?|the|its|his|her|their|then|former)\s[^,.;\n]{3,80})")
_OF_PLACE = re.compile(r"\sof\s(?P<place>[A-Z]\w+(?:\s[A-Z]\w+)?)")


@dataclass(frozen=True, slots=True)
class Office:
    """An office: its noun, the words before it, and its country where the report says it."""

    head: str
    words: frozenset[str]
    country: str | None


def office(words: Sequence[str], after: str = "") -> Office | None:
    """The office in words that end in its noun; `after` may say of what country it is."""
    folded = [singular(bare(fold(w).rstrip(","))) for w in words]
    if not folded or ABBREVIATED.get(folded[-1], folded[-1]) not in OFFICE_NOUNS:
        return None
    told = countries_in(" ".join(words)) or (countries_in(after) if re.match(r"(?:of|for|to)\b", after) else [])
    return Office(ABBREVIATED.get(folded[-1], folded[-1]), frozenset(folded[:-1]), told[0] if told else None)


def office_meant(p: Phrase) -> Office | None:
    """The office that a description of one person names."""
    if p.kind != "description" or p.plural:
        return None
    return office([*p.owner.split(), *p.before, p.head], p.after)


def offices_beside(text: str, start: int, end: int) -> list[Office]:
    """The offices that the words before and behind a name give its bearer."""
    place = _OF_PLACE.match(text, end)
    behind = _BEHIND.match(text, end)
    found = [office(_words_before(text, start), f"of {place['place']}" if place else "")]
    if behind:
        words = behind["role"].split()
        stop = next((i for i, w in enumerate(words[1:], 1) if fold(w) in FUNCTION and not w[0].isupper()), len(words))
        found.append(office(words[1:stop], " ".join(words[stop:])))
    return [o for o in found if o]


def _words_before(text: str, start: int) -> list[str]:
    """The words straight before a name, back to the first that belongs to no title; an owner (“Norland's”) is kept."""
    before = _BEFORE.search(text[max(0, start - 80) : start])
    words = before.group().split() if before else []
    cut = next((i for i in range(len(words) - 1, -1, -1) if fold(words[i]) in FUNCTION), -1)
    return words[cut + 1 :]


def fits(held: Office, meant: Office, country: str | None) -> bool:
    """Whether the office meant can be the one held; `country` is the holder's where the office held names none."""
    country = held.country or country
    if country and meant.country and country != meant.country:
        return False
    if held.head in _LEADERS and meant.head in _RULERS:
        return meant.country is not None and meant.country == country and "deputy" not in held.words | meant.words
    if (meant.words ^ held.words) & DISTINGUISHING:
        return False
    if {held.head, meant.head} <= _CHIEFS:
        return bool(meant.words & held.words)
    return held.head == meant.head or (held.head in BROADER.get(meant.head, frozenset()) and meant.head not in _VAGUE)


_VAGUE = word_set("official leader head chief executive")
