"""Dates carried over within a report: from a speaker's dated words to those beside them."""

import re
from dataclasses import replace

from onrecord.date.cues import according, is_general, time_clause
from onrecord.date.episode import from_episode
from onrecord.date.finding import Dated, Finding
from onrecord.date.occasion import occasion_named, of_occasion
from onrecord.date.own import from_own_sentence
from onrecord.date.page import Page, head
from onrecord.date.thread import from_thread
from onrecord.model import Attribution
from onrecord.text.timex import Interval


def by_own_words(page: Page, dated: Dated) -> None:
    """Date what the report's own sentences date."""
    for attribution in page.attributions:
        found = from_own_sentence(page, attribution) or _nested(page, attribution)
        if found:
            dated[attribution.id] = found


def carry_over(page: Page, dated: Dated, far: bool = False) -> None:
    """Carry dates to what follows on dated words; `far`: and to the same speaker's words elsewhere."""
    for index, attribution in enumerate(page.attributions):
        if attribution.id not in dated:
            found = _near(page, index, dated) or (_of_speaker(page, attribution, dated) if far else None)
            if found:
                dated[attribution.id] = found


def _near(page: Page, index: int, dated: Dated) -> Finding | None:
    """What the words around a statement tell of its time, the closest tie first."""
    return (
        from_thread(page, index, dated)
        or of_occasion(page, page.attributions[index])
        or beside(page, index, dated)
        or from_episode(page, index, dated)
    )


def _nested(page: Page, attribution: Attribution) -> Finding | None:
    """A statement told inside another's words has that one's word only, and no date of its own."""
    outer = next((o for o in page.attributions if o.id == attribution.within), None) if attribution.within else None
    if outer is None or (outer.speaker is not None and outer.speaker == attribution.speaker):
        return None
    return Finding(None, "told inside another statement, which does not say when", closed=True)


def beside(page: Page, index: int, dated: Dated) -> Finding | None:
    """The preceding statement of the same sentence, or of the same speaker in the same or the preceding paragraph."""
    attribution = page.attributions[index]
    if _untied(page, attribution):
        return None
    for other in reversed(page.attributions[max(0, index - 3) : index]):
        found = dated.get(other.id)
        whence = _whence(page, attribution, other, found) if found else None
        if found and whence:
            return _carried(found, whence)
    return None


def _untied(page: Page, attribution: Attribution) -> bool:
    """“according to” somebody, not to a letter or the like with a day of its own: nothing ties it to the words beside it."""
    return according(page, attribution) and occasion_named(page, attribution) is None


def _whence(page: Page, attribution: Attribution, other: Attribution, found: Finding) -> str | None:
    """Where a date or an open time is carried over from, if it holds of both statements."""
    at, there = head(attribution)[0], head(other)[0]
    same_speaker = attribution.speaker is not None and attribution.speaker == other.speaker
    same_sentence = page.sentence(there) == page.sentence(at)
    apart = page.paragraph(at) - page.paragraph(there)
    if found.lasting and apart <= 1 and (same_speaker or (found.days is None and apart == 0)):
        return _JUST_BEFORE
    if found.closed and same_speaker and same_sentence and _participle(page, attribution):
        return _SAME_SENTENCE
    if found.days is None or found.days.said is None:
        return None
    on_its_own = time_clause(page, attribution) is not None
    unknown = attribution.speaker is None or other.speaker is None
    if same_sentence and (same_speaker or (unknown and not on_its_own)):
        return _SAME_SENTENCE
    return _JUST_BEFORE if same_speaker and apart <= 1 and not on_its_own else None


_JUST_BEFORE = "the speaker's words just before"
_SAME_SENTENCE = "the same sentence"


def same_sentence(page: Page, index: int, dated: Dated) -> Finding | None:
    """“…, he added, saying …”: a participle goes with the statement that its sentence opened with."""
    attribution = page.attributions[index]
    start = head(attribution)[0]
    if not _participle(page, attribution):
        return None
    low = page.sentence(start)[0]
    return beside(page, index, dated) if any(low <= head(a)[0] < start for a in page.attributions[:index]) else None


def _participle(page: Page, attribution: Attribution) -> bool:
    start, end = head(attribution)
    return bool(attribution.cue) and page.report.text[start:end].lower().endswith("ing")


def _carried(found: Finding, whence: str) -> Finding:
    reason = f"carried over from {whence}: {found.told}"
    return replace(found, reason=reason, evidence=found.told, explicit=False, carried=True)


def _of_speaker(page: Page, attribution: Attribution, dated: Dated) -> Finding | None:
    """The one day on which the report dates this speaker's words, if it dates them to no other."""
    if attribution.speaker is None or is_general(page, attribution) or _untied(page, attribution):
        return None
    own = [a for a in page.attributions if a.speaker == attribution.speaker and a.id in dated and dated[a.id].explicit]
    found = dated[own[0].id] if own else None
    if found is None or found.days is None or not found.day or any(dated[a.id].days not in (None, found.days) for a in own):
        return None
    if not _may_be_of(page, attribution, own[0], found.days):
        return None
    return Finding(found.days, f"the report dates this speaker's other words: {found.told}", found.spans, found.told)


_SOON = 6
"""Paragraphs within which a report says when what its top tells was said."""
_SHARED = 3
"""Words in common by which the top sums up words that are dated further down."""


def _may_be_of(page: Page, attribution: Attribution, other: Attribution, days: Interval) -> bool:
    """Whether words may be of the day of others: at the top of those soon dated or summed up; of old ones, only behind them."""
    at, there = head(attribution)[0], head(other)[0]
    if page.published is None or days.last >= page.published:
        return True
    if page.at_top(at):
        return page.paragraph(there) <= _SOON or len(matter(attribution) & matter(other)) >= _SHARED
    return there < at or not page.is_old(days)


_WORD = re.compile(r"[^\W\d_]{4,}")


def matter(attribution: Attribution) -> frozenset[str]:
    """What a statement is about: the stems of its longer words."""
    return frozenset(w.lower()[:6] for quote in attribution.quotes.content for w in _WORD.findall(quote))
