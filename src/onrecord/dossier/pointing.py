"""What a person types to say whom a decision is about, as pointers to mentions of a dossier that outlast its ids."""

import re
from collections.abc import Iterator

from onrecord.errors import OnRecordError
from onrecord.model import Actor, Dossier, Passage, Pointer, Report

_RANGE = re.compile(r"([0-9]{1,12})-([0-9]{1,12})")


def pointer(dossier: Dossier, who: str) -> Pointer:
    """From an actor's id, REPORT:START-END, REPORT:NAME or NAME; OnRecordError where the dossier has no such mention."""
    for actor in dossier.actors:
        if actor.id == who:
            return _at(dossier, _first(dossier, actor))
    for report in sorted(dossier.reports, key=lambda r: -len(r.id)):
        if who.startswith(f"{report.id}:"):
            return _in_report(dossier, report, who[len(report.id) + 1 :])
    return _named(dossier, Pointer(who), None)


def _in_report(dossier: Dossier, report: Report, where: str) -> Pointer:
    place = _RANGE.fullmatch(where)
    if place is None:
        return _named(dossier, Pointer(where, report=report.id), report.id)
    start, end = int(place[1]), int(place[2])
    if not start < end <= len(report.text):
        raise OnRecordError(f"{where}: no characters of report {report.id}, whose text has {len(report.text)}")
    if _inside_word(report.text, start) or _inside_word(report.text, end):
        raise OnRecordError(
            f"{where}: “{report.text[start:end]}” in report {report.id} cuts a word: give the characters of whole words"
        )
    return _at(dossier, Passage(report.id, start, end, report.text[start:end]))


def _inside_word(text: str, at: int) -> bool:
    return text[at - 1 : at].isalnum() and text[at : at + 1].isalnum()


def _named(dossier: Dossier, pointer: Pointer, report: str | None) -> Pointer:
    texts = {
        " ".join(p.quote.split()).casefold() for a in dossier.actors for p in _mentions(dossier, a) if report in (None, p.report)
    }
    if " ".join(pointer.quote.split()).casefold() not in texts:
        where = f"report {report}" if report else "the dossier"
        raise OnRecordError(
            f"“{pointer.quote}”: no actor of {where} is called so: give an actor's id (a1), a name as a report writes it, or REPORT:START-END"
        )
    return pointer


def _first(dossier: Dossier, actor: Actor) -> Passage:
    """Where the actor first goes by its display name; else its first mention."""
    found = list(_mentions(dossier, actor))
    if not found:
        raise OnRecordError(f"{actor.id}: this actor has no mention to point at: give REPORT:START-END")
    return next((p for p in found if p.quote == actor.name), found[0])


def _mentions(dossier: Dossier, actor: Actor) -> Iterator[Passage]:
    """Its names in each report, then the sources of its statements."""
    for report, names in actor.names.items():
        yield from (Passage(report, s.start, s.end, s.quote) for name in names for s in name.spans)
    for a in dossier.attributions:
        if a.speaker == actor.id:
            yield from (Passage(a.report, s, e, q) for (s, e), q in zip(a.source, a.quotes.source, strict=True))


def _at(dossier: Dossier, place: Passage) -> Pointer:
    sha256 = next(r.sha256 for r in dossier.reports if r.id == place.report)
    return Pointer(place.quote, place.report, sha256, place.start, place.end)
