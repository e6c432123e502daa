"""Calendar arithmetic on dates and on TIMEX3 values."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from onrecord.attribute.times.words import FIXED_FEASTS

_DAY_LEVEL = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def safe(year: int, month: int, day: int) -> date | None:
    """The date, or None if there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day_of(value: str | None) -> date | None:
    """The day that a TIMEX3 value names, ignoring its time of day; None for anything coarser."""
    m = _DAY_LEVEL.match(value or "")
    return safe(int(m[1]), int(m[2]), int(m[3])) if m else None


def plus_months(day: date, months: int) -> date | None:
    """The same day `months` later, cut to the month's length; None outside the years 1 to 9999."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1])) if 1 <= year <= 9999 else None


def plus_days(day: date, days: int) -> date | None:
    """`days` later; None outside the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def week(day: date) -> str:
    """The ISO week, as TIMEX3 writes it."""
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def quarter(day: date, quarters: int = 0) -> str:
    """The quarter `quarters` after the one that holds `day`."""
    year, q = divmod(day.year * 4 + (day.month - 1) // 3 + quarters, 4)
    return f"{year:04}-Q{q + 1}"


def years_around(month: int, day: int, near: date) -> Iterator[date]:
    """The month and day in each year about `near` in which it exists."""
    reach = 8 if (month, day) == (2, 29) else 1
    for year in range(max(1, near.year - reach), min(9999, near.year + reach) + 1):
        found = safe(year, month, day)
        if found:
            yield found


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth such weekday of a month; -1 is the last."""
    if nth < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def easter(year: int) -> date:
    """Western Easter Sunday (anonymous Gregorian computus)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    s = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * s) // 433
    month = (h + s - 7 * m + 90) // 25
    return date(year, month, (h + s - 7 * m + 33 * month + 19) % 32)


def feast(name: str, year: int) -> date | None:
    """The day of a named feast in a year."""
    if name in FIXED_FEASTS:
        return safe(year, *FIXED_FEASTS[name])
    if name.startswith(("easter", "good", "palm")):
        return easter(year) + timedelta(days={"easter monday": 1, "good friday": -2, "palm sunday": -7}.get(name, 0))
    if name == "election day":
        return nth_weekday(year, 11, 0, 1) + timedelta(days=1)
    if name.startswith("thanksgiving"):
        return nth_weekday(year, 11, 3, 4)
    return nth_weekday(year, 9, 0, 1) if name == "labor day" else nth_weekday(year, 5, 0, -1)
