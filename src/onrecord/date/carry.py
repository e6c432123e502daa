"""Dates carried over: from a speaker's dated words to those beside them, and between reports of one claim."""

from collections.abc import Sequence

from onrecord.date.cues import is_general
from onrecord.date.finding import Dated, Finding
from onrecord.date.own import from_own_sentence, from_paragraph
from onrecord.date.page import Page, head
from onrecord.model import Attribution, Claim


def within_report(page: Page, dated: Dated) -> None:
    """Date what the report's own sentences date, then carry to the same speaker's other words."""
    for attribution in page.attributions:
        found = from_own_sentence(page, attribution) or _nested(page, attribution)
        if found:
            dated[attribution.id] = found
    for index, attribution in enumerate(page.attributions):
        if attribution.id not in dated:
            found = beside(page, index, dated) or _told_on(page, attribution) or _of_speaker(page, attribution, dated)
            if found:
                dated[attribution.id] = found


def _told_on(page: Page, attribution: Attribution) -> Finding | None:
    return None if is_general(page, attribution) or not attribution.cue else from_paragraph(page, attribution)


def _nested(page: Page, attribution: Attribution) -> Finding | None:
    """A statement told inside another's words has that one's word only, and no date of its own."""
    outer = next((o for o in page.attributions if o.id == attribution.within), None) if attribution.within else None
    if outer is None or (outer.speaker is not None and outer.speaker == attribution.speaker):
        return None
    return Finding(None, "told inside another statement, which does not say when", closed=True)


def beside(page: Page, index: int, dated: Dated) -> Finding | None:
    """The preceding statement of the same sentence, or of the same speaker in the same or the preceding paragraph."""
    attribution = page.attributions[index]
    at = head(attribution)[0]
    for other in reversed(page.attributions[max(0, index - 3) : index]):
        found = dated.get(other.id)
        there = head(other)[0]
        same_speaker = attribution.speaker is not None and attribution.speaker == other.speaker
        if found and found.lasting and same_speaker and page.paragraph(at) - page.paragraph(there) <= 1:
            return _carried(found, "the speaker's words just before")
        if found is None or found.days is None or found.days.said is None:
            continue
        unknown = attribution.speaker is None or other.speaker is None
        if page.sentence(there) == page.sentence(at) and (same_speaker or unknown):
            return _carried(found, "the same sentence")
        if same_speaker and page.paragraph(at) - page.paragraph(there) <= 1:
            return _carried(found, "the speaker's words just before")
    return None


def same_sentence(page: Page, index: int, dated: Dated) -> Finding | None:
    """“…, he added, saying …”: a participle goes with the statement that its sentence opened with."""
    attribution = page.attributions[index]
    start, end = head(attribution)
    if not attribution.cue or not page.report.text[start:end].lower().endswith("ing"):
        return None
    low = page.sentence(start)[0]
    return beside(page, index, dated) if any(low <= head(a)[0] < start for a in page.attributions[:index]) else None


def _carried(found: Finding, whence: str) -> Finding:
    reason = f"carried over from {whence}: {found.told}"
    return Finding(
        found.days,
        reason,
        found.spans,
        found.told,
        carried=True,
        closed=found.closed,
        lasting=found.lasting,
        elsewhen=found.elsewhen,
    )


def _of_speaker(page: Page, attribution: Attribution, dated: Dated) -> Finding | None:
    """The one day on which the report dates this speaker's words, if it dates them to no other."""
    if attribution.speaker is None or is_general(page, attribution):
        return None
    own = [dated[a.id] for a in page.attributions if a.speaker == attribution.speaker and a.id in dated and dated[a.id].explicit]
    if not own or not own[0].day or any(f.days != own[0].days for f in own if f.days):
        return None
    return Finding(own[0].days, f"the report dates this speaker's other words: {own[0].told}", own[0].spans, own[0].told)


def from_claims(pages: Sequence[Page], claims: Sequence[Claim], dated: Dated) -> None:
    """Give an undated member of a claim the date that another report states for the same statement."""
    where = {a.id: page for page in pages for a in page.attributions}
    for claim in claims:
        told = [(i, dated[i]) for i in claim.attributions if i in dated and _stated(dated[i])]
        if not told or any(found.days != told[0][1].days for _, found in told):
            continue
        giver, found = told[0]
        for member in claim.attributions:
            if member in where and where[member] != where[giver] and _takes(where[member], dated.get(member), found):
                reason = f"{where[giver].label} dates the same statement: {found.told}"
                dated[member] = Finding(found.days, reason, found.spans, found.told)


def _takes(page: Page, known: Finding | None, found: Finding) -> bool:
    """Whether a statement is undated, or dated by “earlier” alone, and the other report's day is not after its own report."""
    if known is None:
        return True
    printed = page.published is None or (found.days is not None and found.days.last <= page.published)
    return known.elsewhen and known.days is None and printed


def _stated(found: Finding) -> bool:
    """Whether a report's own words give the day, beside the statement or just before it."""
    return found.day and (found.explicit or found.carried)
