"""What every export says in words or writes as JSON."""

import re

import msgspec

from onrecord.dossier.inert import pieces
from onrecord.model import Attribution, Reason

Files = dict[str, bytes]
"""An export: contents by file name. A format of a single file has one entry."""

_ACTIVE = re.compile(r"[<>&\x7f-\x9f\u2028\u2029]")
"""Markup, and what some readers of lines take for the end of one."""


def inert_json(value: object, indent: int = 1) -> str:
    """`value` as JSON (on one line where `indent` is -1) in which nothing can end a script element or a line, steer a terminal or hide: such characters are written as escapes."""
    plain = msgspec.json.format(msgspec.json.encode(value), indent=indent).decode()
    visible = "".join(_escaped(run) if hidden else run for run, hidden in pieces(plain))
    return _ACTIVE.sub(lambda m: _escaped(m.group()), visible) + "\n"


def _escaped(char: str) -> str:
    units = char.encode("utf-16-be")
    return "".join(f"\\u{units[i : i + 2].hex()}" for i in range(0, len(units), 2))


def words_of(statement: Attribution) -> str:
    """The content of a statement; “ … ” stands where its cue interrupts it."""
    return " … ".join(statement.quotes.content)


def reasons_of(reasons: list[Reason]) -> str:
    """Reasons as one line."""
    return "; ".join(r.text for r in reasons)
