"""The bytes of a source: bounded, and refused where they are no text."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from onrecord.errors import ReadError
from onrecord.read.encoding import wide_encoding
from onrecord.read.paths import Source

SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x1f\x8b", "a gzip archive: unpack it first"),
    (b"BZh", "a bzip2 archive: unpack it first"),
    (b"\xfd7zXZ\x00", "an xz archive: unpack it first"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive: unpack it first"),
    (b"PK\x03\x04", "a ZIP archive or an office document: unpack it, or save its text as .txt"),
    (b"%PDF-", "a PDF: save its text as .txt"),
    (b"{\\rtf", "an RTF document: save its text as .txt"),
    (b"\xd0\xcf\x11\xe0", "an office document: save its text as .txt"),
)
"""First bytes of files that hold text in a form that is not read here, and the mend."""

_CONTROLS = bytes(c for c in range(32) if c not in b"\t\n\v\f\r\x1b") + b"\x7f"


def content(source: Source, limit: int) -> bytes:
    """All bytes of `source`; ReadError for one that is unreadable, empty, too large or binary."""
    with opened(source) as stream:
        data = stream.read(limit + 1)
    if len(data) > limit:
        raise ReadError(source.path, f"{_excess(source, limit)}, or split the file")
    if not data.strip():
        raise ReadError(source.path, "empty: there is nothing to read, so check how it was saved")
    refuse_binary(source.path, data)
    return data


def lines(source: Source, limit: int) -> Iterator[bytes]:
    """The lines of `source`, one at a time; a single line may be as long as `limit`."""
    with opened(source) as stream:
        while line := stream.readline(limit + 1):
            if len(line) > limit:
                raise ReadError(source.path, f"one line has {_excess(source, limit)}")
            yield line


@contextmanager
def opened(source: Source) -> Iterator[BinaryIO]:
    """The open file, or standard input; whatever the system says against it becomes a ReadError."""
    try:
        if source.file is None:
            yield sys.stdin.buffer
        else:
            with source.file.open("rb") as stream:
                yield stream
    except OSError as error:
        raise ReadError(source.path, f"cannot be read ({error.strerror or error}): check its permissions") from error


def refuse_binary(path: str, data: bytes) -> None:
    """ReadError for bytes that are no text. Control characters are let through up to one in a hundred (at least one)."""
    for signature, what in SIGNATURES:
        if data.startswith(signature):
            raise ReadError(path, f"this is {what}")
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls > max(1, len(data) // 100) and wide_encoding(data) is None:
        raise ReadError(path, "a binary file, not a text: save the report as .txt or .html")


def _excess(source: Source, limit: int) -> str:
    size = source.file.stat().st_size if source.file else 0
    told = f"{size:,} bytes" if size > limit else "a text"
    return f"{told}, more than the limit of {limit:,} bytes: raise it with --max-bytes {max(size, 2 * limit)}"
