"""CSL-JSON for reference managers: each report as a newspaper article, each statement as a citable part of one.

A statement's citation gives its words as title, its speaker as author, its outlet as container, its chain and its report in the note.
"""

from onrecord.dossier.export.text import Files, inert_json, words_of
from onrecord.dossier.html.safe import link
from onrecord.dossier.index import Index
from onrecord.model import Attribution, Dossier, Report

TYPES = {"speech": "speech", "interview": "interview", "post": "post", "letter": "personal_communication", "hearing": "hearing"}
"""CSL's item type for an occasion; a statement of any other occasion is part of a newspaper article."""

Item = dict[str, object]


def render_csl(dossier: Dossier) -> Files:
    """One list: the reports, then the statements; an item's id is `report:ID` or `statement:ID`."""
    index = Index(dossier)
    items = [*(_report(r) for r in dossier.reports), *(_statement(index, a) for a in dossier.attributions)]
    return {"citations.json": inert_json([{k: v for k, v in item.items() if v} for item in items]).encode()}


def _report(report: Report) -> Item:
    return {
        "id": f"report:{report.id}",
        "type": "article-newspaper",
        "title": report.title or report.id,
        "author": [{"literal": report.byline}] if report.byline else None,
        "container-title": report.outlet,
        "issued": _date(report.published),
        "URL": link(report.url),
        "language": report.lang,
        "note": "text incomplete" if report.partial else None,
    }


def _statement(index: Index, statement: Attribution) -> Item:
    report = index.reports[statement.report]
    kind = statement.occasion.kind if statement.occasion else ""
    return {
        "id": f"statement:{statement.id}",
        "type": TYPES.get(kind, "article-newspaper"),
        "title": words_of(statement),
        "author": [{"literal": index.speaker(statement)}],
        "container-title": report.outlet,
        "issued": _date(report.published),
        "event-date": _date(statement.said),
        "event-title": kind,
        "URL": link(report.url),
        "language": report.lang,
        "note": _note(statement, report),
    }


def _note(statement: Attribution, report: Report) -> str:
    cue = " … ".join(statement.quotes.cue)
    chain = [v.name for v in statement.via] + [report.outlet or report.id]
    facts = [f"{statement.form} speech" + (f" ({cue})" if cue else ""), "reported by " + ", then by ".join(chain)]
    return "; ".join([*facts, f"in “{report.title or report.id}”"])


def _date(iso: str | None) -> Item | None:
    """An ISO day, month or year as CSL's date parts; anything else is left out."""
    parts = (iso or "")[:10].split("-")
    if len(parts[0]) != 4 or not all(p.isascii() and p.isdigit() for p in parts):
        return None
    return {"date-parts": [[int(p) for p in parts]]}
