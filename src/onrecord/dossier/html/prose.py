"""A report's text cut into pieces at the edges of everything marked in it, so that overlapping and nested spans can be shown."""

import itertools
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from onrecord.dossier.index import Index
from onrecord.model import Attribution, Dossier, Name, Passage, Range, Report, Span
from onrecord.text.quotes import paragraphs as lines

T = TypeVar("T")
EXCERPT = 700
"""Longest paragraph shown whole around a statement; longer ones are cut to the statement's own extent."""

PLACES = 9
"""Places of one name that the page leads to."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under the same marks; `statements` are those whose content covers it, the innermost last."""

    text: str
    statements: tuple[Attribution, ...] = ()
    source: bool = False
    cue: bool = False
    furniture: bool = False
    starts: tuple[Attribution, ...] = ()
    ends: tuple[Attribution, ...] = ()
    points: tuple[Span, ...] = ()
    differing: bool = False

    @property
    def inner(self) -> Attribution | None:
        return self.statements[-1] if self.statements else None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a report: where it starts in the text, whether it is the headline, its pieces."""

    start: int
    headline: bool
    pieces: list[Piece]


@dataclass(frozen=True, slots=True)
class Mark:
    start: int
    end: int
    role: str
    statement: Attribution | None = None


@dataclass(frozen=True)
class Places:
    """What begins and ends at each offset of a report, besides its marks."""

    starts: dict[int, tuple[Attribution, ...]]
    ends: dict[int, tuple[Attribution, ...]]
    points: dict[int, tuple[Span, ...]]

    def within(self, start: int, end: int) -> list[int]:
        """Where points lie from `start` to `end`."""
        return self._offsets[bisect_left(self._offsets, start) : bisect_left(self._offsets, end)]

    @cached_property
    def _offsets(self) -> list[int]:
        return sorted(self.points)


NOWHERE = Places({}, {}, {})


def paragraphs(index: Index, report: Report, points: Sequence[Span] = ()) -> list[Paragraph]:
    """The paragraphs of a report; `points` are further passages that the page links to."""
    statements = [a for a in index.by_report[report.id] if _ranges(a)]
    marks = [m for a in statements for m in _marks(a)] + [Mark(s.start, s.end, "furniture") for s in report.furniture]
    places = Places(
        _grouped((min(_ranges(a))[0], a) for a in statements),
        _grouped((max(e for _, e in _ranges(a)), a) for a in statements),
        _grouped((p.start, p) for p in points),
    )
    title = (report.title or "").strip()
    return [
        Paragraph(
            start, bool(title) and report.text[start:end].strip() == title, list(_pieces(report.text, start, end, here, places))
        )
        for start, end, here in _by_line(report.text, marks)
    ]


def _grouped(items: Iterable[tuple[int, T]]) -> dict[int, tuple[T, ...]]:
    out: dict[int, tuple[T, ...]] = {}
    for key, item in items:
        out[key] = (*out.get(key, ()), item)
    return out


def _by_line(text: str, marks: Sequence[Mark]) -> Iterator[tuple[int, int, list[Mark]]]:
    """Each paragraph's range with the marks that reach into it, in one pass over both."""
    waiting = sorted(marks, key=lambda m: -m.start)
    open_: list[Mark] = []
    for start, end in lines(text):
        while waiting and waiting[-1].start < end:
            open_.append(waiting.pop())
        open_ = [m for m in open_ if m.end > start]
        yield start, end, open_


def excerpt(report: Report, statement: Attribution, differing: Iterable[Range] = ()) -> list[Piece]:
    """The statement in its paragraph (its own extent where that is long), only itself marked."""
    marks = [*_marks(statement), *(Mark(s, e, "differing") for s, e in differing)]
    first, last = min(m.start for m in marks), max(m.end for m in marks)
    around = [(s, e) for s, e in lines(report.text) if s < last and first < e]
    start, end = min(s for s, _ in around), max(e for _, e in around)
    if end - start > EXCERPT:
        start, end = first, last
    return list(_pieces(report.text, start, end, marks))


