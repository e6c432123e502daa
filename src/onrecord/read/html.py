"""A saved page → the article's text and metadata. Scripts never run, nothing is fetched, and no clock is asked."""

import logging
import re
from typing import Any
from urllib.parse import urlsplit

from onrecord.errors import ReadError
from onrecord.read.draft import Draft, Metadata, titled
from onrecord.read.encoding import Decoded, decode, mend_surrogates, surrogates_told
from onrecord.read.paths import Source

SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
OWN_PAGE = b'name="generator" content="onrecord'
HEAD = 4096
SENTENCE_CHARACTERS = 30
NO_LATER_THAN = "2199-12-31"
"""Dates in pages are looked for up to here: trafilatura would otherwise ask the clock."""

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_STOP = re.compile(r"[.!?…。！？।؟۔]")
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_UPDATED = (
    "string((//meta[@property='article:modified_time' or @property='og:updated_time' or @itemprop='dateModified' "
    "or @name='last-modified']/@content | //time[@itemprop='dateModified']/@datetime)[1])"
)
_UPDATED_JSON = re.compile(r'"dateModified"\s*:\s*"([^"]{8,40})"')


def looks_like_html(text: str) -> bool:
    """Whether a text of unknown kind begins as a page does."""
    return _PAGE.match(text[:HEAD]) is not None


def is_own_page(data: bytes) -> bool:
    """A dossier that onrecord itself rendered."""
    return OWN_PAGE in data[:HEAD]


def from_html(data: bytes, source: Source) -> Draft:
    """The article of a page, its title first; ReadError where the page holds none."""
    decoded = decode(data, _declared(data))
    page = _extract(decoded.text)
    text, warnings = _mended(page.text if page else "", decoded)
    if page is None or not _has_sentence(text):
        raise ReadError(source.path, "no article found in this page: save the article's text as .txt")
    updated = page.updated or _updated_json(decoded.text)
    metadata = Metadata(None, page.title, page.sitename, page.date, updated, page.url, page.author)
    return Draft(source.path, source.stem, titled(metadata.title, text), metadata, warnings)


class _Page:
    """What trafilatura found, as text."""

    def __init__(self, found: Any, updated: str) -> None:
        self.text = str(found.text or "")
        self.title = _line(found.title)
        self.author = _line(found.author)
        self.date = _line(found.date)
        self.url = _web_address(found.url)
        self.sitename = _line((found.sitename or "").lstrip("@"))
        self.updated = _line(updated)


def _extract(html: str) -> _Page | None:
    import trafilatura

    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).addHandler(logging.NullHandler())
    try:
        tree = trafilatura.load_html(html)
        if tree is None:
            return None
        updated = str(tree.xpath(_UPDATED))
        found = trafilatura.bare_extraction(
            tree,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True, "max_date": NO_LATER_THAN},
        )
    except Exception:  # a hostile page may trip the parser anywhere: to the reader it is a page without an article
        return None
    return _Page(found, updated) if found is not None else None


def _mended(text: str, decoded: Decoded) -> tuple[str, list[str]]:
    text, lone = mend_surrogates(text)
    return text, [*decoded.warnings, *surrogates_told(lone)]


def _declared(data: bytes) -> str | None:
    m = _CHARSET.search(data[:HEAD])
    return (m.group(1) or m.group(2)).decode("ascii", "replace") if m else None


def _has_sentence(text: str) -> bool:
    """Lists of links and error pages have no line of a sentence's length and punctuation."""
    return any(len(line) >= SENTENCE_CHARACTERS and _STOP.search(line) for line in text.splitlines())


def _updated_json(html: str) -> str | None:
    m = _UPDATED_JSON.search(html)
    return m.group(1) if m else None


def _line(value: Any) -> str | None:
    return mend_surrogates(" ".join(str(value).split()))[0] or None if value else None


def _web_address(url: Any) -> str | None:
    """Only web addresses: what a page calls its address may be a script."""
    line = _line(url)
    try:
        return line if line and urlsplit(line).scheme in ("http", "https") else None
    except ValueError:
        return None
