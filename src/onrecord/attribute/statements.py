"""Drafts in subwords -> attributions in characters of the report, with form and ids; what is no statement is dropped with a reason."""

import re
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
    marks = quoted(report.text)
    made = [_attribution(report, encoding, d, marks) for d in sorted(drafts, key=lambda d: (d.content[0], d.cue))]
    kept: list[Attribution] = []
    dropped: list[Dropped] = []
    for a in made:
        why = _why_dropped(report, a)
        if why is None:
            kept.append(replace(a, id=f"{report.id}-{len(kept) + 1}"))
        else:
            dropped.append(Dropped(report.id, span(report.text, *a.content[0]), why))
    return kept, dropped


def _attribution(report: Report, encoding: Encoding, drafted: Draft, marks: Sequence[Quoted]) -> Attribution:
    text = report.text
    source, cue, content = (_ranges(text, encoding, part) for part in (drafted.source, [drafted.cue], drafted.content))
    near = _Near(text, cue[0][0], marks)
    content = near.contents(content)
    source = [r for r in source if near.in_paragraph(r)]
    quotes = Quotes(*([text[s:e] for s, e in ranges] for ranges in (source, cue, content)))
    return Attribution(
        "", report.id, source, cue, content, quotes, form(text, content, marks), confidence=round(drafted.confidence, 3)
    )


class _Near:
    """What stands near a cue: neither a headline nor half of a neighbouring sentence is part of its message."""

    def __init__(self, text: str, cue: int, marks: Sequence[Quoted]) -> None:
        self.paragraph = next((p for p in paragraphs(text) if p[0] <= cue < p[1]), (0, len(text)))
        start, end = self.paragraph
        self.sentences = [(start + s, start + e) for s, e in sentences(text[start:end])]
        self.cue = cue
        self.marks = marks

    def contents(self, pieces: list[Range]) -> list[Range]:
        """Pieces of the cue's sentence, most of another sentence of its paragraph, and quoted ones anywhere; else all."""
        inside = [c for c in pieces if any(s <= c[0] < e and s <= self.cue < e for s, e in self.sentences)]
        fits = self._most_of_a_sentence if inside else self.in_paragraph
        return [c for c in pieces if c in inside or fits(c) or self._quoted(c)] or pieces

    def in_paragraph(self, piece: Range) -> bool:
        return self.paragraph[0] <= piece[0] < self.paragraph[1]

    def _most_of_a_sentence(self, piece: Range) -> bool:
        return any(s <= piece[0] < e and min(piece[1], e) - piece[0] >= MOST * (e - s) for s, e in self.sentences)

    def _quoted(self, piece: Range) -> bool:
        return any(q.start <= piece[0] < q.end for q in self.marks)


def _why_dropped(report: Report, a: Attribution) -> str | None:
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
    letters = inside = 0
    for s, e in content:
        at = [i for i in range(s, e) if text[i].isalnum()]
        letters += len(at)
        inside += sum(1 for i in at if any(q.start <= i < q.end for q in marks))
    if not inside:
        return "indirect"
    return "direct" if inside >= FULL * letters else "mixed"


def _ranges(text: str, encoding: Encoding, parts: Sequence[Tokens]) -> list[Range]:
    """Characters of subword ranges, widened to whole words."""
    return [_widened(text, int(encoding.starts[lo]), int(encoding.ends[hi - 1])) for lo, hi in parts]


def _widened(text: str, start: int, end: int) -> Range:
    while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end
