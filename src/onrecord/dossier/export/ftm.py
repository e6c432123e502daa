"""FollowTheMoney entities, one JSON object a line, for Aleph, OpenAleph and yente.

Reports are Articles; actors are Persons, PublicBodies, Organizations, LegalEntities or Documents; names are Mentions; statements are Events that a
report proves; claims are Notes on their statements; relations are links.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.dossier import words
from onrecord.dossier.export.addresses import Addresses, addresses
from onrecord.dossier.export.text import Files, inert_json, reasons_of, words_of
from onrecord.dossier.html.safe import link
from onrecord.dossier.index import Index
from onrecord.dossier.inert import plain
from onrecord.model import Actor, Attribution, Claim, Dossier, Relation, Report

ACTORS = {"person": "Person", "organisation": "Organization", "government": "PublicBody", "document": "Document"}
"""Collectives and unnamed sources are LegalEntities, FollowTheMoney's word for a party of unknown kind."""
LANGUAGES = {"en": "eng"}
NAME = 200
"""Statements and claims are named by their words, cut to this length; the words in full are in `summary` or `description`."""

Properties = dict[str, list[str | None]]


@dataclass(frozen=True, slots=True)
class _Book:
    index: Index
    at: Addresses

    def id(self, noun: str, *names: str | int) -> str:
        """FollowTheMoney's ids are plain words, so the address is hashed."""
        return f"onrecord-{hashlib.sha1(self.at(noun, *names).encode(), usedforsecurity=False).hexdigest()}"

    def entity(self, schema: str, noun: str, *names: str | int, **properties: list[str | None]) -> dict[str, object]:
        stated = {k: [v for v in dict.fromkeys(values) if v] for k, values in properties.items()}
        return {"id": self.id(noun, *names), "schema": schema, "properties": {k: v for k, v in stated.items() if v}}


def render_ftm(dossier: Dossier) -> Files:
    """One file of JSON lines."""
    book = _Book(Index(dossier), addresses(dossier))
    return {"entities.ftm.json": "".join(inert_json(e, indent=-1) for e in _entities(book, dossier)).encode()}


def _entities(book: _Book, dossier: Dossier) -> Iterator[dict[str, object]]:
    yield from (_article(book, r) for r in dossier.reports)
    for actor in dossier.actors:
        yield _actor(book, actor)
        yield from _mentions(book, actor)
    for statement in dossier.attributions:
        yield from _event(book, statement)
    yield from (_note(book, c) for c in dossier.claims)
    yield from (_link(book, i, r) for i, r in enumerate(dossier.relations))


def _article(book: _Book, report: Report) -> dict[str, object]:
    return book.entity(
        "Article",
        "report",
        report.id,
        title=[_named(report.title)],
        fileName=[_named(report.path) or "-"],
        author=[report.byline],
        publisher=[report.outlet],
        publishedAt=[report.published],
        modifiedAt=[report.updated],
        language=[LANGUAGES.get(report.lang or "")],
        sourceUrl=[link(report.url)],
        bodyText=[report.text],
        notes=[f"sha256 of the text: {report.sha256}", "text incomplete" if report.partial else None],
    )


def _actor(book: _Book, actor: Actor) -> dict[str, object]:
    schema = ACTORS.get(actor.kind, "LegalEntity")
    name = _called(actor)
    document: Properties = {"fileName": [name], "title": [name]}
    own: Properties = document if schema == "Document" else {"name": [name], "weakAlias": _other_names(actor)}
    roles: Properties = {"position": [_named(words.role(r)) for r in book.index.roles(actor)]} if schema == "Person" else {}
    return book.entity(schema, "actor", actor.id, notes=[words.ACTORS[actor.kind]], **own, **roles)


def _called(actor: Actor) -> str:
    return _named(actor.name) or words.UNKNOWN_SPEAKER


def _other_names(actor: Actor) -> list[str | None]:
    return [_named(n.text) for found in actor.names.values() for n in found if n.text != actor.name]


def _mentions(book: _Book, actor: Actor) -> Iterator[dict[str, object]]:
    """One a report and name; only parties can be what a mention resolves to."""
    schema = ACTORS.get(actor.kind, "LegalEntity")
    resolved: list[str | None] = [book.id("actor", actor.id)] if schema != "Document" else []
    for report, names in actor.names.items():
        for i, name in enumerate(names):
            yield book.entity(
                "Mention",
                "mention",
                actor.id,
                report,
                i,
                document=[book.id("report", report)],
                name=[_named(name.text) or _called(actor)],
                detectedSchema=[schema],
                resolved=resolved,
            )


def _event(book: _Book, statement: Attribution) -> Iterator[dict[str, object]]:
    """The statement, and the document that made it where the source is one."""
    report = book.index.reports[statement.report]
    speaker = book.index.actors.get(statement.speaker or "")
    document = speaker is not None and speaker.kind == "document"
    yield book.entity(
        "Event",
        "statement",
        statement.id,
        name=[_named(words_of(statement)) or statement.id],
        summary=[words_of(statement)],
        description=[" ".join([*statement.quotes.source, *statement.quotes.cue])],
        date=[statement.said],
        involved=[book.id("actor", speaker.id)] if speaker and not document else [],
        proof=[book.id("report", report.id)],
        publisher=[report.outlet],
        recordId=[statement.id],
        keywords=[statement.form, statement.occasion.kind if statement.occasion else None],
        notes=[f"via {', then '.join(v.name for v in statement.via)}" if statement.via else None],
    )
    if speaker and document:
        yield book.entity(
            "Documentation",
            "source",
            statement.id,
            document=[book.id("actor", speaker.id)],
            entity=[book.id("statement", statement.id)],
            role=["source of the statement"],
        )


def _note(book: _Book, claim: Claim) -> dict[str, object]:
    return book.entity(
        "Note",
        "claim",
        claim.id,
        name=[_named(claim.gist.quote) or claim.id],
        description=[claim.gist.quote],
        summary=[words.graded(claim)],
        entity=[book.id("statement", a) for a in claim.attributions],
        notes=[reasons_of(claim.reasons)],
    )


def _link(book: _Book, number: int, relation: Relation) -> dict[str, object]:
    return book.entity(
        "UnknownLink",
        "relation",
        number,
        subject=[book.id("statement", relation.left)],
        object=[book.id("statement", relation.right)],
        role=[words.RELATIONS[relation.kind]],
        description=[reasons_of(relation.reasons)],
    )


def _named(text: str | None) -> str | None:
    """`text` as a name: one line of visible characters, cut where it is long."""
    shown = " ".join(plain(text or "").split())
    return (shown if len(shown) <= NAME else shown[: NAME - 1] + "…") or None
