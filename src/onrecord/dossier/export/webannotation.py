"""W3C Web Annotations: statements, their sources and cues, credits, times and drops, each on exact characters; relations link statements.

Positions count Unicode code points of the report's text, as the recommendation asks and as dossiers do. The source of every target is the report's
address, the same as in the JSON-LD export, whose `articleBody` is the text that is counted.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.dossier import words
from onrecord.dossier.export.addresses import Addresses, addresses
from onrecord.dossier.export.text import Files, inert_json, reasons_of
from onrecord.dossier.html.safe import link
from onrecord.dossier.index import Index
from onrecord.model import Attribution, Credit, Dossier, Dropped, Range, Relation, Report, Time, Via

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
NEAR = 32
"""Characters before and after a quote that help to find it again."""

Node = dict[str, object]


@dataclass(frozen=True, slots=True)
class _Pages:
    index: Index
    at: Addresses


def render_webannotation(dossier: Dossier) -> Files:
    """One AnnotationCollection with all annotations on its first page."""
    pages = _Pages(Index(dossier), addresses(dossier))
    items = list(_annotations(pages, dossier))
    collection = {
        "@context": CONTEXT,
        "id": pages.at("annotations"),
        "type": "AnnotationCollection",
        "label": "onrecord dossier",
        "total": len(items),
        "first": {"id": pages.at("annotations", 1), "type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    return {"annotations.jsonld": inert_json(collection).encode()}


def _annotations(pages: _Pages, dossier: Dossier) -> Iterator[Node]:
    for statement in dossier.attributions:
        yield from _statement(pages, statement)
    yield from (_credit(pages, i, c) for i, c in enumerate(dossier.credits))
    yield from (_time(pages, i, t) for i, t in enumerate(dossier.times))
    yield from (_dropped(pages, i, d) for i, d in enumerate(dossier.dropped))
    yield from (_relation(pages, i, r) for i, r in enumerate(dossier.relations))


def _statement(pages: _Pages, statement: Attribution) -> Iterator[Node]:
    """The statement on its content, then its source, its cue and its intermediaries where the text names them."""
    speaker = [_thing("identifying", pages.at("actor", statement.speaker))] if statement.speaker else []
    claim = pages.index.claim_of.get(statement.id)
    member = [_thing("classifying", pages.at("claim", claim.id))] if claim else []
    body = [_text("describing", _described(pages.index, statement)), _text("tagging", statement.form), *speaker, *member]
    yield _annotation(pages, "statement", statement.id, "describing", body, _targets(pages, statement.report, statement.content))
    if statement.source:
        named = _text("describing", pages.index.speaker(statement))
        targets = _targets(pages, statement.report, statement.source)
        yield _annotation(pages, "source", statement.id, "identifying", [named, *speaker], targets)
    if statement.cue:
        targets = _targets(pages, statement.report, statement.cue)
        yield _annotation(pages, "cue", statement.id, "tagging", [_text("tagging", "cue")], targets)
    for i, via in enumerate(statement.via):
        yield _via(pages, f"{statement.id}/{i}", statement.report, via)


def _described(index: Index, statement: Attribution) -> str:
    facts = [
        index.speaker(statement),
        *statement.quotes.cue,
        f"said: {words.said(statement)}",
        *(f"via {v.name}" for v in statement.via),
    ]
    return "; ".join(facts)


def _via(pages: _Pages, name: str, report: str, via: Via) -> Node:
    return _annotation(pages, "via", name, "identifying", [_text("describing", via.name)], _targets(pages, report, [_ends(via)]))


def _credit(pages: _Pages, number: int, credit: Credit) -> Node:
    body = [_text("describing", credit.name), _text("tagging", words.CREDITS[credit.kind])]
    return _annotation(pages, "credit", number, "identifying", body, _targets(pages, credit.report, [_ends(credit)]))


def _time(pages: _Pages, number: int, time: Time) -> Node:
    return _annotation(
        pages, "time", number, "classifying", [_text("classifying", time.value)], _targets(pages, time.report, [_ends(time)])
    )


def _dropped(pages: _Pages, number: int, dropped: Dropped) -> Node:
    body = [_text("commenting", dropped.why)]
    return _annotation(pages, "dropped", number, "commenting", body, _targets(pages, dropped.report, [_ends(dropped)]))


def _ends(found: Via | Credit | Time | Dropped) -> Range:
    return found.span.start, found.span.end


def _relation(pages: _Pages, number: int, relation: Relation) -> Node:
    """A link from one statement's annotation to the other's."""
    body = [_thing("linking", pages.at("statement", relation.right)), _text("tagging", words.RELATIONS[relation.kind])]
    why = [_text("commenting", reasons_of(relation.reasons))] if relation.reasons else []
    return _annotation(pages, "relation", number, "linking", [*body, *why], [pages.at("statement", relation.left)])


def _annotation(pages: _Pages, noun: str, name: str | int, motivation: str, body: list[Node], target: Iterable[object]) -> Node:
    return {"id": pages.at(noun, name), "type": "Annotation", "motivation": motivation, "body": body, "target": list(target)}


def _text(purpose: str, value: str) -> Node:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}


def _thing(purpose: str, address: str) -> Node:
    return {"type": "SpecificResource", "purpose": purpose, "source": address}


def _targets(pages: _Pages, report: str, ranges: Iterable[Range]) -> Iterator[Node]:
    whole = pages.index.reports[report]
    for start, end in ranges:
        yield _target(pages.at("report", report), whole, start, end)


def _target(address: str, report: Report, start: int, end: int) -> Node:
    page = link(report.url)
    quote = {
        "type": "TextQuoteSelector",
        "exact": report.text[start:end],
        "prefix": report.text[max(0, start - NEAR) : start],
        "suffix": report.text[end : end + NEAR],
    }
    place = {"type": "TextPositionSelector", "start": start, "end": end}
    return {"type": "SpecificResource", "source": address, "selector": [place, quote], **({"scope": page} if page else {})}