def linked(dossier: Dossier, more: Iterable[Passage] = ()) -> Iterator[tuple[Report, list[Span]]]:
    """Each report with the passages that the page links to, besides its statements."""
    found: dict[str, set[tuple[int, int]]] = {r.id: set() for r in dossier.reports}
    for report, span in (*_linked(dossier), *((p.report, _span(p)) for p in more)):
        found[report].add((span.start, span.end))
    for r in dossier.reports:
        yield r, [Span(s, e, r.text[s:e]) for s, e in sorted(found[r.id])]


def _linked(dossier: Dossier) -> Iterator[tuple[str, Span]]:
    for a in dossier.attributions:
        yield from ((a.report, v.span) for v in a.via)
        yield from ((a.report, o.span) for o in [a.occasion] if o)
        yield from ((p.report, _span(p)) for p in (a.said_basis.spans if a.said_basis else []))
    for actor in dossier.actors:
        yield from ((role.report, role.span) for role in actor.roles)
        yield from ((role.report, when.span) for role in actor.roles for when in (role.since, role.until) if when and when.value)
        yield from _names(actor.names.items())
    for naming in dossier.naming:
        yield from _names(naming.labels.items())
    for link in dossier.lineage:
        yield from ((r, s) for p in link.passages for r, s in ((link.a, p.a), (link.b, p.b)))
    for located in [x for c in dossier.conflicts for x in (c.a, c.b)]:
        yield located.report, located.span
    yield from ((c.report, c.span) for c in dossier.credits)
    yield from ((p.report, _span(p)) for decided in dossier.decisions for p in decided.mentions)
    yield from ((x.report, x.span) for x in dossier.dropped)
    yield from ((e.report, s) for e in dossier.timeline if e.report for s in e.spans)
    yield from ((p.report, _span(p)) for e in dossier.timeline for p in e.passages)
    yield from ((r.report, r.stated) for c in dossier.claims for r in c.routes if r.stated)
    places = [x.place for x in dossier.positions] + [x.place for x in dossier.reactions]
    yield from ((p.report, _span(p)) for p in places if p)
    yield from ((r.id, s) for r in dossier.reports for s in r.found.values())


def _names(items: Iterable[tuple[str, Sequence[Name]]]) -> Iterator[tuple[str, Span]]:
    for report, names in items:
        yield from ((report, span) for name in names for span in name.spans[:PLACES])


def _span(passage: Passage) -> Span:
    return Span(passage.start, passage.end, passage.quote)


def _marks(statement: Attribution) -> Iterator[Mark]:
    for role in ("source", "cue", "content"):
        yield from (Mark(s, e, role, statement) for s, e in getattr(statement, role))


def _ranges(statement: Attribution) -> list[Range]:
    """The ranges that stand for a statement in its text: its content if it has one."""
    return statement.content or statement.cue or statement.source


def _pieces(text: str, start: int, end: int, marks: Sequence[Mark], places: Places = NOWHERE) -> Iterator[Piece]:
    """The pieces of `text` from `start` to `end`."""
    cuts = {start, end, *(x for m in marks for x in (m.start, m.end)), *places.within(start, end)}
    edges = sorted(x for x in cuts if start <= x <= end)
    for s, e in itertools.pairwise(edges):
        over = [m for m in marks if m.start <= s and e <= m.end]
        contents = sorted((m for m in over if m.role == "content"), key=lambda m: (m.start - m.end, m.start))
        roles = {m.role for m in over}
        yield Piece(
            text[s:e],
            tuple(m.statement for m in contents if m.statement is not None),
            "source" in roles,
            "cue" in roles,
            "furniture" in roles,
            places.starts.get(s, ()),
            places.ends.get(e, ()),
            places.points.get(s, ()),
            "differing" in roles,
        )
