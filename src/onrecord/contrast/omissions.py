"""What each report leaves out that others carry."""

from collections.abc import Sequence
from datetime import date

from onrecord.model import Attribution, Claim, Omission, Relation, Report
from onrecord.text.quotes import paragraphs
from onrecord.text.timex import interval

_LEAST_WORDS = 4
_LIKELY = 0.5
"""Score from which a weak relation makes it likelier than not that a report tells the same in other words."""


def omissions(
    reports: Sequence[Report], attributions: Sequence[Attribution], claims: Sequence[Claim], relations: Sequence[Relation] = ()
) -> list[Omission]:
    """Per report the claims it lacks: those with most independent origins first, then those of most reports.

    None for a report whose text is partial or not in English: there, absence says nothing. What was said only after a report was
    published, as far as days are told, it could not carry. A claim with which a claim of the
    report agrees, or likely does, does not count as lacking; nor does one of no known speaker, of a few words only, or told by headlines alone.
    """
    where = {a.id: a.report for a in attributions}
    carriers = {c.id: {where[i] for i in c.attributions if i in where} for c in claims}
    near = _near(where, claims, relations)
    by_id = {a.id: a for a in attributions}
    tops = {r.id: _headline(r) for r in reports}
    telling = [c for c in claims if any(_tells(by_id[i], tops) for i in c.attributions if i in by_id)]
    known = [c for c in telling if carriers[c.id]]
    earliest = {c.id: _earliest([by_id[i] for i in c.attributions if i in by_id]) for c in known}
    out: list[Omission] = []
    for report in reports:
        if report.partial or report.lang not in (None, "en"):
            continue
        missing = [c for c in known if _in_time(report, earliest[c.id]) and not _carries(report.id, c, carriers)]
        missing = [c for c in missing if report.id not in near[c.id]]
        missing.sort(key=lambda c: (-c.origins, -len(carriers[c.id])))
        out += [Omission(report.id, c.id, [r.id for r in reports if r.id in carriers[c.id]], c.origins) for c in missing]
    return out


def _earliest(members: Sequence[Attribution]) -> date | None:
    """The first day on which any telling lets the words have been said; None where none tells it."""
    return min((day for a in members if (day := _since(a))), default=None)


def _since(statement: Attribution) -> date | None:
    basis = statement.said_basis
    days = interval((basis.not_before if basis else None) or statement.said or "")
    return days.first if days else None


def _in_time(report: Report, said: date | None) -> bool:
    """Whether the report, as last updated, could know of what was said from that day on."""
    printed = [days.last for iso in (report.published, report.updated) if iso and (days := interval(iso))]
    return said is None or not printed or said <= max(printed)


def _near(where: dict[str, str], claims: Sequence[Claim], relations: Sequence[Relation]) -> dict[str, set[str]]:
    """By claim the reports with a statement that is the same or agrees, or likely so: there, it may be told in other words."""
    home = {i: c.id for c in claims for i in c.attributions}
    out: dict[str, set[str]] = {c.id: set() for c in claims}
    for r in relations:
        if r.kind != "contradict" and (not r.weak or r.score >= _LIKELY) and {r.left, r.right} <= home.keys() & where.keys():
            out[home[r.left]].add(where[r.right])
            out[home[r.right]].add(where[r.left])
    return out


def _tells(statement: Attribution, tops: dict[str, int]) -> bool:
    """Whether a statement says enough, and under a name, to be missed elsewhere."""
    enough = sum(len(quote.split()) for quote in statement.quotes.content) >= _LEAST_WORDS
    return (
        enough and statement.speaker is not None and any(start >= tops.get(statement.report, 0) for start, _ in statement.content)
    )


def _headline(report: Report) -> int:
    """Where the headline ends: a first line without a full stop that more follows."""
    title, lines = report.found.get("title"), paragraphs(report.text)
    end = title.end if title else 0
    if len(lines) > 1 and not report.text[lines[0][0] : lines[0][1]].rstrip(" \t”\"’'").endswith((".", "!", "?", ",", ":", ";")):
        end = max(end, lines[0][1])
    return end


def _carries(report: str, claim: Claim, carriers: dict[str, set[str]]) -> bool:
    return any(report in carriers.get(id_, ()) for id_ in (claim.id, *claim.agrees))
