"""What each report leaves out that others carry."""

from collections.abc import Sequence

from onrecord.model import Attribution, Claim, Omission, Report


def omissions(reports: Sequence[Report], attributions: Sequence[Attribution], claims: Sequence[Claim]) -> list[Omission]:
    """Per report the claims it lacks, those with most independent origins first.

    None for a report whose text is partial or not in English: there, absence says nothing. A claim with which a claim of the
    report agrees does not count as lacking.
    """
    where = {a.id: a.report for a in attributions}
    carriers = {c.id: {where[i] for i in c.attributions if i in where} for c in claims}
    out: list[Omission] = []
    for report in reports:
        if report.partial or report.lang not in (None, "en"):
            continue
        missing = [c for c in claims if carriers[c.id] and not _carries(report.id, c, carriers)]
        missing.sort(key=lambda c: (-c.origins, -len(carriers[c.id]), -len(c.attributions), c.id))
        out += [Omission(report.id, c.id, [r.id for r in reports if r.id in carriers[c.id]], c.origins) for c in missing]
    return out


def _carries(report: str, claim: Claim, carriers: dict[str, set[str]]) -> bool:
    return any(report in carriers.get(id_, ()) for id_ in (claim.id, *claim.agrees))
