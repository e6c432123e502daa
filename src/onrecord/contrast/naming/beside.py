"""What a report puts beside a name: “controversial photographer Jan Roe”, “Velmark Aid, a trophy-hunting group, …”."""

import re
from collections.abc import Iterator

from onrecord.contrast.naming.phrases import read_phrase
from onrecord.model import Span, span
from onrecord.text.names import SUFFIXES, bare, fold, is_title
from onrecord.text.titles import ABBREVIATED, GROUP_NOUNS, OUTLET_NOUNS, PLAIN_TITLES, ROLE_NOUNS
from onrecord.text.words import CALENDAR, FUNCTION, singular, word_set

_NOUNS = (
    ROLE_NOUNS
    | GROUP_NOUNS
    | OUTLET_NOUNS
    | word_set(
        "giant rival star celebrity comic comedian chain maker retailer advocate champion firebrand hardliner hawk dove maverick radical extremist"
    )
    | word_set(
        "terrorist separatist insurgent loyalist propagandist provocateur oligarch strongman dictator leader reformer crusader lobby daughter son"
    )
)
_WORD = re.compile(r"[^\W_][\w’'&.-]*")
_BEFORE_TITLES = word_set("former then ex acting incoming outgoing late embattled disgraced ousted deposed retired")
_LONGEST, _LONGEST_ROLE, _HEADLINE = 6, 16, 200
_CLAUSE = re.compile(r"\s(?:who|whom|whose|that|which)\s")
_CUT_SHORT = re.compile(r"\s(?:for|of|to|with|by)\s(?:[\w’'-]+\s)*(?P<word>\w+)$")
_ABBREVIATED = frozenset(ABBREVIATED) | SUFFIXES | {"mr", "mrs", "ms", "us", "st"}
_APPOSED = re.compile(
    r"(?:,|\s[–—-])\s(?P<role>(?:an?|the|one of|then|former|his|her|their|its)\s[^,.;:()\n“”\"–—]{3,110}?)(?=[,.;\n]|\s[–—-]\s)"
)
_IS = re.compile(r"\s(?:is|was|remains)\s(?P<role>(?:an?|one of)\s[^,.;:()\n“”\"–—]{3,80}?)(?=[,.;\n])")


def beside(text: str, start: int, end: int) -> Iterator[Span]:
    """What stands before the name, with the name, and what is set behind it between commas or after “is a”."""
    first = start if _in_headline(text, start) else _before(text, start)
    if first < start:
        yield span(text, first, end)
    for pattern in (_APPOSED, _IS):
        m = pattern.match(text, end)
        if m and _describes(m["role"]):
            yield span(text, m.start("role"), _trimmed(text, m.start("role"), m.end("role")))


def _in_headline(text: str, place: int) -> bool:
    """Whether the line writes its long words with capitals: there a capital tells nothing."""
    first = text.rfind("\n", 0, place) + 1
    last = text.find("\n", place)
    line = text[first : last if last >= 0 else len(text)][: _HEADLINE + 1].rstrip()
    long = [w for w in _WORD.findall(line) if len(w) > 4]
    return (
        len(line) <= _HEADLINE
        and not line.endswith((".", "!", "?", "”", '"'))
        and sum(w[0].islower() for w in long) * 4 < len(long)
    )


def _describes(role: str) -> bool:
    """Whether words behind a name say what its bearer is, and tell no story of their own."""
    p = read_phrase(role)
    head = p.head if p.head in _NOUNS else singular(fold(role.split()[-1]))
    return head in _NOUNS and len(role.split()) <= _LONGEST_ROLE


def _trimmed(text: str, start: int, end: int) -> int:
    """The end without a relative clause, and without “for Rep” where an abbreviation's full stop ended the words."""
    clause = _CLAUSE.search(text, start, end)
    end = clause.start() if clause else end
    cut = _CUT_SHORT.search(text, start, end) if text[end : end + 1] == "." else None
    return cut.start() if cut and fold(cut["word"]) in _ABBREVIATED else end


def _before(text: str, start: int) -> int:
    """Where the describing words before a name begin: a noun for one person or body, and the words that lead up to it."""
    words = _words_before(text, start)
    noun = next((i for i, m in enumerate(words) if not is_title(m.group()) or m.group()[0].islower()), None)
    if noun is None or (words and fold(words[0].group()) in PLAIN_TITLES):
        return words[-1 if noun is None else noun - 1].start() if words else start
    if bare(fold(words[noun].group())) in _NOUNS:
        noun += 1
    elif not noun:
        return start
    first = words[noun - 1].start()
    capitals = words[noun - 1].group()[0].isupper()
    for m in words[noun:]:
        word = fold(m.group())
        if (
            word in FUNCTION | CALENDAR
            or word.endswith("ing")
            or (capitals and m.group()[0].islower() and word not in _BEFORE_TITLES)
        ):
            break
        first = m.start()
    return first


def _words_before(text: str, start: int) -> list[re.Match[str]]:
    """The words before a place, nearest first, as far as only spaces part them."""
    line = text.rfind("\n", 0, start) + 1
    found = list(_WORD.finditer(text, max(line, start - 90), start))
    out: list[re.Match[str]] = []
    at = start
    for m in reversed(found[-_LONGEST:]):
        if text[m.end() : at] != " " or (m.group().endswith(".") and not is_title(m.group())):
            break
        out.append(m)
        at = m.start()
    return out
