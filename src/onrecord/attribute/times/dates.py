"""Absolute dates: days, months, years, decades, quarters, seasons, feasts and clock times."""

import re
from collections.abc import Callable
from datetime import date

from onrecord.attribute.times.calendar import safe, years_around
from onrecord.attribute.times.context import Context, Mark
from onrecord.attribute.times.words import (
    DAY_NUMBER,
    MONTH,
    NUMBER_WORD,
    QUALIFIER,
    WEEKDAY,
    YEAR,
    month,
    number,
)

Reader = Callable[[re.Match[str], Context], list[Mark]]
"""Reads a match: its marks, none where it is no time after all."""
Rule = tuple[re.Pattern[str], Reader]


def rule(pattern: str) -> re.Pattern[str]:
    """A pattern of whole words; a space in it stands for any white space character."""
    return re.compile(rf"(?<![\w.$£€-])(?:{pattern})(?!\w)".replace(" ", r"\s"), re.IGNORECASE)


def day_mark(m: re.Match[str], day: date | None, anchor: str | None = None) -> list[Mark]:
    """The day as a mark, none where there is no such day."""
    return [Mark(m.start(), m.end(), day.isoformat(), "DATE", anchor)] if day else []


def nearest(month_number: int, day: int, context: Context, start: int, end: int) -> date | None:
    """The month and day in the year that fits best: the nearest past one unless the text looks ahead or the future is much nearer."""
    near = context.published
    if near is None:
        return None
    future = context.future(start, end)

    def cost(found: date) -> float:
        away = (found - near).days
        return away * (0.5 if future else 2.5) if away > 0 else -away * (1.6 if future else 1.0)

    return min(years_around(month_number, day, near), key=cost, default=None)


def _month_day(m: re.Match[str], context: Context) -> list[Mark]:
    number_of_month, day = month(m["month"]), int(re.sub(r"\D", "", m["day"]))
    if safe(2000, number_of_month, day) is None:
        return []
    if m["year"]:
        found, anchor = safe(int(m["year"]), number_of_month, day), None
        return _at_clock(m, found.isoformat(), anchor) if found else []
    if context.published is None:
        return _at_clock(m, f"XXXX-{number_of_month:02}-{day:02}", None)
    found = nearest(number_of_month, day, context, m.start(), m.end())
    return _at_clock(m, found.isoformat(), context.published_anchor) if found else []


def _at_clock(m: re.Match[str], day: str, anchor: str | None) -> list[Mark]:
    """The day, with the time of day if the match holds one."""
    time = clock(m) if "hour" in m.re.groupindex and (m["hour"] or m["named"]) else None
    return [Mark(m.start(), m.end(), f"{day}T{time}" if time else day, "TIME" if time else "DATE", anchor)]


def _day_range(m: re.Match[str], context: Context) -> list[Mark]:
    """“3-5 May”, “May 3 to 5”: its first and its last day, each with its own span."""
    first, last, number_of_month = int(m["first"]), int(m["last"]), month(m["month"])
    year = int(m["year"]) if m["year"] else None
    end = safe(year or 2000, number_of_month, last)
    if first >= last or end is None:
        return []
    if year is None and context.published:
        found = nearest(number_of_month, last, context, m.start(), m.end())
        year = found.year if found else None
    prefix = f"{year or 'XXXX'}-{number_of_month:02}-"
    starts = min(m.start("month"), m.start("first")), m.start("last")
    ends = m.end("first"), m.end()
    return [
        Mark(s, e, f"{prefix}{d:02}", "DATE", context.published_anchor) for s, e, d in zip(starts, ends, (first, last), strict=True)
    ]


def _iso(m: re.Match[str], _: Context) -> list[Mark]:
    return day_mark(m, safe(int(m["year"]), int(m["m"]), int(m["d"])))


def _slashed(m: re.Match[str], _: Context) -> list[Mark]:
    """“3/14/2024” or “14.3.2024”: only where one order alone is a date, or dots say day first."""
    a, b, year = int(m["a"]), int(m["b"]), int(m["year"])
    month_first, day_first = safe(year, a, b), safe(year, b, a)
    if m["mark"] == ".":
        return day_mark(m, day_first)
    if month_first and day_first and month_first != day_first:
        return []
    return day_mark(m, month_first or day_first)


