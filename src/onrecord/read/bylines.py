"""Whether a line after “By” names its authors, and where the names end and their roles begin."""

import re

from onrecord.read.dates import MONTHS

LONGEST = 120
_ROLES = """staff writer writers reporter reporters correspondent correspondents editor editors bureau chief news agency press political columnist
contributor contributors desk service team newsroom freelance special senior"""
_PARTICLES = "de da di do dos du del der den van von la le el al bin ibn ben af av zu zur ter ten and"
ROLES, PARTICLES = frozenset(_ROLES.split()), frozenset(_PARTICLES.split())
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_JOINT = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s+with\s+", re.IGNORECASE)


def names_of(line: str) -> str | None:
    """The names with which `line` begins, roles left off; None where it is no list of names."""
    if len(line) > LONGEST or re.search(r"[!?:;\"“”]|[^\W\d_]{3,}\.$", line):
        return None
    names, roles = 0, False
    for start, end in _parts(line):
        part = line[start:end]
        if _is_role(part):
            roles = True
            names = names or end
        elif not roles and _is_name(part):
            names = end
        elif not names or len(part.split()) > 4:
            return None
        else:
            roles = True
    return line[:names].rstrip() or None


def _parts(line: str) -> list[tuple[int, int]]:
    joints = list(_JOINT.finditer(line))
    starts = [0, *(j.end() for j in joints)]
    ends = [*(j.start() for j in joints), len(line)]
    return [(s, e) for s, e in zip(starts, ends, strict=True) if e > s]


def _is_role(part: str) -> bool:
    return any(w.lower().strip(".") in ROLES for w in part.split())


def _is_name(part: str) -> bool:
    words = part.split()
    if not 1 <= len(words) <= 5 or any(any(c.isdigit() for c in w) for w in words):
        return False
    if words[0].lower() in ("the", "a", "an") and len(words) < 3:
        return False
    if len(words) == 1 and words[0][:3].lower() in (*MONTHS, *_WEEKDAYS):
        return False
    return words[0][0].isupper() and all(w[0].isupper() or w.lower() in PARTICLES or w[0] in "'’" for w in words)
