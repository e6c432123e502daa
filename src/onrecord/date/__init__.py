"""When each statement was said, from the reports' own words first, with the evidence and how it was worked out."""

from collections.abc import Sequence

import msgspec

from onrecord.date.basis import basis
from onrecord.date.carry import from_claims, within_report
from onrecord.date.finding import Dated
from onrecord.date.narrative import from_narrative, told_elsewhere
from onrecord.date.page import lay_out
from onrecord.date.undated import settle
from onrecord.model import Attribution, Claim, Report, SaidBasis, Time

__all__ = ["date"]


def date(
    reports: Sequence[Report], attributions: Sequence[Attribution], claims: Sequence[Claim], times: Sequence[Time]
) -> list[Attribution]:
    """The attributions, in the order given, with `said` and `said_basis`.

    Evidence, best first: a time in the statement's own sentence; the same speaker's dated words beside it; the same claim dated by
    another report; the day the report tells of in its opening; its date of publication, unless it has the words from another outlet
    or another report dates them earlier. Words of another, unnamed time leave `said` open.
    """
    settled = settle(reports, times)
    pages = [lay_out(report, settled, attributions) for report in reports]
    dated: Dated = {}
    for page in pages:
        within_report(page, dated)
    from_claims(pages, claims, dated)
    elsewhere = {page.report.id: told_elsewhere(page, pages, dated) for page in pages}
    for page in pages:
        from_narrative(page, dated, elsewhere[page.report.id])
    places = {page.report.id: page for page in pages}
    worked_out = [_with_basis(a, basis(places[a.report], a, dated)) if a.report in places else a for a in attributions]
    printed = {r.id: max(filter(None, (r.published, r.updated)), default=None) for r in reports}
    return [_not_after(a, printed[a.report]) if a.report in places else a for a in worked_out]


def _not_after(a: Attribution, printed: str | None) -> Attribution:
    """Nothing is said after it was printed: such a day was worked out wrongly and is given up."""
    if printed is None or a.said is None or a.said <= printed[: len(a.said)]:
        return a
    reason = f"the day worked out lies after the report's publication on {printed}, so it is left open"
    return msgspec.structs.replace(a, said=None, said_basis=SaidBasis([], reason, None, printed))


def _with_basis(attribution: Attribution, worked_out: tuple[str | None, SaidBasis]) -> Attribution:
    said, said_basis = worked_out
    return msgspec.structs.replace(attribution, said=said, said_basis=said_basis)
