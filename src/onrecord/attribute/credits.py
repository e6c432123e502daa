"""Whom a report credits: outlets, agencies, broadcasts, posts and documents, for all of it or for one statement.

An outlet that a report only talks about is no credit. A mention becomes one when the words before or behind it say that
something was told to it, published by it or learnt from it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.attribute.own import is_own
from onrecord.attribute.whole import whole_credits
from onrecord.model import Credit, CreditKind, Report, Scope, span
from onrecord.outlets import Mention, Registry, mentions
from onrecord.text.quotes import Quoted, quoted
from onrecord.text.sentences import sentences

LEAD_SHARE = 0.25
LEAD_WORDS = 130
"""A credit within the headline and the first words of a report vouches for the report's core."""

_ADVERB = r"(?:(?:first|also|later|now|previously|earlier|recently|initially|exclusively|already|then|has|have|had|was|is|who|which|that|separately|reportedly) |on \w+day )*"
_SAYS = (
    r"(?:reports?|reported|reporting|writes?|wrote|notes|noted|adds|added|revealed|reveals|published|publishes|broke|obtained|disclosed|learned|confirmed"
    r"|cited|cites|quoted|quotes|quoting|citing|detailed|described|released|aired|broadcast|said|says|states|stated|claimed|claims|alleged|uncovered|speculate[sd]|conclude[sd]|found|finds|gave|understands|estimate[sd]|observed|explained|points out|pointed out|the first to report|first to report)\b"
)
_BEHIND = re.compile(
    rf"(?:[”\"’]|'')?(?:,? [^,.;]{{1,40}},)?(?: (?:and|&) (?:the )?[A-Z][\w’'. ]{{1,30}}?)? (?:(?:is|are|was|were) )?{_ADVERB}{_SAYS}"
)
_PUBLISHES = re.compile(r" (?:first |has |also )?(?:reported|reports|wrote|writes|published)\b")
_OWNS = re.compile(
    r" ?[’']s? (?:\w+ ){0,2}(?:report|reporting|story|article|interview|account|investigation|analysis|poll|online service|website|fact[- ]check(?:er)?)s?\b"
    r"|(?:[’']s)? (?:[A-Z][\w.’'-]+ ){1,3}(?:reported|reports|wrote|writes|tweeted|said that (?:a|the) source)\b"
)
_NOUNS = re.compile(
    r"[”\"]?(?:[’']s)?(?:[/-][A-Z][\w ]{1,20})? (?:online |exclusive |telephone |radio |television |TV |op-ed |opinion )?"
    r"(?:report|interview|story|article|exclusive|op-ed|editorial|column|poll|survey|podcast|appearance|essay|profile|town hall|broadcast)\b"
)
_ROLE = r"(?:reporter|correspondent|anchor|host|columnist|journalist|editor|writer|analyst|political director)"
_PERSON_BEHIND = re.compile(
    rf"(?:[’']s?)? (?:[\w-]+ ){{0,3}}{_ROLE}s?,? (?:[A-Z][\w.’'-]+ ?){{1,3}},? (?:reported|reports|tweeted|wrote|said|asked|told)"
)
_TOLD = re.compile(
    r"\b(?:told|tells|telling|informed|spoke (?:to|with)|speaking (?:to|with)|statements? (?:to|for|provided to)|emailed?(?: statement)? to"
    r"|comments? to|remarks? to|confirmed to|e-?mail to|confided to|insisted to|explained to|said to)"
    r" (?:(?:the|a|an|local|state-run|state|reporters|Russian|German|French|British|American|U\.S\.|Israeli|[A-Z][\w’'.-]+|(?:and|from|at|of|on|host|with|anchor|in)) ){0,5}(?:[“\"‘]|'')?$"
)
_INTERVIEW = re.compile(
    r"\b(?:interview(?:s|ed)?|appearance|appearing|appeared|appears|conversation|sit-down|Q&A|spoke|speaking|special)\b[^.;]{0,45}?"
    r"\b(?:with|on|to|for|by|at|in) (?:[\w’'.“-]+ ){0,5}(?:[“\"‘]|'')?$"
)
_ON_AIR = re.compile(
    r"(?:(?:^|[\s“\"(,—-])[Oo]n|\b(?:said|says|saying|asked|claimed|argued|discuss\w+|explained) (?:\w+ ){0,3}(?:on|during)) (?:[\w’'.-]+ ){0,4}(?:[“\"‘]|'')?$"
)
_AIR_VERB = re.compile(
    r"\b(?:said|says|told|asked|argued|criticized|criticised|claimed|called|calling|warned|predicted|suggested|insisted|explained|acknowledged|disagreed"
    r"|discussed|speaking|interview|appear\w*|defended|denied|announced|responded|joked|added|strike|struck|tone)\b"
)
_ACCORDING = re.compile(
    r"\b(?:according to|[Aa]ccording to|as per|via|citing|cites|cited by|cited in|quoted (?:by|in|from)|reports? (?:by|in|from|on)|reported (?:\w+ )?(?:by|in|on)"
    r"|referring to|reference to|first (?:reported|published|revealed|disclosed) (?:\w+ )?(?:by|in|on)|(?:published|obtained|released|broken|aired|seen|reviewed|revealed|broadcast|posted|written|carried|conducted|provided)"
    r" (?:\w+ )?(?:by|in|on|to)|(?:op-ed|column|article|story|piece|essay|editorial|commentary|investigation|account|poll|survey|letter|news)[^.;,]{0,30} (?:in|for|by|from|to|with)|(?:reports|notes|writes|reported|wrote|adds|says|said),? )"
    r" ?(?:the |a |an |local |state |state-run |Russian |Turkish |several |sources (?:who|that) \w+ (?:to|with) |(?:reports?|article|story|poll|new|recent|exclusive|bombshell|breaking) (?:in |by |from |on )?)*"
    r"(?:media |news |outlets? |newspapers? |agency |website |site |magazine |broadcaster |channel )*(?:[Tt]he )?(?:[“\"‘]|'')?$"
)
_PERSON_OF = re.compile(
    rf"\b(?:[Aa]ccording to|[Vv]ia|[Bb]y) (?:{_ROLE} )?(?:[A-Z][\w.’'-]+ ){{1,3}}(?:of|at|from|with|in) (?:the |The )?$"
    r"|(?:^|[.!?”\"] |\n)(?:[A-Z][\w.’'-]+ ){2,3}(?:of|at|from) (?:the |The )?$"
)
_HEARD = re.compile(
    r"^[^.;]{0,30}?\b(?:heard|reports?|reported|tweets?|tweeted|writes|wrote|says|said|notes|noted|hears|learned|has|points out|passes along)\b"
)
_POST = re.compile(
    r"\b(?:[Tt]weets?|[Tt]weeted|[Rr]etweeted|(?:[Oo]n|[Vv]ia|[Tt]o|[Hh]is|[Hh]er|[Tt]heir|[Aa]|[Ii]n) (?:\w+ )?(?:Twitter|Facebook|Instagram|Truth Social|Telegram|TikTok|X|YouTube|Weibo|VK)(?: (?:post|message|page|account|feed|thread))?"
    r"|(?:Twitter|Facebook|Instagram|Truth Social|Telegram) (?:posts?|messages?|threads?|exchange))\b"
)
_PLATFORM = re.compile(r"Twitter|Facebook|Instagram|Truth Social|Telegram|TikTok|YouTube|Weibo|VK|\bX\b")
_WORDS_OF = re.compile(
    r"[“\":]|\b(?:said|wrote|writing|noted|responded|replied|saying|fired back|announced|posted|tweeted|called|urging|urged|claimed|argued|shared)\b"
)
_DOCUMENT = re.compile(
    r"\b(?:[Aa]ccording to|[Ii]n|obtained|reviewed|seen|citing|shows? in) (?:an?|the|his|her|their|its|court|internal|leaked|copies of|\w+) ?(?:[\w-]+ ){0,3}?"
    r"((?:op-ed|memo(?:randum)?|transcript|advance copy|court (?:documents?|filings?|papers|records)|affidavit|internal document|leaked (?:emails?|document)|audio recording))\b"
)
_PROGRAMME = re.compile(r"[’']s (?:[“\"‘][A-Z]|[A-Z]\w+ [A-Z])")


