"""What a naming phrase is made of: its head, the words that describe it, its owner, and whether it names, describes or tells."""

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import Literal

from onrecord.text.names import fold, is_given, is_title
from onrecord.text.titles import ORG_WORDS, ROLE_NOUNS
from onrecord.text.words import FUNCTION, NUMBERS, PREPOSITIONS, singular, word_set

Kind = Literal["name", "description", "deed"]

_WORD = re.compile(r"[^\W_](?:[\w&]|[.’'-](?=[^\W_]))*\.?|[,;:()“”\"–—]")
_DETERMINERS = word_set(
    "a an the this that these those some any each every no all both such another other its his her their our your my one own"
)
_POSSESSIVES = word_set("its his her their our your my")
_ENDS = (PREPOSITIONS - {"that"}) | word_set(
    "that which who whom whose where when while as because if and or but to into between over under up out off toward towards than"
    " is are was were be been being has have had will would can could may might should does did not"
)
_VERBAL_BEFORE = word_set(
    "to will would can could may might should must not n't he she it they we i you who which that did does do has have had is are was were be been being"
)
_NOUNS_IN_ING = word_set(
    "meeting hearing briefing building ruling filing finding feeling warning killing shooting bombing training testing spending funding dealing"
    " crossing gathering opening beginning ending offering planning housing banking saying standing setting understanding trading"
    " bargaining rating wedding painting evening morning"
)
_MODALS = word_set("will would can could may might should must did does do has have had is are was were be been being wo n't not")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A read phrase. `head` is folded and singular; `words` are the folded content words, the head's and the owner's among them."""

    text: str
    kind: Kind
    head: str
    plural: bool
    proper: tuple[str, ...]
    """The capitalised words that end the head's part: the name as written."""
    before: tuple[str, ...]
    """The words before the head, without determiners and owner."""
    after: str
    owner: str
    determiner: str
    words: frozenset[str]


def read_phrase(text: str, before: str = "", lower: frozenset[str] = frozenset()) -> Phrase:
    """Reads a phrase; `before` is the word that stands before it, `lower` the words that the reports write in lower case."""
    tokens = _WORD.findall(text) or [text or " "]
    front, after = _front(tokens)
    owner, front = _owner(front)
    determiner = fold(front[0]) if front and fold(front[0]) in _DETERMINERS else ""
    bare = [w for w in front if fold(w) not in _DETERMINERS] or tokens[-1:]
    deed = _is_deed(tokens, bare, before, owner)
    proper = () if deed or _is_ordinary(bare, lower) else _proper(bare)
    kind: Kind = "deed" if deed else "name" if proper else "description"
    words = frozenset(singular(w) for w in map(_plain, tokens) if w and w not in FUNCTION)
    head = _plain(bare[-1])
    plural = singular(head) != head
    return Phrase(text, kind, singular(head), plural, proper, tuple(bare[:-1]), after, owner, determiner, words)


def _is_ordinary(bare: list[str], lower: frozenset[str]) -> bool:
    """A single word that elsewhere stands in lower case is no name for its capital."""
    return len(bare) == 1 and bare[0].lower() in lower and not bare[0].isupper()


def _plain(word: str) -> str:
    return fold(re.sub(r"['’]s?$", "", word))


def _front(tokens: list[str]) -> tuple[list[str], str]:
    """The words up to the first that ends the head's part, and the rest."""
    start = next((i for i, t in enumerate(tokens) if t[0].isalnum() and fold(t) not in PREPOSITIONS), 0)
    for i in range(start, len(tokens)):
        word = tokens[i]
        ended = not word[0].isalnum() or (fold(word) in _ENDS and not word[0].isupper()) or _participle(tokens, start, i)
        ended = ended and not _joins_a_name(tokens, i)
        if ended and i > start:
            return tokens[start:i], " ".join(tokens[i:])
    return tokens[start:], ""


def _joins_a_name(tokens: list[str], i: int) -> bool:
    """“Customs and Border Protection”: an “and” inside the name of a body."""
    if fold(tokens[i]) != "and" or i + 1 >= len(tokens) or not (tokens[i - 1][0].isupper() and tokens[i + 1][0].isupper()):
        return False
    behind = takewhile(lambda t: t[0].isupper(), tokens[i + 1 :])
    return any(fold(t) in ORG_WORDS or fold(t).endswith(_ABSTRACT) for t in behind)


_ABSTRACT = ("tion", "ment", "ies", "irs", "ice", "ity")
"""Endings of nouns that stand in the names of bodies."""


def _participle(tokens: list[str], start: int, i: int) -> bool:
    """“a statement carried by …”, “migrants seeking asylum”: a participle behind the noun."""
    word = tokens[i]
    return (
        i > start + 1 - (fold(tokens[start]) not in _DETERMINERS)
        and word.endswith(("ed", "ing"))
        and singular(word) not in _NOUNS_IN_ING
        and word.islower()
        and i + 1 < len(tokens)
        and (fold(tokens[i + 1]) in FUNCTION or word.endswith("ing"))
        and fold(tokens[i - 1]) not in _DETERMINERS
    )


def _owner(front: list[str]) -> tuple[str, list[str]]:
    """The words up to the last possessive ending, and what is owned."""
    for i in range(len(front) - 2, -1, -1):
        if re.search(r"['’]s?$", front[i]):
            owner = [w for w in front[: i + 1] if fold(w) not in _DETERMINERS or fold(w) in _POSSESSIVES]
            return " ".join([*owner[:-1], re.sub(r"['’]s?$", "", owner[-1])]), front[i + 1 :]
    if len(front) > 1 and fold(front[0]) in _POSSESSIVES:
        return fold(front[0]), front[1:]
    return "", front


def _is_deed(tokens: list[str], bare: list[str], before: str, owner: str) -> bool:
    """Whether the phrase tells what somebody does (“to seek asylum”, “met with the minister”) and names nothing."""
    first = tokens[0] if tokens else ""
    if not first or first[0].isupper() or not first[0].isalnum() or owner:
        return bool(tokens) and fold(first) == "to"
    if fold(first) in _MODALS or fold(first) == "to":
        return True
    if fold(first) in _DETERMINERS or fold(first) in NUMBERS:
        return False
    if fold(before) in _VERBAL_BEFORE:
        return True
    second = fold(tokens[1]) if len(tokens) > 1 else ""
    return (first.endswith("ing") and len(bare) != 1) or second in _DETERMINERS | {"up", "down", "with", "off", "out"}


def _proper(bare: list[str]) -> tuple[str, ...]:
    """The capitalised words that the head's part ends in; a title or plural role alone is none."""
    out: list[str] = []
    for word in reversed(bare):
        if not (word[0].isupper() or (out and fold(word) in {"of", "and", "the", "de", "al", "bin"})):
            break
        out.insert(0, word)
    if not out or (fold(out[-1]) in ROLE_NOUNS and not is_given(out[-1])):
        return ()
    return tuple(out) if any(not is_title(w) or is_given(w) for w in out) else ()
