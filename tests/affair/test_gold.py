"""The gold dossier of the bundled affair fits its reports, character for character."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import trafilatura

from onrecord.demo import reports

GOLD: dict[str, Any] = json.loads((Path(__file__).parent / "gold.json").read_text(encoding="utf-8"))
TEXTS: dict[str, str] = {r["id"]: r["text"] for r in GOLD["reports"]}
PATHS = {path.stem: path for path in reports()}
ATTRIBUTIONS: dict[str, dict[str, Any]] = {a["id"]: a for a in GOLD["attributions"]}
PUBLISHED: dict[str, dict[str, Any]] = GOLD["published"]


def located(value: object) -> Iterator[dict[str, Any]]:
    """Every object below `value` that names a range of a report."""
    if isinstance(value, dict):
        if {"report", "start", "end"} <= value.keys():
            yield value
        for inner in value.values():
            yield from located(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from located(inner)


def test_six_reports_by_five_outlets() -> None:
    """The demo lists six reports, sorted, and they come from five outlets."""
    assert list(PATHS) == ["courier", "gazette", "herald", "northline", "valley-analysis", "valley-rally"]
    assert len({r["outlet"] for r in GOLD["reports"]} | {"Northline"}) == 5


def test_gold_holds_the_reports_as_bundled() -> None:
    """The gold's texts are the files' own, and outlet and date are the sidecar's, or the header's where the sidecar has no date."""
    for report in GOLD["reports"]:
        path = PATHS[report["id"]]
        meta = json.loads(path.with_suffix(".meta.json").read_text(encoding="utf-8"))
        assert path.name == report["path"]
        assert path.read_bytes().decode() == report["text"]
        assert meta["outlet"] == report["outlet"]
        header = re.match(r" date (\S+)", report["text"])
        assert meta.get("date", header and header[1]) == report["published"] == PUBLISHED[report["id"]]["date"]


def test_spans_reread_verbatim() -> None:
    """Every span of the gold covers the text that is quoted beside it."""
    for a in ATTRIBUTIONS.values():
        text = TEXTS[a["report"]]
        for part in ("source", "cue", "content"):
            assert [text[s:e] for s, e in a[part]] == a["quotes"][part]
    for span in located(GOLD):
        assert TEXTS[span["report"]][span["start"] : span["end"]] == span.get("quote", span.get("text"))


def test_form_fits_the_quotation_marks() -> None:
    """Direct content opens with a quotation mark, mixed content has one further in, indirect content has none."""
    for a in ATTRIBUTIONS.values():
        for content in a["quotes"]["content"]:
            form = "direct" if content[0] in '“"' else "mixed" if re.search('[“"]', content) else "indirect"
            assert form == a["form"]


def test_no_span_cuts_a_word() -> None:
    """Spans begin and end at the edge of a word."""
    for a in ATTRIBUTIONS.values():
        text = TEXTS[a["report"]]
        for start, end in a["source"] + a["cue"] + a["content"]:
            assert not (text[start - 1 : start].isalnum() and text[start].isalnum())
            assert not (text[end - 1].isalnum() and text[end : end + 1].isalnum())


def test_ids_resolve() -> None:
    """Everything that the gold points at exists."""
    actors = {a["id"] for a in GOLD["actors"]}
    assert {a["speaker"] for a in ATTRIBUTIONS.values()} == actors
    assert {a["report"] for a in ATTRIBUTIONS.values()} == TEXTS.keys()
    named = [r[k] for r in GOLD["relations"] for k in ("left", "right")] + [i for c in GOLD["claims"] for i in c["attributions"]]
    named += [a["within"] for a in ATTRIBUTIONS.values() if "within" in a] + [
        i for o in GOLD["omissions"] for i in o["attributions"]
    ]
    named += [r[k] for r in GOLD["reactions"] for k in ("from", "to")] + [
        r[k] for r in GOLD["rewritings"] for k in ("original", "altered")
    ]
    assert set(named) <= ATTRIBUTIONS.keys()
    assert {p[k] for p in GOLD["lineage"] for k in ("a", "b")} == PATHS.keys()


def test_claims_are_the_closure_of_same() -> None:
    """A claim is the set of attributions that “same” joins; all its members have one speaker."""
    joined: dict[str, set[str]] = defaultdict(set)
    for relation in GOLD["relations"]:
        if relation["kind"] == "same":
            group = {relation["left"], relation["right"]} | joined[relation["left"]] | joined[relation["right"]]
            joined.update(dict.fromkeys(group, group))
    groups = {frozenset(g) for g in joined.values() if g}
    assert groups == {frozenset(c["attributions"]) for c in GOLD["claims"]}
    assert all(len({ATTRIBUTIONS[i]["speaker"] for i in g}) == 1 for g in groups)


def test_relations_join_different_reports_once() -> None:
    """No pair is listed twice, none lies within one report."""
    pairs = [frozenset((r["left"], r["right"])) for r in GOLD["relations"]]
    assert len(set(pairs)) == len(pairs)
    assert all(len({ATTRIBUTIONS[i]["report"] for i in pair}) == 2 for pair in pairs)


def test_origins_lie_between_one_and_the_number_of_reports() -> None:
    """A claim has at least one origin and never more than reports."""
    for claim in GOLD["claims"]:
        assert 1 <= claim["origins"] <= len({ATTRIBUTIONS[i]["report"] for i in claim["attributions"]})


def test_weekdays_fit_the_calendar() -> None:
    """The weekday given for each publication date is the calendar's; one report has no date."""
    for row in PUBLISHED.values():
        assert row["date"] is None or date.fromisoformat(row["date"]).strftime("%A") == row["weekday"]
    assert [report for report, row in PUBLISHED.items() if row["date"] is None] == ["valley-analysis"]


def test_omitted_words_are_absent() -> None:
    """The report that leaves out the key demand nowhere mentions a timetable."""
    demand = GOLD["omissions"][0]
    assert demand["report"] == "gazette"
    assert "timetable" not in TEXTS["gazette"]
    assert {ATTRIBUTIONS[i]["report"] for i in demand["attributions"]} == set(demand["carried_by"]) - {"northline"}


def test_six_names_for_the_dam() -> None:
    """The affair's place goes by six names."""
    assert len({n["quote"] for n in GOLD["names"]}) == 6


def test_html_article_is_found_with_its_quotes() -> None:
    """The article's text is found in its page, without navigation, and holds every quotation of the gold."""
    page = PATHS["northline"].read_text(encoding="utf-8")
    text = " ".join((trafilatura.extract(page) or "").split())
    assert "Privacy" not in text
    assert "Log in" not in text
    for row in GOLD["html_quotes"]:
        assert row["path"] == PATHS["northline"].name
        assert row["quote"] in text
