"""What a source span is: a name, a pronoun, a description, a document, two names together, or nothing."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from onrecord.model import Range
from onrecord.resolve.mentions import NameMention, Nominal
from onrecord.resolve.nominals import read_nominal
from onrecord.resolve.papers import published
from onrecord.resolve.reread import FRAGMENTS
from onrecord.resolve.roles import noun
from onrecord.text.titles import DOCUMENTS, GROUP_NOUNS, PLATFORMS, ROLE_NOUNS, TIED_GROUPS
from onrecord.text.words import CALENDAR, FUNCTION, PREPOSITIONS, PRONOUNS, word_set

Kind = Literal["none", "name", "pronoun", "nominal", "joint", "part"]
_DAYS = "|".join(sorted(word.capitalize() for word in CALENDAR))
_LEAD = re.compile(
    r"(?-i:[A-Z]{3,}[A-Z ,.]*\s(?:-|–|—|--)\s)?(?:[\s“\"‘'«(,–—-]|\b(?:according to|by|from|and|but)\b)*", re.IGNORECASE
)
_SEGMENT = re.compile(r"\s?(?:[,;:(]|\s[–—-]\s|—)")
_FROM = re.compile(r"\b(?:from|by|in|of)\s$")
_CALLED = re.compile(r"\b(?:called|named|dubbed|known as)\s(?:the\s)?$")
_WHEN = r"(?:after|at|in|during|following|before|on|since|amid|inside|outside|near|ahead of)"
_SETTING = re.compile(rf"(?:{_WHEN}|(?:speaking|talking|testifying|writing|appearing|addressing|asked)\s\w+)\s", re.IGNORECASE)
_SETTING_BEFORE = re.compile(rf"\b{_WHEN}\s(?:(?:the|an?|his|her|their|its)\s(?:[\w-]+\s)?)?$", re.IGNORECASE)
_PART_OF = re.compile(r"(?:the\s)?(\w+)\sof\s(which|whom|them|these|those|us)[\s,]*", re.IGNORECASE)
_STANDING = word_set("which that whose whom his hers their theirs its my mine our ours your this these those")
"""Words that stand for somebody and name nobody."""
_BRACKETED = re.compile(r"\s?\([^()]{1,24}\)")
_TIME_BEHIND = re.compile(
    r"[\s,]+(?:(?:on|in|late|earlier|early|over|during|by|since)\s)*(?:the\s)?(?:(?:this|last|next|past|earlier|that)\s)?"
    rf"(?:week(?:end)?|month|year|morning|afternoon|evening|night|today|yesterday|then|also|later|further|again|now|{_DAYS})[\s.,]*$"
)
"""“The court this month”, “the president on Friday”: when, and nothing of who."""
_BESIDE = re.compile(r",?\sand(?:\sthe)?|,?and(?:\sthe)?|,|&|and\s(?:his|her)\s(?:[\w-]+\s){0,2}[\w-]+,?")
"""What stands between two who speak together: “and”, “and his wife, ”."""
_ONE_OF = re.compile(r"(?:one|another)\s(?:of|\w+)\b", re.IGNORECASE)
_COUPLE = re.compile(r"\bMrs?\.?\sand\sMrs?\.?\s$")
_BEFORE_BOTH = re.compile(r"\s*(?:(?:[Tt]he|[Bb]oth)\s)?")
_TIMES = word_set("former then current outgoing incoming longtime veteran retired late ex acting")
_LEGISLATION = word_set("bill law act legislation measure resolution plan budget order rule treaty")
"""Papers that stand for nobody's words by the name before them (“the GOP bill”)."""
_TAIL = re.compile(
    r"(?:,?\s\(?[RDI]-[A-Z][\w.]*\)?)?['’]?s?(?:\s(?:himself|herself|itself|themselves|too|also|alone|all|both))?[\s.,’'”\")]*$"
)


@dataclass(frozen=True, slots=True)
class Source:
    """A read source. `names` are the mentions it denotes (two or more when joint)."""

    kind: Kind
    start: int
    end: int
    text: str
    names: tuple[NameMention, ...] = ()
    nominal: Nominal | None = None


def no_source(at: int) -> Source:
    """A source that is not expressed, of words that begin here."""
    return Source("none", at, at, "")


