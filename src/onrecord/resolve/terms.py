"""Since when, and until when, a report says that somebody holds a role: “mayor since March 2020”, “resigned on Monday”, “former”."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, takewhile
from typing import Literal

from onrecord.model import Range, Time, When, span
from onrecord.resolve.mentions import RoleText
from onrecord.resolve.roles import read_role
from onrecord.text.timex import interval
from onrecord.text.titles import GROUP_NOUNS, OFFICES
from onrecord.text.words import FUNCTION, word_set

Edge = Literal["since", "until"]

_LONGEST = 120
"""Characters from the words for somebody to the time of the term."""
_BEFORE = 16
"""Characters before a title in which “former” stands."""
_OVER = re.compile(r"\b(?:(?:[Ff]ormer|[Ee]x|[Tt]hen|[Ee]rstwhile|[Oo]ne-?time)(?=[\s-])|late(?=\s))")
_FRESH = re.compile(r"\b(?:newly[\s-](?:elected|appointed|named|installed|chosen)|new)(?=\s)")
_OWNER = re.compile(r"[’']s?\s")
_BEHIND = re.compile(r"\s(?:of|for|at|in|from|to|on|with|and)\s")

_NAMED = r"(?:appointed|named|elected|chosen|picked|selected|promoted(?:\sto)?|installed|confirmed|sworn\sin)"
_VERB = re.compile(
    r"(?:,\s\d\d,?)?(?P<who>,?\swho)?,?\s(?:first\s|also\s|later\s|then\s|\w+ly\s)?(?:"
    r"(?P<seated>took\s(?:office|power|the\shelm)|assumed\s(?:office|power)|came\sto\spower|was\s(?:elected|sworn\sin|inaugurated))"
    rf"|(?P<named>became|took\sover(?=\sas\s)|(?:was|has\sbeen|had\sbeen)\s(?:\w+ly\s)?{_NAMED})"
    r"|(?P<seats>(?:has|have)\s(?:\w+ly\s)?(?:been\sin\s(?:office|power|charge)|held\s(?:office|power|the\s(?:office|post|job))))"
    r"|(?P<been>(?:has|have)\s(?:\w+ly\s)?(?:been|(?:served|worked|acted)(?=\sas\s)))"
    r"|(?P<led>(?:has|have)\s(?:\w+ly\s)?(?:led|headed|run|chaired|directed|governed|ruled))"
    r"|(?P<was>was|had\sbeen|(?:served|worked|acted)(?=\sas\s))"
    r"|(?P<gone>resigned|stepped\s(?:down|aside)|quit|retired|left\soffice|was\s(?:fired|ousted|dismissed|sacked|voted\sout))"
    r")(?=\s)"
)
"""Behind the words for somebody: what tells that a term begins, goes on, lasted or ends."""
_BEGINS: dict[str, Edge] = {"": "since", "in": "since", "on": "since", "at": "since"}
_LASTS: dict[str, Edge] = {"from": "since", "between": "since", "until": "until", "till": "until"}
_GOES_ON: dict[str, Edge] = {"since": "since"}
_ENDS: dict[str, Edge] = {"": "until", "in": "until", "on": "until", "at": "until"}
_EDGES: dict[str, dict[str, Edge]] = {
    "seated": _BEGINS,
    "named": _BEGINS,
    "seats": _GOES_ON,
    "been": _GOES_ON,
    "led": _GOES_ON,
    "was": _LASTS,
    "gone": _ENDS,
}
"""Verb → preposition before the time → which end of the term the time is."""
_WHEN = re.compile(r"\s(?:(?P<word>in|on|at|since|from|between|until|till)\s(?:early\s|late\s|mid-?)?(?:the\s)?)?$")
_ON = re.compile(r"\s?(?:to|until|till|through|and|-|–)\s?")
_NAMING = re.compile(rf"{_NAMED}\s(?:as\s)?")
_BECAME = re.compile(r"\bbecame\s$")
_ASIDE = re.compile(r"\b(?:of|for|by|with|to|from|against|about|than|as|after|before)\s(?:the\s)?$")
"""Before words that are no subject."""
_CLAUSE = re.compile(r"[,;:()“”\"\n—–]|\.\s[A-Z]")
_CUT = re.compile(r"\s(?:by|after|when|with|while|before|under|following)\s")
_ARTICLES = word_set("the a an its his her their")
_LEADERS = word_set(
    "leader head chair chairman chairwoman chairperson president director chief ceo premier governor mayor minister chancellor"
)
_LED = GROUP_NOUNS | word_set("country nation kingdom republic state city town province")


@dataclass(frozen=True, slots=True)
class Held:
    """A role with the ends of its term, where the report tells them."""

    role: RoleText
    since: When | None = None
    until: When | None = None


def terms(text: str, times: Sequence[Time], roles: Iterable[RoleText], places: Iterable[Range]) -> list[Held]:
    """The roles that a report states of somebody, with their terms, and those that only such a statement names (“became mayor in 2019”).

    `places` are the words that mean him or her, `times` those of the report.
    """
    dated = sorted((t for t in times if t.type == "DATE" and interval(t.value)), key=lambda t: t.span.start)
    stated = {(r.start, r.end): _stated(text, dated, r) for r in roles}
    held = [stated[k] for k in sorted(stated)]
    for place in sorted({*places, *stated}):
        _note(held, place, _told(text, dated, place))
    return sorted(held, key=lambda h: h.role.start)


def _stated(text: str, times: Sequence[Time], role: RoleText) -> Held:
    """A role with what its own words tell; the words for its term are no part of the role."""
    verb = _NAMING.match(text, role.start, role.end)
    role = _cut(text, role, verb.end(), role.end) if verb else role
    held = Held(role, since=_word(text, role, _FRESH), until=_word(text, role, _OVER))
    became = bool(verb or _BECAME.search(text, max(0, role.start - _BEFORE), role.start))
    for time in _from(times, role.start, role.end + _BEFORE):
        at = _WHEN.search(text, role.start, time.span.start)
        edge = (_GOES_ON | _LASTS | (_BEGINS if became else {})).get(at["word"] or "") if at else None
        if at and edge and not text[role.end : at.start()].strip(" ,"):
            told = dict(_bounds(text, times, time, edge))
            return Held(
                _cut(text, role, role.start, min(role.end, at.start())),
                told.get("since", held.since),
                told.get("until", held.until),
            )
    return held


def _cut(text: str, role: RoleText, start: int, end: int) -> RoleText:
    return replace(role, start=start, end=end, text=text[start:end])


def _word(text: str, role: RoleText, pattern: re.Pattern[str]) -> When | None:
    """“Former” or “new” straight before a title, or before the role's noun; not where it is said of somebody else."""
    before = pattern.search(text, max(0, role.start - _BEFORE), role.start)
    if before and not text[before.end() : role.start].strip(" -"):
        return When(None, span(text, before.start(), before.end()))
    behind = _BEHIND.search(text, role.start, role.end)
    front = text[role.start : behind.start() if behind else role.end]
    owner = max((m.end() for m in _OWNER.finditer(front)), default=0)
    found = pattern.search(front, owner)
    return When(None, span(text, role.start + found.start(), role.start + found.end())) if found else None


