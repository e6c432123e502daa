"""schema.org as JSON-LD: reports as NewsArticle, statements as Quotation, claims as Claim, actors as Person or Organization.

What schema.org has no word for is said with CiTO (agrees with, disagrees with) and SKOS (the same statement). The context stands in the file: a reader
need not fetch anything. Offsets are left to the Web Annotations, which use the same addresses.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.dossier import words
from onrecord.dossier.export.addresses import Addresses, addresses
from onrecord.dossier.export.text import Files, inert_json, reasons_of, words_of
from onrecord.dossier.html.safe import link
from onrecord.dossier.index import Index
from onrecord.model import Actor, Attribution, Claim, Dossier, Relation, Report, Via

CONTEXT = {
    "@vocab": "https://schema.org/",
    "cito": "http://purl.org/spar/cito/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
}
ACTORS = {"person": "Person", "organisation": "Organization", "government": "GovernmentOrganization", "document": "CreativeWork"}
"""Collectives and unnamed sources are neither persons nor organisations: they are a Thing."""
RELATIONS = {"same": "skos:exactMatch", "agree": "cito:agreesWith", "contradict": "cito:disagreesWith"}

Node = dict[str, object]


@dataclass(frozen=True, slots=True)
class _Graph:
    index: Index
    at: Addresses

    def ref(self, noun: str, *names: str | int) -> Node:
        return {"@id": self.at(noun, *names)}


def render_jsonld(dossier: Dossier) -> Files:
    """One JSON-LD document."""
    graph = _Graph(Index(dossier), addresses(dossier))
    nodes = [{k: v for k, v in node.items() if v not in (None, "", [])} for node in _nodes(graph, dossier)]
    return {"dossier.jsonld": inert_json({"@context": CONTEXT, "@graph": nodes}).encode()}


def _nodes(graph: _Graph, dossier: Dossier) -> Iterator[Node]:
    yield _dataset(graph, dossier)
    yield from (_outlet(graph, name) for name in _outlets(dossier))
    yield from (_article(graph, r) for r in dossier.reports)
    yield from (_actor(graph, a) for a in dossier.actors)
    yield from (_quotation(graph, a) for a in dossier.attributions)
    yield from (_claim(graph, c) for c in dossier.claims)
    yield from (_relation(graph, i, r) for i, r in enumerate(dossier.relations))


def _dataset(graph: _Graph, dossier: Dossier) -> Node:
    return {
        "@id": graph.at.base,
        "@type": "Dataset",
        "name": "onrecord dossier",
        "version": dossier.run.version,
        "hasPart": [graph.ref("report", r.id) for r in dossier.reports],
    }


def _outlets(dossier: Dossier) -> list[str]:
    """Names of the outlets of the reports and of all intermediaries."""
    own = [r.outlet for r in dossier.reports if r.outlet]
    return list(dict.fromkeys([*own, *(v.name for a in dossier.attributions for v in a.via)]))


def _outlet(graph: _Graph, name: str) -> Node:
    return {**graph.ref("outlet", name), "@type": "NewsMediaOrganization", "name": name}


def _article(graph: _Graph, report: Report) -> Node:
    return {
        **graph.ref("report", report.id),
        "@type": "NewsArticle",
        "headline": report.title,
        "author": {"@type": "Person", "name": report.byline} if report.byline else None,
        "publisher": graph.ref("outlet", report.outlet) if report.outlet else None,
        "datePublished": report.published,
        "dateModified": report.updated,
        "inLanguage": report.lang,
        "url": link(report.url),
        "identifier": f"sha256:{report.sha256}",
        "creativeWorkStatus": "text incomplete" if report.partial else None,
        "isBasedOn": [graph.ref("report", r) for r in _bases(graph.index, report)],
        "articleBody": report.text,
    }


def _bases(index: Index, report: Report) -> list[str]:
    """Ids of the reports that a report rests on."""
    rests = [(x.a, x.b) if x.label == "a_rests_on_b" else (x.b, x.a) for x in index.dossier.lineage if "rests_on" in x.label]
    return [b for a, b in rests if a == report.id]


def _actor(graph: _Graph, actor: Actor) -> Node:
    names = dict.fromkeys(n.text for found in actor.names.values() for n in found if n.text != actor.name)
    return {
        **graph.ref("actor", actor.id),
        "@type": ACTORS.get(actor.kind, "Thing"),
        "name": actor.name,
        "alternateName": list(names),
        "description": words.ACTORS[actor.kind],
        "jobTitle": [words.role(r) for r in graph.index.roles(actor)] if actor.kind == "person" else None,
    }


def _quotation(graph: _Graph, statement: Attribution) -> Node:
    outer = [graph.ref("statement", statement.within)] if statement.within else []
    return {
        **graph.ref("statement", statement.id),
        "@type": "Quotation",
        "text": words_of(statement),
        "creator": graph.ref("actor", statement.speaker) if statement.speaker else None,
        "creditText": " ".join([*statement.quotes.source, *statement.quotes.cue]),
        "genre": statement.form,
        "isPartOf": [graph.ref("report", statement.report), *outer],
        "isBasedOn": _telling(graph, list(statement.via)),
        "recordedAt": {"@type": "Event", "name": statement.occasion.kind} if statement.occasion else None,
        "dateCreated": statement.said,
    }


def _telling(graph: _Graph, via: list[Via]) -> Node | None:
    """The intermediary nearest the report, which rests on the next nearer to the speaker, and so on."""
    if not via:
        return None
    told: Node = {"@type": "CreativeWork", "publisher": graph.ref("outlet", via[-1].name)}
    nearer = _telling(graph, via[:-1])
    return {**told, "isBasedOn": nearer} if nearer else told


def _claim(graph: _Graph, claim: Claim) -> Node:
    speakers = dict.fromkeys(a.speaker for a in graph.index.members(claim) if a.speaker)
    return {
        **graph.ref("claim", claim.id),
        "@type": "Claim",
        "text": claim.gist.quote,
        "author": [graph.ref("actor", s) for s in speakers],
        "description": words.graded(claim),
        "appearance": [graph.ref("statement", a) for a in claim.attributions],
        "cito:agreesWith": [graph.ref("claim", c) for c in claim.agrees],
        "cito:disagreesWith": [graph.ref("claim", c) for c in claim.contradicts],
    }


def _relation(graph: _Graph, number: int, relation: Relation) -> Node:
    return {
        **graph.ref("relation", number),
        "@type": "cito:Citation",
        "cito:hasCitingEntity": graph.ref("statement", relation.left),
        "cito:hasCitedEntity": graph.ref("statement", relation.right),
        "cito:hasCitationCharacterization": {"@id": RELATIONS[relation.kind]},
        "description": reasons_of(relation.reasons),
    }
