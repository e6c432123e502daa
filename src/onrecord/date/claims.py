"""Dates between the reports of one claim: what one report's own words date, the others may take; where two differ, each side says so."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.date.finding import Dated, Finding
from onrecord.date.page import Page
from onrecord.model import Claim


def from_claims(pages: Sequence[Page], claims: Sequence[Claim], dated: Dated) -> None:
    """Give an undated member of a claim the date that another report states for the same statement."""
    where = {a.id: page for page in pages for a in page.attributions}
    for claim in claims:
        stated = [(i, dated[i]) for i in claim.attributions if i in dated and _stated(dated[i])]
        told = [(i, found) for i, found in stated if found.day] or stated
        if any(found.days != told[0][1].days for _, found in told):
            _mark_disputed(where, told, dated)
        elif told:
            _give(where, claim, *told[0], dated)


def _give(where: dict[str, Page], claim: Claim, giver: str, found: Finding, dated: Dated) -> None:
    reason = f"{where[giver].label} dates the same statement: {found.told}"
    for member in claim.attributions:
        if member in where and where[member] != where[giver] and _takes(where[member], dated.get(member), found):
            dated[member] = Finding(found.days, reason, found.spans, found.told)


def _mark_disputed(where: dict[str, Page], told: list[tuple[str, Finding]], dated: Dated) -> None:
    """Say on each side that another report's own words date the same statement to another day."""
    for i, found in told:
        for j, other in told:
            if where[i] != where[j] and found.days != other.days:
                note = f"; {where[j].label} dates the same statement differently: {other.told}"
                dated[i] = replace(found, reason=found.reason + note)


def from_news(pages: Sequence[Page], claims: Sequence[Claim], dated: Dated) -> None:
    """Give a statement in which no word tells a time the one day as of which the other reports tell it, if that is not after its own report."""
    where = {a.id: page for page in pages for a in page.attributions}
    for claim in claims:
        told = [i for i in claim.attributions if i in where and dated[i].day]
        if not told or any(dated[i].days != dated[told[0]].days for i in told):
            continue
        found, teller = dated[told[0]], where[told[0]]
        reason = f"no word tells a time, and {teller.label} tells the same statement as of that day: {found.told}"
        for member in claim.attributions:
            if member in where and where[member] != teller and dated[member].silent and _printed_since(where[member], found):
                dated[member] = Finding(found.days, reason, found.spans, found.told)


def _printed_since(page: Page, found: Finding) -> bool:
    return page.published is None or found.days is None or found.days.last <= page.published


def _takes(page: Page, known: Finding | None, found: Finding) -> bool:
    """Whether a statement is undated, dated by “earlier” or a year alone, and the other's day, or month for these, not after its own report."""
    if not _printed_since(page, found):
        return False
    return found.day if known is None else (known.elsewhen and known.days is None) or _narrows(known, found)


def _narrows(known: Finding, found: Finding) -> bool:
    """Whether a day or month lies in the year that is all that is known."""
    if known.days is None or found.days is None or known.days.said is not None:
        return False
    return known.days.first <= found.days.first and found.days.last <= known.days.last


def _stated(found: Finding) -> bool:
    """Whether a report's own words give the day, beside the statement or just before it, or beside it the month."""
    return (found.day and (found.explicit or found.carried)) or (
        found.explicit and found.days is not None and found.days.said is not None
    )
