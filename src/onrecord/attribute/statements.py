"""Drafts in subwords -> attributions in characters of the report, with form and ids."""

from collections.abc import Sequence

from onrecord.attribute.assemble import Draft
from onrecord.attribute.decode import Tokens
from onrecord.attribute.encoding import Encoding
from onrecord.model import Attribution, Dropped, Form, Quotes, Range, Report, span
from onrecord.text.quotes import Quoted, quoted

FULL = 0.9
"""Share of a content's letters inside quotation marks from which on it is direct."""


def attributions(report: Report, encoding: Encoding, drafts: Sequence[Draft]) -> tuple[list[Attribution], list[Dropped]]:
    """Attributions in text order, and what was left out because it lies in the page's furniture."""
    marks = quoted(report.text)
    kept: list[Attribution] = []
    dropped: list[Dropped] = []
    for d in sorted(drafts, key=lambda d: (d.content[0], d.cue)):
        source, cue, content = (_ranges(encoding, part) for part in (d.source, [d.cue], d.content))
        if _in_furniture(report, content):
            dropped.append(Dropped(report.id, span(report.text, *content[0]), "stands in the page's furniture, not in the article"))
            continue
        kept.append(_attribution(report, f"{report.id}-{len(kept) + 1}", (source, cue, content), marks, d.confidence))
    return kept, dropped


def _attribution(
    report: Report, name: str, roles: tuple[list[Range], list[Range], list[Range]], marks: list[Quoted], confidence: float
) -> Attribution:
    source, cue, content = roles
    quotes = Quotes(*([report.text[s:e] for s, e in ranges] for ranges in roles))
    return Attribution(
        name, report.id, source, cue, content, quotes, form(report.text, content, marks), confidence=round(confidence, 3)
    )


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


def _in_furniture(report: Report, content: Sequence[Range]) -> bool:
    return any(f.start <= content[0][0] < f.end for f in report.furniture)
