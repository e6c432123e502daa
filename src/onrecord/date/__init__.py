"""When each statement was said, from the reports' own words first, with the evidence and how it was worked out."""

from collections.abc import Sequence

import msgspec

from onrecord.date.basis import basis
from onrecord.date.bounds import bounded
from onrecord.date.carry import by_own_words, carry_over
from onrecord.date.claims import from_claims, from_news
from onrecord.date.finding import Dated
from onrecord.date.narrative import from_narrative, told_elsewhere
from onrecord.date.page import lay_out
from onrecord.date.recording import from_recordings
from onrecord.date.undated import settle
from onrecord.model import Attribution, Claim, Report, SaidBasis, Time

__all__ = ["date"]


def date(
    reports: Sequence[Report], attributions: Sequence[Attribution], claims: Sequence[Claim], times: Sequence[Time]
) -> list[Attribution]:
    """The attributions, in the order given, with `said` and `said_basis`.

    Evidence, best first: a time in the statement's own sentence; when a recording was made that shows it; the words that it goes on
    from, the occasion that it names and the episode that it is told in; the same claim dated by another report; the day to which the
    report dates the same speaker elsewhere, or that it tells of in its opening; its date of publication, unless it has the words from
    another outlet or another report dates them earlier; the day as of which other reports tell the same statement.
    Words of another, unnamed time leave `said` open, with what bounds it.
    """
    settled = settle(reports, times)
    pages = [lay_out(report, settled, attributions) for report in reports]
    dated: Dated = {}
    for page in pages:
        by_own_words(page, dated)
    from_recordings(pages, dated)
    for page in pages:
        carry_over(page, dated)
    from_claims(pages, claims, dated)
    for page in pages:
        carry_over(page, dated, far=True)
    elsewhere = {page.report.id: told_elsewhere(page, pages, dated) for page in pages}
    for page in pages:
        from_narrative(page, dated, elsewhere[page.report.id])
    from_news(pages, claims, dated)
    places = {page.report.id: page for page in pages}
    worked_out = [_with_basis(a, basis(places[a.report], a, dated)) if a.report in places else a for a in attributions]
    return bounded(reports, worked_out, claims)


def _with_basis(attribution: Attribution, worked_out: tuple[str | None, SaidBasis]) -> Attribution:
    said, said_basis = worked_out
    return msgspec.structs.replace(attribution, said=said, said_basis=said_basis)
