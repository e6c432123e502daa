"""Invented reports written with their attributions marked: `{s:Mayor Orlen} {c:said} {t:the bridge will close}.`"""

import re

from onrecord.model import Attribution, Form, Quotes, Report

_MARK = re.compile(r"\{([sct]):([^}]*)\}")


def told(report: str, *lines: str, speakers: dict[str, str] | None = None) -> tuple[Report, list[Attribution]]:
    """A report of these lines and one attribution for each line that has marks; the source's text names the speaker unless mapped."""
    text, found = "", []
    for n, line in enumerate(lines):
        spans: dict[str, list[tuple[int, int]]] = {"s": [], "c": [], "t": []}
        at = 0
        for m in _MARK.finditer(line):
            text += line[at : m.start()]
            spans[m[1]].append((len(text), len(text) + len(m[2])))
            text += m[2]
            at = m.end()
        text += line[at:] + "\n"
        if spans["t"]:
            found.append((f"{report}-{n}", spans))
    rows = [_attribution(i, report, text, spans, speakers or {}) for i, spans in found]
    return Report(report, f"{report}.txt", text, "0" * 64, outlet=report, lang="en"), rows


def _attribution(
    ident: str, report: str, text: str, spans: dict[str, list[tuple[int, int]]], speakers: dict[str, str]
) -> Attribution:
    quotes = Quotes(*([text[a:b] for a, b in spans[k]] for k in "sct"))
    form: Form = "direct" if quotes.content[0].startswith(("“", '"')) else "indirect"
    source = quotes.source[0] if quotes.source else None
    speaker = speakers.get(source, source) if source else None
    return Attribution(ident, report, spans["s"], spans["c"], spans["t"], quotes, form, speaker)
