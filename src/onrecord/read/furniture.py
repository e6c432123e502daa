"""What a page says beside its article: marked, never cut."""

import re
from collections.abc import Iterator

from msgspec import Struct

from onrecord.model import Range, Span, span
from onrecord.read.furniture_rules import LINK, WHOLE, WITHIN
from onrecord.read.rule import Rule
from onrecord.text.quotes import paragraphs

LONGEST = 400
"""Characters of the longest paragraph, or last sentence of one, that can be furniture."""
LONGEST_LINK = 150

_SENTENCE_END = re.compile(r"[.!?…][\"”’»)\]]*\s+(?=\S)")
_ENDED = re.compile(r"[.!?…:][\"”’»)\]]*\Z")


class Mark(Struct, frozen=True):
    """A piece of furniture and the rule that found it."""

    rule: Rule
    span: Span


def furniture(text: str) -> list[Mark]:
    """The furniture of `text`, in order, without overlaps."""
    marks: list[Mark] = []
    among_links = False
    for start, end in paragraphs(text):
        here = list(_marks(text, start, end))
        if among_links and not here and _is_link(text[start:end].strip()):
            here = [Mark(LINK, trimmed(text, start, end))]
        among_links = bool(here) and here[0].rule.name in ("link heading", "link")
        marks += here
    return marks


def trimmed(text: str, start: int, end: int) -> Span:
    """The span of a range without the white space around it."""
    piece = text[start:end]
    return span(text, start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()))


def _marks(text: str, start: int, end: int) -> Iterator[Mark]:
    whole = _fits(text, start, end)
    if whole:
        yield whole
        return
    last = next((mark for tail in _tails(text, start, end) if (mark := _fits(text, *tail))), None)
    limit = last.span.start if last else end
    inner = [Mark(r, span(text, *m.span())) for r in WITHIN for m in r.pattern.finditer(text, start, limit)]
    yield from sorted(inner, key=lambda m: m.span.start)
    if last:
        yield last


def _fits(text: str, start: int, end: int) -> Mark | None:
    place = trimmed(text, start, end)
    if place.end - place.start > LONGEST:
        return None
    said = " ".join(place.quote.split())
    return next((Mark(r, place) for r in WHOLE if r.pattern.fullmatch(said)), None)


def _tails(text: str, start: int, end: int) -> list[Range]:
    """The last sentences of a paragraph: three, two, one."""
    ends = [m.end() for m in _SENTENCE_END.finditer(text, max(start, end - LONGEST), end)]
    return [(e, end) for e in ends[-3:]]


def _is_link(line: str) -> bool:
    """Titles of other pages are short and end without a full stop."""
    return len(line) <= LONGEST_LINK and not _ENDED.search(line)
