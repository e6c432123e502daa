"""Roles stated beside a name: in apposition, with “is”, or in the words before it."""

import re
from dataclasses import replace

from onrecord.resolve.mentions import NameMention, RoleText
from onrecord.resolve.roles import noun, read_role
from onrecord.text.names import bare, fold
from onrecord.text.places import STATES
from onrecord.text.titles import GROUP_NOUNS, KIN, PARTISANS, ROLE_NOUNS
from onrecord.text.words import CALENDAR, FUNCTION, singular, word_set

_APPOSED = re.compile(
    r"(?:\s\([^()\n]{1,24}\))?,\s(?:who\s(?:is|was|became|(?:serve|work|act)(?:s|ed)\sas)\s)?((?:the|an?|his|her|their|one\sof)?\s?[^,.;:()“”\"\n—–]{3,100})"
)
_COPULA = re.compile(r"\s(?:is|was|became)\s((?:the|an?)\s[^,.;:()“”\"\n—–]{3,80})")
_CUT = re.compile(r"\s(?:who|that|which|whom|whose|said|says|told|wrote|has|had|was|is|and\swho|but|when|while|after|as)\s")
_SPEECH = frozenset({"said", "says", "told", "wrote"})
_DETERMINERS = word_set("the a an his her their its one")
_NO_ROLE = word_set("and or but in on with at for who where speaking saying he she they it as when while after")
_PARTY = re.compile(r"(?:,?\s\(|,\s)([RDI])(?:-([A-Z][A-Za-z. ]{1,14}?))?[).,]")
_PARTIES = {"R": "republican", "D": "democrat", "I": "independent"}
_OF_STATE = re.compile(r"\sof\s([A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\b")
_ELECTED = word_set("senator representative congressman congresswoman governor lawmaker")
_LONG_ROLE = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\s(?:[\w-]+\s){0,2}?([a-z-]+)\s(?:for|of|to|at|with|from)\s[^,.;:()“”\"\n]{2,40},\s$"
)
"""“A lawyer for Roe, ” before a name."""
_SETTING = re.compile(r"(?:^|[.!?”\"]\s|\n)(?:In|At|After|During|Before|With|On|Following)\s[^,.;\n]*,\s$")
"""“In a letter to the mayor's lawyer, ” before a name with a title: who is written to, and not what follows."""
_TIME = re.compile(
    r"\b(?:ago|earlier|later|yesterday|today|(?:on|in|since|last|this|next|past)\s"
    rf"(?:{'|'.join(sorted(CALENDAR))}|week(?:end)?|month|year|spring|summer|autumn|fall|winter|\d{{4}}))\s(?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
"""“Weeks ago Norland's chief executive, ”, “last week Norland's …”: when, and no part of the role."""
_BEFORE = re.compile(r"(?:[\w’'.-]+\s){0,6}[\w’'-]+(,?)\s$")


def stated_roles(text: str, mention: NameMention) -> list[RoleText]:
    """Roles stated beside a name: “X, the mayor of Y,”, “X is the mayor”, “his lawyer, X”, “director X”, “X, a lobby”."""
    out: list[RoleText] = []
    nouns = GROUP_NOUNS if mention.kind == "organisation" else ROLE_NOUNS
    after = text[mention.end : mention.end + 140]
    if m := _PARTY.match(after):
        out.append(_party(text, mention.end + m.start(1), mention.end + m.end(2 if m[2] else 1), m))
    for pattern in (_APPOSED, _COPULA):
        if m := pattern.match(after):
            role = _cut_role(text, mention.end + m.start(1), mention.end + m.end(1), nouns=nouns)
            if role:
                out.append(role)
    before = text[max(0, mention.lead - 80) : mention.lead]
    if (m := _BEFORE.search(before)) and not (mention.lead < mention.start and _SETTING.search(before)):
        role = _role_before(text, mention.lead, bool(m.group(1)), nouns)
        if role is None and mention.kind == "unknown" and not out:
            role = _role_before(text, mention.lead, bool(m.group(1)), GROUP_NOUNS)
        if role:
            out.append(role)
    return out


def _party(text: str, start: int, end: int, found: re.Match[str]) -> RoleText:
    """“(R-Tex.)”: the party, and the state as its country."""
    state = STATES.get(fold(found[2] or "").replace(" ", "")) or STATES.get(fold(found[2] or ""))
    words = frozenset(state.split()) if state else frozenset()
    return RoleText(start, end, text[start:end], _PARTIES[found[1]], frozenset(), state, words)


def place_titles(roles: list[RoleText], behind: str) -> list[RoleText]:
    """The roles, those of lawmakers and governors with the state that the words `behind` the name or its party give."""
    of = _OF_STATE.match(behind)
    states = [STATES[of[1].casefold()]] if of and of[1].casefold() in STATES else []
    states += [r.country for r in roles if r.head in PARTISANS and r.country]
    return [replace(r, country=states[0]) if states and r.head in _ELECTED and r.country is None else r for r in roles]


def _cut_role(text: str, start: int, end: int, nouns: frozenset[str]) -> RoleText | None:
    if m := _CUT.search(text, start, end):
        if m.group().strip() in _SPEECH:
            return None
        end = m.start()
    while start < end and text[start].isspace():
        start += 1
    words = text[start:end].split()
    if not words or words[0].casefold() in _NO_ROLE:
        return None
    front = re.split(r"\s(?:of|for|at|in|from|to|on|with|and)\s", text[start:end])[0]
    if _verbal(front.split()):
        return None
    role = read_role(text, start, end, nouns)
    ends = noun(front.split()[-1]) in nouns or front.casefold().endswith(
        (" general", "chief executive", "chief", "executive officer")
    )
    return role if role and ends else None


def _verbal(front: list[str]) -> bool:
    """“told lawmakers”, “urged the minister”: without a determiner a role is one noun, not a verb and its object."""
    if front[0].casefold() in _DETERMINERS or bare(front[0]) != front[0]:
        return False
    plural = singular(fold(front[-1])) != fold(front[-1]) and noun(front[-1]) in ROLE_NOUNS
    return front[0].casefold() in _SPEECH or plural or any(w.casefold() in _DETERMINERS for w in front[1:])


def _two_relatives(phrase: str) -> bool:
    """“His mother and sister”: no one person is both."""
    first, joined, second = phrase.rpartition(" and ")
    return bool(joined) and noun(first.split()[-1]) in KIN and noun(second.split()[-1]) in KIN


def _role_before(text: str, lead: int, comma: bool, nouns: frozenset[str]) -> RoleText | None:
    """The words before a name whose last one is a role noun, back to the determiner or the clause's edge."""
    end = lead - (2 if comma else 1)
    base = max([0, end - 80, *(m.end() for m in _TIME.finditer(text, max(0, end - 80), end))])
    words = [(m.start(), m.group()) for m in re.finditer(r"[\w’'.-]+", text[base:end])]
    if comma and (long := _LONG_ROLE.search(text[base:lead])) and noun(long[1]) in nouns:
        return read_role(text, base + long.start(), end, nouns)
    if not words or noun(words[-1][1]) not in nouns or (words[-1][1][0].isupper() and not comma):
        return None
    start = words[-1][0]
    determined = False
    for k in range(len(words) - 2, max(-1, len(words) - 8), -1):
        at, word = words[k]
        if text[base + at + len(word) : base + words[k + 1][0]] != " ":
            break
        if word.casefold() in _DETERMINERS - {"one"}:
            start, determined = at, True
            break
        if (word.casefold() in FUNCTION and not (comma and word == "and")) or (
            not comma and word.endswith(("ed", "ing")) and word.islower()
        ):
            break
        determined = determined or bare(word) != word
        start = at
    if comma and (not determined or _two_relatives(text[base + start : end])):
        return None
    return read_role(text, base + start, end, nouns)
