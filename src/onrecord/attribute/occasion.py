"""Where a statement was made, from the words of its own sentence: press conference, interview, post, letter, speech, …"""

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from onrecord.attribute.told import Told, same_speaker, told_in
from onrecord.model import Attribution, Occasion, Report, span
from onrecord.text.names import bare
from onrecord.text.quotes import quoted
from onrecord.text.sentences import sentences

NEXT = 2
"""Line breaks to the next paragraph, a blank line between."""

_DET = r"(?:an?|the|his|her|their|its|this|that|another|one|separate|\w+day(?:’s|'s)?)"
_MODS = r"(?:[\w’'.“”-]+ ){0,4}?"
_KINDS: list[tuple[str, str]] = [
    ("press conference", r"(?:press|news) (?:conference|availability)|presser"),
    ("press briefing", r"(?:press |daily |news |regular |background )?briefing|gaggle"),
    ("interview", r"interviews?|sit-down|Q&A"),
    ("post", r"tweets?|twitter (?:posts?|messages?|threads?)|facebook posts?|instagram posts?|posts?|blog post|thread"),
    ("letter", r"letters?|open letter"),
    ("email", r"e-?mails?"),
    ("press release", r"(?:press|news) release|release"),
    ("filing", r"(?:court )?(?:filings?|documents?|papers|records)|affidavit|lawsuit|complaint|indictment|petition|brief"),
    ("message", r"(?:private |direct |text )?messages?|voicemail|text"),
    ("hearing", r"hearings?|testimony|deposition"),
    ("debate", r"debates?"),
    ("rally", r"rally|rallies|campaign (?:stop|event)|town hall"),
    ("speech", r"speech(?:es)?|address|remarks|keynote|sermon|lecture|eulogy"),
    ("phone call", r"(?:phone |telephone |conference )?calls?"),
    ("op-ed", r"op-ed|column|essay|editorial|opinion piece|memoir|book"),
    ("video", r"video(?: message)?|videotape|ad|podcast"),
    ("memo", r"memo(?:randum)?"),
    ("meeting", r"meeting|summit|session|conference|forum|panel"),
    ("statement", r"(?:written |joint |brief |public )?statements?|announcement|communique|communiqué"),
]
_NAMED = [
    (kind, re.compile(rf"\b(?:in|at|during|on|via|by|through|to|following|after) (?:{_DET} )?{_MODS}({words})\b", re.IGNORECASE))
    for kind, words in _KINDS
]
_WORDS = {"speech", "statement", "post", "letter", "email", "message", "op-ed", "video", "memo", "press release"}
"""Occasions that are one person's words, so that “Brenn's speech” is nobody's occasion but hers."""
_WHOSE = re.compile(r"\b([A-Z][\w-]+)(?:[’']s|(?<=s)[’']) ")
_PRONOUN = re.compile(r"(?:he|she|they|it|who|i|we)?$", re.IGNORECASE)
_ANSWERING = (
    r"\b(?:respon[ds]\w*|react\w*|repl(?:y|ied|ies|ying)|answer\w*|refer(?:s|red|ring|ence)?|regards?|contrast|object\w*)\b"
)
_ANSWER = re.compile(_ANSWERING, re.IGNORECASE)
_ANSWERED = re.compile(_ANSWERING + " $", re.IGNORECASE)
_VERBS = [
    ("post", re.compile(r"\b((?:re)?tweet(?:ed|s|ing)?|on (?:Twitter|Facebook|Instagram|Truth Social|Telegram|X)\b)")),
    ("testimony", re.compile(r"\b(testified|testifies|testifying)\b")),
    ("interview", re.compile(r"\b(told (?:[A-Z]{2,5}\b|the [A-Z]\w+|[A-Z]\w+ (?:News|Times|Post)))")),
    ("press statement", re.compile(r"\b(told (?:reporters|journalists|the press))\b")),
]


def with_occasions(report: Report, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions with their occasion, found outside quotation marks in the sentences of cue and source."""
    bounds = sentences(report.text)
    quotes = [(q.start, q.end) for q in quoted(report.text) if q.kind == "double"]
    found = {a.id: a.occasion or _occasion(report.text, a, bounds, quotes) for a in attributions}
    _carry(told_in(report.text, attributions, bounds), found)
    return [msgspec.structs.replace(a, occasion=found[a.id]) for a in attributions]


def _carry(told: Sequence[Told], found: dict[str, Occasion | None]) -> None:
    """Quoted words that the same speaker goes on with, in the same or the next paragraph, belong to the same occasion."""
    for before, after in pairwise(told):
        near = after.paragraph - before.paragraph <= NEXT and same_speaker(before, after)
        if near and after.attribution.form != "indirect" and found[after.attribution.id] is None:
            found[after.attribution.id] = found[before.attribution.id]


def _occasion(text: str, a: Attribution, bounds: Sequence[tuple[int, int]], quotes: Sequence[tuple[int, int]]) -> Occasion | None:
    anchors = a.cue or a.source
    if not anchors:
        return None
    at = anchors[0][0]
    start, end = next(((s, e) for s, e in bounds if s <= at < e), (at, at))
    blank = _blanked(text, start, end, quotes)
    found = [
        (abs(start + m.start(1) - at), kind, m)
        for kind, p in [*_VERBS, *_NAMED]
        for m in p.finditer(blank)
        if not _in_content(a, start + m.start(1), at) and not (kind in _WORDS and _anothers(a, blank, m))
    ]
    if not found:
        return None
    _, kind, m = min(found, key=lambda f: (_is_before(f[2].group()), f[1] == "meeting", f[0], f[1]))
    return Occasion(kind, span(text, start + m.start(1), start + m.end(1)))


def _is_before(phrase: str) -> bool:
    """“following the session”: what came before the statement is its occasion only where nothing else is."""
    return phrase.lower().startswith(("following ", "after "))


def _anothers(a: Attribution, sentence: str, m: re.Match[str]) -> bool:
    """Whether the phrase speaks of somebody else's words (“to Brenn's remarks”, “in response to the statement”)."""
    phrase = sentence[m.start() : m.start(1)]
    later = phrase.lower().startswith(("following ", "after ", "to "))
    if _ANSWER.search(phrase) or (later and (_ANSWERED.search(sentence[: m.start()]) or sentence.startswith(" by ", m.end(1)))):
        return True
    source = " ".join(a.quotes.source)
    if not later and _PRONOUN.match(source):
        return False
    own = {bare(w).casefold() for w in re.findall(r"[\w’'-]+", source)}
    return any(w[1].casefold() not in own for w in _WHOSE.finditer(phrase) if not w[1].endswith("day"))


def _in_content(a: Attribution, place: int, at: int) -> bool:
    """Words of the message itself are no occasion, unless they close it right beside the cue."""
    return any(s <= place < e for s, e in a.content) and not any(s <= at < e for s, e in a.content)


def _blanked(text: str, start: int, end: int, quotes: Sequence[tuple[int, int]]) -> str:
    out = text[start:end]
    for s, e in quotes:
        lo, hi = max(s, start) - start, min(e, end) - start
        if lo < hi:
            out = out[:lo] + " " * (hi - lo) + out[hi:]
    return out
