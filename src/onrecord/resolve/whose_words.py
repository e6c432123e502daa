"""Words that belong to somebody else than the noun beside the cue: an owner, an agent, or whoever an outlet only passes on."""

import re

from onrecord.model import Attribution, Range
from onrecord.resolve.mentions import NameMention
from onrecord.text.words import word_set

_OWNED = re.compile(
    r"(?P<owner>.*\w)[’'](?:s|(?<=s[’']))\s(?:chief|main|biggest|major|primary|central|key|top|latest|first|only|own|recent|initial|final)"
)
_WORDS_OF = re.compile(
    r"(?:complaint|claim|concern|demand|argument|contention|point|fear|objection|message|criticism|hope|view|position|response|reaction|worry|answer|call|proposal)s?\b"
)
_STANCE = (
    r"(?:opposition|support|criticism|anger|concern|frustration|s[kc]epticism|belief|view|opinion|position|stance|thinking|reasoning|argument|contention|claim|assertion|comment|remark|rhetoric"
    r"|response|reaction|warning|prediction|pledge|promise|vow|plea|demand|request|apology|denial|admission|objection|doubt|fear|enthusiasm|disdain|disapproval|approval|praise|complaint|explanation)s?"
)
"""What somebody thinks or says, as a noun."""
_STANCE_OF = re.compile(
    rf"(?:(?P<owner>.*\w)[’'](?:s|(?<=s[’']))|(?P<pronoun>his|her|their))\s(?:[a-z-]+\s){{0,2}}?{_STANCE}", re.IGNORECASE
)
_THOUGHT = re.compile(rf"(?:(?:^|(?<=[.!?”\"]\s))(?P<owner>[^,.;\n]{{2,60}}?)[’']s?\s(?:[a-z-]+\s)?{_STANCE}),\s$", re.MULTILINE)
_IS = re.compile(r",\s(?:is|was)\s(?:that\s)?$")
_SPEECH = re.compile(r"s[ae]id|says|told|tells|added|adds")
_CALLED_BY = re.compile(
    r"\b(?:known|called|dubbed|branded|labell?ed|described|derided|denounced|hailed|touted|billed|nicknamed|termed)\s(?:by|among|to)\s(?P<by>[^,.;:“”\"\n]{2,60}?)\s(?:as\s)?$"
)
_ASKED = re.compile(
    r"\bat\s(?:(?P<owner>[^,.;:“”\"\n]{2,50}?)[’']s?\s(?:\w+\s)?(?:request|urging|behest|insistence|instigation|suggestion)"
    r"|the\s(?:request|urging|behest|insistence|instigation|suggestion)\sof\s(?P<other>[^,.;:“”\"\n]{2,50}))$"
)
_ACT = re.compile(
    r"(?:.*\s)?(?:pass|amend|chang|adopt|withdr[ae]w|delay|postpon|cancel|recall|drop|add|remov|revis|rewr[io]t|introduc|approv|launch|open|clos|sign|vot)\w*(?:\s\w+)?",
    re.IGNORECASE,
)
"""What bodies do with a text or a plan, which is no speech."""
_PASSES_ON = re.compile(r"according to|as reported by|per", re.IGNORECASE)
_MEDIA = word_set(
    "agency article blog daily gazette herald journal journalist magazine network news newspaper outlet paper post report reporter site station story times tribune "
    "website weekly writer"
)
_TELLS = re.compile(
    r"(?:,[^,\n]{3,80},)?\s(?:ha[sd]\s)?(?:said|says|told|tells|wrote|writes|thinks|believes|hails|hailed|calls|called|states|stated|"
    r"(?:claim|jok|deni|prais|criticiz|criticis|insist|argu|warn|admit|admitt|acknowledg|vow|promis|demand|urg|confirm|announc|complain|suggest)(?:e?d|e?s))\b"
)
_WORD = re.compile(r"[\w’'-]+")
_AMONG = re.compile(
    r"(?:\s\([^()\n]*\))?(?:,[^,\n]{3,80},)?\s(?:is|was|are|were)\s(?:also\s)?(?:one\sof|among)\s[^.,;:“”\"\n]{0,40}$"
)
_WHO = re.compile(r"who$")


