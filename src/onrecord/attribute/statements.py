"""Drafts in subwords -> attributions in characters of the report, with form and ids; what is no statement is dropped with a reason."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.attribute.assemble import Draft
from onrecord.attribute.decode import Tokens
from onrecord.attribute.encoding import Encoding
from onrecord.model import Attribution, Dropped, Form, Quotes, Range, Report, span
from onrecord.text.quotes import Quoted, paragraphs, quoted
from onrecord.text.sentences import sentences

FULL = 0.9
"""Share of a content's letters inside quotation marks from which on it is direct."""
INDIRECT_LEAST = 0.3
"""Confidence below which an indirect statement is dropped; what stands in quotation marks is kept."""
SOURCELESS_LEAST = 0.4
"""The same for one whose source is not expressed."""
MOST = 0.6
"""Share of a neighbouring sentence that an unquoted piece must cover to be part of a message."""
POINTERS = frozenset(["this", "that", "it", "which", "what", "so", "them", "him", "her", "these", "those", "who", "whom"])
"""Words that only point at other words: alone they are no message."""
_GLOSS = re.compile(
    r"(?:referring to|refers? to|referred to|highlight\w*|signal\w*|underscor\w*|appear(?:s|ed)?|seem(?:s|ed)?)", re.IGNORECASE
)
_WORD = re.compile(r"\w+")


def attributions(report: Report, encoding: Encoding, drafts: Sequence[Draft]) -> tuple[list[Attribution], list[Dropped]]:
    """Attributions in text order, and what was dropped."""
    layout = _Layout(report.text)
    kept: list[Attribution] = []
    dropped: list[Dropped] = []
    for d in sorted(drafts, key=lambda d: (d.content[0], d.cue)):
        a = _attribution(report, encoding, d, layout)
        why = _why_dropped(report, a)
        if why is None:
            kept.append(replace(a, id=f"{report.id}-{len(kept) + 1}"))
        else:
            at = (a.content or _ranges(report.text, encoding, d.content))[0]
            dropped.append(Dropped(report.id, span(report.text, *at), why))
    return kept, dropped


def _attribution(report: Report, encoding: Encoding, drafted: Draft, layout: "_Layout") -> Attribution:
    text = report.text
    source, cue, content = (_ranges(text, encoding, part) for part in (drafted.source, [drafted.cue], drafted.content))
    content = layout.near(cue[0][0], content)
    source = [r for r in source if layout.paragraph(r[0]) == layout.paragraph(cue[0][0])]
    quotes = Quotes(*([text[s:e] for s, e in ranges] for ranges in (source, cue, content)))
    confidence = round(drafted.confidence, 3)
    return Attribution("", report.id, source, cue, content, quotes, form(text, content, layout.marks), confidence=confidence)


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


def _why_dropped(report: Report, a: Attribution) -> str | None:
    if not a.content:
        return "stands in another paragraph than the words that would introduce it"
    if any(f.start <= a.content[0][0] < f.end for f in report.furniture):
        return "stands in the page's furniture, not in the article"
    words = [w.lower() for piece in a.quotes.content for w in _WORD.findall(piece)]
    if POINTERS.issuperset(words):
        return "only points at other words and says nothing itself"
    if a.form == "indirect" and a.confidence < (INDIRECT_LEAST if a.source else SOURCELESS_LEAST):
        return f"too unsure to be told as a statement ({a.confidence:.2f})"
    if a.form == "indirect" and _GLOSS.fullmatch(" ".join(a.quotes.cue)):
        return "explains or describes in the writer's own voice"
    return None


def form(text: str, content: Sequence[Range], marks: Sequence[Quoted]) -> Form:
    """Direct when nearly all letters of the content are quoted, mixed when some are, else indirect."""
    letters = sum(_letters(text, s, e) for s, e in content)
    near = [(q.start, q.end) for q in marks if any(q.start < e and s < q.end for s, e in content)]
    inside = sum(_letters(text, max(s, start), min(e, end)) for s, e in content for start, end in near)
    if not inside:
        return "indirect"
    return "direct" if inside >= FULL * letters else "mixed"


def _letters(text: str, start: int, end: int) -> int:
    return sum(c.isalnum() for c in text[start:end]) if start < end else 0


def _ranges(text: str, encoding: Encoding, parts: Sequence[Tokens]) -> list[Range]:
    """Characters of subword ranges, widened to whole words."""
    return [_widened(text, int(encoding.starts[lo]), int(encoding.ends[hi - 1])) for lo, hi in parts]


def _widened(text: str, start: int, end: int) -> Range:
    while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end
