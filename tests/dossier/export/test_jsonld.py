"""schema.org as JSON-LD, read by PyLD."""

import json
from collections import Counter
from typing import Any

from hypothesis import HealthCheck, given, settings
from pyld import jsonld

from onrecord.dossier.export import export
from onrecord.model import Dossier

from ..sample import dossier as sample
from .hostile import dossiers

SCHEMA = "https://schema.org/"
CITO = "http://purl.org/spar/cito/"
KINDS = {"Person", "Organization", "GovernmentOrganization", "CreativeWork", "Thing"}


def refuse(url: str, _options: object) -> Any:
    raise AssertionError(f"fetched {url}")


def graph(dossier: Dossier) -> list[dict[str, Any]]:
    """The nodes as a JSON-LD processor that may fetch nothing understands them."""
    document = json.loads(export(dossier, "jsonld")["dossier.jsonld"])
    nodes: list[dict[str, Any]] = jsonld.flatten(document, None, {"documentLoader": refuse})
    return nodes


def of_type(nodes: list[dict[str, Any]], *kinds: str) -> list[dict[str, Any]]:
    return [n for n in nodes if not n["@id"].startswith("_:") and set(n.get("@type", [])) & set(kinds)]


def complete(dossier: Dossier) -> None:
    nodes = graph(dossier)
    assert len(of_type(nodes, f"{SCHEMA}NewsArticle")) == len(dossier.reports)
    assert len(of_type(nodes, *(SCHEMA + k for k in KINDS))) == len(dossier.actors)
    assert len(of_type(nodes, f"{SCHEMA}Quotation")) == len(dossier.attributions)
    assert len(of_type(nodes, f"{SCHEMA}Claim")) == len(dossier.claims)
    assert len(of_type(nodes, f"{CITO}Citation")) == len(dossier.relations)


def test_counts_of_the_affair(affair: Dossier) -> None:
    """As many articles, actors, quotations, claims and relations as the dossier has."""
    complete(affair)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_counts_of_any_dossier(dossier: Dossier) -> None:
    """Whatever ids and texts are made of, no two nodes fall together and nothing is fetched."""
    complete(dossier)


def test_what_is_said_of_a_statement() -> None:
    """Words, speaker, report, occasion and the outlets it came through, nearest the report outermost."""
    nodes = {n["@id"].partition("#")[2]: n for n in graph(sample())}
    found = nodes["statement/courier-2"]
    assert found[f"{SCHEMA}text"] == [{"@value": "“Four cables have failed, and we will not gamble with lives,”"}]
    assert [x["@id"].partition("#")[2] for x in found[f"{SCHEMA}creator"]] == ["actor/quist"]
    assert [x["@id"].partition("#")[2] for x in found[f"{SCHEMA}isPartOf"]] == ["report/courier"]
    assert f"{SCHEMA}isBasedOn" in found
    assert [x["@id"].partition("#")[2] for x in nodes["claim/c2"][f"{CITO}disagreesWith"]] == ["claim/c4", "claim/c7"]


def test_every_node_that_is_referred_to_is_there(affair: Dossier) -> None:
    """No address leads nowhere."""
    nodes = graph(affair)
    told = {n["@id"] for n in nodes}
    meant = Counter(v["@id"] for n in nodes for k, vs in n.items() if k[0] != "@" for v in vs if "@id" in v)
    assert {m for m in meant if m.startswith("urn:")} <= told


def test_a_link_is_a_web_address_or_none() -> None:
    """A javascript: address does not leave the dossier as a link."""
    urls = [n.get(f"{SCHEMA}url") for n in of_type(graph(sample()), f"{SCHEMA}NewsArticle")]
    assert urls == [None, None, [{"@value": "https://tarn.example/bridge"}]]


def test_the_text_stands_in_the_file_character_for_character(affair: Dossier) -> None:
    """articleBody is the text that all offsets count."""
    nodes = of_type(graph(affair), f"{SCHEMA}NewsArticle")
    assert Counter(n[f"{SCHEMA}articleBody"][0]["@value"] for n in nodes) == Counter(r.text for r in affair.reports)
