"""Drafts in subwords -> attributions in characters of the report, with form and ids; what is no statement is dropped with a reason."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.attribute.assemble import Draft
from onrecord.attribute.confidence import confidence
from onrecord.attribute.encoding import Encoding, Tokens
from onrecord.attribute.nesting import nested, outers
from onrecord.attribute.targets import spoken_of, spoken_to
from onrecord.attribute.unspoken import unspoken
from onrecord.model import Attribution, Dropped, Form, Quotes, Range, Report, span
from onrecord.text.quotes import Quoted, paragraphs, quoted
from onrecord.text.sentences import sentences

FULL = 0.9
"""Share of a content's letters inside quotation marks from which on it is direct."""
LEAST = {"direct": 0.2, "mixed": 0.2, "indirect": 0.25}
"""Confidence by form below which a statement is dropped: what stands in quotation marks is somebody's words, so there doubt weighs less."""
INNER_LEAST = 0.5
"""The same for speech inside speech."""
MOST = 0.6
"""Share of a neighbouring sentence that an unquoted piece must cover to be part of a message."""
ORPHAN = "stands inside a statement that was dropped"
POINTERS = frozenset(["this", "that", "it", "which", "what", "so", "them", "him", "her", "these", "those", "who", "whom"])
"""Words that only point at other words: alone they are no message."""
PERSONS = frozenset(["him", "her", "them"])
"""Those that may be the person whom a stance is about (“congratulated her”)."""
_GLOSS = re.compile(
    r"(?:referring to|refers? to|referred to|highlight\w*|signal\w*|underscor\w*|appear(?:s|ed)?|seem(?:s|ed)?)", re.IGNORECASE
)
_TOLD = re.compile(
    r"\b(?:s[ae]id|says?|saying|told|tells?|telling|ask(?:s|ed|ing)?|wr[io]te|thinks?|thought|knows?|knew|mean[st]?)\b",
    re.IGNORECASE,
)
"""Verbs whose message is a clause: of others (“congratulated her”) a person may be the whole object."""
_WORD = re.compile(r"\w+")


def attributions(report: Report, encoding: Encoding, drafts: Sequence[Draft]) -> tuple[list[Attribution], list[Dropped]]:
    """Attributions in text order, and what was dropped."""
    found = [(d, a, _why_dropped(report, d, a)) for d, a in placed(report, encoding, drafts)]
    outer = iter(outers([a for _, a, why in found if why is None]))
    judged = [(d, a, why or (ORPHAN if next(outer) is None and d.inner else None)) for d, a, why in found]
    dropped = [Dropped(report.id, span(report.text, *_start(report, encoding, d, a)), why) for d, a, why in judged if why]
    kept = [a for _, a, why in judged if not why]
    return _numbered(report.id, kept), sorted(dropped, key=lambda d: (d.span.start, d.span.end))


def placed(report: Report, encoding: Encoding, drafts: Sequence[Draft]) -> list[tuple[Draft, Attribution]]:
    """Every draft with its attribution, nothing dropped and nothing numbered yet."""
    layout = _Layout(report.text)
    return [(d, _attribution(report, encoding, d, layout)) for d in drafts]


def _start(report: Report, encoding: Encoding, drafted: Draft, a: Attribution) -> Range:
    return (a.content or _ranges(report.text, encoding, drafted.content))[0]


def _numbered(report: str, kept: Sequence[Attribution]) -> list[Attribution]:
    """In text order, with ids in that order."""
    ordered = sorted(kept, key=lambda a: (a.content[0], a.cue))
    return nested([replace(a, id=f"{report}-{i}") for i, a in enumerate(ordered, start=1)])


