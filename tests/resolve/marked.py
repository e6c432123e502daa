"""Invented reports with their attributions marked: <source> and {content}, paired in order; <> is a source not expressed."""

import hashlib
import re

from onrecord.model import Attribution, Quotes, Report
from onrecord.resolve import Resolved, resolve

_MARK = re.compile(r"[<>{}]")


def marked(name: str, text: str) -> tuple[Report, list[Attribution]]:
    plain, spans = "", {"<": [], "{": []}
    for piece in re.split(r"([<>{}])", text):
        if piece in ("<", "{"):
            start = len(plain)
        elif piece in (">", "}"):
            spans["<" if piece == ">" else "{"].append((start, len(plain)))
        else:
            plain += piece
    assert len(spans["<"]) == len(spans["{"])
    report = Report(name, f"{name}.txt", plain, hashlib.sha256(plain.encode()).hexdigest())
    return report, [
        _attribution(f"{name}-{i}", name, plain, s, c) for i, (s, c) in enumerate(zip(spans["<"], spans["{"], strict=True))
    ]


def _attribution(ident: str, report: str, text: str, source: tuple[int, int], content: tuple[int, int]) -> Attribution:
    sources = [source] if source[0] < source[1] else []
    verb = re.compile(r"[\s,]*\b(\w+)").match(text, source[1]) if sources else None
    cues = [verb.span(1)] if verb else []
    quotes = Quotes([text[s:e] for s, e in sources], [text[s:e] for s, e in cues], [text[content[0] : content[1]]])
    form = "direct" if text[content[0]] in '“"' else "indirect"
    return Attribution(ident, report, sources, cues, [content], quotes, form)


def resolved(*texts: str) -> Resolved:
    pairs = [marked(f"r{i}", text) for i, text in enumerate(texts)]
    return resolve([r for r, _ in pairs], [a for _, attributions in pairs for a in attributions])


def speakers(*texts: str) -> list[str | None]:
    """The display names of the speakers, in order; an actor met before under another id would show as “#”."""
    result = resolved(*texts)
    names = {a.id: a.name for a in result.actors}
    return [names[a.speaker] if a.speaker else None for a in result.attributions]


def ids(*texts: str) -> list[str | None]:
    return [a.speaker for a in resolved(*texts).attributions]