@dataclass(frozen=True, slots=True)
class _Place:
    """A mention within its sentence."""

    mention: Mention
    before: str
    behind: str
    sentence: str


def find_credits(report: Report, registry: Registry) -> list[Credit]:
    """Every credit of a report in text order; those to the report's own outlet are marked `own`."""
    text = report.text
    found = mentions(text, registry, report.outlet)
    marks = [q for q in quoted(text) if q.kind == "double" and q.closed and q.end - q.start > 60]
    whole = list(whole_credits(report, registry))
    placed = [_place(text, m, s, e) for s, e in sentences(text) for m in found if s <= m.start < e]
    out = [_credit(report, p, kind, registry) for p in placed if (kind := _kind(p, marks)) is not None]
    out = [c for c in out if not any(w.span.start < c.span.end and c.span.start < w.span.end for w in whole)]
    posts = list(_posts(report))
    return sorted([*whole, *out, *posts, *_documents(report)], key=lambda c: (c.span.start, c.span.end))


def _place(text: str, mention: Mention, start: int, end: int) -> _Place:
    return _Place(mention, text[start : mention.start], text[mention.end : end], text[start:end])


def _kind(place: _Place, marks: list[Quoted]) -> CreditKind | None:
    """The kind of credit that the words around a mention make of it, or None when it is only talked about."""
    m = place.mention
    if m.how == "word" and not _carries_article(place):
        return None
    if any(q.start < m.start and m.end < q.end for q in marks) or _inside_name(place):
        return None
    told, air = _TOLD.search(place.before), _on_air(place)
    if told or air or _INTERVIEW.search(place.before):
        return "broadcast_interview" if m.kind == "broadcaster" or air else _paper(m)
    return _paper(m) if _reported(place) else None


