"""The words of time expressions in news English, as values and as regular-expression fragments."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "mon"),
            ("tuesday", "tues", "tue"),
            ("wednesday", "wed"),
            ("thursday", "thurs", "thur", "thu"),
            ("friday", "fri"),
            ("saturday", "sat"),
            ("sunday", "sun"),
        )
    )
    for name in names
}
"""Weekday names to `date.weekday()` numbers."""

SMALL = dict(
    zip(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        range(20),
        strict=True,
    )
)
TENS = dict(zip(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], range(20, 100, 10), strict=True))
NUMBERS = SMALL | TENS | {"a": 1, "an": 1, "dozen": 12, "hundred": 100, "thousand": 1000}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}

UNITS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "weekday": "D",
    "night": "N",
    "week": "W",
    "weekend": "WE",
    "fortnight": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
    "centurie": "C",
}
CLOCK_UNITS = ("second", "minute", "hour")
PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

FIXED_FEASTS = {
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "valentine's day": (2, 14),
    "st. patrick's day": (3, 17),
    "st patrick's day": (3, 17),
    "may day": (5, 1),
    "fourth of july": (7, 4),
    "independence day": (7, 4),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "all saints' day": (11, 1),
    "guy fawkes night": (11, 5),
    "veterans day": (11, 11),
    "armistice day": (11, 11),
    "epiphany": (1, 6),
    "international women's day": (3, 8),
}
MOVING_FEASTS = (
    "thanksgiving day",
    "thanksgiving",
    "labor day",
    "memorial day",
    "election day",
    "easter sunday",
    "easter monday",
    "easter",
    "good friday",
    "palm sunday",
)

_CAPITAL_MONTHS = [name.capitalize() for name in MONTHS]
MONTH = rf"(?-i:{'|'.join(sorted((m for m in _CAPITAL_MONTHS if len(m) > 3 or m == 'May'), key=len, reverse=True))}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
WEEKDAY = r"(?-i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\.(?=,? [A-Z\d]))"
NUMBER_WORD = rf"(?:{'|'.join(TENS)})(?:[ -](?:{'|'.join(list(SMALL)[1:10])}))?|{'|'.join(list(SMALL)[:0:-1])}"
NUMBER = rf"(?:\d{{1,4}}(?:,\d{{3}})*(?:\.\d+)?(?: 1/2| ½|½)?|(?:{NUMBER_WORD})(?: hundred| thousand)?|a (?:dozen|hundred|thousand)|an?|half an?)"
VAGUE = r"(?:several|a few|few|many|some|a couple(?: of)?|couple of|a number of|dozens of|countless)"
UNIT = r"(?:second|minute|hour|(?:week|trading |working |business )?day|night|week(?:end)?|fortnight|month|quarter|year|decade|centur(?:y|ie))"
DAY_NUMBER = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
YEAR = r"(?:1[5-9]\d\d|20\d\d)"
QUALIFIER = r"(?:(?:as )?(?:early|late|mid)(?:[ -]in)?[ -]|(?:the )?(?:beginning|start|end|middle|close) of )"
ABOUT = r"(?:(?:about|around|roughly|approximately|nearly|almost|at least|at most|more than|less than|over|under|only|just(?: over| under)?|some|up to|within|fewer than) )"


def number(text: str) -> float | None:
    """The value of a number in digits or words (“5 1/2”, “twenty-one”, “a hundred”); None if it is none."""
    words = text.lower().replace("-", " ").replace(",", "").split()
    if words[:1] == ["half"]:
        return 0.5
    if words and words[0][0].isdigit():
        return float(words[0].rstrip("½")) + (0.5 if text.endswith(("1/2", "½")) else 0)
    total = 0
    for word in words:
        if word not in NUMBERS:
            return None
        scale = NUMBERS[word]
        total = max(total, 1) * scale if scale >= 100 or word == "dozen" else total + scale if word not in ("a", "an") else 1
    return float(total) if words else None


def month(text: str) -> int:
    """The number of a month's name or abbreviation."""
    return MONTHS[text.lower().rstrip(".")]


def weekday(text: str) -> int:
    """Monday 0 to Sunday 6."""
    return WEEKDAYS[text.lower().rstrip(".")]


def unit(text: str) -> str:
    """The unit's singular, lower case, without a modifier (“trading days” → “day”)."""
    return text.lower().split()[-1].rstrip("s").replace("weekday", "day")
