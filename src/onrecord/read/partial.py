"""Whether a text is only the beginning of its report, and how that shows."""

from collections.abc import Sequence

from onrecord.read.furniture import Mark
from onrecord.read.rule import Rule, rule
from onrecord.text.quotes import paragraphs

SHORT, TEASER = 150, 60
"""Words of a text that a trailing ellipsis, or a bare “read more”, shows to be cut."""

ENDINGS: tuple[Rule, ...] = (
    rule("counted cut", "it ends in a count of the characters cut off", r"\[\+?\d{1,6} (?:more )?char(?:acter)?s?\]\s*$"),
    rule(
        "ellipsis",
        f"it ends in an ellipsis after fewer than {SHORT} words",
        r"(?<!\.)(?:\w|,|\s)(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\(…\)|\(\.\.\.\))\s*$",
    ),
)
_LINKS = {"read more", "read more bare"}


def cut_short(text: str, marks: Sequence[Mark]) -> str | None:
    """Why `text` looks cut off; None for a text that looks whole."""
    paywall = next((m for m in marks if m.rule.name == "paywall"), None)
    if paywall:
        return f"it ends at a paywall (“{paywall.span.quote}”)"
    counted, ellipsis = ENDINGS
    if counted.pattern.search(text, max(0, len(text) - 80)):
        return counted.why
    words = len(text[: 20 * SHORT].split())
    if words < SHORT and ellipsis.pattern.search(_body(text, marks)):
        return ellipsis.why
    if words < TEASER and any(m.rule.name in _LINKS for m in marks):
        return "it is a teaser of a few lines with a link to read more"
    return None


def _body(text: str, marks: Sequence[Mark]) -> str:
    """The last paragraph that is no furniture."""
    starts = {m.span.start for m in marks}
    for start, end in reversed(paragraphs(text)):
        lead = len(text[start:end]) - len(text[start:end].lstrip())
        if start + lead not in starts:
            return text[start:end].rstrip()[-100:]
    return ""
