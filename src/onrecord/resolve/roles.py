"""Titles and roles read from a phrase: “the foreign minister of X”, “Vice President”, “X’s chief executive”."""

import re
from functools import lru_cache

from onrecord.resolve.mentions import RoleText
from onrecord.text.names import bare, fold
from onrecord.text.places import COUNTRY, STATES
from onrecord.text.titles import ABBREVIATED, DISTINGUISHING, ROLE_NOUNS
from onrecord.text.words import FUNCTION, PREPOSITIONS, singular

_WORD = re.compile(r"[^\W_][\w’'.&-]*")
_FIXED = (
    (re.compile(r"chief executive(?: officer)?", re.IGNORECASE), "ceo"),
    (re.compile(r"chief of staff", re.IGNORECASE), "chief-of-staff"),
    (re.compile(r"running mate", re.IGNORECASE), "running-mate"),
    (re.compile(r"head of state", re.IGNORECASE), "president"),
    (re.compile(r"member of (?:parliament|congress)", re.IGNORECASE), "lawmaker"),
)
_STATE = re.compile(rf"\b(?:{'|'.join(sorted({s.title() for s in STATES.values()} - {'Washington', 'Georgia'}, reverse=True))})\b")
_ADVERB = re.compile(r"(?:also|still|now|currently)\s")
_DEPARTMENTAL = frozenset({"secretary", "minister", "undersecretary", "ministry"})
_RANKS = frozenset({"deputy", "vice", "assistant", "associate", "acting"})
"""Behind “minister of X and …” they belong to another role."""


@lru_cache(maxsize=16384)
def noun(word: str) -> str:
    """The role noun a word stands for: singular, abbreviations in full."""
    folded = fold(bare(word))
    return ABBREVIATED.get(folded, singular(folded))


def country_of(phrase: str) -> str | None:
    """The country a phrase names by name or demonym, or else the American state."""
    words = [bare(w).casefold().rstrip(".,") for w in phrase.split()]
    for size in (2, 1):
        for i in range(len(words) - size + 1):
            found = COUNTRY.get(" ".join(words[i : i + size])) or (COUNTRY.get(words[i] + ".") if size == 1 else None)
            if found and not (size == 1 and phrase.split()[i].islower()):
                return found
    state = _STATE.search(phrase)
    return state.group().casefold() if state else None


def read_role(text: str, start: int, end: int, nouns: frozenset[str] = ROLE_NOUNS) -> RoleText | None:
    """The role that the phrase states, or None where its noun is not among `nouns`."""
    lead = _ADVERB.match(text, start, end)
    start = lead.end() if lead else start
    phrase = text[start:end]
    plain = phrase
    for pattern, word in _FIXED:
        plain = pattern.sub(word, plain)
    words = _WORD.findall(plain)
    front = _front(words)
    head = _head(front, nouns)
    if head is None:
        return None
    name = noun(front[head])
    scope = front[_conjunct(front, head, nouns) : head] + front[head + 1 :]
    if name in _DEPARTMENTAL:
        scope = scope + [w for w in words[len(front) : len(front) + 4] if fold(w) not in _RANKS]
    office = frozenset(fold(w) for w in scope) & DISTINGUISHING
    content = frozenset(singular(fold(bare(w))) for w in words if fold(w) not in FUNCTION)
    return RoleText(start, end, phrase, name, office, country_of(plain), content - {name})


def _front(words: list[str]) -> list[str]:
    """The words before the first preposition: the noun phrase proper."""
    for i, word in enumerate(words):
        if i and word.casefold() in PREPOSITIONS:
            return words[:i]
    return words


def _conjunct(front: list[str], head: int, nouns: frozenset[str]) -> int:
    """Where the words for this role begin: behind “and” where another role stands before it (“deputy leader and water minister”)."""
    joints = [i for i in range(1, head) if front[i] == "and" and noun(front[i - 1]) in nouns]
    return joints[-1] + 1 if joints else 0


def _head(front: list[str], nouns: frozenset[str]) -> int | None:
    """Index of the role noun: the last one, except that “general” in “secretary general” only says which secretary."""
    for i in range(len(front) - 1, -1, -1):
        if noun(front[i]) in nouns:
            if fold(front[i]) == "general" and i and noun(front[i - 1]) in ROLE_NOUNS:
                return i - 1
            return i
    return None
