"""A text as paragraphs of words, before anything is known of names."""

import re
from dataclasses import dataclass

from onrecord.text.names import SUFFIXES, bare, fold
from onrecord.text.quotes import paragraphs
from onrecord.text.titles import ABBREVIATED
from onrecord.text.words import FUNCTION

ABBREVIATION = re.compile(r"(?:[A-Z]\.)+$")
_TOKEN = re.compile(r"[^\W_](?:[\w&-]|[’'.](?=\w))*\.?(?:[’']s?(?!\w))?")
_CLOSING_STOP = re.compile(r"(?<=['’]s)\.$")
_END = re.compile(r"[.!?…:]['’”\"»)]*\s*$|^['“\"‘«(\s]*$|[“\"«]\s*$")


@dataclass(frozen=True, slots=True)
class Token:
    start: int
    end: int
    text: str
    possessive: bool
    opens: bool
    """Whether a sentence or quotation begins with it."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    start: int
    end: int
    tokens: list[Token]
    headline: bool


def lay_out(text: str) -> list[Paragraph]:
    """The paragraphs of a text with their words."""
    out: list[Paragraph] = []
    for start, end in paragraphs(text):
        tokens = tokenise(text, start, end)
        out.append(Paragraph(start, end, tokens, _titlecased(tokens, text[start:end], not out)))
    return out


def tokenise(text: str, start: int, end: int) -> list[Token]:
    out: list[Token] = []
    for m in _TOKEN.finditer(text, start, end):
        word = _CLOSING_STOP.sub("", m.group())
        core = bare(word).rstrip("’'")
        if core.endswith(".") and not _dotted(core):
            core = core[:-1]
        gap = text[out[-1].end : m.start()] if out else ""
        opens = not out or bool(_END.search(text[out[-1].end : m.start()]) and gap.strip())
        out.append(Token(m.start(), m.start() + len(core), core, len(bare(word)) < len(word), opens))
    return out


def _dotted(word: str) -> bool:
    folded = fold(word)
    return (
        bool(ABBREVIATION.match(word))
        or folded in ABBREVIATED
        or folded in SUFFIXES
        or folded in {"mr", "mrs", "ms", "st", "dr", "mt"}
    )


def _titlecased(tokens: list[Token], text: str, first: bool) -> bool:
    """A headline in title case, where capitals tell nothing; the `first` line may be one with a full stop."""
    words = [t for t in tokens if t.text.casefold() not in FUNCTION and t.text[0].isalpha()]
    stopped = text.rstrip().endswith(".")
    if len(words) < 3 or len(tokens) > 30 or (stopped and not (first and len(words) > 4 and sum(t.opens for t in tokens) == 1)):
        return False
    return sum(t.text[0].isupper() for t in words) >= (0.9 if stopped else 0.75) * len(words)
