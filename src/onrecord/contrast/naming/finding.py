"""Where reports describe an event, a measure or a matter (“the disputed water bill”): candidates to be linked."""

import re
from collections.abc import Iterator

from onrecord.contrast.naming.mentions import Mention
from onrecord.model import Report
from onrecord.text.names import is_title
from onrecord.text.words import CALENDAR, FUNCTION, word_set

_NOUNS = word_set(
    "bill law measure act legislation rule ruling order ban decree resolution amendment policy plan proposal program programme project budget cut"
    " deal agreement accord treaty pact truce ceasefire sanction tariff tax concession compromise decision move step shift reversal announcement"
    " attack strike raid bombing shooting killing massacre murder assault clash confrontation tussle scuffle fight brawl battle war conflict"
    " invasion occupation annexation incursion offensive operation intervention uprising revolt rebellion coup takeover crackdown purge"
    " protest demonstration rally march riot unrest upheaval turmoil backlash outcry pressure boycott walkout"
    " crisis scandal affair controversy row dispute feud standoff debacle disaster accident crash collapse outage blaze fire flood"
    " investigation probe inquiry inquest lawsuit suit case trial verdict charge indictment allegation accusation hack leak"
    " meeting summit talk negotiation visit trip speech address letter memo email post tweet message correspondence dialogue"
    " interview video photo image picture footage recording film cartoon study dossier document record file return disclosure"
    " election vote referendum campaign nomination appointment resignation dismissal firing departure ouster"
    " exodus migration border wall fence region territory province enclave settlement"
)
_WORD = r"[^\W\d_][\w’'-]*"
_OPENING = r"(?:the|a|an|this|that|these|those|its|his|her|their|our|[A-Z][\w-]+['’]s)"
_NEXT = re.compile(rf"[ \xa0]({_WORD})")
_TAIL = re.compile(r"\s(?:in|of|over|on|with|between|against|from)\s(?:the\s)?[A-Z][\w-]+(?:\s(?:and\s)?[A-Z][\w-]+){0,3}")
_LONGEST = 5


def described(report: Report) -> Iterator[Mention]:
    """Phrases that open with an article or an owner and end in a noun for an event, a measure or a matter, or in a name behind it."""
    text = report.text
    for opening in re.finditer(rf"\b{_OPENING}(?=\s)", text, re.IGNORECASE):
        end = _noun_end(text, opening.end())
        if end is not None:
            end = _tail_end(text, end)
            yield Mention(report.id, opening.start(), end, text[opening.start() : end])


def _tail_end(text: str, end: int) -> int:
    """The end with a name behind the phrase (“in Norland”), where the name is not itself a part of more."""
    tail = _TAIL.match(text, end)
    if tail is None or is_title(tail.group().split()[-1]):
        return end
    behind = _NEXT.match(text, tail.end())
    return tail.end() if behind is None or behind[1].lower() in FUNCTION else end


_NAME = re.compile(r"[A-Z][\w’'-]+(?:\s(?:[A-Z]\.|[A-Z][\w’'-]+|of(?=\s[A-Z])|and(?=\s[A-Z]\w+(?:ion|ment|ies)\b))){0,4}")


def named(report: Report) -> Iterator[Mention]:
    """Runs of capitalised words that no sentence's first capital explains away."""
    for m in _NAME.finditer(report.text):
        words = m.group().split()
        if len(words) > 1 and not any(w.lower() in FUNCTION | CALENDAR for w in (words[0], words[-1])):
            end = m.start() + len(re.sub(r"['’]s?$", "", m.group()))
            yield Mention(report.id, m.start(), end, report.text[m.start() : end])


_RULING = re.compile(
    r"\b(?:[Tt]he\s)?[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,2}(?:['’]s)?\s(?:[a-z][\w-]+\s){0,2}?"
    r"(?:regime|government|administration|authorities|leadership|rulers|junta|dictatorship)\b"
)


def ruling(report: Report) -> Iterator[Mention]:
    """Phrases for those who rule a country (“the Norwegian authorities”)."""
    for m in _RULING.finditer(report.text):
        words = m.group().split()
        if not any(w.lower() in FUNCTION for w in words[words[0].lower() == "the" :]):
            yield Mention(report.id, m.start(), m.end(), m.group())


def _noun_end(text: str, start: int) -> int | None:
    """The end of the first known noun that a function word, a mark or a verb's ending follows; None where a phrase goes on otherwise."""
    at = start
    for _ in range(_LONGEST):
        word = _NEXT.match(text, at)
        if word is None or word[1].lower() in FUNCTION:
            return None
        at = word.end()
        behind = _NEXT.match(text, at)
        if _noun(word[1].lower()) and (behind is None or behind[1].lower() in FUNCTION or behind[1].endswith("ed")):
            return at
    return None


def _noun(word: str) -> bool:
    return word in _NOUNS or word.removesuffix("s") in _NOUNS or word.removesuffix("es") in _NOUNS
