"""Whether two tellings of a statement say the same where it matters."""

import pytest

from onrecord.corroborate import corroborate
from onrecord.corroborate.chains import World, chains
from onrecord.corroborate.versions import apart
from onrecord.model import Actor, Claim, Passage
from onrecord.outlets import load
from tests.attribute.told import report, told

PLAIN = "the ferry to Orlo will close in November"


def between(*contents: str, speakers: tuple[str, str] = ("a", "a")) -> str | None:
    reports = [report(f"Brenn said {c}.", f"Paper {i}", f"r{i}") for i, c in enumerate(contents)]
    said = [told(r, 1, "Brenn", "said", c) for r, c in zip(reports, contents, strict=True)]
    said = [
        type(a)(**{f: getattr(a, f) for f in a.__struct_fields__} | {"speaker": s}) for a, s in zip(said, speakers, strict=True)
    ]
    actors = [Actor("a", "Oda Brenn", "person"), Actor("b", "Ivo Orlo", "person"), Actor("c", "an official", "unnamed")]
    world = World(reports, said, actors, [], corroborate(reports, said, actors, [], [], load()).lineage, load())
    one, two = chains(Claim("c", Passage("r0", 0, 1, ""), [a.id for a in said]), world)
    return apart(one, two, world.actors)


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ("the ferry to Orlo will not close in November", "denies"),
        ("the ferry to Orlo won’t close in November", "denies"),
        ("the ferry to Orlo may close in November", "certain"),
        ("the ferry to Orlo will close in December", "numbers or days"),
        ("if the grant runs out the ferry to Orlo will close in November", "condition"),
    ],
)
def test_what_sets_tellings_apart(other: str, why: str) -> None:
    """A denial, a doubt, another number or day, a condition, in either order."""
    assert why in (between(PLAIN, other) or "")
    assert why in (between(other, PLAIN) or "")


@pytest.mark.parametrize(
    "other",
    [
        PLAIN,
        "it will close",
        "no boat will run to Orlo once winter comes",
        "the ferry to Orlo will close in November, the last of nine",
    ],
)
def test_other_words_or_fewer_are_no_difference(other: str) -> None:
    """A part of the statement, or the same thing in words of one's own."""
    assert between(PLAIN, other) is None


def test_other_numbers_beside_the_same_ones_are_no_difference() -> None:
    """One report tells more than the other."""
    assert between("they cut 300 jobs at the yard by June", "they cut 300 jobs at the yard") is None


def test_two_named_speakers_are_apart() -> None:
    """Of whom one has no name, he may be the other."""
    assert between(PLAIN, PLAIN, speakers=("a", "b")) == "they give it to different speakers"
    assert between(PLAIN, PLAIN, speakers=("a", "c")) is None


def test_another_unit_of_time_is_another_version() -> None:
    """An hour is not a day."""
    assert "numbers or days" in (
        between("the pier was shut within an hour of the alarm", "the pier was shut within a day of the alarm") or ""
    )
