"""Builds attributions from a text and the words in it."""

from onrecord.model import Attribution, Quotes, Range, Report


def report(text: str, outlet: str | None = None, name: str = "r") -> Report:
    return Report(name, f"{name}.txt", text, "", outlet=outlet)


def told(of: Report, number: int, source: str, cue: str, content: str) -> Attribution:
    """An attribution whose source and cue are the nearest behind its content, or else before it."""
    at = of.text.index(content)
    parts = [_near(of.text, part, at) for part in (source, cue)]
    spans: list[list[Range]] = [[p] if p else [] for p in parts]
    quotes = Quotes(*([of.text[s:e] for s, e in p] for p in (*spans, [(at, at + len(content))])))
    form = "direct" if content[0] in '“"' else "indirect"
    return Attribution(f"{of.id}-{number}", of.id, spans[0], spans[1], [(at, at + len(content))], quotes, form)


def _near(text: str, part: str, at: int) -> Range | None:
    if not part:
        return None
    places = [i for i in range(len(text)) if text.startswith(part, i)]
    start = min(places, key=lambda i: (i < at, abs(i - at)))
    return start, start + len(part)
