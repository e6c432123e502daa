"""Names of people: their parts, their gender, and when two of them may be one person's."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from onrecord.text.given_names import GENDER, GIVEN, SHORT
from onrecord.text.titles import ABBREVIATED, FEMALE_TITLES, LEADING_ROLES, MALE_TITLES, PLAIN_TITLES
from onrecord.text.words import word_set

Gender = Literal["f", "m"]

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
PARTICLES = word_set("de da di del della der den van von bin ibn al el la le dos du ter ten al- st")
_ADJUNCTS = word_set("vice deputy prime foreign former then-vice acting interior defense defence finance press first lady attorney")


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a person's name, folded; one bare word is taken for the family name."""

    given: tuple[str, ...]
    family: str
    suffix: str
    titles: tuple[str, ...]
    gender: Gender | None

    @property
    def full(self) -> bool:
        return bool(self.given)


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Lower case without accents, apostrophes and full stops."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return re.sub(r"[.'’‘`]", "", "".join(c for c in plain if not unicodedata.combining(c)))


@lru_cache(maxsize=16384)
def bare(word: str) -> str:
    """The word without a possessive ending."""
    return re.sub(r"(?:['’]s|(?<=s)['’])$", "", word)


def is_title(word: str) -> bool:
    """Whether the word may stand before a name (“Sen.”, “President”, “Mrs.”)."""
    folded = fold(word)
    return folded in PLAIN_TITLES or ABBREVIATED.get(folded, folded) in LEADING_ROLES


def is_given(word: str) -> bool:
    """Whether the word is a known given name or a short form of one."""
    folded = fold(word)
    return folded in GIVEN or folded in SHORT


@lru_cache(maxsize=8192)
def parse(text: str, before: str = "") -> PersonName:
    """The parts of a name as written, titles in front and “Jr.” behind included; `before` holds titles already taken off."""
    words = [w for w in re.split(r"[\s,]+", bare(text.strip())) if w]
    folded = [fold(w) for w in words]
    cut = 0
    while cut < len(folded) - 1 and (is_title(words[cut]) or folded[cut] in _ADJUNCTS):
        cut += 1
    titles, rest = [fold(w) for w in before.split()] + folded[:cut], folded[cut:]
    suffix = rest.pop() if len(rest) > 1 and rest[-1] in SUFFIXES else ""
    first = len(rest) - 1
    while first > 1 and rest[first - 1] in PARTICLES:
        first -= 1
    if first == 1 and len(rest) > 1 and rest[0] in PARTICLES:
        first = 0
    given, family = tuple(rest[:first]), " ".join(rest[first:])
    return PersonName(given, family, suffix, tuple(ABBREVIATED.get(t, t) for t in titles), _gender(titles, given))


def _gender(titles: list[str], given: tuple[str, ...]) -> Gender | None:
    for title in titles:
        if title in MALE_TITLES:
            return "m"
        if title in FEMALE_TITLES:
            return "f"
    told = GENDER.get(given[0]) if given else None
    return "f" if told == "f" else "m" if told == "m" else None


def same_given(a: str, b: str) -> Literal["equal", "initial", "short", "variant"] | None:
    """How two given names may be one: equal, an initial, a short form, or another spelling of it."""
    if a == b:
        return "equal"
    if len(a) == 1 or len(b) == 1:
        return "initial" if a[:1] == b[:1] else None
    if SHORT.get(a, frozenset({a})) & SHORT.get(b, frozenset({b})):
        return "short"
    return "variant" if spelt_alike(a, b) else None


def spelt_alike(a: str, b: str) -> bool:
    """Whether two words look like transliterations of one name (“Sergei”, “Sergey”); short words must be equal."""
    if a == b:
        return True
    if min(len(a), len(b)) < 5 or abs(len(a) - len(b)) > 2 or _sound(a[0]) != _sound(b[0]):
        return False
    from rapidfuzz.distance import Levenshtein

    reduced = _reduced(a), _reduced(b)
    return reduced[0] == reduced[1] or (min(len(a), len(b)) >= 8 and Levenshtein.distance(a, b, score_cutoff=1) <= 1)


def _sound(letter: str) -> str:
    return {"y": "i", "j": "i", "c": "k", "q": "k", "w": "v"}.get(letter, letter)


@lru_cache(maxsize=4096)
def _reduced(word: str) -> str:
    """The word without the differences that transliteration makes."""
    for old, new in (
        ("kh", "h"),
        ("ph", "f"),
        ("ck", "k"),
        ("tz", "ts"),
        ("cz", "ch"),
        ("tch", "ch"),
        ("sch", "sh"),
        ("dz", "z"),
        ("ks", "x"),
    ):
        word = word.replace(old, new)
    word = "".join(_sound(c) for c in word)
    word = re.sub(r"(.)\1+", r"\1", word)
    return re.sub(r"(?:ii|ei|ey|ie|iy|i|e)$", "i", re.sub(r"i[aeou]", lambda m: m.group()[1], word))


def clash(a: PersonName, b: PersonName) -> str | None:
    """Why two names with one family name cannot be one person's, or None."""
    if a.suffix and b.suffix and a.suffix != b.suffix:
        return "suffix"
    if a.gender and b.gender and a.gender != b.gender:
        return "gender"
    if a.given and b.given and same_given(a.given[0], b.given[0]) is None and not _middle_used(a, b):
        return "given"
    if len(a.given) > 1 and len(b.given) > 1 and same_given(a.given[1], b.given[1]) is None:
        return "middle"
    return None


def _middle_used(a: PersonName, b: PersonName) -> bool:
    """“A. Barry Roe” and “Barry Roe”: known by the second name."""
    return (len(a.given) > 1 and same_given(a.given[1], b.given[0]) == "equal") or (
        len(b.given) > 1 and same_given(b.given[1], a.given[0]) == "equal"
    )
