"""Sentences of a report, as half-open character ranges of its own text."""

import nupunkt

from onrecord.text.quotes import paragraphs


def sentences(text: str) -> list[tuple[int, int]]:
    """Sentence ranges without surrounding white space, in order; a sentence never crosses a line break."""
    out: list[tuple[int, int]] = []
    for start, end in paragraphs(text):
        for s, e in nupunkt.sent_spans(text[start:end]):
            piece = text[start + s : start + e]
            lead = len(piece) - len(piece.lstrip())
            if piece.strip():
                out.append((start + s + lead, start + s + len(piece.rstrip())))
    return out
