"""PROV-JSON, read by the prov library."""

import json

from hypothesis import HealthCheck, given, settings
from prov.model import (
    ProvAgent,
    ProvAlternate,
    ProvAttribution,
    ProvDerivation,
    ProvDocument,
    ProvEntity,
    ProvInfluence,
    ProvMembership,
)

from onrecord.dossier.export import export
from onrecord.model import Dossier

from ..sample import dossier as sample
from .hostile import dossiers


def document(dossier: Dossier) -> ProvDocument:
    return ProvDocument.deserialize(content=export(dossier, "prov")["provenance.json"].decode(), format="json")


def named(found: ProvDocument, kind: type, noun: str) -> list[str]:
    return [r.identifier.localpart for r in found.get_records(kind) if r.identifier.localpart.startswith(f"{noun}/")]


def complete(dossier: Dossier) -> None:
    found = document(dossier)
    counts = {
        "report": len(dossier.reports),
        "claim": len(dossier.claims),
        "statement": len(dossier.attributions),
        "telling": sum(len(a.via) for a in dossier.attributions),
        "chain": sum(len(chain) for c in dossier.claims for chain in c.chains),
    }
    assert {noun: len(named(found, ProvEntity, noun)) for noun in counts} == counts
    assert len(named(found, ProvAgent, "actor")) == len(dossier.actors)
    assert len(list(found.get_records(ProvMembership))) == len(dossier.attributions)
    assert len(named(found, ProvInfluence, "credit")) == len(dossier.credits)


def test_counts_of_the_affair(affair: Dossier) -> None:
    """Every report, claim, statement, telling, link of a chain, actor and credit is a record."""
    complete(affair)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_counts_of_any_dossier(dossier: Dossier) -> None:
    """Any id makes a name that the library reads."""
    complete(dossier)


def test_every_record_is_about_something_described(affair: Dossier) -> None:
    """No derivation or attribution names an entity or agent that is not in the document."""
    found = document(affair)
    known = {r.identifier for kind in (ProvEntity, ProvAgent) for r in found.get_records(kind)}
    for kind in (ProvDerivation, ProvAttribution, ProvAlternate, ProvInfluence, ProvMembership):
        for record in found.get_records(kind):
            assert {value for _, value in record.formal_attributes if value is not None} <= known


def test_a_statement_leads_through_its_intermediary_to_the_claim() -> None:
    """courier-2 was quoted from the Observer's telling, and that from the claim, whose words are the mayor's."""
    links = json.loads(export(sample(), "prov")["provenance.json"])
    from_ = {(x["prov:generatedEntity"], x["prov:usedEntity"]) for x in links["wasDerivedFrom"].values()}
    assert {("d:statement/courier-2", "d:telling/courier-2/0"), ("d:telling/courier-2/0", "d:claim/c2")} <= from_
    told = {(x["prov:entity"], x["prov:agent"]) for x in links["wasAttributedTo"].values()}
    assert {("d:telling/courier-2/0", "d:outlet/Tarn%20Observer"), ("d:claim/c2", "d:actor/quist")} <= told


def test_dependence_of_reports() -> None:
    """The Courier rests on the Observer; an unstated lineage has no record."""
    links = json.loads(export(sample(), "prov")["provenance.json"])["wasDerivedFrom"]
    reports = [x for x in links.values() if x["prov:generatedEntity"].startswith("d:report/")]
    assert [(x["prov:generatedEntity"], x["prov:usedEntity"]) for x in reports] == [("d:report/courier", "d:report/observer")]


def test_it_can_be_written_as_prov_n_and_back(affair: Dossier) -> None:
    """The library's own forms lose nothing: the document equals itself after a round through JSON."""
    found = document(affair)
    assert ProvDocument.deserialize(content=found.serialize(format="json"), format="json") == found
    assert "wasDerivedFrom" in found.get_provn()
