"""Runs of capitalised words: where a name in running text begins and ends."""

import re

from onrecord.resolve.layout import Token
from onrecord.text.names import PARTICLES, SUFFIXES, fold, is_given
from onrecord.text.words import WEEKDAYS, word_set

_SPACES = frozenset({" ", "\xa0"})
_PARTY = re.compile(r"[RDI]-[A-Z]")
"""“D-N.Y.” behind a name."""
_OF_DAYS = word_set("black good super cyber bloody ash holy fat giving palm easter green")
_OPEN, _CLOSED = frozenset({" “", ' "', " ‘", " ("}), frozenset({"” ", '" ', "’ ", ") "})


def _capital(token: Token) -> bool:
    return token.text[0].isupper() or (token.text[:3] == "al-" and token.text[3:4].isupper())


def run_end(text: str, tokens: list[Token], i: int) -> int:
    """End of the run of capitalised words that starts at `i`; `i` itself where there is none."""
    if not _capital(tokens[i]):
        return i
    j = i + 1
    while j < len(tokens) and not tokens[j - 1].possessive:
        gap = text[tokens[j - 1].end : tokens[j].start]
        if (gap in _SPACES and (_capital(tokens[j]) and tokens[j].text != "I" and not _PARTY.match(tokens[j].text))) or (
            gap == ", " and fold(tokens[j].text) in SUFFIXES
        ):
            j += 1
        elif gap in _SPACES and (after := _past_particles(text, tokens, j)):
            j = after
        elif _nickname(text, tokens, j):
            j += 2
        else:
            break
    return _without_weekday(tokens, i, j)


def _without_weekday(tokens: list[Token], i: int, j: int) -> int:
    """“Hale Monday said”: the day behind a name is no part of it (but “Bloody Sunday”)."""
    day = j - i > 1 and fold(tokens[j - 1].text) in WEEKDAYS and fold(tokens[j - 2].text) not in _OF_DAYS
    return j - 1 if day else j


def _past_particles(text: str, tokens: list[Token], j: int) -> int:
    """Past “van der” and the capitalised word behind it; 0 where there is none."""
    k = j
    while k < len(tokens) and k < j + 3 and tokens[k].text in PARTICLES:
        k += 1
    return k + 1 if j < k < len(tokens) and _capital(tokens[k]) and text[tokens[k - 1].end : tokens[k].start] in _SPACES else 0


def _nickname(text: str, tokens: list[Token], j: int) -> bool:
    """Whether a nickname in marks stands at `j`, with the surname behind it."""
    if j + 1 >= len(tokens) or not (_capital(tokens[j]) and _capital(tokens[j + 1]) and is_given(tokens[j - 1].text)):
        return False
    before, behind = text[tokens[j - 1].end : tokens[j].start], text[tokens[j].end : tokens[j + 1].start]
    return before in _OPEN and behind in _CLOSED
