"""CSL-JSON, held against CSL's own lists and rendered by citeproc-py."""

import json
import re
from importlib.resources import files
from typing import Any

import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import HealthCheck, given, settings

from onrecord.dossier.export import export
from onrecord.model import Dossier

from ..sample import dossier as sample
from .hostile import dossiers

LISTS = files("citeproc") / "data/schema/schemas/styles"


def declared(name: str) -> set[str]:
    """The words that CSL's schema lists."""
    return set(re.findall(r'"([A-Za-z_-]+)"', (LISTS / name).read_text(encoding="utf-8")))


TYPES, VARIABLES = declared("csl-types.rnc"), declared("csl-variables.rnc") | {"URL", "id", "type"}


def items(dossier: Dossier) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(export(dossier, "csl")["citations.json"])
    return found


def valid(item: dict[str, Any]) -> None:
    """The rules of csl-data.json for the fields in use."""
    assert item["type"] in TYPES
    assert set(item) <= VARIABLES
    for field, value in item.items():
        if field in ("issued", "event-date"):
            assert 1 <= len(value["date-parts"][0]) <= 3
        elif field == "author":
            assert all(set(name) == {"literal"} and name["literal"] for name in value)
        else:
            assert isinstance(value, str)


def complete(dossier: Dossier) -> None:
    found = items(dossier)
    assert [i["id"] for i in found if i["id"].startswith("report:")] == [f"report:{r.id}" for r in dossier.reports]
    assert [i["id"] for i in found if i["id"].startswith("statement:")] == [f"statement:{a.id}" for a in dossier.attributions]
    assert len(found) == len(dossier.reports) + len(dossier.attributions)
    for item in found:
        valid(item)


def test_counts_of_the_affair(affair: Dossier) -> None:
    """An item for each report and each statement, in CSL's own words."""
    complete(affair)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_counts_of_any_dossier(dossier: Dossier) -> None:
    """Any text makes a valid item."""
    complete(dossier)


def test_a_citation_gives_words_speaker_outlet_dates_and_chain() -> None:
    """What somebody who cites a statement needs."""
    found = {i["id"]: i for i in items(sample())}["statement:courier-2"]
    assert found["title"].startswith("“Four cables have failed")
    assert found["author"] == [{"literal": "Edda Quist"}]
    assert found["container-title"] == "Lowmark Courier"
    assert found["issued"] == {"date-parts": [[2032, 5, 3]]}
    assert found["note"] == "direct speech (told); reported by Tarn Observer, then by Lowmark Courier; in “courier”"


@pytest.mark.filterwarnings("ignore::UserWarning:citeproc")
def test_a_processor_renders_every_item(affair: Dossier) -> None:
    """citeproc-py makes an entry of each, with speaker, words and outlet."""
    found = items(affair)
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(found), formatter.plain)
    for item in found:
        bibliography.register(Citation([CitationItem(item["id"])]))
    entries = [str(e) for e in bibliography.bibliography()]
    assert len(entries) == len(found)
    assert all(any(name["literal"] in e for e in entries) for i in found for name in i.get("author", []))
