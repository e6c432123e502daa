"""PROV-JSON: how each claim came to each report.

A claim is an entity attributed to whoever said it. A statement is an entity drawn from the claim as a prov:Quotation, through the tellings of the
intermediaries that its report names. A claim's chains stand beside it, link by link, as the dossier prints them. Reports that rest on others are
derived from them; near copies are alternates of one another.
"""

from collections.abc import Iterator
from itertools import pairwise

from onrecord.dossier import words
from onrecord.dossier.export.addresses import addresses, local
from onrecord.dossier.export.text import Files, inert_json, words_of
from onrecord.dossier.html.safe import link
from onrecord.dossier.index import Index
from onrecord.model import Actor, Attribution, Claim, Credit, Dossier, Lineage, Report

ACTORS = {"person": "prov:Person", "organisation": "prov:Organization", "government": "prov:Organization"}

Attributes = dict[str, object]
Record = tuple[str, str, Attributes]
"""Kind of a PROV record (“entity”, “wasDerivedFrom”), its name, its attributes."""


def render_prov(dossier: Dossier) -> Files:
    """One PROV-JSON document."""
    out: dict[str, dict[str, object]] = {}
    out["prefix"] = {"d": f"{addresses(dossier).base}#", "schema": "https://schema.org/", "dcterms": "http://purl.org/dc/terms/"}
    for kind, name, attributes in _records(dossier, Index(dossier)):
        stated = {k: v for k, v in attributes.items() if v is not None}
        out.setdefault(kind, {})[name] = stated
    return {"provenance.json": inert_json(out).encode()}


def _records(dossier: Dossier, index: Index) -> Iterator[Record]:
    yield from (_outlet(name) for name in _outlets(dossier))
    yield from (_actor(a) for a in dossier.actors)
    for report in dossier.reports:
        yield from _report(report)
    for claim in dossier.claims:
        yield from _claim(index, claim)
    for statement in dossier.attributions:
        yield from _statement(index, statement)
    for number, credit in enumerate(dossier.credits):
        yield from _credit(number, credit)
    for link_ in dossier.lineage:
        yield from _lineage(link_)


def _outlets(dossier: Dossier) -> list[str]:
    reports = [r.outlet for r in dossier.reports if r.outlet]
    credited = [c.name for c in dossier.credits]
    return list(dict.fromkeys([*reports, *credited, *(v.name for a in dossier.attributions for v in a.via)]))


def _outlet(name: str) -> Record:
    return "agent", _name("outlet", name), {"prov:type": _term("prov:Organization"), "prov:label": name}


def _actor(actor: Actor) -> Record:
    kind = ACTORS.get(actor.kind)
    facts: Attributes = {
        "prov:type": _term(kind) if kind else None,
        "prov:label": actor.name,
        "dcterms:description": words.ACTORS[actor.kind],
    }
    return "agent", _name("actor", actor.id), facts


def _report(report: Report) -> Iterator[Record]:
    name = _name("report", report.id)
    facts: Attributes = {
        "prov:type": _term("schema:NewsArticle"),
        "prov:label": report.title or report.id,
        "dcterms:issued": report.published,
        "dcterms:identifier": f"sha256:{report.sha256}",
        "schema:url": link(report.url),
    }
    yield "entity", name, facts
    if report.outlet:
        yield _attributed(name, _name("outlet", report.outlet))


def _claim(index: Index, claim: Claim) -> Iterator[Record]:
    name = _name("claim", claim.id)
    facts: Attributes = {
        "prov:type": _term("schema:Claim"),
        "prov:value": claim.gist.quote,
        "dcterms:description": words.graded(claim),
    }
    yield "entity", name, facts
    for speaker in dict.fromkeys(a.speaker for a in index.members(claim) if a.speaker):
        yield _attributed(name, _name("actor", speaker))
    for number, chain in enumerate(claim.chains):
        yield from _chain(claim, number, chain)


def _chain(claim: Claim, number: int, chain: list[str]) -> Iterator[Record]:
    """Every link of a chain, each derived from the one before; the first from the claim."""
    links = [_name("chain", claim.id, number, i) for i in range(len(chain))]
    for name, label in zip(links, chain, strict=True):
        yield "entity", name, {"prov:label": label, "dcterms:isPartOf": f"claim {claim.id}, chain {number + 1}"}
    yield from (_quoted(later, earlier) for earlier, later in pairwise([_name("claim", claim.id), *links]))


def _statement(index: Index, statement: Attribution) -> Iterator[Record]:
    name = _name("statement", statement.id)
    facts: Attributes = {
        "prov:type": _term("schema:Quotation"),
        "prov:value": words_of(statement),
        "dcterms:type": statement.form,
        "dcterms:created": statement.said,
    }
    yield "entity", name, facts
    yield "hadMember", _name("member", statement.id), {"prov:collection": _name("report", statement.report), "prov:entity": name}
    yield from _tellings(index, statement)
    if statement.within:
        yield _quoted(name, _name("statement", statement.within))


def _tellings(index: Index, statement: Attribution) -> Iterator[Record]:
    """From the claim through each intermediary's telling to the statement as the report prints it."""
    claim = index.claim_of.get(statement.id)
    tellings = [_name("telling", statement.id, i) for i in range(len(statement.via))]
    for telling, via in zip(tellings, statement.via, strict=True):
        yield "entity", telling, {"prov:label": f"as told by {via.name}"}
        yield _attributed(telling, _name("outlet", via.name))
    way = [*([_name("claim", claim.id)] if claim else []), *tellings, _name("statement", statement.id)]
    yield from (_quoted(later, earlier) for earlier, later in pairwise(way))


def _credit(number: int, credit: Credit) -> Iterator[Record]:
    facts = {"prov:influencee": _name("report", credit.report), "prov:influencer": _name("outlet", credit.name)}
    yield "wasInfluencedBy", _name("credit", number), {**facts, "prov:label": credit.span.quote, "dcterms:type": credit.kind}


def _lineage(found: Lineage) -> Iterator[Record]:
    """What PROV can say: dependence. Independence and silence have no record."""
    a, b, name = _name("report", found.a), _name("report", found.b), _name("lineage", found.a, found.b)
    if found.label == "copy":
        yield "alternateOf", name, {"prov:alternate1": a, "prov:alternate2": b}
    elif found.label == "shared_origin":
        origin = _name("origin", found.a, found.b)
        yield "entity", origin, {"prov:label": "an origin that both reports share"}
        yield from (_derived(report, origin, "prov:PrimarySource") for report in (a, b))
    elif found.label in ("a_rests_on_b", "b_rests_on_a"):
        yield _derived(*((a, b) if found.label == "a_rests_on_b" else (b, a)), "prov:PrimarySource")


def _attributed(entity: str, agent: str) -> Record:
    return "wasAttributedTo", _blank("attributed", entity, agent), {"prov:entity": entity, "prov:agent": agent}


def _quoted(later: str, earlier: str) -> Record:
    return _derived(later, earlier, "prov:Quotation")


def _derived(later: str, earlier: str, kind: str) -> Record:
    facts: Attributes = {"prov:generatedEntity": later, "prov:usedEntity": earlier, "prov:type": _term(kind)}
    return "wasDerivedFrom", _blank("derived", later, earlier), facts


def _name(noun: str, *names: str | int) -> str:
    return f"d:{local(noun, *names)}"


def _blank(noun: str, *names: str) -> str:
    return f"d:{local(noun, *(n.removeprefix('d:') for n in names))}"


def _term(name: str) -> Attributes:
    return {"$": name, "type": "prov:QUALIFIED_NAME"}
