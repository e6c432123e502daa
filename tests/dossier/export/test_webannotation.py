"""W3C Web Annotations: what the recommendation demands, and exact characters."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from hypothesis import HealthCheck, given, settings
from pyld import jsonld

from onrecord.dossier.export import export
from onrecord.model import Dossier

from ..sample import dossier as sample
from .annotation_terms import CONTEXT, OA
from .hostile import dossiers

HOME = "http://www.w3.org/ns/anno.jsonld"


def written(dossier: Dossier) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(export(dossier, "webannotation")["annotations.jsonld"])
    return document


def items(dossier: Dossier) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = written(dossier)["first"]["items"]
    return found


def noun(item: dict[str, Any]) -> str:
    """What an annotation is about, from its address."""
    name: str = item["id"].partition("#")[2].partition("/")[0]
    return name


def keys(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        yield from node
        for value in node.values():
            yield from keys(value)
    elif isinstance(node, list):
        for value in node:
            yield from keys(value)


def offline(url: str, _options: object) -> dict[str, Any]:
    assert url == HOME, f"fetched {url}"
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": CONTEXT}}


def complete(dossier: Dossier) -> None:
    numbers = Counter(noun(i) for i in items(dossier))
    statements = dossier.attributions
    assert numbers["statement"] == len(statements)
    assert numbers["source"] == sum(bool(a.source) for a in statements)
    assert numbers["cue"] == sum(bool(a.cue) for a in statements)
    assert numbers["via"] == sum(len(a.via) for a in statements)
    lists = {"credit": dossier.credits, "time": dossier.times, "dropped": dossier.dropped, "relation": dossier.relations}
    assert {k: numbers[k] for k in lists} == {k: len(v) for k, v in lists.items()}
    assert written(dossier)["total"] == len(items(dossier)) == len({i["id"] for i in items(dossier)})


def selects(dossier: Dossier) -> None:
    """Every selector reads its quote in the text of the report that it names."""
    texts = {f"#report/{i}": r.text for i, r in enumerate(dossier.reports)}
    articles = json.loads(export(dossier, "jsonld")["dossier.jsonld"])["@graph"]
    texts = {n["@id"]: n["articleBody"] for n in articles if n["@type"] == "NewsArticle"}
    for target in (t for i in items(dossier) for t in i["target"] if isinstance(t, dict)):
        text, (place, quote) = texts[target["source"]], target["selector"]
        assert quote["exact"] == text[place["start"] : place["end"]]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


def test_counts_of_the_affair(affair: Dossier) -> None:
    """An annotation for each statement, source, cue, intermediary, credit, time, drop and relation."""
    complete(affair)
    selects(affair)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_counts_and_characters_of_any_dossier(dossier: Dossier) -> None:
    """In any text the positions count characters, and the quotes are those of the text."""
    complete(dossier)
    selects(dossier)


def test_each_annotation_has_what_the_recommendation_demands(affair: Dossier) -> None:
    """An id, the type Annotation, a motivation, at least one target; the published context is named."""
    assert written(affair)["@context"] == HOME
    for item in items(affair):
        assert item["type"] == "Annotation"
        assert OA + item["motivation"] == CONTEXT[item["motivation"]]
        assert item["target"]


def test_every_term_is_of_the_vocabulary() -> None:
    """A processor drops words it does not know: there are none."""
    assert set(keys(written(sample()))) <= {"@context", *CONTEXT}


def test_a_json_ld_processor_finds_every_annotation(affair: Dossier) -> None:
    """With the terms of the recommendation, all are oa:Annotation with a target."""
    nodes = jsonld.flatten(written(affair), None, {"documentLoader": offline})
    found = [n for n in nodes if f"{OA}Annotation" in n.get("@type", [])]
    assert len(found) == len(items(affair))
    assert all(n[f"{OA}hasTarget"] for n in found)


def test_both_statements_of_a_relation_are_annotations_of_the_file(affair: Dossier) -> None:
    """A relation links the annotations of its statements."""
    known = {i["id"] for i in items(affair)}
    links = [i for i in items(affair) if noun(i) == "relation"]
    assert {i["target"][0] for i in links} | {i["body"][0]["source"] for i in links} <= known