def read_source(text: str, span: Range, names: list[NameMention]) -> Source:
    """Reads the source; `names` are the name mentions inside it, in order."""
    start, end = span
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead and lead.end() < end else start
    phrase = text[start:end]
    word = re.sub(r"[^\w’']", "", phrase).casefold()
    if word in PRONOUNS | _STANDING and not _letters(phrase):
        return Source("pronoun", start, end, phrase.strip(" ,.;:"))
    if word in FRAGMENTS:
        return Source("part", start, end, phrase)
    if part := _PART_OF.fullmatch(phrase):
        whole = part.group(1).casefold() in ("all", "both", "each")
        return Source("pronoun", start + part.start(2), end, part.group(2)) if whole else Source("part", start, end, phrase)
    if names:
        start, end = min(start, names[0].start), max(end, names[-1].end)
    if (when := _TIME_BEHIND.search(text, start, end)) and when.start() > start and all(n.end <= when.start() for n in names):
        end = when.start()
    speaker = _past_setting(text, start, end, names)
    if speaker is not None:
        start, names = speaker, [n for n in names if n.start >= speaker]
    return _described(text, start, end, names)


def _letters(phrase: str) -> bool:
    """“WHO”, “US”, “the I.R.S.”: letters of a name that spell a pronoun."""
    last = phrase.split()[-1].rstrip(" ,;:") if phrase.split() else ""
    return len(last) > 1 and last.isupper()


def _past_setting(text: str, start: int, end: int, names: list[NameMention]) -> int | None:
    """Where the speaker begins behind words that only say when or where (“after the meeting of the council, Roe”)."""
    named = bool(names) and names[0].kind == "person" and names[0].lead == start
    behind = not named and _SETTING_BEFORE.search(text, max(0, start - 32), start)
    if not (behind or _SETTING.match(text, start, end)):
        return None
    for comma in re.finditer(r",\s", text[start:end]):
        at = start + comma.end()
        heading = next((n for n in names if n.lead == at or (n.start == at)), None)
        nominal = read_nominal(text, at, end)
        office = (
            nominal is not None and nominal.head in ROLE_NOUNS | GROUP_NOUNS and nominal.determiner in ("definite", "possessive")
        )
        if (heading and heading.kind != "place") or office:
            return at
    return None


def _described(text: str, start: int, end: int, names: list[NameMention]) -> Source:
    phrase = text[start:end]
    edge = _SEGMENT.search(text, start + 1, end)
    first = edge.start() if edge else end
    opening = [n for n in names if n.end <= first]
    nominal = read_nominal(text, start, first)
    if opening and _COUPLE.search(text, start, opening[0].start):
        return Source("joint", start, end, phrase, (opening[0],))
    if joint := _joint(text, start, first, opening) or _joint(text, start, end, names):
        return Source("joint", start, end, phrase, joint)
    if _conjoined(text, start, opening):
        several = replace(nominal, plural=True, determiner="none", owner=None) if nominal else None
        return Source("nominal" if several else "none", start, end, phrase, nominal=several)
    if head := _heading_name(text, start, first, opening):
        return Source("name", start, end, phrase, (head,), nominal)
    document = nominal is not None and nominal.head in DOCUMENTS and nominal.head not in GROUP_NOUNS
    if document and (author := _author(text, end, names)):
        return Source("name", start, end, phrase, (author,), nominal)
    later = next((n for n in names if n.start >= first and not _led_by(text, n, names)), None)
    if later and later.kind == "person" and _ONE_OF.match(text, start, first) and not text[first : later.lead].strip(" ,"):
        return Source("name", start, end, phrase, (later,))
    if later and not document and nominal and _apposed(text, first, later, nominal):
        return Source("name", start, end, phrase, (later,), nominal)
    return Source("nominal" if nominal else "none", start, end, phrase, nominal=nominal)


def _heading_name(text: str, start: int, first: int, names: list[NameMention]) -> NameMention | None:
    """The name that is the phrase's head: at its end without a preposition before, or at its beginning with one behind."""
    if not names:
        return None
    last = names[-1]
    body = names[-2] if len(names) > 1 and text[names[-2].end : last.lead] == " " else last
    before = text[start : body.lead].split()
    if _TAIL.fullmatch(text, last.end, first) and (
        _CALLED.search(text, start, last.lead) or not any(w.casefold() in PREPOSITIONS for w in before)
    ):
        return last
    if last.kind in ("organisation", "unknown") and _noun_of_kind(text[last.end : first]) and not before[1:]:
        return last
    return next((n for n in names if (n is last or not _led_by(text, n, names)) and _opens(text, start, first, n)), None)