def whose(text: str, a: Attribution, source: Range | None, names: list[NameMention]) -> Range | None:
    """Whose words these are by the noun that is the source, or by what stands beside the content; None where it is the source."""
    if source and (other := _owner(text, a, source) or _among(text, source, names)):
        return other
    beside = _agent_beside(text, a) if a.content else None
    return beside if source is None or (beside and beside[0] >= source[1]) else None


def _owner(text: str, a: Attribution, source: Range) -> Range | None:
    """“X's chief complaint was …”, “his anger grew over …”: the words are X's or his."""
    found = _OWNED.fullmatch(text, *source)
    noun_behind = a.cue[0][0] == source[1] + 1 and _WORDS_OF.match(text, a.cue[0][0])
    if found and (noun_behind or _WORDS_OF.match(text, source[1] + 1)):
        return found.span("owner")
    stance = None if _SPEECH.fullmatch(a.quotes.cue[0]) else _STANCE_OF.fullmatch(text, *source)
    return (stance.span("owner") if stance["owner"] else stance.span("pronoun")) if stance else None


def _agent_beside(text: str, a: Attribution) -> Range | None:
    """“Known by X as …”, “changed the bill at X's request”: what the words beside the content say whose it is."""
    start, end = a.content[0]
    called = _CALLED_BY.search(text, max(0, start - 90), start)
    if called is None and text.startswith("as ", start):
        called = _CALLED_BY.search(text, max(0, start - 90), start + 3)
    if called:
        return called.span("by")
    asked = _ASKED.search(text, max(start, end - 80), end) if _ACT.fullmatch(a.quotes.cue[-1]) else None
    return (asked.span("owner") if asked["owner"] else asked.span("other")) if asked else None


def _among(text: str, source: Range, names: list[NameMention]) -> Range | None:
    """“X was among the bakers who urged …”: of those people X is told of."""
    who = _WHO.search(text, *source)
    if who is None:
        return None
    near = (n for n in names if who.start() - 200 < n.end <= who.start())
    return next(((n.lead, n.end) for n in near if _AMONG.fullmatch(text[n.end : who.start()])), None)


def passed_on(text: str, a: Attribution, source: Range, names: list[NameMention]) -> Range | None:
    """“According to the paper, X denied …”, “X's view, according to the paper, is …”: X speaks, the paper passes it on."""
    if not _PASSES_ON.fullmatch(" ".join(a.quotes.cue)) or not a.content:
        return None
    if _MEDIA.isdisjoint(w.casefold() for w in _WORD.findall(text[slice(*source)])):
        return None
    thought = _THOUGHT.search(text, max(0, a.cue[0][0] - 90), a.cue[0][0])
    if thought and _says_is(text, a, source):
        return thought.span("owner")
    at = a.content[0][0]
    return next(((n.lead, n.end) for n in names if n.kind == "person" and n.lead <= at and _tells(text, n, at)), None)


def _says_is(text: str, a: Attribution, source: Range) -> bool:
    """Whether “…, is that” stands between the paper and the content, or begins the content."""
    return bool(_IS.search(text, source[1], a.content[0][0]) or re.match(r"(?:is|was)\s", text[a.content[0][0] : a.content[0][1]]))


def _tells(text: str, name: NameMention, at: int) -> bool:
    """Whether the content at `at` begins with the name and its verb, or straight behind them."""
    verb = _TELLS.match(text, name.end) if at - name.end < _REACH else None
    return verb is not None and (name.lead == at or text[verb.end() : at] in (" ", " that "))


_REACH = 120
"""Characters from a name over what describes it to its message."""
