"""Source text made inert: nothing in it can drive a terminal, reorder a line, hide, or act as markup.

Report text is hostile until shown otherwise. Its stored form is never altered; these functions make the form that is shown.
"""

import re
import unicodedata
from collections.abc import Iterator

_HIDDEN = re.compile(
    r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f]"  # controls, the escape of terminals among them
    r"|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"  # marks that steer the direction of writing
    r"|[\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"  # characters of no width
    r"|(?:(?<=[\x00-\u02ff])|^)[\u200c\u200d]|[\u200c\u200d](?=[\x00-\u02ff]|$)"  # joiners, except inside emoji and scripts that use them
    r"|[\ud800-\udfff]"
)
_BREAKS = re.compile(r"[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """`text` in runs, each with whether it is one hidden or steering character that must be shown as a symbol."""
    done = 0
    for m in _HIDDEN.finditer(text):
        if m.start() > done:
            yield text[done : m.start()], False
        yield m.group(), True
        done = m.end()
    if done < len(text):
        yield text[done:], False


def symbol(char: str) -> str:
    """A visible stand-in for a hidden character: ␛ for escape, ⟨U+202E⟩ for a right-to-left override, � for half a character."""
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    return f"⟨U+{code:04X}⟩"


def title(char: str) -> str:
    """What a hidden character is called, for a tooltip."""
    return f"hidden character U+{ord(char):04X} {unicodedata.name(char, '').lower()}".rstrip()


def plain(text: str) -> str:
    """`text` on one line, every hidden or steering character replaced by its symbol."""
    return _BREAKS.sub(" ", "".join(symbol(run) if hidden else run for run, hidden in pieces(text)))


_MARKDOWN = re.compile(r"[\\`*_\[\]|~$^@#!]|:(?=\S)|(?<=www)\.", re.IGNORECASE)
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_BLOCK_START = re.compile(r"^(\s*)(\d*)([-+=.)])")


def markdown(text: str) -> str:
    """`text` on one line, with no meaning left to Markdown, its HTML or its automatic links."""
    escaped = _MARKDOWN.sub(r"\\\g<0>", plain(text)).translate(_ENTITIES)
    return _BLOCK_START.sub(r"\1\2\\\3", escaped)
