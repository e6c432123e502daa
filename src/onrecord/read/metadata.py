"""What a report's own text says about it: dates, byline, outlet, headline, dateline and credit line, each with its span."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from onrecord.model import Range, Span, span
from onrecord.read.bylines import names_of
from onrecord.read.dates import absolute_dates
from onrecord.read.furniture import trimmed
from onrecord.read.metadata_rules import (
    AGENCY_TAG,
    CLOCK,
    COPYRIGHT,
    CREDITS,
    DATELINE,
    KEYED,
    NO_HEADLINE,
    NO_PLACE,
    OPENING,
    PUBLISHED_LABEL,
    UPDATED_LABEL,
)
from onrecord.text.quotes import paragraphs

HEAD, TAIL = 10, 6
"""Paragraphs at the top and at the end in which metadata are looked for."""
BODY_WORDS, BODY_CHARACTERS = 12, 300
HEADLINE_CHARACTERS = 220
LONGEST_LINE = 300

_SEPARATOR = re.compile(r"\s*[|•·]\s*")
_CLOSED = re.compile(r"[.!?…][\"”’»)\]]*\Z")
_TAIL_SENTENCE = re.compile(r"[.!?…][\"”’»)]*\s+(?=\S)|\s(?=\([^()]*\)\W*\Z)")


class Finding(Struct, frozen=True):
    """A field that the text states; `value` is what the field becomes (an ISO date for dates)."""

    key: str
    value: str
    span: Span


def stated(text: str, furniture: Sequence[Span]) -> dict[str, Finding]:
    """The first finding for each field."""
    found: dict[str, Finding] = {}
    for finding in _findings(text, {f.start for f in furniture}):
        found.setdefault(finding.key, finding)
    return found


def _findings(text: str, furniture: set[int]) -> Iterator[Finding]:
    places = [trimmed(text, s, e) for s, e in paragraphs(text)]
    yield from _rights(text, places[-TAIL:])
    opening = _opening_date(text)
    skipped = opening.span.end if opening else 0
    if opening:
        yield opening
        places = [
            p
            for p in (trimmed(text, max(p.start, skipped), p.end) for p in places if p.end > skipped)
            if p.quote.strip(" \t,;|–—-")
        ]
    headlines = True
    for place in _head(places):
        if place.start in furniture:
            continue
        if _is_body(place.quote):
            yield from _dateline(text, place)
            headlines = False
            continue
        lines = list(_header_line(text, place))
        yield from lines
        if headlines and not lines and _is_headline(place, places):
            yield Finding("title", place.quote, place)
            headlines = False
    yield from _tail(text, [p for p in places if p.start not in furniture][-TAIL:])


def _head(places: Sequence[Span]) -> Iterator[Span]:
    """The first paragraphs, up to and with the second one of the report proper."""
    bodies = 0
    for place in places[:HEAD]:
        bodies += _is_body(place.quote)
        yield place
        if bodies == 2:
            return


def _is_body(paragraph: str) -> bool:
    if len(paragraph) > BODY_CHARACTERS:
        return True
    return len(paragraph.split()) >= BODY_WORDS and _CLOSED.search(paragraph) is not None


def _is_headline(place: Span, places: Sequence[Span]) -> bool:
    """A short first paragraph of several words, without a final full stop, before longer ones."""
    line = place.quote
    if len(line) > HEADLINE_CHARACTERS or len(line.split()) < 2 or NO_HEADLINE.search(line):
        return False
    return any(p.start > place.start and len(p.quote) > len(line) for p in places)


def _opening_date(text: str) -> Finding | None:
    m = OPENING.pattern.match(text)
    start = m.end() if m else 0
    dates = absolute_dates(text, start, start + 40)
    if not m or not dates or dates[0].start != start:
        return None
    first = dates[0]
    if not m.group("label") and text[first.start : first.end] != first.value:
        return None
    return Finding("published", first.value, span(text, first.start, first.end))


def _header_line(text: str, place: Span) -> Iterator[Finding]:
    if len(place.quote) > LONGEST_LINE:
        return
    for start, end in _segments(text, place):
        yield from _date_line(text, start, end)
        yield from _keyed(text, start, end)


def _segments(text: str, place: Span) -> Iterator[Range]:
    """A line's parts between bars and bullets; the whole line first, as a date line may contain them."""
    start = place.start
    for m in _SEPARATOR.finditer(text, place.start, place.end):
        yield start, m.start()
        start = m.end()
    yield start, place.end