def _reported(place: _Place) -> bool:
    before, behind = place.before, place.behind
    if _ACCORDING.search(before):
        return True
    if _PERSON_OF.search(before):
        return before.casefold().startswith(("according", "via", "by")) or bool(_HEARD.match(behind))
    return any(p.match(behind) for p in (_BEHIND, _OWNS, _NOUNS, _PERSON_BEHIND))


def _carries_article(place: _Place) -> bool:
    """Whether a name that is an ordinary word stands as a name: with its article, or in capitals."""
    word = _word(place)
    article = place.before.endswith("The ") and place.mention.name.startswith("The ")
    article = article and (len(place.before) > 4 or _PUBLISHES.match(place.behind) is not None)
    shown = place.mention.kind == "broadcaster" and _PROGRAMME.match(place.behind) is not None
    return article or shown or (word.isupper() and len(word) > 3) or (_handed_on(place) and not re.match(r" [A-Z]", place.behind))


def _handed_on(place: _Place) -> bool:
    """Words after which even an ordinary word is an outlet."""
    return place.before.endswith("told ") or (
        place.mention.kind == "broadcaster" and place.before.endswith(("reported by ", "aired by "))
    )


def _inside_name(place: _Place) -> bool:
    """A surname behind a title or a first name, not an outlet of that name."""
    if place.mention.how == "form" or " " in _word(place) or _word(place).isupper():
        return False
    named = re.search(r"(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.|\b(?:Mayor|Senator|President)|[a-z,“\"] ([A-Z][a-z]+)) $", place.before)
    return named is not None and not (named[1] and re.match(r"The$|.*day$|[A-Z][a-z]+(?:ary|ber|ch|il)$", named[1]))


def _word(place: _Place) -> str:
    return place.sentence[len(place.before) : len(place.sentence) - len(place.behind)]


def _on_air(place: _Place) -> bool:
    if place.mention.kind != "broadcaster" or not _ON_AIR.search(place.before):
        return False
    return bool(_AIR_VERB.search(place.sentence))


def _paper(mention: Mention) -> CreditKind:
    return "agency" if mention.kind == "agency" else "outlet"


def _credit(report: Report, place: _Place, kind: CreditKind, registry: Registry) -> Credit:
    m = place.mention
    scope = _scope(report.text, m.start, place)
    return Credit(report.id, span(report.text, m.start, m.end), m.name, kind, scope, is_own(report, m.name, registry))


def _scope(text: str, at: int, place: _Place) -> Scope:
    if re.search(r"first (?:reported|published|revealed) (?:\w+ )?(?:by|in|on) (?:the )?$", place.before) or re.match(
        r" (?:was|were) (?:the )?first to report", place.behind
    ):
        return "report"
    words = len(text[:at].split())
    return "report" if words <= max(LEAD_WORDS, LEAD_SHARE * len(text.split())) else "statement"


def _posts(report: Report) -> Iterator[Credit]:
    """One credit a sentence that gives the words of a post."""
    for start, end in sentences(report.text):
        sentence = report.text[start:end]
        m = _POST.search(sentence)
        if m and ("tweet" in m[0].casefold() or _WORDS_OF.search(sentence)):
            platform = _PLATFORM.search(m[0])
            yield Credit(
                report.id,
                span(report.text, start + m.start(), start + m.end()),
                platform[0] if platform else "Twitter",
                "social",
                "statement",
            )


def _documents(report: Report) -> Iterator[Credit]:
    """The first sentence on each kind of document."""
    seen: set[str] = set()
    for m in _DOCUMENT.finditer(report.text):
        if m[1].casefold() not in seen:
            seen.add(m[1].casefold())
            yield Credit(report.id, span(report.text, m.start(1), m.end(1)), m[1], "document", "statement")
