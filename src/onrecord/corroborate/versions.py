"""Whether two tellings of a statement say the same where it matters: a denial, a number, a doubt, a condition, another speaker.

Statements are joined by meaning, which a single word may turn round. A grade needs more: tellings that are alike but for such a word
do not bear each other out.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from onrecord.corroborate.chains import Chain
from onrecord.model import Actor, Attribution
from onrecord.text.words import MONTHS, WEEKDAYS, word_set

ALIKE = 0.6
"""Share of words in common from which on two tellings are alike but for what sets them apart."""

HELD = 0.8
"""The same for the shorter of two tellings, where the longer one adds a condition."""

_NAMED = ("person", "organisation", "government")
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’]\w+)*")
_DENIES = word_set("not no never none nobody nothing neither nor cannot without")
_DOUBTS = word_set("may might could possibly perhaps probably likely maybe")
_CONDITIONS = word_set("if unless provided until except")
_NUMBERS = (
    WEEKDAYS
    | (MONTHS - {"may"})
    | word_set(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty "
        "seventy eighty ninety hundred thousand million billion half third quarter dozen"
    )
)
_UNITS = word_set(
    "second seconds minute minutes hour hours day days week weeks month months year years decade decades metre metres kilometre kilometres mile miles"
)
"""“Within an hour” and “within a day” are two versions."""
_LIGHT = word_set("a an the to of in on at by for and or that it is are was were be been will would has have had do does did")

Words = frozenset[str]


def apart(a: Chain, b: Chain, actors: Mapping[str, Actor]) -> str | None:
    """What sets the tellings of two reports apart, in words; None where nothing does, or where some of them say the same."""
    one, two = _speakers(a, actors), _speakers(b, actors)
    if one and two and not one & two:
        return "they give it to different speakers"
    pairs = [(_words(x), _words(y)) for x in a.members for y in b.members]
    clashes = [text for x, y in pairs for differs, text in _CHECKS if differs(x, y)]
    return clashes[0] if clashes and not any(_same(x, y) for x, y in pairs) else None


def _speakers(chain: Chain, actors: Mapping[str, Actor]) -> set[str]:
    """The speakers of a chain that have a name, none where one of them has not."""
    found = {m.speaker for m in chain.members if m.speaker}
    return {s for s in found if s} if all(s in actors and actors[s].kind in _NAMED for s in found) else set()


def _words(a: Attribution) -> Words:
    return _folded(" ".join(a.quotes.content))


@lru_cache(maxsize=4096)
def _folded(content: str) -> Words:
    text = content.casefold().replace("’", "'")
    words = [w.replace(",", "") for w in _WORD.findall(text)]
    return frozenset(part for w in words for part in ((w[:-3], "not") if w.endswith("n't") else (w,)))


def _same(a: Words, b: Words) -> bool:
    return _alike(a - _LIGHT, b - _LIGHT) and not any(differs(a, b) for differs, _ in _CHECKS)


def _alike(a: Words, b: Words) -> bool:
    return len(a & b) >= ALIKE * max(1, len(a | b))


def _differ(marks: Callable[[Words], Words]) -> Callable[[Words, Words], bool]:
    """Whether what marks two tellings differs while the rest is alike."""

    def differs(a: Words, b: Words) -> bool:
        one, two = marks(a), marks(b)
        return bool(one) != bool(two) and _alike(a - one - _LIGHT, b - two - _LIGHT)

    return differs


def _numbers(a: Words, b: Words) -> bool:
    """Numbers, days or units on both sides, neither's all in the other's."""
    one, two = (frozenset(w for w in x if w[0].isdigit() or w in _NUMBERS | _UNITS) for x in (a, b))
    return bool(one - two and two - one) and _alike(a - one - _LIGHT, b - two - _LIGHT)


def _conditions(a: Words, b: Words) -> bool:
    short, long = sorted((a, b), key=len)
    bare = short - _LIGHT
    return bool(long & _CONDITIONS) and not short & _CONDITIONS and len(bare & long) >= HELD * max(1, len(bare))


_CHECKS: Sequence[tuple[Callable[[Words, Words], bool], str]] = (
    (_differ(lambda w: w & _DENIES), "one denies what the other affirms"),
    (_differ(lambda w: w & _DOUBTS), "one is certain where the other is not"),
    (_numbers, "their numbers or days differ"),
    (_conditions, "one makes it depend on a condition"),
)
