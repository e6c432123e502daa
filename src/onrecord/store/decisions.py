"""decisions.jsonl: what people decided, one JSON object a line; only ever appended to."""

import os
from collections.abc import Iterator
from pathlib import Path

import msgspec

from onrecord.errors import OnRecordError
from onrecord.model import Decision

SHAPE = '{"decision": "same" or "different", "actors": [{"quote": …}, {"quote": …}], "author": "…", "date": "YYYY-MM-DD"}'
_BOM = b"\xef\xbb\xbf"


class DecisionsError(OnRecordError):
    """A file of decisions that cannot be read or written; the message names the file and the line."""


def read_decisions(path: str | Path) -> list[Decision]:
    """The decisions in the file, in its order; DecisionsError on the first line that is none, so that no decision is lost unseen."""
    try:
        data = Path(path).read_bytes()
    except (OSError, ValueError) as error:
        raise DecisionsError(f"{path}: cannot be read ({_why(error)}): name a file of decisions, one JSON object a line") from error
    return list(_decisions(data.removeprefix(_BOM), path))


def _decisions(data: bytes, path: str | Path) -> Iterator[Decision]:
    for number, line in enumerate(data.split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            yield msgspec.json.decode(line, type=Decision)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise DecisionsError(f"{path}: line {number} is no decision ({error}): a line reads {SHAPE}") from error


def append_decision(path: str | Path, decision: Decision) -> None:
    """Add one line at the file's end, in one write; what stands there is read first and never touched."""
    file, line = Path(path), _line(decision)
    if file.exists():
        read_decisions(file)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("ab+") as out:
            out.write(_break_before(out.tell(), file) + line)
            out.flush()
            os.fsync(out.fileno())
    except (OSError, ValueError) as error:
        raise DecisionsError(f"{path}: cannot be written ({_why(error)}): name another file with --decisions") from error


def _line(decision: Decision) -> bytes:
    """The decision as a line that reads back."""
    try:
        line = msgspec.json.encode(decision)
        msgspec.json.decode(line, type=Decision)
    except (msgspec.ValidationError, UnicodeEncodeError) as error:
        raise DecisionsError(f"this is no decision ({error}): a line reads {SHAPE}") from error
    return line + b"\n"


def _break_before(size: int, file: Path) -> bytes:
    """A line break where the last line, written by hand, has none."""
    if not size:
        return b""
    with file.open("rb") as written:
        written.seek(-1, os.SEEK_END)
        return b"" if written.read(1) == b"\n" else b"\n"


def _why(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
