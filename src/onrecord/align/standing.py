"""Positions: one says that somebody's position holds, the other that it has changed."""

import re
from collections.abc import Iterator, Sequence

from onrecord.align.clashes import CHANGE, MOSTLY, negated
from onrecord.align.features import containment
from onrecord.align.lexicon import NEGATIONS, NEGATIVE, PLAYED_DOWN, POSITIONS, TURNS
from onrecord.align.statements import Pair, Statement, line, stem, words
from onrecord.model import Reason

AROUND = 4
"""Words before a change in which it is played down, or around it in which a position is named."""
WHOLE = 5
"""Telling words of a statement that says what has changed."""
MOST = 40
"""Statements of either kind that are compared: an affair with more is hardly about one position."""
_PUSHED_BACK = frozenset(["push", "pushed", "pushes", "pushing"])
_HELD = re.compile(
    r"\b(?:(?:still|remain(?:s|ed|ing)?|continu(?:es|ed|ing)|always|firmly)(?: \w+)? (?:oppos\w+|against|support\w*|committed)"
    r"|(?:stands?|stood|standing) (?:by|firm)|unchanged)\b"
)
_OPENED = re.compile(
    r"\b(?:open(?:s|ed|ing)? (?:to|the door|up)|accept(?:s|ed|ing)?|embrac(?:e|es|ed|ing)|agree(?:s|d|ing)? to|concessions?|gave in|give in"
    r"|giving in|drop(?:s|ped|ping)? (?:its|his|her|their|the|all) (?:\w+ )?opposition)\b"
)


def held(s: Statement) -> str:
    """The words by which a statement says that a position holds; empty if it says no such thing."""
    kept = next((v for k, v in sorted(negated(s.words).items()) if k in CHANGE), "")
    if kept and POSITIONS & set(s.words):
        return kept
    found = _HELD.search(line(s))
    return found.group() if found and (POSITIONS | {"opposed"}) & set(s.words) else ""


def turned(s: Statement) -> str:
    """The word by which a statement tells of a change of position (not one that it plays down); empty if it tells of none."""
    found = (*words(s.cue), *s.words)
    for i, w in enumerate(found):
        around = set(found[max(0, i - AROUND) : i + AROUND + 1])
        if (w in TURNS or (stem(w) in CHANGE and POSITIONS & around)) and not PLAYED_DOWN & set(found[max(0, i - AROUND) : i]):
            return w
    return ""


def opened(s: Statement) -> str:
    """The words by which a statement tells that somebody is ready for what they were against; empty if it does not."""
    found = _OPENED.search(line(s))
    return found.group() if found and not NEGATIONS & set(found.string[: found.start()].split()[-AROUND:]) else ""


def position(p: Pair) -> Reason | None:
    """one says that a position holds, the other that it has changed"""
    for x, y in ((p.a, p.b), (p.b, p.a)):
        kept = held(x)
        cue = {*words(y.cue)}
        if not kept or held(y) or NEGATIVE & {*y.words, *cue} or _PUSHED_BACK & cue:
            continue
        plain, ready = turned(y), opened(y)
        change = plain or (ready if _matter(x, y) and (_against(x) or containment(p).value >= MOSTLY) else "")
        if change:
            text = f"one says that a position holds, the other that it has changed: “{kept}” against “{change}”"
            return Reason("position", _plainness(kept, bool(plain), x, y), text)
    return None


def _plainness(kept: str, plain: bool, x: Statement, y: Statement) -> float:
    """How plainly the two are contraries: a change denied is plainer than a stance repeated, a whole sentence than a phrase, a quotation than a retelling."""
    return (
        0.5
        + 0.15 * bool(NEGATIONS & set(kept.split()))
        + 0.1 * plain
        + 0.15 * (len(y.stems) >= WHOLE)
        + 0.05 * (x.form == "direct")
    )


def _against(s: Statement) -> bool:
    return any(w.startswith("oppos") for w in s.words)


def _matter(x: Statement, y: Statement) -> bool:
    """Whether two statements share a telling word besides the name of whose position it is."""
    return bool((x.stems & y.stems) - x.called)


def rivals(statements: Sequence[Statement]) -> Iterator[tuple[int, int]]:
    """Places of statements in different reports of which one says that a position holds and the other that it has changed."""
    keeping = [i for i, s in enumerate(statements) if held(s)]
    turning = [i for i, s in enumerate(statements) if not held(s) and (turned(s) or opened(s))] if keeping else []
    for i in keeping[:MOST]:
        for j in turning[:MOST]:
            if statements[i].report != statements[j].report:
                yield min(i, j), max(i, j)
