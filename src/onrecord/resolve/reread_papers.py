"""Papers that speak for themselves: “released tax returns showing …”, “a report claiming …”, “… , the returns show”."""

import re

from onrecord.model import Attribution, Range
from onrecord.resolve.roles import noun
from onrecord.text.titles import COMMUNICATIONS, DOCUMENTS
from onrecord.text.words import CALENDAR, FUNCTION, word_set

_THE_PAPER = re.compile(r",\s(the\s(?:\w+\s)?(\w+))$")
_SHOWS = re.compile(r"(?:show|indicat|suggest|reveal|detail|prov|list)ing")
_PARTICIPLE = re.compile(r"\s(\w+ing)\s(?:that\s)?$")
_OWN_PAPER = re.compile(r"releas|issu|publish|writ|wrote|post|unveil|present", re.IGNORECASE)
_REPORTS = word_set("report study article story poll survey analysis")
"""Papers that say things for themselves, and not for whoever hands them on."""
_WHEN = CALENDAR | word_set(
    "on late early earlier last this week month year today yesterday morning afternoon evening night weekend"
)
_WORD = re.compile(r"[\w’'-]+")
_REACH = 120
"""Characters in which a paper stands before what it shows."""


def paper(text: str, a: Attribution, source: Range | None) -> Range | None:
    """“Released tax returns showing …”, “a report claiming …”: the papers speak, not who hands them on."""
    behind = a.content[0][0] if a.content and a.content[0][0] > a.cue[-1][1] else a.cue[-1][1] + 1
    participle = _PARTICIPLE.search(text, max(0, behind - 20), behind)
    if participle is None:
        return None
    evidence = bool(_SHOWS.fullmatch(participle[1]))
    at = participle.start()
    at -= evidence and text[at - 1 : at] == ","
    begins = max(at - _REACH, max((text.rfind(mark, 0, at) for mark in '.\n,;–—“”"'), default=-1) + 1)
    words = [(begins + m.start(), begins + m.end()) for m in _WORD.finditer(text[begins:at])]
    while words and text[slice(*words[-1])].casefold() in _WHEN:
        words.pop()
    head = _paper_noun(text, words, evidence)
    if head is None or (source and source[1] > words[head][0]):
        return None
    first = _paper_start(text, words, head)
    own = first and not evidence and _OWN_PAPER.match(text[slice(*words[first - 1])])
    return None if own else (words[first][0], words[-1][1])


def last_paper(text: str, a: Attribution, source: Range | None) -> Range | None:
    """“… went to the fund, the returns show”: only the words behind the comma are the source."""
    found = _THE_PAPER.search(text, *source) if source and a.cue[0][0] == source[1] + 1 else None
    return found.span(1) if found and noun(found[2]) in DOCUMENTS else None


def _paper_noun(text: str, words: list[Range], evidence: bool) -> int | None:
    """Which word is the noun for the papers: the last one, or the one before the last preposition."""
    last = len(words) - 1
    of = next((k for k in range(last, max(0, last - 5), -1) if text[slice(*words[k])] in ("of", "with", "from", "on")), 0)
    for k in (last, of - 1):
        word = noun(text[slice(*words[k])]) if k >= 0 else ""
        if word in _REPORTS or (evidence and word in DOCUMENTS and (k == last or word not in COMMUNICATIONS)):
            return k
    return None


def _paper_start(text: str, words: list[Range], head: int) -> int:
    """Back to the article, or over one word that says what papers they are."""
    for k in range(head - 1, max(-1, head - 5), -1):
        word = text[slice(*words[k])].casefold()
        if word in ("a", "an", "the", "his", "her", "its", "their"):
            return k
        if word in FUNCTION:
            break
    before = text[slice(*words[head - 1])] if head else ""
    return head - 1 if before and before not in FUNCTION and not before.endswith(("ed", "es")) else head
