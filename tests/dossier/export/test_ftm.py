"""FollowTheMoney entities, read by the followthemoney library where it can be installed (it needs ICU) and held against the facts below."""

import json
from collections import Counter
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from onrecord.dossier.export import export
from onrecord.model import Dossier

from ..sample import dossier as sample
from .hostile import dossiers

PARTIES = {"Person", "Organization", "PublicBody", "LegalEntity"}
REQUIRED = {
    "Article": {"fileName"},
    "Document": {"fileName"},
    "Mention": {"document", "name"},
    "Event": {"name"},
    "Note": {"name"},
    "UnknownLink": {"subject", "object"},
    "Documentation": {"document", "entity"},
    **{party: {"name"} for party in PARTIES},
}
ENTITIES = {"proof", "involved", "document", "resolved", "entity", "subject", "object"}
"""Properties whose values are ids."""


def entities(dossier: Dossier) -> list[dict[str, Any]]:
    return [json.loads(line) for line in export(dossier, "ftm")["entities.ftm.json"].decode().split("\n") if line]


def complete(dossier: Dossier) -> None:
    found = entities(dossier)
    counts = Counter(e["schema"] for e in found)
    speakers = {a.id: a for a in dossier.actors}
    documents = [a for a in dossier.attributions if a.speaker and speakers[a.speaker].kind == "document"]
    assert counts["Article"] == len(dossier.reports)
    assert sum(counts[s] for s in PARTIES | {"Document"}) == len(dossier.actors)
    assert counts["Mention"] == sum(len(names) for a in dossier.actors for names in a.names.values())
    assert counts["Event"] == len(dossier.attributions)
    assert counts["Documentation"] == len(documents)
    assert counts["Note"] == len(dossier.claims)
    assert counts["UnknownLink"] == len(dossier.relations)
    assert len({e["id"] for e in found}) == len(found)


def test_counts_of_the_affair(affair: Dossier) -> None:
    """Every report, actor, name, statement, claim and relation is an entity."""
    complete(affair)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_counts_of_any_dossier(dossier: Dossier) -> None:
    """Whatever names and ids are made of, one line is one entity with what its schema requires."""
    complete(dossier)
    for entity in entities(dossier):
        assert REQUIRED[entity["schema"]] <= {k for k, v in entity["properties"].items() if all(v)}


def test_every_id_that_is_named_is_there(affair: Dossier) -> None:
    """No link leads nowhere."""
    found = entities(affair)
    known = {e["id"] for e in found}
    assert {v for e in found for k, values in e["properties"].items() if k in ENTITIES for v in values} <= known


def library_keeps(dossier: Dossier) -> None:
    """The library knows every schema and property, and its cleaning of values throws none away."""
    model = pytest.importorskip("followthemoney").model
    for entity in entities(dossier):
        proxy = model.get_proxy(entity, cleaned=False)
        assert proxy.schema.name == entity["schema"]
        proxy.schema.validate({"properties": entity["properties"]})
        lost = {k: v for k, v in entity["properties"].items() if len(proxy.get(k)) != len(v)}
        assert not lost


def test_the_library_reads_the_affair(affair: Dossier) -> None:
    """followthemoney validates every entity and keeps every value."""
    library_keeps(affair)


def test_the_library_reads_the_sample() -> None:
    """Also where the text is hostile."""
    library_keeps(sample())