def _attribution(report: Report, encoding: Encoding, drafted: Draft, layout: "_Layout") -> Attribution:
    text = report.text
    source, cue, content = (_ranges(text, encoding, part) for part in (drafted.source, [drafted.cue], drafted.content))
    content = layout.near(cue[0][0], content)
    source = [r for r in source if layout.paragraph(r[0]) == layout.paragraph(cue[0][0])]
    kind = form(text, content, layout.marks)
    sure = round(confidence(drafted.evidence, kind, bool(source), len(content)), 3)
    source, content = spoken_of(text, spoken_to(text, source, cue[0], content), cue[0], content)
    quotes = Quotes(*([text[s:e] for s, e in ranges] for ranges in (source, cue, content)))
    return Attribution("", report.id, source, cue, content, quotes, kind, confidence=sure)


class _Layout:
    """Paragraphs, sentences and quotation marks of a text: neither a headline nor half a neighbouring sentence is part of a message."""

    def __init__(self, text: str) -> None:
        self.marks = quoted(text)
        self.sentences = sentences(text)
        self._paragraphs = [s for s, _ in paragraphs(text)]
        self._sentences = [s for s, _ in self.sentences]
        self._marks = [q.start for q in self.marks]

    def near(self, cue: int, pieces: list[Range]) -> list[Range]:
        """Pieces of the cue's sentence, most of another sentence of its paragraph, and quoted ones anywhere."""
        here = self._sentence(cue)
        inside = [c for c in pieces if self._sentence(c[0]) == here]
        own = [c for c in pieces if self.paragraph(c[0]) == self.paragraph(cue) and (not inside or self._most_of_a_sentence(c))]
        return [c for c in pieces if c in inside or c in own or self._quoted(c[0])]

    def paragraph(self, at: int) -> int:
        return bisect_right(self._paragraphs, at)

    def _sentence(self, at: int) -> int:
        return bisect_right(self._sentences, at) - 1

    def _most_of_a_sentence(self, piece: Range) -> bool:
        start, end = self.sentences[max(0, self._sentence(piece[0]))]
        return min(piece[1], end) - piece[0] >= MOST * (end - start)

    def _quoted(self, at: int) -> bool:
        i = bisect_right(self._marks, at) - 1
        return i >= 0 and at < self.marks[i].end


def _why_dropped(report: Report, drafted: Draft, a: Attribution) -> str | None:
    if not a.content:
        return "stands in another paragraph than the words that would introduce it"
    if any(f.start <= a.content[0][0] < f.end for f in report.furniture):
        return "stands in the page's furniture, not in the article"
    words = [w.lower() for piece in a.quotes.content for w in _WORD.findall(piece)]
    if POINTERS.issuperset(words) and (PERSONS.isdisjoint(words) or _TOLD.search(" ".join(a.quotes.cue))):
        return "only points at other words and says nothing itself"
    if a.confidence < (INNER_LEAST if drafted.inner else LEAST[a.form]):
        return f"too unsure to be told as a statement ({a.confidence:.2f})"
    if a.form == "indirect" and words[0] != "that" and _GLOSS.fullmatch(" ".join(a.quotes.cue)):
        return "explains or describes in the writer's own voice"
    return unspoken(report.text, a)


def form(text: str, content: Sequence[Range], marks: Sequence[Quoted]) -> Form:
    """Direct when nearly all letters of the content are quoted, mixed when some are, else indirect."""
    letters = sum(_letters(text, s, e) for s, e in content)
    near = [(q.start, q.end) for q in marks if any(q.start < e and s < q.end for s, e in content)]
    inside = sum(_letters(text, max(s, start), min(e, end)) for s, e in content for start, end in near)
    if not inside:
        return "indirect"
    return "direct" if inside >= FULL * letters else "mixed"


def _letters(text: str, start: int, end: int) -> int:
    return sum(map(str.isalnum, text[start:end])) if start < end else 0


def _ranges(text: str, encoding: Encoding, parts: Sequence[Tokens]) -> list[Range]:
    """Characters of subword ranges, widened to whole words."""
    return [_widened(text, int(encoding.starts[lo]), int(encoding.ends[hi - 1])) for lo, hi in parts]


def _widened(text: str, start: int, end: int) -> Range:
    while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end