def _month_year(m: re.Match[str], context: Context) -> list[Mark]:
    number_of_month = month(m["month"])
    if m["year"]:
        return [Mark(m.start(), m.end(), f"{m['year']}-{number_of_month:02}", "DATE")]
    if not _names_a_month(m, context):
        return []
    if m["which"] and context.published:
        year = context.published.year + {"last": -1, "this": 0, "next": 1}[m["which"].lower()]
        return [Mark(m.start(), m.end(), f"{year:04}-{number_of_month:02}", "DATE", context.published_anchor)]
    if context.published is None:
        return [Mark(m.start(), m.end(), f"XXXX-{number_of_month:02}", "DATE")]
    year = _year_of_month(number_of_month, context.published, context.tense(m.start(), m.end()))
    return [Mark(m.start(), m.end(), f"{year:04}-{number_of_month:02}", "DATE", context.published_anchor)]


def _year_of_month(wanted: int, now: date, tense: str | None) -> int:
    """The year of a month named without one: the past or coming one by tense; where no tense shows, one ahead only if it is near."""
    ahead = (wanted - now.month) % 12
    if tense == "future" or (tense is None and ahead <= 3):
        return now.year + (wanted < now.month)
    return now.year - (wanted > now.month)


_MODIFIES = re.compile(r"\b(?:an?|the|its|their|his|her)\s$", re.IGNORECASE)
"""“a June agreement”."""


_OCCASION = re.compile(
    r"\s(?:debate|speech|interview|hearing|meeting|statement|letter|report|rally|ruling|vote|election|conference|summit|poll|survey)\b"
)
"""“a televised March debate”."""


def _names_a_month(m: re.Match[str], context: Context) -> bool:
    """“May”, “March”, “April”, “June” and “August” are other words too: those need a preposition or the like before them."""
    name = m["month"].lower()
    if len(name) == 3 and name != "may":
        return False
    if name not in ("may", "march", "april", "june", "august") or m["how"] or m["which"]:
        return True
    before = context.text[max(0, m.start() - 14) : m.start()]
    if name == "march" and _OCCASION.match(context.text, m.end()):
        return True
    if name in ("june", "april", "august") and _MODIFIES.search(before) and re.match(r"\s[a-z]", context.text[m.end() :]):
        return True
    return (
        re.search(
            r"\b(?:in|since|until|till|by|from|to|for|of|through|before|after|between|during|and|or|that|each|every|on|over)\s+$",
            before,
            re.IGNORECASE,
        )
        is not None
    )


def _year(m: re.Match[str], _: Context) -> list[Mark]:
    return [Mark(m.start(), m.end(), m["year"], "DATE")]


def _year_range(m: re.Match[str], _: Context) -> list[Mark]:
    """“1991-97”, “2003 to 2005”: two years."""
    last = m["last"] if len(m["last"]) == 4 else m["first"][:2] + m["last"]
    if int(last) <= int(m["first"]):
        return []
    return [Mark(m.start(), m.end("first"), m["first"], "DATE"), Mark(m.start("last"), m.end(), last, "DATE")]


def _period_of_year(m: re.Match[str], context: Context) -> list[Mark]:
    """“the 1988 quarter”: the quarter last named, in that year; “the 1988 period”: that year."""
    named = context.period if context.period and "Q" in context.period else None
    tail = "" if m["unit"].lower() == "period" and named is None else (named or "XXXX-QX")[4:]
    return [Mark(m.start(), m.end(), m["year"] + tail, "DATE", leads=False)]


def _decade(m: re.Match[str], _: Context) -> list[Mark]:
    if m["digits"]:
        return [Mark(m.start(), m.end(), m["digits"][:3], "DATE")]
    tens = (
        m["short"]
        or {
            "twenties": "2",
            "thirties": "3",
            "forties": "4",
            "fifties": "5",
            "sixties": "6",
            "seventies": "7",
            "eighties": "8",
            "nineties": "9",
        }[m["word"].lower()]
    )
    return [Mark(m.start(), m.end(), "19" + tens, "DATE")]


def _century(m: re.Match[str], _: Context) -> list[Mark]:
    nth = number(m["word"].lower().removesuffix("th").replace("twentie", "twenty")) if not m["digits"] else float(m["digits"])
    return [Mark(m.start(), m.end(), f"{int(nth) - 1:02}", "DATE")] if nth else []


def _spelled_year(m: re.Match[str], _: Context) -> list[Mark]:
    tail = number(m["tail"])
    if tail is None or tail < 10:
        return []
    year = f"{int(number(m['head']) or 0)}{int(tail):02}"
    value = f"{year}-{month(m['month']):02}" if m["month"] else year
    return [Mark(m.start(), m.end(), value, "DATE")]


