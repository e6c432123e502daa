"""Saved pages: the article and its metadata, nothing run, nothing fetched."""

import socket
from pathlib import Path

import pytest

from onrecord.model import Report
from onrecord.read.reading import read

HEAD = """<title>Mayor quits | Harbour Post</title><meta property="og:title" content="Mayor quits over dredging">
<meta property="og:site_name" content="Harbour Post"><meta name="author" content="Ines Falk">
<meta property="article:published_time" content="2031-04-03T10:00:00Z"><meta property="article:modified_time" content="2031-04-04T08:00:00Z">
<link rel="canonical" href="https://harbourpost.example/mayor-quits">"""
BODY = """<nav><a href="/">Home</a></nav><article>{h1}<p>The mayor resigned on Monday after weeks of dispute over the dredging, the council said.</p>
<p>“I have&nbsp;nothing to add,” she told reporters outside the town hall, before leaving by boat.</p></article><footer>All rights reserved</footer>"""


def page(tmp_path: Path, html: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "page.html"
    path.write_bytes(html.encode(encoding))
    return path


def report(tmp_path: Path, head: str = HEAD, body: str = BODY, encoding: str = "utf-8") -> Report:
    reading = read([page(tmp_path, f"<!doctype html><html><head>{head}</head><body>{body.format(h1='')}</body></html>", encoding)])
    assert not reading.failures
    return reading.reports[0]


def test_metadata_come_from_the_head(tmp_path: Path) -> None:
    """Title, outlet, author, both dates and address; dates do not depend on today's."""
    found = report(tmp_path)
    assert (found.title, found.outlet, found.byline) == ("Mayor quits over dredging", "Harbour Post", "Ines Falk")
    assert (found.published, found.updated) == ("2031-04-03", "2031-04-04")
    assert found.url == "https://harbourpost.example/mayor-quits"


def test_the_title_is_the_first_paragraph(tmp_path: Path) -> None:
    """A title outside the text is put before it."""
    found = report(tmp_path)
    assert found.text.startswith("Mayor quits over dredging\n\nThe mayor resigned on Monday")
    assert found.found["title"].quote == "Mayor quits over dredging"


def test_a_title_in_the_text_is_not_doubled(tmp_path: Path) -> None:
    """A page whose article begins with its headline keeps one headline."""
    found = report(tmp_path, body=BODY.replace("{h1}", "<h1>Mayor Quits Over Dredging</h1>"))
    assert found.text.lower().count("mayor quits over dredging") == 1


def test_scripts_are_neither_run_nor_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Scripts, frames and images leave no trace in the text and open no connection."""
    monkeypatch.setattr(socket, "socket", None)
    hostile = '<script>document.write("owned")</script><iframe src="https://evil.example"></iframe><img src=x onerror=alert(1)>'
    assert "owned" not in report(tmp_path, body=hostile + BODY).text


def test_an_address_that_is_a_script_is_dropped(tmp_path: Path) -> None:
    """Only web addresses become the report's url."""
    assert report(tmp_path, head='<title>Mayor quits</title><link rel="canonical" href="javascript:alert(1)">').url is None


def test_a_wrongly_declared_encoding(tmp_path: Path) -> None:
    """A page that declares UTF-8 but is Windows-1252 reads right, with a warning."""
    found = report(tmp_path, head='<meta charset="utf-8">' + HEAD, body=BODY.replace("town hall", "café’s hall"), encoding="cp1252")
    assert "café’s hall" in found.text
    assert any("declares utf-8 but is not" in w for w in found.warnings)


@pytest.mark.parametrize(
    "html",
    [
        "<html><body></body></html>",
        "<html><body><nav>" + "<a href='/x'>Section</a> " * 30 + "</nav></body></html>",
        "<html><body>" + "<div>" * 50_000 + "</body></html>",
        "<html><head><title>404</title></head><body><p>Not found</p></body></html>",
    ],
    ids=["empty", "links", "nested", "error page"],
)
def test_a_page_without_an_article(tmp_path: Path, html: str) -> None:
    """Each gives one line that names the page and the mend."""
    reading = read([page(tmp_path, html)])
    assert not reading.reports
    assert [str(f) for f in reading.failures] == [
        f"{tmp_path / 'page.html'}: no article found in this page: save the article's text as .txt"
    ]


def test_the_sidecar_wins_over_the_page(tmp_path: Path) -> None:
    """What a sidecar says replaces what the page says; the rest of the page's metadata stays."""
    (tmp_path / "page.meta.json").write_text('{"outlet": "The Post", "date": "2031-04-02"}')
    found = report(tmp_path)
    assert (found.outlet, found.published, found.byline) == ("The Post", "2031-04-02", "Ines Falk")
