"""Names in the whole text of a report: capitalised sequences with the titles before and the roles around them."""

import re
from dataclasses import replace
from itertools import pairwise

from onrecord.model import Report
from onrecord.resolve.layout import ABBREVIATION, Paragraph, Token, tokenise
from onrecord.resolve.long_names import extended
from onrecord.resolve.mentions import NameKind, NameMention
from onrecord.resolve.roles import noun, read_role
from onrecord.resolve.runs import run_end
from onrecord.resolve.surnames import plain
from onrecord.text.names import PARTICLES, SUFFIXES, fold, is_given, is_title, parse
from onrecord.text.places import CAPITALS, COUNTRY, METONYMS, NAMES, PEOPLES
from onrecord.text.titles import (
    COLLECTIVE_NOUNS,
    DISTINGUISHING,
    DOCUMENTS,
    GROUP_NOUNS,
    LEADING_ROLES,
    ORG_WORDS,
    PARTISANS,
    PLAIN_TITLES,
    ROLE_NOUNS,
)
from onrecord.text.words import CALENDAR, FUNCTION

_CHAMBERS = frozenset({"congress", "parliament", "senate"})
"""Nouns for bodies that stand without an article, as names do."""
_LED = re.compile(r"-(?:led|controlled|backed|dominated|run)$")
"""“Democratic-led” before a name."""
_ENDINGS = ("ing", "ed", "ly", "ier", "wise", "while")
_COMMON = ROLE_NOUNS | GROUP_NOUNS | COLLECTIVE_NOUNS | DOCUMENTS
_OFFICE_BEFORE = re.compile(r"\b([\w-]+)\s(?:of|for)\s(?:the\s)?$")
_WORD_BEFORE = re.compile(r"\b([\w-]+)\s$")
_SPEAKS = re.compile(
    r",?\s(?:who\s|(?:has\s|also\s)?(?:said|says|told|tells|added|wrote|tweeted|asked|recalled|replied|laughed|thought|thinks)\b)"
)
_PARTY = re.compile(r"[RDI]-[A-Z]")
_MEETINGS = frozenset({"convention", "primary", "debate", "platform"})
_PERSONAL = re.compile(r",\s\d{1,3},\s|,\swho\b(?<=[^s],\swho)")
_GENERATION = re.compile(r"\b(elder|younger)\s$", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:the|a|an)\s$", re.IGNORECASE)
_OFFICE_OF = re.compile(r"\b(?:[A-Z]\w+\s)*(?:Secretary|Minister)\sof\s(?:the\s)?$")


def scan_body(report: Report, layout: list[Paragraph], lower: frozenset[str]) -> list[NameMention]:
    """Name mentions in the running text, in order; `lower` holds words that need not be names at a sentence's head."""
    found = [m for p in layout if not p.headline for m in _body(report, p.tokens, lower, p.end)]
    for first, second in pairwise(found):
        _share_surname(report.text, first, second)
    return found


def _share_surname(text: str, first: NameMention, second: NameMention) -> None:
    """“Tom and Ann Roe”: the surname belongs to both."""
    bare_given = not first.person.full and is_given(first.text) and first.kind in ("unknown", "person")
    if bare_given and second.kind == "person" and second.person.full and text[first.end : second.lead] == " and ":
        first.kind = "person"
        first.person = replace(first.person, given=(first.person.family,), family=second.person.family)


def drop_first_word(report: Report, mention: NameMention, lower: frozenset[str]) -> NameMention | None:
    """The name without its first word, where that is an ordinary word at a sentence's head (“Regarding Roe”).

    Ordinary is what the affair also writes in lower case (`lower`) or what has the ending of a participle or adverb.
    """
    words = tokenise(report.text, mention.start, mention.end)
    if len(words) < 2 or mention.lead < mention.start or not mention.opens or not _droppable(words[0].text.casefold(), lower):
        return None
    return _mention(report, words[1:], [])


def _droppable(word: str, lower: frozenset[str]) -> bool:
    ordinary = word in lower or word in FUNCTION or word in CALENDAR or word.endswith(_ENDINGS)
    return not is_given(word) and word not in PARTICLES and (ordinary or len(word.rstrip(".")) == 1)


def scan_headlines(report: Report, layout: list[Paragraph], known: frozenset[str]) -> list[NameMention]:
    """Mentions of the `known` (folded) names in title-cased lines."""
    return [m for p in layout if p.headline for m in _headline(report, p.tokens, known)]


