"""Which time expressions of a sentence date its cue, and how near they stand to it."""

import re
from datetime import date, timedelta

from onrecord.date.page import REACH, Page, Settled, head
from onrecord.model import Attribution
from onrecord.text.timex import Interval

FAR = 200
"""Characters beyond which, clauses weighed in, an expression is not the cue's."""

_BEFORE_NOUN = re.compile(
    r"\s(?!(?:statement|interview|speech|letter|post|tweet|report|briefing|news|press|address|email|memo|filing|appearance|remarks|hearing)\b)[a-z]"
)
_AT_OCCASION = re.compile(
    r"\s*(?:(?:and|but|then|later),?\s)?(?:in|at|during)\s(?:a|an|the|his|her|its|their|that|another|one)\s(?:[\w-]+\s){0,2}",
    re.IGNORECASE,
)
"""What opens a sentence with an occasion: “At a televised March debate, …”."""
_OCCASION = re.compile(
    r"(?:Speaking )?(?:[Aa]t|[Ii]n|[Dd]uring) (?:an?|the|his|her|its|their) (?:(?!(?:that|which|who|whose|where|when|after|before|since|until)\b)[\w’'-]+ ){1,9}(?:on|in)"
)
"""What such an opening is of: the occasion, where it was held, and “on”, with no clause in it."""
_WITHIN = re.compile(r"\b(?:in|at|during)\s$", re.IGNORECASE)
"""“in Monday's meeting”: where something was said, not what it was about."""
_DETERMINED = re.compile(r"the (?!same\b|next\b|following\b|previous\b)", re.IGNORECASE)
_DETERMINER = re.compile(r"\b(?:the|a|an|his|her|its|their)\s$", re.IGNORECASE)
_ON = re.compile(r"(?:\b(?:on|in|late|early|at|a|this|earlier|later)|[,—–-])\s*$", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:after|since|before|until|following|when)\b[^,]*$", re.IGNORECASE)
_OTHER_EVENT = re.compile(
    r"\b(?:after|since|before|until|till|following|ahead of|by|from|through|between|during|for|of|next|upcoming|when|to|than)(?:\s+[\w.,’'-]+){0,7}\s*$",
    re.IGNORECASE,
)
_ADVERB = re.compile(r"(?:this|last|earlier|yesterday|today)\b", re.IGNORECASE)
_BEFORE_ADVERB = re.compile(
    r"\b(?:(?:after|since|before|until|till|following|ahead of|between|during|when)(?:\s+[\w.,’'-]+){0,7}|by|from|through|for|of|next|to|than)\s*$",
    re.IGNORECASE,
)
"""Before “last week”, which needs no preposition, “the question of a reporter” takes nothing from it."""
_CLAUSE = re.compile(
    r"[;:—–]|,\s+(?:which|who|whose|where|while|but|and|after|when|as)\b|\s(?:who|which|while|after|when|because|although|though|before|but)\s",
    re.IGNORECASE,
)
_TOLD_OF = re.compile(r"\b(?:after|when|while|as|during which|in which)\b", re.IGNORECASE)
"""“in May, after a man approached and asked”: what a month or a week holds, it holds with its clauses."""
_GIVEN_OUT = r"(?:aired|broadcast|released|published|posted|issued|sent|recorded|dated)\b"
"""“told the Gazette in an interview that aired on Monday”: the time of the clause is that of the words."""
_RELATIVE = re.compile(
    r",\s(?:\w+\s(?:of\s)?)?(?:who|whom|whose|which|where)\b"
    rf"|(?<=[a-z]\s)that\s(?!(?:was\s|were\s)?{_GIVEN_OUT})(?:was|were|had|[a-z]+ed)\b",
    re.IGNORECASE,
)
_AFTER_WORD = re.compile(r"\w [“\"‘']?\Z")
_CLOCK_ONLY = re.compile(r"\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]\.?m|\Z)(?!.*day)|noon\Z|midday\Z|midnight\Z", re.IGNORECASE)


