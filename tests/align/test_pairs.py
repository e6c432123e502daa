"""Invented pairs of every relation and type (tests/align/pairs/*.txt): the share that must be told right, and the share that may be told wrong."""

from collections import Counter
from functools import cache

import pytest

from onrecord.align.judge import judge
from tests.align.affairs import pairs

LEAST = 80
"""Pairs of each kind."""
RIGHT = {
    "same": 0.8,
    "agree": 0.65,
    "polarity": 0.65,
    "number": 0.75,
    "time": 0.58,
    "attribution": 0.6,
    "stance": 0.63,
    "modality": 0.7,
    "meaning": 0.6,
}
"""Least share of pairs that are surely judged what they are."""


@cache
def judged(kind: str) -> Counter[str]:
    """What the pairs of a kind are judged to be: a relation, a type of contradiction, or “nothing”; weak judgements count as nothing."""
    found = [judge(p) for p in pairs()[kind]]
    return Counter("nothing" if r is None or r.weak else r.type or r.kind for r in found)


def share(kind: str, *answers: str) -> float:
    found = judged(kind)
    return sum(found[a] for a in answers) / found.total()


CLASHES = ("polarity", "number", "time", "attribution", "stance", "modality", "meaning")
KINDS = ("same", "agree", "nothing", *CLASHES)


@pytest.mark.parametrize("kind", KINDS)
def test_there_are_enough_pairs(kind: str) -> None:
    """Every relation and every type of contradiction has its eighty pairs."""
    assert len(pairs()[kind]) >= LEAST


@pytest.mark.parametrize("kind", sorted(RIGHT))
def test_told_right(kind: str) -> None:
    """At least the pinned share of a kind is found; of a contradiction, whatever type it is given."""
    assert share(kind, *(CLASHES if kind in CLASHES else (kind,))) >= RIGHT[kind]


def test_other_messages_are_nothing() -> None:
    """One speaker's other message on the same matter is no relation at all."""
    assert share("nothing", "nothing") >= 0.97


@pytest.mark.parametrize("kind", CLASHES)
def test_a_contradiction_is_no_retelling(kind: str) -> None:
    """What contradicts a statement is hardly ever joined with it."""
    assert share(kind, "same") <= 0.05


def test_another_speaker_is_no_retelling() -> None:
    """Two named speakers who say the same thing agree; they did not make one utterance."""
    assert share("agree", "same") == 0


@pytest.mark.parametrize("kind", ["same", "agree"])
def test_a_retelling_is_no_contradiction(kind: str) -> None:
    """What tells or bears out the same message is hardly ever called a contradiction."""
    assert share(kind, *CLASHES) <= 0.03