def _headline(report: Report, tokens: list[Token], known: frozenset[str]) -> list[NameMention]:
    out: list[NameMention] = []
    i = 0
    while i < len(tokens):
        for j in range(min(i + 6, len(tokens)), i, -1):
            if fold(report.text[tokens[i].start : tokens[j - 1].end]) in known:
                first = i - 1 if j == i + 1 and _first_name(tokens, i) and not (out and out[-1].end > tokens[i - 1].start) else i
                out.append(_mention(report, tokens[first:j], [], headline=True))
                i = j - 1
                break
        i += 1
    return out


def _first_name(tokens: list[Token], i: int) -> bool:
    """Whether a first name stands before the known surname at `i`."""
    return i > 0 and is_given(tokens[i - 1].text) and not tokens[i - 1].possessive and not is_given(tokens[i].text)


def _body(report: Report, tokens: list[Token], lower: frozenset[str], stop: int) -> list[NameMention]:
    out: list[NameMention] = []
    i = 0
    while i < len(tokens):
        j = run_end(report.text, tokens, i)
        if out and tokens[i].start < out[-1].end:
            i += 1
            continue
        if j > i and not _PARTY.match(tokens[i].text):
            out += _split(report, tokens, i, j, lower, stop)
        i = max(j, i + 1)
    return out


def _split(report: Report, tokens: list[Token], i: int, j: int, lower: frozenset[str], stop: int) -> list[NameMention]:
    """The names of one run: leading ordinary words dropped, titles taken off, names of bodies carried on over “of”."""
    while i < j and (_ordinary(tokens[i], lower, j - i) or fold(tokens[i].text) in CALENDAR or _LED.search(tokens[i].text)):
        i += 1
    run = tokens[i:j]
    if not run or (len(run) == 1 and fold(run[0].text) in CALENDAR):
        return []
    if noun(run[-1].text) in PARTISANS or run[-1].text.casefold() in PEOPLES:
        return _leading_body(report, run)
    if office := _office_of_place(report, run):
        return office
    cut = _titles(report.text, run)
    if cut == len(run) > 1 and fold(run[0].text) in PLAIN_TITLES:
        cut -= 1
    if cut == len(run):
        return []
    name, titles = run[cut:], run[:cut]
    mention = _mention(report, name, titles)
    if mention.kind != "person" or not titles:
        mention = extended(report, mention, tokens[j:], stop)
    inner = _leading_body(report, titles)
    return [*inner, mention]


def _office_of_place(report: Report, run: list[Token]) -> list[NameMention]:
    """“Minister of Norland Ann Roe”: the place the office is for, and its holder; empty where the run is not such a phrase."""
    text = report.text
    office = _OFFICE_BEFORE.search(text, max(0, run[0].start - 60), run[0].start)
    at = _place_end(run, office[1][0].isupper()) if office else 0
    if not office or not at or not (is_title(office.group(1)) or noun(office.group(1)) in LEADING_ROLES):
        return []
    start = _office_start(text, office.start(1))
    person = _mention(report, run[at:], [])
    titles = text[start : office.end(1)]
    person.kind, person.lead, person.person = "person", start, parse(person.text, titles)
    role = read_role(text, start, run[at - 1].end)
    person.roles += [role] if role else []
    return [_mention(report, run[:at], []), person]


def _office_start(text: str, at: int) -> int:
    """Where the words before a title that belong to the office begin (“Deputy Foreign Minister”)."""
    while (m := _WORD_BEFORE.search(text, max(0, at - 30), at)) and fold(m.group(1)) in DISTINGUISHING:
        at = m.start(1)
    return at


def _place_end(run: list[Token], titled: bool) -> int:
    """How many words of “Norland Ann Roe” are the place: the known name, what stands before a first name, or one of three.

    The last only behind a title in capitals (`titled`).
    """
    first = run[0].text
    given = next((k for k in range(1, len(run) - 1) if is_given(run[k].text)), 0)
    if fold(run[-1].text) in ORG_WORDS or is_given(first) or is_title(first) or (fold(first) in DISTINGUISHING and not given):
        return 0
    for size in (3, 2, 1):
        if len(run) > size and " ".join(t.text.casefold() for t in run[:size]) in NAMES:
            return size
    return given or (1 if titled and len(run) == 3 else 0)


