"""Paths → reports and failures: find, decode, take apart, describe. The only module here that knows all the others."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from onrecord.config import Config
from onrecord.errors import ReadError
from onrecord.model import Report, Span
from onrecord.read.content import content, lines
from onrecord.read.dates import to_iso
from onrecord.read.draft import Draft, Metadata
from onrecord.read.encoding import decode
from onrecord.read.furniture import furniture
from onrecord.read.html import SUFFIXES, from_html, is_own_page, looks_like_html
from onrecord.read.jsonfile import from_json, from_lines, looks_like_json
from onrecord.read.language import foreign, language
from onrecord.read.metadata import Finding, stated
from onrecord.read.outlets import outlet_of
from onrecord.read.partial import cut_short
from onrecord.read.paths import Source, find
from onrecord.read.plain import from_text
from onrecord.read.sidecar import with_sidecar

LINES = frozenset({".jsonl", ".ndjson"})


class Reading(Struct, frozen=True):
    """The reports that could be read, in the order given, and a failure for each thing that could not."""

    reports: list[Report]
    failures: list[ReadError]


def read(paths: str | Path | Iterable[str | Path], config: Config = Config()) -> Reading:  # noqa: B008 - frozen
    """Read files (.txt, .html, .json, .jsonl, any other text), folders and `-` for standard input."""
    reports: list[Report] = []
    failures: list[ReadError] = []
    taken: set[str] = set()
    for item in find([paths] if isinstance(paths, str | Path) else paths):
        for draft in [item] if isinstance(item, ReadError) else _drafts(item, config.max_bytes):
            if isinstance(draft, ReadError):
                failures.append(draft)
            else:
                reports.append(_report(draft, _unique(draft.name, taken)))
    return Reading(reports, failures)


def _drafts(source: Source, limit: int) -> Iterator[Draft | ReadError]:
    try:
        yield from from_lines(lines(source, limit), source) if source.suffix in LINES else _whole(source, limit)
    except ReadError as error:
        yield error


def _whole(source: Source, limit: int) -> Iterator[Draft | ReadError]:
    data = content(source, limit)
    kind = _kind(source, data)
    if kind == "json":
        yield from from_json(data, source)
    elif kind == "html" and source.in_folder and is_own_page(data):
        return
    else:
        yield with_sidecar(from_html(data, source) if kind == "html" else from_text(data, source), source, limit)


def _kind(source: Source, data: bytes) -> str:
    """By suffix; where it tells nothing (standard input, unknown suffixes), by how the text begins."""
    if source.suffix in SUFFIXES:
        return "html"
    if source.suffix in (".json", ".txt"):
        return source.suffix[1:]
    beginning = decode(data[:4096]).text
    if looks_like_json(beginning):
        return "json"
    return "html" if looks_like_html(beginning) else "txt"


def _unique(name: str, taken: set[str]) -> str:
    """`name`, with the first free number from 2 on where it is taken."""
    candidate, number = name, 1
    while candidate in taken:
        number += 1
        candidate = f"{name}-{number}"
    taken.add(candidate)
    return candidate


def _report(draft: Draft, identity: str) -> Report:
    text, known = draft.text, draft.metadata
    marks = furniture(text)
    spans = [m.span for m in marks]
    found = stated(text, spans)
    cut = cut_short(text, marks)
    lang = language(text)
    return Report(
        identity,
        draft.path,
        text,
        hashlib.sha256(text.encode()).hexdigest(),
        outlet=outlet_of(known, found),
        title=known.title or _value(found, "title"),
        byline=known.byline or _value(found, "byline"),
        published=to_iso(known.published) or _value(found, "published"),
        updated=to_iso(known.updated) or _value(found, "updated"),
        lang=lang,
        url=known.url,
        partial=cut is not None,
        furniture=spans,
        found=_spans(found),
        warnings=[*draft.warnings, *_doubts(text, known, found), *filter(None, [cut and f"looks cut short: {cut}", foreign(lang)])],
    )


def _value(found: dict[str, Finding], key: str) -> str | None:
    return found[key].value if key in found else None


def _spans(found: dict[str, Finding]) -> dict[str, Span]:
    return {key: found[key].span for key in sorted(found)}


def _doubts(text: str, known: Metadata, found: dict[str, Finding]) -> Iterator[str]:
    """What a reader should know about the text and its dates."""
    nuls = text.count("\0")
    if nuls:
        yield f"holds {nuls} NUL character{'s' if nuls > 1 else ''}, kept as they stand"
    for key in ("published", "updated"):
        given = getattr(known, key)
        iso, told = to_iso(given), _value(found, key)
        if given and not iso:
            yield f"its metadata give “{given[:40]}” for {key}, which is no date: write it as YYYY-MM-DD"
        if iso and told and iso != told and not _in_dateline(found, key):
            yield f"its metadata say {key} {iso}, its text says {told}: the metadata are used"


def _in_dateline(found: dict[str, Finding], key: str) -> bool:
    """Filed on one day and published on the next is no conflict."""
    line, date = found.get("dateline"), found[key]
    return line is not None and line.span.start <= date.span.start < line.span.end
