"""Nothing peculiar to a data set or to the acceptance reports is written into the product or its training."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
PECULIAR = [
    "Lavrov",
    "Kaladze",
    "Zatulin",
    "Kordzaya",
    "Ivanishvili",
    "Abkhazia",
    "Ossetia",
    "Tbilisi",
    "Georgian Dream",
    "Etheridge",
    "2024-10-01",
    "2024-09-28",
]
"""Names and dates of the acceptance reports, and one of the gold's, written out so that the test bites where the data is absent."""


def product() -> dict[Path, str]:
    """Every text file of src/ and training/ but the registry of outlets, which holds facts."""
    files = [
        p
        for folder in ("src", "training")
        for p in (ROOT / folder).rglob("*")
        if p.suffix in {".py", ".md", ".csv", ".json", ".txt", ".html", ".js", ".css"}
    ]
    return {p: p.read_text(encoding="utf-8") for p in files if p.name not in {"outlets.csv", "tokenizer.json"}}


@pytest.mark.parametrize("word", PECULIAR)
def test_no_name_of_the_acceptance_reports_occurs(word: str) -> None:
    """A rule that knows a name of the acceptance reports is a rule for one document."""
    found = [str(p) for p, text in product().items() if re.search(rf"\b{re.escape(word)}\b", text)]
    assert not found


@pytest.mark.skipif(not SHARED.exists(), reason="../shared is absent: the names of its data sets cannot be looked for")
def test_no_person_of_the_gold_dossiers_occurs() -> None:
    """No full name of a speaker of the development dossiers stands in the product."""
    actors = {a["name"] for f in (SHARED / "data/dossiers").glob("*.json") for a in json.loads(f.read_text())["actors"]}
    people = {n for n in actors if re.fullmatch(r"[A-Z][a-z]+(?: [A-Z]\.)?(?: [A-Z][a-z]+)+", n) and n not in GENERAL}
    found = {n for n in sorted(people) for text in product().values() if re.search(rf"\b{re.escape(n)}\b", text)}
    assert not found


GENERAL = {
    "White House",
    "Supreme Court",
    "State Department",
    "Justice Department",
    "Fox News",
    "Human Rights Watch",
    "United Nations",
    "Associated Press",
}
"""Institutions that any list of institutions or outlets may name."""