def dates_the_cue(page: Page, found: Settled, attribution: Attribution) -> bool:
    """Whether an expression of its sentence may date a statement: no other event's, no other speaker's, of no clause apart."""
    start = head(attribution)[0]
    return (
        _dates_the_saying(page, found, start) and not _in_relative(page, found, start) and not _anothers(page, found, attribution)
    )


def of_the_sentence(page: Page, found: Settled) -> bool:
    """Whether an expression tells when what its sentence tells of happened."""
    return _dates_the_saying(page, found, found.end)


def distance(page: Page, found: Settled, start: int, end: int) -> int:
    """Characters between the cue and the expression; a clause between them weighs as far away."""
    text = page.report.text
    between = text[found.end : start] if found.end <= start else text[end : found.start]
    held = found.end <= start and (_leads(page, found, start) or (not found.day and _TOLD_OF.search(between)))
    return len(between) + 120 * len(_CLAUSE.findall(between)) * (not held) + FAR * between.count("; ")


def _leads(page: Page, found: Settled, start: int) -> bool:
    """Whether the sentence opens with the expression, “On Monday, …”, or with an occasion of that time: “At a rally in Pell on Monday, …”."""
    opening = page.report.text[page.sentence(start)[0] : found.start].strip(' \t“"(')
    return found.end <= start and (opening in ("", "On", "In") or (len(opening) < FAR and _OCCASION.fullmatch(opening) is not None))


def _dates_the_saying(page: Page, found: Settled, cue: int) -> bool:
    """Whether the expression names days, not far ahead of print, not a mere hour, and not those of another event."""
    return (
        found.days is not None
        and not page.beside_text(found.start)
        and _not_ahead(found.days, page.published)
        and not _CLOCK_ONLY.match(found.time.span.quote)
        and not _in_a_name(page, found)
        and not _of_another_event(page, found, cue)
    )


def _in_a_name(page: Page, found: Settled) -> bool:
    """The “Tonight Show”, the Daily Today: a capital after a word, which no beginning explains."""
    before = page.report.text[max(0, found.start - 3) : found.start]
    return found.time.span.quote in ("Today", "Tonight", "Tomorrow") and _AFTER_WORD.search(before) is not None


def _not_ahead(days: Interval, published: date | None) -> bool:
    """Reports are updated for some days after the date they carry."""
    return published is None or days.first <= published + timedelta(days=3)


def _of_another_event(page: Page, found: Settled, cue: int) -> bool:
    """“after Tuesday's vote”, “the March 3 speech”, “by Friday”: the date of what is spoken about."""
    text = page.report.text
    low = page.before(found.start)
    if text[found.end : found.end + 2] in ("'s", "’s"):
        return _WITHIN.search(text, low, found.start) is None
    determined = _DETERMINED.match(found.time.span.quote) or _DETERMINER.search(text, low, found.start)
    if determined and _BEFORE_NOUN.match(text, found.end):
        return _AT_OCCASION.fullmatch(text, low, found.start) is None
    before = text[max(low, found.start - 45, cue if found.start > cue else low) : found.start]
    if _ON.search(before) and not _SINCE.search(before):
        return False
    return (_BEFORE_ADVERB if _ADVERB.match(found.time.span.quote) else _OTHER_EVENT).search(before) is not None


def _in_relative(page: Page, found: Settled, cue: int) -> bool:
    """“Roe, who resigned in May, said”, “criticized the bill, which passed on Thursday”: the time of a clause that the cue is not in."""
    text = page.report.text
    low, high = page.sentence(cue)
    opened = list(_RELATIVE.finditer(text, max(low, found.start - REACH), found.start))
    if not opened or "," in text[opened[-1].end() : found.start]:
        return False
    closed = text.find(",", found.end + ("," in found.time.span.quote), high)
    return not opened[-1].start() < cue < (closed if closed >= 0 else high)


def _anothers(page: Page, found: Settled, attribution: Attribution) -> bool:
    """Whether another speaker's cue stands between the expression and this cue, so that it dates that one's words."""
    start, end = head(attribution)
    if _leads(page, found, start):
        return False
    low, high = (found.end, start) if found.end <= start else (end, found.start)
    return any(o.cue and o.speaker != attribution.speaker and head(o)[1] <= high for o in page.told_in(low, high))
