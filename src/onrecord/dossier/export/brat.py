"""brat standoff: for each report its text and its annotations, with the configuration that brat needs to show them.

Statements are three annotations (Source, Cue, Content) joined by relations; a stretch that an end of line or a tab interrupts is written in fragments,
as brat asks. What brat has no place for (speaker, chain, date, links to statements of other reports) stands in a note on the statement.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from onrecord.dossier import words
from onrecord.dossier.export.text import Files
from onrecord.dossier.index import Index
from onrecord.dossier.inert import plain
from onrecord.model import Attribution, Credit, Dossier, Range, Relation, Report, Time

CONFIGURATION = """[entities]
Source
Cue
Content
Credit
Time
[relations]
Source_of Arg1:Source, Arg2:Content
Cue_of Arg1:Cue, Arg2:Content
<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>
[events]
[attributes]
Form Arg:<ENTITY>, Value:direct|indirect|mixed
"""
_BREAK = re.compile(r"[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,99}")


@dataclass(slots=True)
class _Sheet:
    """The annotations of one report, numbered as they come."""

    text: str
    lines: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)

    def add(self, kind: str, rest: str) -> str:
        number = self.counts[kind] = self.counts.get(kind, 0) + 1
        self.lines.append(f"{kind}{number}\t{rest}\n")
        return f"{kind}{number}"

    def mark(self, label: str, ranges: Iterable[Range]) -> str:
        """A text-bound annotation; its id."""
        parts = [part for r in sorted(ranges) for part in _fragments(self.text, r)]
        offsets = ";".join(f"{start} {end}" for start, end in parts)
        return self.add("T", f"{label} {offsets}\t{' '.join(self.text[s:e] for s, e in parts)}")


def render_brat(dossier: Dossier) -> Files:
    """`NAME.txt` and `NAME.ann` for each report, and annotation.conf."""
    index = Index(dossier)
    out = {"annotation.conf": CONFIGURATION.encode()}
    for report, name in zip(dossier.reports, _file_names([r.id for r in dossier.reports]), strict=True):
        out[f"{name}.txt"] = report.text.encode()
        out[f"{name}.ann"] = "".join(_sheet(index, report).lines).encode()
    return out


def _file_names(ids: list[str]) -> Iterator[str]:
    """The ids, where they are safe names of files and differ in more than letter case; numbers in place of the others."""
    taken = {"annotation"}
    for number, name in enumerate(ids, 1):
        fits = _SAFE.fullmatch(name) and name.casefold() not in taken
        chosen = name if fits else next(n for n in _numbered(number) if n not in taken and n not in ids)
        taken.add(chosen.casefold())
        yield chosen


def _numbered(number: int) -> Iterator[str]:
    base = f"report-{number}"
    while True:
        yield base
        base += "x"


def _sheet(index: Index, report: Report) -> _Sheet:
    sheet = _Sheet(report.text)
    for statement in index.by_report[report.id]:
        _statement(sheet, index, statement)
    for credit in (c for c in index.dossier.credits if c.report == report.id):
        _noted(sheet, "Credit", credit, f"{credit.name}: {words.CREDITS[credit.kind]}")
    for time in (t for t in index.dossier.times if t.report == report.id):
        _noted(sheet, "Time", time, f"{time.value} ({time.type})")
    return sheet


def _statement(sheet: _Sheet, index: Index, statement: Attribution) -> None:
    parts = {"Content": statement.content, "Source": statement.source, "Cue": statement.cue}
    marks = {label: sheet.mark(label, ranges) for label, ranges in parts.items() if ranges}
    if not marks:
        return
    anchor = next(iter(marks.values()))
    if "Content" in marks:
        for label in ("Source", "Cue"):
            if label in marks:
                sheet.add("R", f"{label}_of Arg1:{marks[label]} Arg2:{anchor}")
    sheet.add("A", f"Form {anchor} {statement.form}")
    _note(sheet, anchor, "; ".join(_facts(index, statement)))


def _facts(index: Index, statement: Attribution) -> Iterator[str]:
    claim = index.claim_of.get(statement.id)
    yield statement.id
    yield f"speaker: {index.speaker(statement)}"
    yield f"said: {words.said(statement)}"
    yield from (f"via {v.name}" for v in statement.via)
    if statement.within:
        yield f"within {statement.within}"
    if claim:
        yield f"claim {claim.id}"
    yield from (_linked(r, statement.id) for r in index.relations_of.get(statement.id, []))


def _linked(relation: Relation, own: str) -> str:
    other = relation.right if relation.left == own else relation.left
    return f"{relation.kind} {other}"


def _noted(sheet: _Sheet, label: str, found: Credit | Time, text: str) -> None:
    _note(sheet, sheet.mark(label, [(found.span.start, found.span.end)]), text)


def _note(sheet: _Sheet, anchor: str, text: str) -> None:
    sheet.add("#", f"AnnotatorNotes {anchor}\t{plain(text)}")


def _fragments(text: str, whole: Range) -> list[Range]:
    """The stretches of a range between ends of line and tabs; of a range of nothing else, its empty beginning."""
    start, end = whole
    gaps = [m.span() for m in _BREAK.finditer(text, start, end)]
    starts, ends = [start, *(e for _, e in gaps)], [*(s for s, _ in gaps), end]
    return [(s, e) for s, e in zip(starts, ends, strict=True) if s < e] or [(start, start)]
