"""The page as a browser without a network finds it."""

import base64
import hashlib
import itertools
import re
from collections import Counter
from functools import cache
from html.parser import HTMLParser

import msgspec
import pytest

from onrecord.dossier import render_html
from onrecord.dossier.html.anchors import Anchors
from onrecord.dossier.index import Index

from ..sample import dossier

VOID = {"meta", "link", "br", "input", "wbr", "circle", "rect", "line", "path"}


class Page(HTMLParser):
    """Elements with their attributes, words by element, and whether every element is closed in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.data: dict[str, str] = {}
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag, f"</{tag}> out of order"

    def handle_data(self, data: str) -> None:
        if self.open:
            self.data[self.open[-1]] = self.data.get(self.open[-1], "") + data

    def values(self, attribute: str) -> list[str]:
        return [a[attribute] or "" for _, a in self.elements if attribute in a]


@cache
def html() -> str:
    return render_html(dossier())


@cache
def page() -> Page:
    return Page(html())


def test_the_page_is_well_formed() -> None:
    """Every element is closed in order."""
    assert page().open == []


def test_ids_are_unique_and_every_inner_link_leads_somewhere() -> None:
    """Finding to passage, passage to note, note to claim, claim to the other reports: no link is dead."""
    ids = page().values("id")
    assert [i for i, n in Counter(ids).items() if n > 1] == []
    inner = [h[1:] for h in page().values("href") if h.startswith("#")]
    assert len(inner) > 100
    assert set(inner) <= set(ids)
    for attribute in ("aria-labelledby", "aria-describedby", "for"):
        assert {x for v in page().values(attribute) for x in v.split()} <= set(ids)


def test_every_statement_claim_and_report_has_its_place() -> None:
    """Deep links to all of them."""
    index = Index(dossier())
    at = Anchors(index)
    wanted = {at.statement(a) for a in index.statements} | {at.note(a) for a in index.statements}
    wanted |= {at.claim(c) for c in index.claims} | {at.report(r) for r in index.reports}
    assert wanted <= set(page().values("id"))


def test_nothing_is_fetched_and_nothing_foreign_runs() -> None:
    """No source, no style sheet, no handler; the only outward link is a report's own web address; one script, known by its hash."""
    assert page().values("src") == []
    assert not [a for _, attrs in page().elements for a in attrs if a.startswith("on")]
    outward = [h for h in page().values("href") if not h.startswith(("#", "data:"))]
    assert outward == ["https://tarn.example/bridge"]
    assert Counter(tag for tag, _ in page().elements)["script"] == 1
    digest = base64.b64encode(hashlib.sha256(page().data["script"].encode()).digest()).decode()
    policy = next(a["content"] or "" for t, a in page().elements if a.get("http-equiv") == "Content-Security-Policy")
    assert f"script-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")
    assert "unsafe-eval" not in policy
    assert "url(" not in page().data["style"]


def test_hostile_text_is_inert() -> None:
    """Script tags, handlers and marks of direction of a report arrive as letters."""
    assert "<script>alert" not in html()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html()
    assert not set("\u202e\u2066\u2069\u200b\x00\x1b\x07") & set(html())
    assert "javascript:" not in "".join(page().values("href"))


def test_the_reports_own_text_is_whole() -> None:
    """The words of each report stand in the page letter for letter, statements and all."""
    for report in dossier().reports[:2]:
        for line in filter(None, report.text.splitlines()):
            stripped = re.sub(r"<sup class=\"fn\">.*?</sup>|<[^>]+>", "", html()).replace("&#39;", "'")
            assert line in stripped


def test_landmarks_and_headings_for_those_who_listen() -> None:
    """One main, a banner, a navigation, one first heading, a language, a skip link first."""
    tags = Counter(tag for tag, _ in page().elements)
    assert tags["main"] == 1
    assert tags["h1"] == 1
    assert tags["nav"] == 1
    assert next(a for t, a in page().elements if t == "html")["lang"] == "en"
    first = next(a for t, a in page().elements if t == "a")
    assert first["class"] == "skip"
    levels = [int(t[1]) for t, _ in page().elements if re.fullmatch(r"h\d", t)]
    assert all(b - a <= 1 for a, b in itertools.pairwise(levels)), levels


def test_what_needs_the_script_is_hidden_without_it() -> None:
    """Filter and buttons appear only where the script runs."""
    for tag, attrs in page().elements:
        if "js" in (attrs.get("class") or "").split():
            assert "hidden" in attrs, tag


def test_grades_are_words() -> None:
    """The four grades by name; nothing is called true or false but in the disclaimer."""
    for phrase in ["several independent origins", "one origin behind several reports", "single report", "lineage not stated"]:
        assert phrase in html()


@pytest.mark.parametrize("keep", [0, 1])
def test_a_dossier_with_next_to_nothing_renders(keep: int) -> None:
    """One report and no statements, or no reports at all: every section says so."""
    whole = dossier()
    empty = {f: [] for f in whole.__struct_fields__ if isinstance(getattr(whole, f), list)}
    bare = msgspec.structs.replace(whole, **empty | {"reports": whole.reports[:keep]})
    assert "No statements were found" in render_html(bare)


def test_the_same_dossier_gives_the_same_page() -> None:
    """No clock and no chance."""
    assert render_html(dossier()) == html()


def test_what_people_decided_is_told() -> None:
    """On the actor and under the method, with who, when, what became of it and the passages; nothing where nobody decided."""
    assert html().count("decided by Ina &lt;i&gt;Moor&lt;/i&gt;") == 2
    assert "2 decisions by people: 1 applied, 1 not applied" in html()
    assert "<b>not applied</b>: “Brandt” and “the engineer” are different actors" in html()
    assert "decisions by people" not in render_html(msgspec.structs.replace(dossier(), decisions=[]))
