"""Invented affairs as plain data (tests/align/pairs/*.txt), read for comparison: every line is a report with one statement."""

import re
from functools import cache
from itertools import combinations
from pathlib import Path

from onrecord.align import ready
from onrecord.align.statements import Pair
from onrecord.model import Attribution, Report
from tests.align.told import told

FOLDER = Path(__file__).with_name("pairs")
_LINE = re.compile(r"(=|~|-|!\w+) ([^:|]+): ([^|]+) \| (.+)")


@cache
def pairs() -> dict[str, list[Pair]]:
    """Kind or type -> the pairs that are meant to be it: “same”, “agree”, “nothing” and the types of contradiction."""
    found: dict[str, list[Pair]] = {}
    for path in sorted(FOLDER.glob("*.txt")):
        for block in path.read_text(encoding="utf-8").split("\n\n"):
            for kind, pair in _affair([line for line in block.splitlines() if line and not line.startswith("#")]):
                found.setdefault(kind, []).append(pair)
    return found


def _affair(lines: list[str]) -> list[tuple[str, Pair]]:
    rows = [_LINE.fullmatch(line) for line in lines]
    assert all(rows), [line for line, row in zip(lines, rows, strict=True) if not row]
    marks = [row[1] for row in rows if row]
    made = [_told(f"r{i:02}", row) for i, row in enumerate(rows) if row]
    statements, affair = ready([report for report, _ in made], [a for _, found in made for a in found], [])
    kinds = {(i, j): _kind(marks[i], marks[j]) for i, j in combinations(range(len(marks)), 2)}
    return [(kind, Pair(statements[i], statements[j], affair)) for (i, j), kind in kinds.items() if kind]


def _told(report: str, row: "re.Match[str]") -> tuple[Report, list[Attribution]]:
    return told(report, f"{{s:{row[2]}}} {{c:{row[3]}}} {{t:{row[4]}}}.")


def _kind(left: str, right: str) -> str | None:
    """What two lines of one affair are to each other; only pairs with a telling of the utterance itself are asked for."""
    if "=" not in (left, right):
        return None
    other = right if left == "=" else left
    return {"=": "same", "~": "agree", "-": "nothing"}.get(other, other[1:])
