"""Makes src/onrecord/outlets/outlets.csv from the collected facts: `python -m training.outlets FACTS.csv`.

A row is shipped only when at least one of its sources carries a licence that lets facts be passed on; its `source` lists those.
Display names and short forms of the best-known outlets are set by hand in outlets_display.tsv, keyed by the domain that the sourced row gives.
"""

import csv
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src/onrecord/outlets/outlets.csv"
COLUMNS = ["name", "aliases", "domain", "country", "kind", "owner", "successor_of", "source"]
LICENSED = {
    "drmikecrowe/mbfcext": "MIT",
    "yinleon/LocalNewsDataset": "MIT",
    "idiap/Factual-Reporting-and-Political-Bias-Web-Interactions": "Apache-2.0",
    "kagisearch/kite-public": "MIT",
    "mdiplo/Medias_francais": "ODC-By-1.0",
    "plenaryapp/awesome-rss-feeds": "CC0-1.0",
    "flairNLP/fundus": "MIT",
}
DISPLAY = Path(__file__).parent / "outlets_display.tsv"
"""Domains of well-known outlets that are shipped however few lists name them; with names, the display name and its short forms, set by hand."""

NO_OUTLETS = {
    "wikileaks.org",
    "youtube.com",
    "facebook.com",
    "twitter.com",
    "reddit.com",
    "medium.com",
    "wikipedia.org",
    "google.com",
    "yahoo.com",
}
NOISE = re.compile(
    r"rss|feed|top stories|breaking|latest news|world news|front page|\bplaybook\b|^world$|^home|^news$|news and analysis",
    re.IGNORECASE,
)
DOMAIN = re.compile(r"^[\w.-]+\.[a-z]{2,}$")


def _display() -> dict[str, list[str]]:
    with DISPLAY.open(encoding="utf-8", newline="") as file:
        return {row["domain"]: [n for n in row["names"].split("|") if n] for row in csv.DictReader(file, delimiter="\t")}


KNOWN = _display()
BEST = {domain: names for domain, names in KNOWN.items() if names}


def main() -> None:
    with Path(sys.argv[1]).open(encoding="utf-8", newline="") as file:
        rows = list(_chosen(csv.DictReader(file)))
    rows = _distinct(sorted(rows, key=_evidence))
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        out.writeheader()
        out.writerows(rows)
    print(len(rows), "outlets")


def _evidence(row: dict[str, str]) -> tuple[bool, int, str, str]:
    """Where two outlets share a name, the earlier row keeps it: best known, then most often listed."""
    return row["domain"] not in BEST, -row["source"].count("|"), row["name"].casefold(), row["domain"]


def _chosen(rows: Iterable[dict[str, str]]) -> Iterator[dict[str, str]]:
    for row in rows:
        sources = row["source"].split("|")
        licensed = [s for s in sources if s.split(":")[0] in LICENSED]
        if licensed and _wanted(row, len(sources)):
            yield _edited(row) | {"source": "|".join(f"{s} ({LICENSED[s.split(':')[0]]})" for s in licensed)}


def _wanted(row: dict[str, str], sources: int) -> bool:
    if row["domain"] in NO_OUTLETS:
        return False
    if NOISE.search(row["name"]) or len(row["name"]) < 2 or "/" in row["name"]:
        return row["domain"] in BEST
    sure = sources >= 3 or row["kind"] == "agency" or "kagisearch" in row["source"] or "fundus" in row["source"]
    return (
        row["domain"] in BEST
        or row["domain"] in KNOWN
        or sure
        or (sources >= 2 and bool(row["country"]) and row["country"] != "US")
    )


def _edited(row: dict[str, str]) -> dict[str, str]:
    name = row["name"]
    aliases = [
        a for a in row["aliases"].split("|") if len(a) > 2 and not NOISE.search(a) and not DOMAIN.match(a) and _telling(a, name)
    ]
    if best := BEST.get(row["domain"]):
        name, *aliases = best
    kept = "|".join(dict.fromkeys(a.strip() for a in aliases if a.strip() != name))
    return {c: row[c] for c in COLUMNS} | {"name": name, "aliases": kept}


def _telling(alias: str, name: str) -> bool:
    """Short forms of one capitalised word (“Republican”, a town) name too many things, unless the full name begins with them."""
    words = alias.removeprefix("The ").split()
    return (
        len(words) > 1
        or not words[0].isascii()
        or (alias.isupper() and alias.isalpha())
        or name.casefold().startswith(alias.casefold())
    )


def _distinct(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """One row for each domain among the best known (the best sourced); every other row as it is."""
    best: dict[str, dict[str, str]] = {}
    for row in rows:
        if row["domain"] in BEST and row["source"].count("|") >= best.get(row["domain"], row)["source"].count("|"):
            best[row["domain"]] = row
    return [r for r in rows if r["domain"] not in BEST or best[r["domain"]] is r]


if __name__ == "__main__":
    main()
