"""By which words of a full name somebody may be called: the surname, a part of it, or the first name behind “Sir”."""

import re

from onrecord.resolve.mentions import NameMention
from onrecord.text.names import PersonName, is_given
from onrecord.text.words import word_set

_FIRST_NAME_TITLES = word_set("sir dame lord lady king queen prince princess pope sheikh father brother sister saint")
"""Titles that stand before a first name (“Sir Keith”)."""
_ARTICLE = re.compile(r"(?:al|el)[- ]")
_INITIALS = re.compile(r"(?<=\b[A-Z]\.)(?=[A-Z]\.)")
_SHORTEST_SLIP = 4
_VOWELS = re.compile(r"[aeiouy]")
_NICKNAME = re.compile(r"[“”\"()]|(?<!\w)[‘’']|[’'](?!\w)")


def plain(name: str) -> str:
    """The name with initials apart and nicknames without their marks (“J.R. Roe”, “Robert “Bob” Roe”)."""
    return " ".join(_NICKNAME.sub(" ", _INITIALS.sub(" ", name)).split())


def surnames(person: PersonName) -> frozenset[str]:
    """The words that may stand for the surname: a maiden name or first of two surnames, halves, a family name in front."""
    parts = {person.family, _ARTICLE.sub("", person.family), *_halves(person.family)}
    parts |= {w for w in person.given[1:] if len(w) > 2 and not is_given(w)}
    return frozenset(parts | ({person.given[0]} if _family_first(person) else set()))


def _halves(family: str) -> list[str]:
    return [] if _ARTICLE.match(family) else [half for half in family.split("-") if len(half) > 2]


def _family_first(person: PersonName) -> bool:
    """Whether the first word may be the family name: it is no first name that we know, and no initial."""
    return len(person.given) == 1 and len(person.given[0]) > 1 and not is_given(person.given[0])


def by_words(person: PersonName) -> frozenset[str]:
    """All words under which the person may be looked up."""
    return surnames(person) | {w for w in person.given[:1] if len(w) > 1}


def may_call(short: NameMention, person: PersonName) -> bool:
    """Whether a name of one word may be this person's surname, or first name where no title forbids it."""
    word, titles = short.person.family, set(short.person.titles)
    if surnames(person) & surnames(short.person):
        return True
    return word in person.given[:1] and (not titles or bool(titles & _FIRST_NAME_TITLES))


def share_surname(left: PersonName, right: PersonName) -> bool:
    """Whether one name has as its surname what the other keeps as a part (a maiden name, one half of two)."""
    if left.family == right.family or is_given(left.family) or is_given(right.family):
        return False
    return left.family in surnames(right) - set(right.given[:1]) or right.family in surnames(left) - set(left.given[:1])


def is_slip(word: str, name: str) -> bool:
    """Whether the word is the name with one inner letter left out, or two changed round."""
    if len(word) < _SHORTEST_SLIP or word[0] != name[0] or word[-1] != name[-1]:
        return False
    if len(word) == len(name) - 1:
        return any(name[:i] + name[i + 1 :] == word for i in range(1, len(name) - 1))
    pairs = (name[:i] + name[i + 1] + name[i] + name[i + 2 :] for i in range(1, len(name) - 2))
    return word != name and word in pairs


def same_consonants(left: str, right: str) -> bool:
    """Whether two words differ in vowels and doubled letters only, as names from scripts without vowels do (“Fuad”, “Fouad”)."""
    skeletons = {re.sub(r"(.)\1+", r"\1", _VOWELS.sub("", word)) for word in (left, right)}
    return len(skeletons) == 1 and len(skeletons.pop()) > 2 and left[0] == right[0]