def _ordinary(token: Token, lower: frozenset[str], left: int) -> bool:
    folded = re.split(r"['’]", token.text.casefold())[0]
    letters = token.text.isupper() and folded in {"who", "us", "it"}
    if folded in FUNCTION and not letters and not (left > 1 and not token.opens and folded in {"may", "will"}):
        return True
    if not token.opens or is_given(token.text) or is_title(token.text) or folded in COUNTRY:
        return False
    common = noun(token.text) in _COMMON and folded not in _CHAMBERS
    return left == 1 and (folded in lower or common or folded.endswith(("ly", "ing")))


def _titles(text: str, run: list[Token]) -> int:
    """How many leading words are titles and what goes with them (“White House Press Secretary” before a name)."""
    after_of = re.search(r"\b(?:Secretary|Minister)\sof\s(?:the\s)?$", text[max(0, run[0].start - 24) : run[0].start])
    cut = 0
    if after_of:
        while cut < len(run) - 1 and fold(run[cut].text) in DISTINGUISHING:
            cut += 1
    if len(run) > 2 and run[0].opens and noun(run[0].text) in ROLE_NOUNS and is_given(run[1].text):
        cut = 1
    for k in range(len(run) - 1, -1, -1):
        word = run[k].text
        if (is_title(word) or noun(word) in LEADING_ROLES or noun(word) in PARTISANS) and not (
            k == len(run) - 1 and (k > 0 and is_given(run[k - 1].text))
        ):
            if k + 1 < len(run) and (
                fold(run[k + 1].text) in ORG_WORDS or (noun(word) in PARTISANS and fold(run[-1].text) in ORG_WORDS | _MEETINGS)
            ):
                return cut
            return max(cut, k + 1)
    return cut


def _leading_body(report: Report, titles: list[Token]) -> list[NameMention]:
    """The body or country that stands before a title (“White House” in “White House Press Secretary X”)."""
    cut = next(
        (k for k, t in enumerate(titles) if is_title(t.text) or noun(t.text) in ROLE_NOUNS or fold(t.text) in DISTINGUISHING), 0
    )
    return [_mention(report, titles[:cut], [])] if cut and titles[0].text.casefold() not in COUNTRY else []


def _mention(report: Report, name: list[Token], titles: list[Token], headline: bool = False) -> NameMention:
    start, end = name[0].start, name[-1].end
    text = report.text[start:end]
    lead = titles[0].start if titles else start
    if titles and (of := _OFFICE_OF.search(report.text, max(0, lead - 32), lead)):
        lead = of.start()
    person = parse(plain(text), " ".join(t.text for t in titles))
    roles = []
    if titles and (role := read_role(report.text, lead, titles[-1].end)):
        roles.append(role)
    before = report.text[max(0, lead - 10) : lead]
    said = _GENERATION.search(before)
    return NameMention(
        report.id,
        start,
        end,
        lead,
        text,
        _kind(name, titles, bool(_PERSONAL.match(report.text, end))),
        person,
        roles,
        headline=headline,
        opens=name[0].opens,
        determined=bool(_ARTICLE.search(before)),
        speaks=bool(_SPEAKS.match(report.text, end)),
        generation=said[1].casefold() if said else "",
    )


def _kind(name: list[Token], titles: list[Token], personal: bool) -> NameKind:
    """What the words of a name tell; `personal` where an age or “who” behind it tells more."""
    folded = [fold(t.text) for t in name]
    joined = " ".join(t.text.casefold().rstrip(".") for t in name)
    if joined in NAMES or joined in CAPITALS or joined in METONYMS or joined + "." in NAMES:
        return "place"
    if titles:
        return "person"
    if folded[-1] in ORG_WORDS or any(w in ORG_WORDS for w in folded[1:]) or (folded[0] in ORG_WORDS and len(name) > 1):
        return "organisation"
    if len(name) == 1 and name[0].text.isupper() and 2 <= len(name[0].text) <= 6:
        return "organisation"
    if (
        len(name) >= 2
        and name[0].text.split("-")[0].casefold() not in COUNTRY
        and (
            is_given(name[0].text) or ABBREVIATION.match(name[0].text) or ABBREVIATION.match(name[1].text) or folded[-1] in SUFFIXES
        )
    ):
        return "person"
    return "person" if personal and len(name) > 1 else "unknown"
