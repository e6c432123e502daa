"""Credits that cover a whole report: datelines, bylines, credit lines, and sentences that say where all of it comes from."""

import re
from collections.abc import Iterator

from onrecord.attribute.own import is_own
from onrecord.model import Credit, CreditKind, Report, span
from onrecord.outlets import Registry
from onrecord.outlets.registry import BY_NAME, Outlet

_NAME = r"[A-Z][\w’'.&-]*(?: (?:of|the|and|de|la|&) (?:the )?[A-Z][\w’'.&-]*| [A-Z][\w’'.&-]*)*"
_AGENCY_CODES = (
    "Reuters",
    "AP",
    "AFP",
    "UPI",
    "dpa",
    "DPA",
    "Xinhua",
    "TASS",
    "ANI",
    "PTI",
    "Interfax",
    "Bloomberg",
    "CNN",
    "Kyodo",
    "Yonhap",
    "EFE",
    "ANSA",
    "IANS",
    "CBS/AP",
    "AP Online",
)
_DATELINE = re.compile(r"(?:^|\n)[^\n]{0,60}?\(\s*(" + "|".join(map(re.escape, _AGENCY_CODES)) + r")\s*\)\s*(?:[-–—:]|--)")
_PLACE = r"[A-Z][\w’'./-]*(?: (?:(?:of|the|and|de|la|del) ){0,2}[A-Z][\w’'.-]*)*"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]+|\.)?"
_DAY = rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{_MONTH} \d{{1,2}}(?:,? \d{{4}})?|\d{{1,2}} {_MONTH}(?:,? \d{{4}})?)"
_FILED = re.compile(
    rf"(?:^|\n)[ \t]{{0,9}}(?:{_PLACE}(?:, {_PLACE}){{0,2}}?(?P<days>(?:,? {_DAY}){{1,2}})?[,.]?)?[ \t]{{0,3}}"
    rf"\([ \t]?(?:The |the )?(?P<name>{_NAME})[ \t]?\)[ \t]{{0,3}}(?:[–—]|--?)",
)
"""A dateline that has a name in brackets."""
_NEWSY = re.compile(r"wire\b|\b(?:News|Press|Agency|Service|Wire)\b")
_NO_NAME = re.compile(
    r"(?:Updated?|Corrected|Correction|Exclusive|Live|Opinion|Analysis|Local|GMT|UTC|[CEMP][SDE]?S?T)", re.IGNORECASE
)
"""What a dateline's brackets hold beside names."""
_PASSED_ON = re.compile(
    rf"\b(?:reported|reports?|writes|informed|published|announced),? (?:by )?(?:the )?({_NAME}),? (?:with reference to|citing|referring to) (?:the )?({_NAME})"
)
_REFERENCE = re.compile(rf"\b(?:with reference to|with a link to) (?:the )?({_NAME})")
_SOURCE_LINE = re.compile(
    rf"(?:^|\n)\s*(?:Source|SOURCE|Via|VIA|Original source|Read more at|Originally published (?:by|in|on)):?\s+(?:the |The )?({_NAME})[^\n]{{0,40}}(?=\n|$)"
)
_CLOSING = re.compile(rf"\n[ \t]*[(\[—–][ \t]*({_NAME})[ \t]*[)\]]?[ \t]*(?=\n|$)")
"""A line that holds nothing but a name in brackets or behind a dash, as agency copy ends."""
_BYLINE = re.compile(
    rf"(?:^|\n)\s*(?:By|BY) (?:THE |[A-Z][\w.’'-]+ [A-Z][\w.’'-]+(?: and [A-Z][\w.’'-]+ [A-Z][\w.’'-]+)?,? *(?:/|\||,|\n)? *(?:The |the )?)({_NAME})[^\n]{{0,30}}(?=\n|$)"
)
_HELPED = re.compile(rf"\b(?:The |the )?({_NAME}) contributed to this (?:report|story|article)")
_COPYRIGHT = re.compile(r"(?:Copyright|©|\(c\)) ?(?:\d{4} )?(?:by )?(?:The |the )?(" + _NAME + r")[^\n]{0,60}")


def whole_credits(report: Report, registry: Registry) -> Iterator[Credit]:
    """Credits for the whole report; names of the registry or, behind “with reference to” and “Source:”, any name."""
    taken: list[tuple[int, int]] = []
    for start, end, known_only in _places(report.text):
        name = report.text[start:end].rstrip(".")
        outlet = registry.canonical(name)
        if (known_only and outlet is None) or any(s < end and start < e for s, e in taken):
            continue
        taken.append((start, end))
        canonical = outlet.name if outlet else name
        own = is_own(report, canonical, registry)
        kind: CreditKind = "agency" if _is_agency(report.text, start, end, outlet, own) else "outlet"
        yield Credit(report.id, span(report.text, start, start + len(name)), canonical, kind, "report", own)


def _is_agency(text: str, start: int, end: int, outlet: Outlet | None, own: bool) -> bool:
    """By the registry; one known by its name alone, or not at all, by its place in the report."""
    if outlet and (outlet.kind != BY_NAME or own):
        return outlet.kind == "agency"
    return any(m.span("name") == (start, end) for m in _FILED.finditer(text)) or (not outlet and _signs_off(text, start, end))


def _signs_off(text: str, start: int, end: int) -> bool:
    """Whether nothing but the name, in brackets, is the last line, as agencies sign their copy."""
    line = text[text.rfind("\n", 0, start) + 1 :].strip()
    return re.fullmatch(rf"[(\[]\s*{re.escape(text[start:end])}\s*[)\]]", line) is not None


def _places(text: str) -> Iterator[tuple[int, int, bool]]:
    for m in _PASSED_ON.finditer(text):
        yield (*m.span(1), False)
        yield (*m.span(2), False)
    for m in _FILED.finditer(text):
        yield (*m.span("name"), not _names_agency(m["name"], bool(m["days"])))
    for pattern, known_only in (
        (_REFERENCE, False),
        (_DATELINE, False),
        (_SOURCE_LINE, False),
        (_CLOSING, False),
        (_BYLINE, True),
        (_HELPED, True),
        (_COPYRIGHT, True),
    ):
        for m in pattern.finditer(text):
            yield (*m.span(1), known_only)


def _names_agency(name: str, dated: bool) -> bool:
    """Whether a name that no list holds is an agency's: others stand for a region behind a bare place, or for a reporter."""
    return _NEWSY.search(name) is not None or (dated and " " not in name and not _NO_NAME.fullmatch(name))


def covering(report: Report) -> list[int]:
    """Where the credits stand that reach every statement of the report, nearest to the speakers first."""
    text = report.text
    found = [m.start(1) for p in (_DATELINE, _SOURCE_LINE, _CLOSING) for m in p.finditer(text)]
    found += [m.start("name") for m in _FILED.finditer(text)]
    passed = [at for m in _PASSED_ON.finditer(text) if _names_itself(text, m.start()) for at in (m.start(2), m.start(1))]
    return list(dict.fromkeys([*passed, *found]))


def _names_itself(text: str, at: int) -> bool:
    """Whether the sentence speaks of the report itself or of its news as a whole (“This is reported by …”)."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return (
        re.search(
            r"\b(?:This|this|It|it|as|As|the news|The news) (?:(?:is|was|has been|were|news|information|story) )*$|^\s*$", line
        )
        is not None
    )
