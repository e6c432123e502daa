"""Speech inside speech: which attribution stands in the content of which other."""

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.model import Attribution, Range


def nested(found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions of one report with `within`."""
    return [replace(a, within=None if o is None else found[o].id) for a, o in zip(found, outers(found), strict=True)]


def outers(found: Sequence[Attribution]) -> list[int | None]:
    """For each attribution the place of the closest other one with a piece of content that holds its cue and content."""
    pieces = sorted((s, -e, i) for i, a in enumerate(found) for s, e in a.content)
    out: list[int | None] = [None] * len(found)
    held: list[tuple[int, int, int]] = []
    at = 0
    for (lo, hi), i in sorted((_extent(a), i) for i, a in enumerate(found)):
        while at < len(pieces) and pieces[at][0] <= lo:
            held.append(pieces[at])
            at += 1
        held = [p for p in held if -p[1] > lo]
        out[i] = next((k for _, end, k in reversed(held) if -end >= hi and k != i), None)
    return out


def _extent(a: Attribution) -> Range:
    parts = [*a.cue, *a.content]
    return min(s for s, _ in parts), max(e for _, e in parts)
