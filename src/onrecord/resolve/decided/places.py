"""The places that speak of actors, whose each is as the machine judged, and which of them a pointer fits."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.model import Actor, Attribution, Pointer, Report

Place = tuple[str, int, int]
"""A report's id and a range of its text."""


@dataclass(frozen=True, slots=True)
class Places:
    """`owner` gives each place's actor, in the order of the reports and of their texts; None where no actor was made out."""

    reports: dict[str, Report]
    owner: dict[Place, str | None]

    def text(self, place: Place) -> str:
        report, start, end = place
        return self.reports[report].text[start:end]


def find_places(reports: Sequence[Report], actors: Sequence[Actor], attributions: Sequence[Attribution]) -> Places:
    """The names and roles of actors, and the sources of statements."""
    owner: dict[Place, str | None] = {}
    for actor in actors:
        for place in places_of(actor):
            owner.setdefault(place, actor.id)
    for a in attributions:
        for start, end in a.source:
            owner.setdefault((a.report, start, end), a.speaker)
    order = {r.id: i for i, r in enumerate(reports)}
    ranked = sorted(owner, key=lambda p: (order[p[0]], p[1], p[2]))
    return Places({r.id: r for r in reports}, {p: owner[p] for p in ranked})


def places_of(actor: Actor) -> Iterator[Place]:
    for report, names in actor.names.items():
        yield from ((report, s.start, s.end) for name in names for s in name.spans)
    yield from ((r.report, r.span.start, r.span.end) for r in actor.roles)


def fitting(pointer: Pointer, places: Places) -> list[Place]:
    """The places that the pointer means; empty where it fits none."""
    found = _reports(pointer, places)
    if pointer.start is None or pointer.end is None:
        ids = {r.id for r in found}
        return [p for p in places.owner if p[0] in ids and _plain(places.text(p)) == _plain(pointer.quote)]
    there = [r for r in found if r.text[pointer.start : pointer.end] == pointer.quote]
    return [_known(there[0].id, pointer.start, pointer.end, places)] if there else []


def misfit(pointer: Pointer, places: Places) -> str:
    """Why the pointer fits nothing, in words."""
    found = _reports(pointer, places)
    if not found:
        return f"{pointed(pointer)}: there is no such report, or its text has changed and it is not named"
    if pointer.start is None:
        return f"{pointed(pointer)}: no mention of an actor reads so"
    there = found[0].text[pointer.start : pointer.end]
    return f"{pointed(pointer)}: the report reads “{there}” there now"


def pointed(pointer: Pointer) -> str:
    """“Ann Roe” (tide.txt, 41-48)."""
    where = pointer.report or (f"text {pointer.sha256[:12]}" if pointer.sha256 else "")
    at = f"{pointer.start}-{pointer.end}" if pointer.start is not None else ""
    told = ", ".join(filter(None, [where, at]))
    return f"“{pointer.quote}”" + (f" ({told})" if told else "")


def _reports(pointer: Pointer, places: Places) -> list[Report]:
    """By the hash of the text; where that fits none, or more than one, by id, path or file name."""
    every = list(places.reports.values())
    if pointer.report is None and pointer.sha256 is None:
        return every
    alike = [r for r in every if pointer.sha256 == r.sha256]
    named = [r for r in alike or every if pointer.report in (r.id, r.path, r.path.rpartition("/")[2])]
    return named or alike


def _known(report: str, start: int, end: int, places: Places) -> Place:
    """The place at these characters; else the longest that ends with them (“Ann Roe” in “Mayor Ann Roe”); else the characters."""
    here = (report, start, end)
    if here in places.owner:
        return here
    inside = [p for p in places.owner if p[0] == report and start <= p[1] and p[2] == end]
    return min(inside, key=lambda p: p[1], default=here)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
