"""Links between mentions of several reports."""

import pytest

from onrecord.contrast.naming import link
from tests.contrast.naming.marked import read

BAR = 0.5
CASES: list[tuple[str, list[str], list[set[str]]]] = [
    (
        "a surname, a title and a full name are one person's",
        ["[Jan Overbeek] spoke. [Overbeek] left.", "[Mr. Overbeek] spoke."],
        [{"Jan Overbeek", "Overbeek", "Mr. Overbeek"}],
    ),
    (
        "two people of one surname stay apart",
        ["[Jan Overbeek] spoke.", "[Karin Overbeek] spoke."],
        [{"Jan Overbeek"}, {"Karin Overbeek"}],
    ),
    (
        "a family name that stands first links to the full name",
        ["[Mr. Seong] arrived.", "[Seong Min-ho] arrived with aides.", "[Seong Min Ho] left."],
        [{"Mr. Seong", "Seong Min-ho", "Seong Min Ho"}],
    ),
    (
        "an office beside a name is its bearer's",
        ["The [harbour director], [Jan Overbeek], spoke. [Overbeek] left."],
        [{"harbour director", "Jan Overbeek", "Overbeek"}],
    ),
    (
        "an office that one report states is held in another",
        ["Norwegian Prime Minister [Jan Overbeek] spoke.", "The [Norwegian prime minister] spoke."],
        [{"Jan Overbeek", "Norwegian prime minister"}],
    ),
    (
        "the leader of another country is somebody else",
        ["Norwegian President [Jan Overbeek] met the [Danish leader]."],
        [{"Jan Overbeek"}, {"Danish leader"}],
    ),
    (
        "a country, its capital, its people and its government",
        ["[Norway] protested. [Oslo] called it unfair.", "[The Norwegians] protested, and the [Norwegian government] paid."],
        [{"Norway", "Oslo", "The Norwegians", "Norwegian government"}],
    ),
    (
        "the government of a country's leader is the country's",
        ["Danish Prime Minister [Karin Holt] spoke in [Denmark]. [Holt's government] paid."],
        [{"Karin Holt"}, {"Denmark", "Holt's government"}],
    ),
    (
        "a direction stands for the only country of that name",
        ["[South Korea] paid.", "[the South] paid, said [Japan]."],
        [{"South Korea", "the South"}, {"Japan"}],
    ),
    (
        "a body's initials and shortened name",
        ["The [Velmark Harbour Authority] paid. The [VHA] said so.", "The [Harbour Authority] paid."],
        [{"Velmark Harbour Authority", "VHA", "Harbour Authority"}],
    ),
    (
        "descriptions of one noun and meaning",
        ["[the disputed water bill] passed.", "[the water bill] passed."],
        [{"the disputed water bill", "the water bill"}],
    ),
    (
        "talks with other parties are other talks",
        ["[the talks with Norway] began, and [the talks with Denmark] ended in [Norway] near [Denmark]."],
        [{"the talks with Norway"}, {"the talks with Denmark"}, {"Norway"}, {"Denmark"}],
    ),
]


@pytest.mark.parametrize(("marked", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_mentions_are_linked(marked: list[str], expected: list[set[str]]) -> None:
    """What names one thing is one thing, and nothing else is."""
    reports, mentions = read(*marked)
    found = [{mentions[i].text for i in thing.members} for thing in link(reports, mentions, 0.75)]
    assert sorted(map(sorted, found)) == sorted(map(sorted, expected))


def test_each_mention_is_in_one_thing_whatever_the_bar() -> None:
    """The things part the mentions among them."""
    reports, mentions = read(*(text for _, marked, _ in CASES[:6] for text in marked[:1]))
    for bar in (0.0, BAR, 5.0):
        members = [i for thing in link(reports, mentions, bar) for i in thing.members]
        assert sorted(members) == list(range(len(mentions)))


def test_reasons_are_told_in_words_with_their_example() -> None:
    """Each link carries the feature's explanation and the words it rests on."""
    reports, mentions = read("[Norway] protested. [Oslo] paid.", "[the strange storm bill] failed, and [the storm bill] came back.")
    texts = [r.text for thing in link(reports, mentions, BAR) for r in thing.reasons]
    assert "A name, a people, the capital or the seat of power of the country: “Norway”" in texts
    assert "The same noun: “the strange storm bill”, “the storm bill”" in texts


def test_nothing_to_link() -> None:
    """No mentions make no things."""
    assert link([], [], BAR) == []