def _opens(text: str, start: int, first: int, name: NameMention) -> bool:
    """Whether the phrase is the name with its titles, and then a preposition (“spokeswoman Ann Roe during a visit”)."""
    behind = text[name.end : first].split()
    before = [w for w in text[start : _role_start(text, name)].split() if w.casefold() not in FUNCTION | _TIMES]
    return not before and bool(behind) and behind[0].casefold() in PREPOSITIONS


def _role_start(text: str, name: NameMention) -> int:
    """Where the role that stands straight before a person's name begins (“lawmaker Roe”)."""
    before = [r.start for r in name.roles if r.end <= name.lead and not text[r.end : name.lead].strip(" ,")]
    return min(before, default=name.lead) if name.kind == "person" else name.lead


def _noun_of_kind(behind: str) -> bool:
    """“the X party”, “the X group”: the noun only says what X is."""
    return behind[:1] == " " and noun(behind.strip()) in GROUP_NOUNS - TIED_GROUPS


def _joint(text: str, start: int, first: int, names: list[NameMention]) -> tuple[NameMention, ...]:
    if len(names) < 2 or names[-1].kind == "unknown" or names[0].kind != names[-1].kind:
        return ()
    between = [_BRACKETED.sub("", text[a.end : b.lead]).strip() for a, b in pairwise(names)]
    plain = all(_BESIDE.fullmatch(b) for b in between) and bool(re.search(r"and|&", between[-1]))
    covered = bool(_BEFORE_BOTH.fullmatch(text, start, names[0].lead)) and bool(
        _TAIL.fullmatch(_BRACKETED.sub("", text[names[-1].end : first]))
    )
    return tuple(names) if plain and covered else ()


def _conjoined(text: str, start: int, names: list[NameMention]) -> bool:
    """“Two lawmakers and Roe”, “he and Roe”: the name is only one of those who speak."""
    return bool(names) and names[-1].kind == "person" and bool(re.search(r"\w\sand\s(?:the\s)?$", text[start : names[-1].lead]))


def _author(text: str, end: int, names: list[NameMention]) -> NameMention | None:
    """The author in “a statement from X”, “an X report”, “a report in X”."""
    for n in names:
        before, behind = text[max(0, n.lead - 30) : n.lead], text[n.end : end]
        words = behind.split()
        if len(words) > 1 and words[0] in ("’s", "'s") and noun(words[1].rstrip(",")) in ROLE_NOUNS and n is not names[-1]:
            role_end = text.index(words[1], n.end) + len(words[1])
            apposed = next((x for x in names if x.lead == role_end + 1 and words[1].endswith(",")), None)
            if apposed and _FROM.search(before):
                return apposed
            continue
        if _FROM.search(re.sub(r"\bthe\s$", "", before, flags=re.IGNORECASE)) and (
            n.kind in ("person", "organisation") or not re.search(r"\bin\s(?:the\s)?$", before)
        ):
            return n
        if n.text.casefold() in PLATFORMS or _led_by(text, n, names):
            continue
        body = n.kind == "organisation" or (n.kind == "unknown" and not n.opens)
        one_word = len(words) == 1 and behind[:1] == " " and noun(words[0].rstrip(".,")) in DOCUMENTS - _LEGISLATION
        if body and (one_word or published(text, n.end, end)):
            return n
    return None


def _led_by(text: str, name: NameMention, names: list[NameMention]) -> bool:
    """Whether the name only stands before the titles of the next one (“Norland Governor Roe”)."""
    return any(
        n.kind == "person" and n.lead < n.start and (n.lead <= name.start < n.start or text[name.end : n.lead] == " ")
        for n in names
    )


def _owned(nominal: Nominal) -> bool:
    """“The bill's sponsor”: somebody of something."""
    return nominal.owner is not None and not nominal.tie


def _apposed(text: str, first: int, name: NameMention, nominal: Nominal) -> bool:
    """“His lawyer, X”: a description and, straight behind it, the name."""
    nouns = ROLE_NOUNS if name.kind == "person" else GROUP_NOUNS if name.kind in ("organisation", "unknown") else frozenset()
    between = re.sub(r"(?:ex-|former\s|then-)\S*", "", text[first : name.lead])
    fits = nominal.head in nouns or (
        name.kind == "person" and (nominal.determiner == "possessive" or _owned(nominal)) and nominal.head not in GROUP_NOUNS
    )
    plain = (
        all(w[0].isupper() or w in _TIMES | {"state", "city", "county"} for w in between.strip(" ,:").split())
        if name.lead < name.start
        else not between.strip(" ,:")
    )
    return plain and fits and not nominal.plural
