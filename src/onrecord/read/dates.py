"""Absolute dates as texts and metadata write them → ISO dates. Dates that need another date to be understood are left alone."""

import re
from datetime import date

from msgspec import Struct

from onrecord.read.rule import Rule

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_EDGE, _END = r"(?<![\w/.,-])", r"(?![\d/]|[-.]\d)"


def _form(name: str, why: str, pattern: str) -> Rule:
    return Rule(name, why, re.compile(_EDGE + pattern + _END, re.IGNORECASE))


FORMS: tuple[Rule, ...] = (
    _form("iso", "year, month, day", r"(?P<y>(?:19|20)\d\d)(?P<sep>[-/.])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})"),
    _form("compact", "year, month, day without dashes", r"(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?=T|$)"),
    _form("day first", "3 April 2031", rf"{_DAY}\s+(?:of\s+)?(?P<month>{MONTH}),?\s+(?P<y>(?:19|20)\d\d)"),
    _form("month first", "April 3, 2031", rf"(?P<month>{MONTH})\s+{_DAY},?\s+(?P<y>(?:19|20)\d\d)"),
    _form("dotted", "day.month.year", r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>(?:19|20)\d\d)"),
    _form(
        "slashed",
        "day/month/year or month/day/year, where only one can be meant",
        r"(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>(?:19|20)\d\d)",
    ),
)


class Dated(Struct, frozen=True):
    """An ISO date and where it stands."""

    value: str
    start: int
    end: int


def absolute_dates(text: str, start: int = 0, end: int | None = None) -> list[Dated]:
    """Dates with day, month and year, in order of place; impossible and ambiguous ones are passed over."""
    found: list[Dated] = []
    for form in FORMS:
        for m in form.pattern.finditer(text, start, len(text) if end is None else end):
            value = _iso(m)
            if value and not any(f.start < m.end() and m.start() < f.end for f in found):
                found.append(Dated(value, *m.span()))
    return sorted(found, key=lambda f: f.start)


def to_iso(stated: str | None) -> str | None:
    """The ISO date that a metadata field begins with or contains once; None where there is none."""
    dates = {d.value for d in absolute_dates((stated or "").strip()[:100])}
    return dates.pop() if len(dates) == 1 else None


def _iso(m: re.Match[str]) -> str | None:
    groups = m.groupdict()
    year = int(groups["y"])
    if groups.get("a"):
        pairs = {(int(groups["a"]), int(groups["b"])), (int(groups["b"]), int(groups["a"]))}
        values = {v for day, month in pairs if (v := _valid(year, month, day))}
        return values.pop() if len(values) == 1 else None
    month = MONTHS.index(groups["month"][:3].lower()) + 1 if groups.get("month") else int(groups["m"])
    return _valid(year, month, int(groups["d"]))


def _valid(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
