"""What a recording shows people saying: of the day when it was made, not of the day's news."""

import re
from collections.abc import Iterator, Sequence

from onrecord.date.finding import Dated, Finding
from onrecord.date.own import worded
from onrecord.date.page import Page, Settled, head
from onrecord.model import Attribution
from onrecord.text.timex import Interval

_TAPE = r"(?:videos?|footage|recordings?|clips?|tapes?|film)"
_SHOWN = re.compile(
    rf"\b(?:in|on)\s(?:the|an?|this|another)\s(?:[\w-]+\s){{0,2}}{_TAPE}\b|\b{_TAPE}\b[^.]{{0,120}}\bshow(?:s|ed|ing)?\b|\b{_TAPE}\scamera\b"
    r"|\b(?:is|are|was|were|be)\s(?:then\s|also\s)?(?:seen|heard|shown)\b",
    re.IGNORECASE,
)
_MADE = re.compile(
    rf"\b{_TAPE}\b.{{0,120}}\b(?:made|shot|filmed|recorded|taken|taped|captured)\b"
    rf"|\b(?:confrontation|incident|encounter|exchange|altercation|scuffle|tussle|fight)\b.{{0,120}}\b(?:occurred|happened|took place)\b",
    re.IGNORECASE,
)
_ACT = re.compile(
    r"(?:\w+ly )?(?:asks?|demands?|tells?|repl(?:y|ies)|answers?|responds?|shouts?|yells?|screams?|orders?|says?|adds?|asking|saying|shouting)\b",
    re.IGNORECASE,
)
_DURING = re.compile(r"\b(?:after|when|while|as)\s(?:[\w’'.,]+\s){1,8}$", re.IGNORECASE)

_ON = 3
"""Paragraphs over which a report goes on telling what a recording shows."""


def from_recordings(pages: Sequence[Page], dated: Dated) -> None:
    """Date what the reports tell as seen or heard in a recording by those of their words that say when it was made."""
    scenes = {page.report.id: [a for a in _shown(page) if a.id not in dated] for page in pages}
    showing = [page for page in pages if scenes[page.report.id]]
    made = [t for page in showing for t in page.times if _says_when(page, t)]
    for page in showing:
        dated.update((a.id, _finding(made)) for a in scenes[page.report.id])


def _shown(page: Page) -> Iterator[Attribution]:
    """The statements that a report tells as seen or heard in a recording: words there, and in the present what goes on from them."""
    last: int | None = None
    for attribution in page.attributions:
        at = page.paragraph(head(attribution)[0])
        if attribution.cue and attribution.within is None and _is_shown(page, attribution, last):
            last = at
            yield attribution


def _is_shown(page: Page, attribution: Attribution, last: int | None) -> bool:
    text, (start, end) = page.report.text, head(attribution)
    low, at = page.before(start), page.paragraph(start)
    act = _ACT.match(text, start, end)
    if _SHOWN.search(text, low, start):
        return act is not None or _DURING.search(text, max(low, start - 90), start) is not None
    if last is None or act is None or not text[start:end].endswith("s"):
        return False
    return at - last <= _ON or _SHOWN.search(text, page.paragraphs[max(0, at - 2)][0], start) is not None


def _says_when(page: Page, time: Settled) -> bool:
    """Whether the words before a time tell that a recording, or what it shows, was made then: “the clip was filmed in May”."""
    return time.days is not None and _MADE.search(page.report.text, page.before(time.start), time.start) is not None


def _finding(made: Sequence[Settled]) -> Finding:
    days = _in_common([t.days for t in made if t.days])
    if days is None:
        return Finding(None, "told as seen in a recording, and nothing says when it was made", closed=True, silent=True)
    evidence = " and ".join(dict.fromkeys(worded(t) for t in made))
    known = days.said is not None
    reason = f"told as seen in a recording made {evidence}"
    return Finding(days, reason, [t.passage for t in made], evidence, carried=known, closed=not known)


def _in_common(days: Sequence[Interval]) -> Interval | None:
    """The time that all those told leave, if they can all be true."""
    first, last = max((d.first for d in days), default=None), min((d.last for d in days), default=None)
    return Interval(first, last) if first and last and first <= last else None
