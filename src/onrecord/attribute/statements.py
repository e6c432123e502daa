"""Drafts in subwords -> attributions in characters of the report, with form and ids; what is no statement is dropped with a reason."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.attribute.assemble import Draft
from onrecord.attribute.decode import Tokens
from onrecord.attribute.encoding import Encoding
from onrecord.model import Attribution, Dropped, Form, Quotes, Range, Report, span
from onrecord.text.quotes import Quoted, paragraphs, quoted

FULL = 0.9
"""Share of a content's letters inside quotation marks from which on it is direct."""
INDIRECT_LEAST = 0.3
"""Confidence below which an indirect statement is dropped; what stands in quotation marks is kept."""
POINTERS = frozenset(["this", "that", "it", "which", "what", "so", "them", "him", "her", "these", "those", "who", "whom"])
"""Words that only point at other words: alone they are no message."""
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
    source, cue, content = (_ranges(encoding, part) for part in (drafted.source, [drafted.cue], drafted.content))
    content = _near(report.text, cue, content, marks)
    quotes = Quotes(*([report.text[s:e] for s, e in ranges] for ranges in (source, cue, content)))
    confidence = round(drafted.confidence, 3)
    return Attribution("", report.id, source, cue, content, quotes, form(report.text, content, marks), confidence=confidence)


def _near(text: str, cue: Sequence[Range], content: list[Range], marks: Sequence[Quoted]) -> list[Range]:
    """The pieces in the cue's own paragraph, and quoted ones elsewhere: a headline is no part of the sentence under it."""
    start, end = next((p for p in paragraphs(text) if p[0] <= cue[0][0] < p[1]), (0, len(text)))
    near = [c for c in content if start <= c[0] < end or any(q.start <= c[0] < q.end for q in marks)]
    return near or content


def _why_dropped(report: Report, a: Attribution) -> str | None:
    if any(f.start <= a.content[0][0] < f.end for f in report.furniture):
        return "stands in the page's furniture, not in the article"
    words = [w.lower() for piece in a.quotes.content for w in _WORD.findall(piece)]
    if POINTERS.issuperset(words):
        return "only points at other words and says nothing itself"
    if a.form == "indirect" and a.confidence < INDIRECT_LEAST:
        return f"too unsure to be told as a statement ({a.confidence:.2f})"
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


def _ranges(encoding: Encoding, parts: Sequence[Tokens]) -> list[Range]:
    return [(int(encoding.starts[lo]), int(encoding.ends[hi - 1])) for lo, hi in parts]
