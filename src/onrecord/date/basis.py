"""A finding as `said` and `said_basis`, with the bounds that hold where the date is open."""

from datetime import date

from onrecord.date.finding import Dated, Finding
from onrecord.date.page import Page
from onrecord.model import Attribution, Passage, SaidBasis

_OPEN = "nothing in the report says when, and it has no date of its own"


def basis(page: Page, attribution: Attribution, dated: Dated) -> tuple[str | None, SaidBasis]:
    """The date and how it was worked out."""
    found = dated.get(attribution.id) or Finding(None, _OPEN)
    if found.days and (found.days.said or found.days.first != found.days.last):
        first, last = found.days.first.isoformat(), _earlier(found.days.last, page.published).isoformat()
        return found.days.said, SaidBasis(found.spans, found.reason, first, max(first, last))
    low, reason = _not_before(page, found) if not found.closed else (None, found.reason)
    spans = found.spans + ([low] if isinstance(low, Passage) else [])
    return None, SaidBasis(spans, reason, _floor_day(page, low), page.published.isoformat() if page.published else None)


def _earlier(day: date, published: date | None) -> date:
    return min(day, published) if published else day


def _not_before(page: Page, found: Finding) -> tuple[Passage | None, str]:
    """The latest day that an undated report names: what it tells beside it was not said long before."""
    days = [t for t in page.times if t.days and t.days.first == t.days.last]
    if page.published or not days:
        return None, found.reason
    latest = max(days, key=lambda t: (t.days.first if t.days else date.min, -t.start))
    day = latest.days.first.isoformat() if latest.days else ""
    return latest.passage, f"{found.reason}; the report itself was not written before {day}, from “{latest.time.span.quote}” in it"


def _floor_day(page: Page, low: Passage | None) -> str | None:
    if low is None:
        return None
    return next((t.days.first.isoformat() for t in page.times if t.days and t.start == low.start), None)
