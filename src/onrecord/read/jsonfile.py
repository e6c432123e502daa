"""JSON and JSON lines → drafts: one object, a list of objects, or an object a line."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from onrecord.errors import ReadError
from onrecord.read.draft import Draft, Metadata, titled
from onrecord.read.encoding import decode, mend_surrogates, surrogates_told
from onrecord.read.paths import Source

KEYS: dict[str, tuple[str, ...]] = {
    "id": ("id", "doc_id"),
    "title": ("title",),
    "outlet": ("outlet",),
    "published": ("published", "date"),
    "updated": ("updated",),
    "url": ("url",),
    "byline": ("byline", "author"),
}
"""Field of a report → the keys that may hold it, the first that is filled wins."""

_SURROGATE = re.compile("[\ud800-\udfff]")


def looks_like_json(text: str) -> bool:
    """Whether a text of unknown kind begins as an object or a list of objects does."""
    return re.match(r'\s*(?:\[\s*)?\{\s*"', text[:200]) is not None


def from_json(data: bytes, source: Source) -> Iterator[Draft | ReadError]:
    """The reports of a JSON file, or of JSON lines that go by the name of one."""
    decoded = decode(data)
    try:
        value = json.loads(decoded.text)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data":
            yield from from_lines(decoded.text.encode("utf-8", "surrogatepass").splitlines(), source)
        else:
            yield ReadError(source.path, _malformed(error))
        return
    except (ValueError, RecursionError):
        yield ReadError(source.path, "JSON nested too deep or with too long a number: check how it was made")
        return
    items = value if isinstance(value, list) else [value]
    if not items:
        yield ReadError(source.path, "an empty list: there is no report in it")
    for number, item in enumerate(items, 1):
        yield from _draft(item, source, f"item {number} " if isinstance(value, list) else "", number, decoded.warnings)


def from_lines(lines: Iterable[bytes], source: Source) -> Iterator[Draft | ReadError]:
    """The reports of JSON lines; a line that is none is a failure of its own."""
    empty = True
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        empty = False
        decoded = decode(line)
        try:
            value = json.loads(decoded.text.rstrip())
        except json.JSONDecodeError as error:
            yield ReadError(source.path, f"line {number} is not JSON ({error.msg}, column {error.colno}): mend that line")
        except (ValueError, RecursionError):
            yield ReadError(source.path, f"line {number} is nested too deep or holds too long a number: mend that line")
        else:
            yield from _draft(value, source, f"line {number} ", number, decoded.warnings)
    if empty:
        yield ReadError(source.path, "empty: there is nothing to read, so check how it was saved")


def metadata(item: dict[str, Any]) -> Metadata:
    """The metadata that an object states, under any of the keys above."""
    return Metadata(**{name: next((v for key in keys if (v := _words(item.get(key)))), None) for name, keys in KEYS.items()})


def is_own_output(item: Any) -> bool:
    """A dossier, a line of `onrecord extract`, or a decision."""
    if not isinstance(item, dict):
        return False
    lines = ({"report", "attributions", "run"}, {"decision", "actors", "author"})
    return str(item.get("schema", "")).startswith("onrecord/") or any(keys <= item.keys() for keys in lines)


def _draft(item: Any, source: Source, where: str, number: int, warnings: list[str]) -> Iterator[Draft | ReadError]:
    if is_own_output(item):
        if not source.in_folder:
            yield ReadError(source.path, f"{where}is onrecord's own output, not a report: name the reports it was made from")
        return
    if not isinstance(item, dict):
        yield ReadError(source.path, f'{where}is no object: a report is {{"text": "…", "outlet": "…", "date": "…"}}')
        return
    text = item.get("text")
    if not isinstance(text, str) or not text.strip():
        yield ReadError(source.path, f'{where}has no text: put the report\'s text under "text"')
        return
    stated = metadata(item)
    text, lone = mend_surrogates(text)
    mended = surrogates_told(lone)
    name = stated.id or (f"{source.stem}-{number}" if where else source.stem)
    yield Draft(source.path, name, titled(stated.title, text), stated, [*warnings, *mended])


def _words(value: Any) -> str | None:
    """A field as one line: a string, a number, or the names in a list."""
    if isinstance(value, list):
        return ", ".join(w for v in value if (w := _words(v))) or None
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return _SURROGATE.sub("\ufffd", " ".join(str(value).split())) or None


def _malformed(error: json.JSONDecodeError) -> str:
    return f"not JSON (line {error.lineno}, column {error.colno}: {error.msg}): mend it, or name it .txt if it is text"
