"""A text file → its own characters: nothing stripped, no line break translated."""

from onrecord.read.draft import Draft
from onrecord.read.encoding import decode
from onrecord.read.html import looks_like_html
from onrecord.read.paths import Source


def from_text(data: bytes, source: Source) -> Draft:
    """The draft of a text file; a byte order mark is no part of its text."""
    decoded = decode(data)
    warnings = list(decoded.warnings)
    if looks_like_html(decoded.text):
        warnings.append("looks like an HTML page but is read as text: name it .html to have its article read")
    return Draft(source.path, source.stem, decoded.text, warnings=warnings)
