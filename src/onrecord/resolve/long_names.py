"""Names of bodies that run on over small words: “Office for Reefs and Tides”, “the Food and Drug Agency”."""

import re
from bisect import bisect_left
from dataclasses import replace

from onrecord.model import Report
from onrecord.resolve.layout import Token
from onrecord.resolve.mentions import NameMention
from onrecord.resolve.runs import run_end
from onrecord.text.names import fold, is_given, is_title, parse
from onrecord.text.titles import ORG_WORDS
from onrecord.text.words import CALENDAR

_LINK = re.compile(r"\s(?:of|for|on|to|against)(?:\sthe)?\s(?=[A-Z])|\s&\s(?=[A-Z])")
_AND = re.compile(r"\sand\s(?=[A-Z])")


def extended(report: Report, mention: NameMention, rest: list[Token], stop: int) -> NameMention:
    """“Office” + “for Reefs and Tides”: names of bodies run on over small words."""
    text, end = report.text, mention.end
    if paired := _paired_body(report, mention, rest, stop):
        return paired
    if mention.kind != "organisation" or text[end : end + 1] in ("’", "'"):
        return mention
    while m := (_LINK.match(text, end, stop) or (_AND.match(text, end, stop) if end > mention.end else None)):
        run = _run(text, rest, m.end())
        if not run or run[0].start != m.end() or _no_part(run[0].text):
            break
        stops = (k for k in range(1, len(run) - 1) if is_title(run[k].text) and is_given(run[k + 1].text))
        end = run[next(stops, len(run)) - 1].end
    if end == mention.end:
        return mention
    longer = text[mention.start : end]
    return replace(mention, end=end, text=longer, kind="organisation", person=parse(longer))


def _paired_body(report: Report, mention: NameMention, rest: list[Token], stop: int) -> NameMention | None:
    """“the Food and Drug Agency”: two capitalised runs that “and” makes one body."""
    text = report.text
    joined = _AND.match(text, mention.end, stop)
    if not joined or mention.kind not in ("unknown", "organisation") or fold(mention.text.split()[-1]) in ORG_WORDS:
        return None
    run = _run(text, rest, joined.end())
    determined = (
        re.search(r"\b(?:the|The|a|an)\s$", text[max(0, mention.lead - 5) : mention.lead]) or mention.kind == "organisation"
    )
    if not determined or len(run) < 2 or fold(run[-1].text) not in ORG_WORDS:
        return None
    longer = text[mention.start : run[-1].end]
    return replace(mention, end=run[-1].end, text=longer, kind="organisation", person=parse(longer))


def _run(text: str, rest: list[Token], at: int) -> list[Token]:
    """The words that stand together as one name, from the first that begins at the place or behind it."""
    first = bisect_left(rest, at, key=lambda t: t.start)
    return rest[first : run_end(text, rest, first)] if first < len(rest) else []


def _no_part(word: str) -> bool:
    """Whether no name of a body runs on with the word: titles, first names and days."""
    return is_title(word) or is_given(word) or fold(word) in CALENDAR
