"""One report -> its attributions, with credits, intermediaries, occasions and time expressions."""

from msgspec import Struct

from onrecord import weights
from onrecord.attribute.assemble import drafts
from onrecord.attribute.credits import find_credits
from onrecord.attribute.encoding import encode
from onrecord.attribute.occasion import with_occasions
from onrecord.attribute.scan import scan
from onrecord.attribute.statements import attributions
from onrecord.attribute.times import find_times
from onrecord.attribute.via import with_via
from onrecord.config import Config
from onrecord.model import Attribution, Credit, Dropped, Report, Time
from onrecord.outlets.registry import Registry
from onrecord.text.quotes import quoted

LABEL = 12
"""Longest word before a header date (“date”, “Published:”)."""


class Attributed(Struct, frozen=True):
    """What one report says of others' words."""

    attributions: list[Attribution]
    credits: list[Credit]
    times: list[Time]
    dropped: list[Dropped]


def attribute(report: Report, registry: Registry, config: Config) -> Attributed:
    """All attributions of a report; none for a report that is not in English (`read` has said so in its warnings)."""
    if report.lang not in (None, "en"):
        return Attributed([], [], [], [])
    found, dropped = tag(report, config)
    credited = find_credits(report, registry)
    return Attributed(with_via(report, with_occasions(report, found), credited), credited, find_times(report), dropped)


def tag(report: Report, config: Config) -> tuple[list[Attribution], list[Dropped]]:
    """Source, cue, content and form by the shipped tagger."""
    encoding = encode(weights.tokenizer(), _without_header(report))
    if not len(encoding):
        return [], []
    found = drafts(scan(encoding, config.threads, config.fast), encoding.first)
    return attributions(report, encoding, found)


def _without_header(report: Report) -> str:
    """The text with a date that heads its first line blanked, character for character, and a mark behind it that nothing closes."""
    text, stated = report.text, report.found.get("published")
    line = text.split("\n", 1)[0]
    if stated is None or stated.end >= len(line) or len(text[: stated.start].strip()) > LABEL:
        return text
    rest = line[stated.end :].lstrip(" \t:|-–—")
    at = len(line) - len(rest)
    unclosed = rest.startswith(('"', "“")) and not any(q.closed and q.start == at for q in quoted(line))
    end = at + 1 if unclosed else stated.end
    return " " * end + text[end:]
