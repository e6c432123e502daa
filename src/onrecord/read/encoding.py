"""Bytes → text: UTF-8 first, then what the bytes or the page declare, then a guess; what could not be decoded is counted."""

import codecs

from msgspec import Struct, field

MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks; the longer before those it begins with. The mark itself is no part of the text."""

WESTERN = "cp1252"
SAMPLE = 4096
REPLACEMENT = "\ufffd"
_MEANS_WESTERN = {"ascii", "iso8859-1", "iso8859-15"}


class Decoded(Struct, frozen=True):
    """A text and what a reader should know about how it was decoded."""

    text: str
    encoding: str
    warnings: list[str] = field(default_factory=list)


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of `data`, line breaks untouched. Never fails: undecodable bytes become U+FFFD and are reported."""
    marked = next((name for mark, name in MARKS if data.startswith(mark)), None) or wide_encoding(data)
    if marked:
        return _counted(data, marked, [])
    try:
        return Decoded(data.decode("utf-8"), "utf-8", _overruled(declared))
    except UnicodeDecodeError:
        return _decode_other(data, declared)


def mend_surrogates(text: str) -> tuple[str, int]:
    """`text` with halves of surrogate pairs replaced by U+FFFD, and their number."""
    lone = sum("\ud800" <= c <= "\udfff" for c in text)
    return (text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"), lone) if lone else (text, 0)


def surrogates_told(lone: int) -> list[str]:
    """The warning for `lone` replaced halves of surrogate pairs; none for none."""
    if not lone:
        return []
    return [
        f"{lone} halves of surrogate pairs were read as U+FFFD" if lone > 1 else "1 half of a surrogate pair was read as U+FFFD"
    ]


def wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32 where a mark says so, or where every second byte of a sample is NUL."""
    for mark, name in MARKS[1:]:
        if data.startswith(mark):
            return name
    sample = data[:SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if len(sample) >= 4 and len(data) % 2 == 0:
        if odd > 0.7 * len(sample) / 2 and even < 0.1 * len(sample):
            return "utf-16-le"
        if even > 0.7 * len(sample) / 2 and odd < 0.1 * len(sample):
            return "utf-16-be"
    return None


def _decode_other(data: bytes, declared: str | None) -> Decoded:
    """Not UTF-8: broken UTF-8, what the page declares, or a guess, whichever loses least."""
    if _mostly_utf8(data):
        return _counted(data, "utf-8", [])
    codec = _codec(declared)
    stated = _counted(data, codec, []) if codec and codec != "utf-8" else None
    if stated and not stated.warnings:
        return stated
    guess = _guess(data)
    guessed = _counted(data, guess, [f"{_complaint(declared, codec)}: read as {_called(guess)} (a guess)"])
    if stated and stated.text.count(REPLACEMENT) <= guessed.text.count(REPLACEMENT):
        return stated
    return guessed


def _complaint(declared: str | None, codec: str | None) -> str:
    if declared is None:
        return "not UTF-8"
    return f"declares {declared} but is not" if codec else f"declares {declared}, an unknown encoding"


def _counted(data: bytes, codec: str, warnings: list[str]) -> Decoded:
    text = data.decode(codec, "replace")
    lost = text.count(REPLACEMENT) - _replacements_stored(data, codec)
    if lost > 0:
        said = f"{lost} place{'s' if lost > 1 else ''} could not be decoded as {_called(codec)} and read{'s' if lost == 1 else ''} U+FFFD"
        warnings = [*warnings, said]
    return Decoded(text, codec, warnings)


def _replacements_stored(data: bytes, codec: str) -> int:
    """U+FFFD that the file itself holds are no loss of ours."""
    return data.decode(codec, "ignore").count(REPLACEMENT)


def _mostly_utf8(data: bytes) -> bool:
    """UTF-8 with a few broken places: at least as many sound characters beyond ASCII, or only the end is cut."""
    text = data.decode("utf-8", "replace")
    broken = text.count(REPLACEMENT)
    sound = sum(c > "\x7f" for c in text) - broken
    return sound >= broken or (
        broken == 1 and text.endswith(REPLACEMENT) and data[-1] >= 0x80 and len(data) > 1 and data[-2] >= 0x80
    )


def _guess(data: bytes) -> str:
    """Windows-1252 where hardly a letter is beyond ASCII (an accent; quotation marks do not count), else what the bytes look like."""
    if sum(b >= 0xC0 for b in data) < 0.03 * len(data):
        return WESTERN
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return best.encoding if best else WESTERN


def _codec(name: str | None) -> str | None:
    """The codec a page means by `name` (browsers read Latin-1 as Windows-1252); None where there is no such text codec."""
    try:
        codec = codecs.lookup((name or "").strip()).name
        b"a".decode(codec)
    except (LookupError, ValueError, UnicodeError):
        return None
    return WESTERN if codec in _MEANS_WESTERN else codec


def _overruled(declared: str | None) -> list[str]:
    """UTF-8 that declares something else is worth a word, as other programs may show it garbled."""
    codec = _codec(declared)
    if declared is None or codec in ("utf-8", WESTERN):
        return []
    return [f"declares {declared} but is UTF-8: read as UTF-8"]


def _called(codec: str) -> str:
    return {"cp1252": "Windows-1252", "utf-8": "UTF-8", "utf-8-sig": "UTF-8"}.get(codec, codec.replace("_", "-"))
