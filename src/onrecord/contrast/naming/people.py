"""People of an affair: which names are one person's, and the offices that the reports give them."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.contrast.naming.offices import Office, fits
from onrecord.contrast.naming.phrases import Phrase
from onrecord.contrast.naming.states import commonest
from onrecord.text.names import PersonName, clash, fold, is_given, is_title, parse
from onrecord.text.titles import ORG_WORDS, ROLE_NOUNS
from onrecord.text.words import FUNCTION

_LEAST_LETTERS = 6
"""Letters from which a name that begins another is held to be a part of it."""


@dataclass(slots=True)
class Person:
    """A person: the names reports use, their places (report, start, end), and the offices stated."""

    names: dict[str, PersonName] = field(default_factory=dict)
    places: list[tuple[str, int, int]] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)

    @property
    def country(self) -> str | None:
        """The country of most of the person's offices."""
        return commonest(Counter(o.country for o in self.offices if o.country))

    def in_report(self, report: str) -> int:
        """How often the report names the person."""
        return sum(r == report for r, _, _ in self.places)

    def back_from(self, report: str, place: int) -> int | None:
        """Characters back to where the report last named the person."""
        return min((place - s for r, s, _ in self.places if r == report and s < place), default=None)


def name_words(p: Phrase) -> list[str]:
    """The words of a phrase's name without the titles and whatever stands before them."""
    words = list(p.proper)
    last = max((i for i, w in enumerate(words[:-1]) if is_title(w) or fold(w) in ROLE_NOUNS), default=-1)
    return words[last + 1 :]


def is_titled(p: Phrase) -> bool:
    return len(name_words(p)) < len(p.proper) or any(fold(w) in ROLE_NOUNS for w in p.before)


def is_personal(p: Phrase, surnames: frozenset[str]) -> bool:
    """Whether a name is a person's: by a title, a first name, a name known from elsewhere, or two or three plain capitalised words."""
    words = name_words(p)
    if p.kind != "name" or not words or any(_is_no_name(w) for w in words) or (p.determiner and not is_titled(p)):
        return False
    known = len(words) == 1 and fold(words[0]) in surnames
    return is_titled(p) or is_given(words[0]) or known or len(words) in (2, 3)


def _is_no_name(word: str) -> bool:
    shouted = len(word) > 1 and word.isupper() and "." not in word
    return shouted or fold(word) in ORG_WORDS or fold(word) in FUNCTION - {"will", "may"}


class People:
    """People gathered from their names, the longest first."""

    def __init__(self) -> None:
        self.all: list[Person] = []
        self._by_word: dict[str, list[int]] = defaultdict(list)

    def add(self, words: Sequence[str], place: tuple[str, int, int]) -> int:
        """The person whom the words name at a place, a new one where nobody before fits."""
        found = self._full(words) if len(words) > 1 else self.short(words[0], place[0])
        if found is None:
            self.all.append(Person())
            found = len(self.all) - 1
        person, own = self.all[found], _letters(words)
        person.places.append(place)
        if own not in person.names:
            person.names[own] = parse(" ".join(words))
            for word in sorted({fold(words[0]), fold(words[-1])}):
                self._by_word[word].append(found)
        return found

    def _full(self, words: Sequence[str]) -> int | None:
        own, name = _letters(words), parse(" ".join(words))
        return next((i for i, p in enumerate(self.all) if any(_one_name(own, name, *held) for held in p.names.items())), None)

    def short(self, word: str, report: str) -> int | None:
        """The person of that surname, else of that first word, whom the report names most."""
        held = list(dict.fromkeys(self._by_word.get(fold(word), [])))
        families = [i for i in held if any(n.family == fold(word) for n in self.all[i].names.values())]
        return min(families or held, key=lambda i: (-self.all[i].in_report(report), -len(self.all[i].places), i), default=None)

    def holder(self, meant: Office, report: str, place: int, home: str | None) -> int | None:
        """Who holds the office: of several, the one whom the report named last before the place."""
        held = [i for i, p in enumerate(self.all) if any(fits(o, meant, p.country or home) for o in p.offices)]
        return min(held, key=lambda i: (_distance(self.all[i], report, place), -len(self.all[i].places), i), default=None)

    def at(self, report: str, start: int | None, end: int | None) -> int | None:
        """The person whose name begins at `start` or ends at `end`."""
        places = ((i, place) for i, p in enumerate(self.all) for place in p.places)
        return next((i for i, (r, s, e) in places if r == report and (s == start or e == end)), None)

    def last_named(self, report: str, place: int) -> int | None:
        """The person whom the report named last before the place."""
        named = [(back, i) for i, p in enumerate(self.all) if (back := p.back_from(report, place)) is not None]
        return min(named)[1] if named else None


def _distance(person: Person, report: str, place: int) -> float:
    back = person.back_from(report, place)
    return float("inf") if back is None else back


def _letters(words: Sequence[str]) -> str:
    return re.sub(r"[\W_]", "", fold("".join(words)))


def _one_name(own: str, name: PersonName, other: str, known: PersonName) -> bool:
    """Whether two full names are one: the same letters, one the beginning of the other, or one surname with first names that agree."""
    if own == other or (min(len(own), len(other)) >= _LEAST_LETTERS and (own.startswith(other) or other.startswith(own))):
        return True
    return name.family == known.family and bool(name.given and known.given) and clash(name, known) is None