def _told(text: str, times: Sequence[Time], place: Range) -> list[tuple[Edge, When, RoleText | str]]:
    """The ends of a term in the clause that begins with the words for somebody, with the role it names, or the body led, or “”."""
    verb = _VERB.match(text, place[1])
    time = next(_from(times, verb.end(), place[1] + _LONGEST), None) if verb else None
    if verb is None or time is None or (_ASIDE.search(text, max(0, place[0] - _BEFORE), place[0]) and not verb["who"]):
        return []
    kind = verb.lastgroup or ""
    at = _WHEN.search(text, verb.end(), time.span.start)
    edge = _EDGES[kind].get(at["word"] or "") if at else None
    if at is None or edge is None or _CLAUSE.search(text, verb.end(), at.start()):
        return []
    named = _named(text, verb.end(), at.start(), kind)
    return [] if named is None else [(end, when, named) for end, when in _bounds(text, times, time, edge)]


def _named(text: str, start: int, end: int, verb: str) -> RoleText | str | None:
    """The role between the verb and the time; of “led” the noun for what was led; “” where there is nothing to name; None where it is neither."""
    words = text[start:end].split()
    if not words:
        return "" if verb in ("seated", "seats", "gone") else None
    if verb == "led":
        return words[-1] if words[-1] in _LED else None
    start += 1 + (3 if words[0] == "as" else 0)
    cut = _CUT.search(text, start, end)
    end = cut.start() if cut else end
    opening = text[start:end].split()
    return read_role(text, start, end, OFFICES) if opening and opening[0] not in FUNCTION - _ARTICLES else None


def _from(times: Sequence[Time], start: int, end: int) -> Iterator[Time]:
    """The times that begin from `start` to `end`."""
    first = bisect_left(times, start, key=lambda t: t.span.start)
    return takewhile(lambda t: t.span.start < end, islice(times, first, None))


def _bounds(text: str, times: Sequence[Time], time: Time, edge: Edge) -> Iterator[tuple[Edge, When]]:
    """The end of the term that the time is, and behind “from …” the other one (“to 2016”)."""
    yield edge, When(time.value, time.span)
    behind = next(_from(times, time.span.end, time.span.end + _BEFORE), None) if edge == "since" else None
    if behind and _ON.fullmatch(text, time.span.end, behind.span.start):
        yield "until", When(behind.value, behind.span)


def _note(held: list[Held], place: Range, told: Sequence[tuple[Edge, When, RoleText | str]]) -> None:
    """Put the ends of a term on the role that is meant; a role that is named here only is added."""
    for edge, when, named in told:
        i = _meant(held, place, named)
        if i is None and isinstance(named, RoleText):
            held.append(Held(named))
            i = len(held) - 1
        if i is not None:
            since, until = held[i].since, held[i].until
            held[i] = (
                Held(held[i].role, _dated(since, when), until)
                if edge == "since"
                else Held(held[i].role, since, _dated(until, when))
            )


def _dated(known: When | None, when: When) -> When:
    """What was known first, if it has a date."""
    return known if known and known.value else when


def _meant(held: Sequence[Held], place: Range, named: RoleText | str) -> int | None:
    """Which role a clause speaks of: the one it names, the one whose words are its subject, or the only office."""
    if isinstance(named, RoleText):
        return next((i for i, h in enumerate(held) if h.role.head == named.head and h.role.office == named.office), None)
    fitting = [i for i, h in enumerate(held) if h.role.head in (_LEADERS if named else OFFICES)]
    own = [i for i in fitting if held[i].role.start == place[0]]
    heads = {held[i].role.head for i in fitting}
    return own[0] if own else fitting[0] if len(heads) == 1 else None
