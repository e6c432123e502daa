"""A report's text cut at the edges of its marks."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from onrecord.dossier.html.prose import excerpt, linked, paragraphs
from onrecord.dossier.index import Index
from onrecord.model import Attribution, Dossier, Quotes, Report, span
from onrecord.text.quotes import paragraphs as lines

from ..sample import RUN, dossier

TEXT = "Alpha beta gamma.\n\nDelta “epsilon zeta” eta,\nsaid theta. Iota"
RANGES = st.lists(
    st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 30)).map(lambda x: (x[0], min(len(TEXT), x[0] + x[1]))), max_size=4
)


def statement(number: int, source: list[tuple[int, int]], content: list[tuple[int, int]]) -> Attribution:
    quotes = Quotes([TEXT[s:e] for s, e in source], [], [TEXT[s:e] for s, e in content])
    return Attribution(str(number), "r", source, [], content, quotes, "direct")


def index(statements: list[Attribution]) -> Index:
    report = Report("r", "r.txt", TEXT, hashlib.sha256(TEXT.encode()).hexdigest(), furniture=[span(TEXT, 3, 25)])
    return Index(Dossier("onrecord/1", [report], [], statements, *([] for _ in range(13)), run=RUN))  # type: ignore[arg-type]


@given(st.lists(st.tuples(RANGES, RANGES), max_size=5))
def test_any_overlap_leaves_the_text_whole(marks: list[tuple[list[tuple[int, int]], list[tuple[int, int]]]]) -> None:
    """However spans nest and cross, the pieces of each paragraph join to its text, and each piece lies wholly in or out of a mark."""
    found = index([statement(i, s, c) for i, (s, c) in enumerate(marks)])
    cut = paragraphs(found, found.dossier.reports[0])
    assert ["".join(p.text for p in x.pieces) for x in cut] == [TEXT[s:e] for s, e in lines(TEXT)]
    for paragraph in cut:
        at = paragraph.start
        for piece in paragraph.pieces:
            for a in found.dossier.attributions:
                inside = any(s <= at and at + len(piece.text) <= e for s, e in a.content)
                assert inside == (a in piece.statements)
            at += len(piece.text)


def test_the_innermost_statement_is_the_one_a_piece_leads_to() -> None:
    """Speech inside speech: the inner piece belongs to both and leads to the inner one."""
    found = Index(dossier())
    courier = found.reports["courier"]
    inner = [p for x in paragraphs(found, courier) for p in x.pieces if len(p.statements) == 2]
    assert [p.text for p in inner] == ["‘not one cable has failed’"]
    assert inner[0].inner is not None
    assert inner[0].inner.id == "courier-4"


def test_an_excerpt_shows_the_paragraph_with_only_its_statement_marked() -> None:
    """Around a statement stands its own paragraph."""
    found = Index(dossier())
    pieces = excerpt(found.reports["observer"], found.statements["observer-4"])
    assert "".join(p.text for p in pieces).startswith("Olav Brandt, the engineer")
    assert [p.text for p in pieces if p.inner] == ["“Not one cable has failed,”"]


def test_every_linked_passage_is_listed_once() -> None:
    """Passages that the page leads to, by report, in order, without doubles."""
    for report, spans in linked(dossier()):
        places = [(s.start, s.end) for s in spans]
        assert places == sorted(set(places))
        assert all(report.text[s.start : s.end] == s.quote for s in spans)