def _date_line(text: str, start: int, end: int) -> Iterator[Finding]:
    """Nothing but dates, the words that announce them, and times of day."""
    dates = absolute_dates(text, start, end)
    rest = text[start:end]
    for d in reversed(dates):
        rest = rest[: d.start - start] + " " + rest[d.end - start :]
    for words in (CLOCK, UPDATED_LABEL, PUBLISHED_LABEL):
        rest = words.pattern.sub(" ", rest)
    if any(c.isalnum() for c in rest):
        return
    before = start
    for d in dates:
        key = "updated" if UPDATED_LABEL.pattern.search(text, before, d.start) else "published"
        yield Finding(key, d.value, span(text, d.start, d.end))
        before = d.end


def _keyed(text: str, start: int, end: int) -> Iterator[Finding]:
    for key, line in KEYED:
        m = line.pattern.fullmatch(text, start, end)
        value = m.group("value").rstrip() if m else None
        if key == "byline" and value:
            value = names_of(value)
        if m and value:
            yield Finding(key, value, span(text, m.start("value"), m.start("value") + len(value)))


def _dateline(text: str, place: Span) -> Iterator[Finding]:
    m = DATELINE.pattern.match(text, place.start, min(place.end, place.start + LONGEST_LINE))
    if not m:
        return
    agency = next((g for g in ("agency", "slashed", "agency_alone") if m.group(g)), None)
    if agency and not m.group(agency)[0].isupper():
        return
    if m.group("place") and not _is_place(m.group("place"), sure=bool(agency or m.group("date"))):
        return
    yield Finding("dateline", m.group(), trimmed(text, m.start(), m.end()))
    if agency:
        yield Finding("outlet", m.group(agency), span(text, *m.span(agency)))
    dates = absolute_dates(text, m.start(), m.end())
    if dates:
        yield Finding("published", dates[0].value, span(text, dates[0].start, dates[0].end))


def _is_place(words: str, sure: bool) -> bool:
    """Capitals throughout (“VELMARA, Ostria”); with a date or an agency behind it, capitalised words will do."""
    first = words.split(",")[0]
    letters = [c for c in first if c.isalpha()]
    if len(first.split()) > 5 or first.split()[0].lower() in NO_PLACE:
        return False
    capitals = len(letters) > 2 and all(c.isupper() for c in letters)
    return capitals or (sure and all(w[0].isupper() for w in first.split() if len(w) > 3))


def _tail(text: str, places: Sequence[Span]) -> Iterator[Finding]:
    for line in CREDITS:
        for unit in _units(text, places[-1:] if line is AGENCY_TAG else places):
            if line.pattern.fullmatch(" ".join(unit.quote.split())):
                yield Finding("credit", unit.quote, unit)


def _rights(text: str, places: Sequence[Span]) -> Iterator[Finding]:
    """The holder of the rights is the outlet, even where an agency's dateline opens the text."""
    for unit in _units(text, places):
        m = COPYRIGHT.pattern.fullmatch(text, unit.start, unit.end)
        if m:
            yield Finding("outlet", m.group("value"), span(text, *m.span("value")))


def _units(text: str, places: Sequence[Span]) -> list[Span]:
    return [u for place in places for u in _last_units(text, place)]


def _last_units(text: str, place: Span) -> list[Span]:
    """A paragraph of the length of a line, and the last sentence or parenthesis of any."""
    cuts = [m.end() for m in _TAIL_SENTENCE.finditer(text, max(place.start, place.end - LONGEST_LINE), place.end)]
    whole = [place] if len(place.quote) <= LONGEST_LINE else []
    return whole + ([trimmed(text, cuts[-1], place.end)] if cuts else [])
