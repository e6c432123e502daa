"""How texts state their own metadata, as tables: name, explanation, pattern. `value` is the part that is kept."""

import re

from onrecord.read.dates import MONTH
from onrecord.read.rule import Rule, rule

_BLANK, _BLANKS = r"\s{0,3}", r"\s{1,3}"
"""Bounded, so that a line of nothing but blanks costs nothing."""
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{0,3})"

PUBLISHED_LABEL = rule(
    "published",
    "a word that announces the date of publication",
    r"published|posted|publication date|pub(?:lished)? date|date|issued|released|created",
)
UPDATED_LABEL = rule(
    "updated", "a word that announces the date of a later version", r"(?:last )?(?:updated|modified|edited|revised)"
)
CLOCK = rule(
    "clock",
    "times of day, zones, weekdays and the words around them in a date line",
    r"(?<!\d)\d{1,2}[:.]\d{2}(?::\d{2})?(?:\.\d+)?(?!\d)|\b\d{1,2}\s?(?=[ap]\.?m)|T(?=\d)|(?<=\d)Z\b",
    r"\b[ap]\.?m\b\.?|\b(?:GMT|UTC|CET|CEST|EET|EEST|MSK|BST|IST|[ECMP][SD]?T|local time|hours|hrs|h)\b(?:\s?[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}\b",
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:at|on|first|ago|by)\b",
)

OPENING = rule("opening date", "a date that opens the text, before the report itself", r"\s*(?P<label>date\b\s*:?\s*)?")
"""Only this date may be followed by the report on the same line; without its label it must be an ISO date."""

DATELINE = rule(
    "dateline",
    "the place where the report was filed, with its date or agency, before the first sentence",
    r"(?P<place>[^\W\d_][^\n():;—–!?\"“”]{1,60}?)"
    rf"(?P<date>[,.]{_BLANK}{_WEEKDAY}?(?:{MONTH}{_BLANK}\d{{1,2}}|\d{{1,2}}{_BLANKS}{MONTH})(?:,?{_BLANKS}(?:19|20)\d\d)?)?[.,]?{_BLANK}"
    r"(?:\((?P<agency>[^()\n]{2,40})\)|/(?P<slashed>[^\W\d_][\w .-]{1,30})/)?\s{0,3}[.,]?\s{0,3}(?:—|–|--|-)\s{0,3}(?=\S)",
    r"\((?P<agency_alone>[^()\n]{2,40})\)\s{0,3}(?:—|–|--|-)\s{0,3}(?=\S)",
)
_LABELS = (
    "breaking update updated live exclusive opinion analysis watch video photos correction editorial interview explainer factbox"
)
NO_PLACE = frozenset(_LABELS.split())
"""Words that open a headline as a place opens a dateline."""

KEYED: tuple[tuple[str, Rule], ...] = (
    ("title", rule("title", "a line that names the title", r"(?:title|headline)\s*:\s*(?P<value>\S.*)")),
    ("byline", rule("by", "a line that begins with “By” and holds names only", r"by:?\s+(?P<value>\S.*)")),
    (
        "byline",
        rule("author", "a line that names the author", r"(?:(?:authors?|byline|reporters?)\s*:|written by:?\s)\s*(?P<value>\S.*)"),
    ),
    (
        "outlet",
        rule(
            "outlet",
            "a line that names the outlet",
            r"(?:outlet|publication|newspaper|publisher)\s*:\s*(?P<value>\S.{1,60}(?<!\.))",
        ),
    ),
    ("credit", rule("source", "a line that names the source of the report", r"(?:sources?|via|credit)\s*:\s*(?P<value>\S.*)")),
)
"""Header lines and the field they fill. Bylines must hold names."""

AGENCY_TAG = rule(
    "agency tag", "an agency named alone in parentheses at the end", r"\((?-i:[A-Z]\S*(?: [A-Z&]\S*){0,4})(?<![.,])\)\.?"
)
CREDITS: tuple[Rule, ...] = (
    rule(
        "reporting credit",
        "who reported, wrote and edited",
        r"\(?(?:(?:additional|further) )?(?:reporting|writing|editing|compiled|written|edited|translated|with reporting) (?:and \w+ )?(?:by|from) [^()]{2,300}\)?\W*",
    ),
    rule(
        "source line",
        "a line that names the source of the report",
        r"\(?(?:(?:sources?|via|credit) ?:|with inputs? from) ?(?-i:[A-Z@])[^.!?]{1,100}\.?\)?",
    ),
    rule(
        "contribution",
        "an outlet or person said to have contributed",
        r"(?-i:[A-Z])[^.!?]{1,150} contributed (?:to this (?:report|article|story)|reporting)\b[^.]{0,80}\.?",
    ),
    rule(
        "first publication",
        "where the report stood first",
        r"this (?:article|report|story|text|piece) (?:was|is|has been) (?:\w+ )?(?:published|republished|reprinted|produced|written|provided) (?:by|in|on|at|from|with)\b.{2,200}",
    ),
    AGENCY_TAG,
)
"""Credit lines: whole paragraphs, or the last sentence or parenthesis of one."""

COPYRIGHT = rule(
    "copyright",
    "the holder of the rights in the report",
    r"(?:©|\(c\)|copyright)(?:\s*(?:©|\(c\)))?[\s,]*(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?[\s,]*(?:by\s+)?(?P<value>[^\W\d_][^.|,;\n]{1,60}?)\s*(?:[.|,;].*)?",
)
NO_HEADLINE = re.compile(r"[.:;,…][\"”’»)]*\Z")
"""How a first paragraph ends that is no headline."""