def _clock(m: re.Match[str], context: Context) -> list[Mark]:
    """A time of day on the last day named, or on none that is known."""
    time = clock(m)
    printed = context.published.isoformat() if context.published else "XXXX-XX-XX"
    day, where = (context.day, context.day_anchor) if context.day else (printed, context.published_anchor)
    return [Mark(m.start(), m.end(), f"{day}T{time}", "TIME", where)] if time else []


def clock(m: re.Match[str]) -> str | None:
    """HH:MM of a match with the groups of CLOCK."""
    if m["named"]:
        return {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}[m["named"].lower()]
    hour, minute = int(m["hour"]), int(m["minute"] or 0)
    half = (m["half"] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


ZONE = r"(?: \(?(?-i:[ECMP][SD]?T|GMT|UTC|BST|CES?T|EES?T|IST|JST|AES?T|Z|local time|[A-Z][a-z]+ time)\)?)?"
CLOCK = rf"(?:(?P<named>noon|midday|midnight)|(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d))?(?: ?(?P<half>[ap]\.?m\b\.?)|(?<=:\d\d)(?! ?(?:%|percent|million|billion)))){ZONE}"

_NOT_A_COUNT = r"(?! (?:people|men|women|miles|kilomet|metres|meters|feet|dollars|euros|pounds|troops|soldiers|tons|acres|jobs|votes|hours|others|km|percent|per cent))(?![,.]\d)(?!%)"

_ON_WEEKDAY = rf"(?:{WEEKDAY},? (?:the )?)?(?:{QUALIFIER})?"
_TO = r"(?: ?[-–—] ?| to )"

MONTH_RULES: list[Rule] = [
    (rule(rf"(?:{CLOCK},?(?: on)? )?{_ON_WEEKDAY}(?P<month>{MONTH}) (?P<day>{DAY_NUMBER})(?!\d|:\d|,\d\d\d\b)(?:,? (?P<year>{YEAR}))?"), _month_day),
    (rule(rf"{_ON_WEEKDAY}(?P<day>{DAY_NUMBER})(?: of)? (?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?"), _month_day),
    (rule(rf"(?P<month>{MONTH}) (?P<first>\d\d?){_TO}(?P<last>\d\d?)(?:,? (?P<year>{YEAR}))?"), _day_range),
    (rule(rf"(?P<first>\d\d?){_TO}(?P<last>\d\d?) (?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?"), _day_range),
    (rule(rf"(?P<how>{QUALIFIER})?(?P<month>{MONTH})(?:,?(?: of)? (?:(?P<year>{YEAR})|(?P<which>last|this|next) year))?"), _month_year),
]  # fmt: skip
DIGIT_RULES: list[Rule] = [
    (rule(r"(?P<year>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)"), _iso),
    (rule(r"(?P<a>\d\d?)(?P<mark>[/.])(?P<b>\d\d?)(?P=mark)(?P<year>(?:19|20)\d\d)"), _slashed),
    (rule(rf"(?:the )?(?P<year>{YEAR}) (?P<unit>quarter|period)(?! of)"), _period_of_year),
    (rule(rf"(?:{QUALIFIER}|(?:the )?(?:(?:calendar|fiscal) year |year |fiscal ))?(?P<year>{YEAR}){_NOT_A_COUNT}"), _year),
    (rule(rf"(?P<first>{YEAR})(?:[-–—/]| to )(?P<last>{YEAR}|\d\d)(?!-\d)"), _year_range),
    (rule(rf"(?:the )?(?:{QUALIFIER})?(?P<digits>(?:1[5-9]|20)\d0)s|['’](?P<short>[2-9])0s(?P<word>)"), _decade),
]  # fmt: skip
CLOCK_RULES: list[Rule] = [(rule(CLOCK), _clock)]
SPELLED_RULES: list[Rule] = [
    (rule(r"(?:the )?(?:(?:early|late|mid)[ -])?(?P<digits>)(?P<short>)(?<=the )(?P<word>(?:twen|thir|for|fif|six|seven|eigh|nine)ties)"), _decade),
    (rule(r"(?:the )?(?:(?:early|late|mid)[ -])?(?:(?P<digits>\d\d?)(?:st|nd|rd|th)|(?P<word>eighteenth|nineteenth|twentieth))[ -]century"), _century),
    (rule(rf"(?:(?P<month>{MONTH}) |the year )?(?P<head>eighteen|nineteen|twenty) (?P<tail>{NUMBER_WORD})(?! (?:people|men|women|years|percent|thousand|hundred))"), _spelled_year),
]  # fmt: skip
