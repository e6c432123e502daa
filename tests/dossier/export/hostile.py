"""Invented dossiers of any text: ids, names and reports made of whatever breaks formats."""

import hashlib
from typing import Any, get_args

from hypothesis import strategies as st

from onrecord.dossier import compose
from onrecord.model import (
    Actor,
    ActorKind,
    Attribution,
    Claim,
    Credit,
    Dossier,
    Form,
    Name,
    Occasion,
    Passage,
    Quotes,
    Range,
    Reason,
    Relation,
    Report,
    Time,
    Via,
    span,
)

from ..sample import RUN

NASTY = [
    "=HYPERLINK(1)", "+1", "-1", "@sum", "'", "\t=1", "＝1", "</script>", "<!--", "&amp;", '"', "\\", "\n", "\r\n", "\u2028", "\x85", "\x0b", "\x1b[0m",
    "\u202e", "\u200b", "\x00", "😀", "é", "#", "%", "/", "..", ":", "|", ";", "T1\tCue 0 1\t", "*", "a b", "said", "“Yes”", "𝔘", "日本",
]  # fmt: skip
TEXT = st.lists(st.one_of(st.sampled_from(NASTY), st.text(st.characters(exclude_categories=["Cs"]), max_size=8)), max_size=6).map(
    "".join
)
WORDS = TEXT.filter(lambda t: bool(t.strip()))
WHEN = st.sampled_from([None, "2031-05-06", "2031-05", "2031"])


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """A sound dossier: every span fits, every id resolves."""
    reports = [_report(draw, name) for name in draw(st.lists(WORDS, min_size=1, max_size=3, unique=True))]
    actors = [_actor(draw, name, reports) for name in draw(st.lists(WORDS, max_size=3, unique=True))]
    made = [_statement(draw, i, draw(st.sampled_from(reports)), actors) for i in range(draw(st.integers(0, 4)))]
    ids = [a.id for a in made]
    claims = [_claim(a, draw) for a in made]
    pairs = draw(st.lists(st.tuples(st.sampled_from(ids), st.sampled_from(ids)), max_size=3, unique=True)) if ids else []
    kinds = st.sampled_from(["same", "agree", "contradict"])
    return compose(
        reports=reports,
        actors=actors,
        attributions=made,
        relations=[Relation(draw(kinds), a, b, 0.5, [_reason(draw)]) for a, b in pairs],
        weak_relations=[],
        claims=claims,
        credits=[Credit(r.id, span(r.text, *_range(draw, r)), draw(WORDS), "agency", "report") for r in reports],
        lineage=[],
        times=[Time(r.id, span(r.text, *_range(draw, r)), draw(TEXT), "DATE") for r in reports],
        omissions=[],
        naming=[],
        timeline=[],
        positions=[],
        reactions=[],
        conflicts=[],
        dropped=[],
        run=RUN,
    )


def _report(draw: st.DrawFn, name: str) -> Report:
    text = draw(WORDS) + "x"
    digest = hashlib.sha256(text.encode()).hexdigest()
    known: dict[str, Any] = {k: draw(st.none() | WORDS) for k in ("outlet", "title", "byline", "url", "lang")}
    return Report(name, draw(WORDS), text, digest, published=draw(WHEN), **known)


def _range(draw: st.DrawFn, report: Report) -> Range:
    start = draw(st.integers(0, len(report.text) - 1))
    return start, draw(st.integers(start + 1, len(report.text)))


def _actor(draw: st.DrawFn, name: str, reports: list[Report]) -> Actor:
    places = {r.id: span(r.text, *_range(draw, r)) for r in reports}
    names = {r: [Name(s.quote, 1, [s])] for r, s in places.items()}
    return Actor(name, draw(WORDS), draw(st.sampled_from(get_args(ActorKind))), names=names, reasons=[_reason(draw)])


def _statement(draw: st.DrawFn, number: int, report: Report, actors: list[Actor]) -> Attribution:
    ranges = {
        role: [_range(draw, report)] if draw(st.booleans()) or role == "content" else [] for role in ("source", "cue", "content")
    }
    quotes = Quotes(**{role: [report.text[s:e] for s, e in found] for role, found in ranges.items()})
    return Attribution(
        f"{report.id}-{number}",
        report.id,
        quotes=quotes,
        form=draw(st.sampled_from(get_args(Form))),
        speaker=draw(st.sampled_from([None, *(a.id for a in actors)])),
        via=[Via(draw(WORDS), span(report.text, *_range(draw, report)), "statement") for _ in range(draw(st.integers(0, 2)))],
        occasion=Occasion(draw(st.sampled_from(["speech", "meeting"])), span(report.text, *_range(draw, report))),
        said=draw(WHEN),
        **ranges,
    )


def _claim(a: Attribution, draw: st.DrawFn) -> Claim:
    (start, end), quote = a.content[0], a.quotes.content[0]
    chain = draw(st.lists(WORDS, min_size=1, max_size=3))
    return Claim(f"c-{a.id}", Passage(a.report, start, end, quote), [a.id], chains=[chain], reasons=[_reason(draw)])


def _reason(draw: st.DrawFn) -> Reason:
    return Reason("f", 0.5, draw(TEXT))
