"""Whom words are about is no speaker: a target goes into the content, whoever “by” or “from” names is the source."""

import pytest

from onrecord.attribute.targets import spoken_of, spoken_to


def read(text: str, source: str, cue: str, content: str) -> tuple[list[str], list[str]]:
    """Source and content as read again; each piece is given by its own words."""
    (who, verb, said) = ((text.index(x), text.index(x) + len(x)) for x in (source, cue, content))
    found = spoken_of(text, [who], verb, [said])
    return [text[s:e] for s, e in found[0]], [text[s:e] for s, e in found[1]]


@pytest.mark.parametrize(
    ("text", "cue", "content", "speaker"),
    [
        ("Hale has long faced criticism for the toll.", "has long faced criticism for", "the toll", []),
        ("Hale came under withering fire for the toll.", "came under withering fire for", "the toll", []),
        ("Hale was widely condemned for the toll.", "was widely condemned for", "the toll", []),
        ("Hale drew sharp criticism from the dockers for the toll.", "drew sharp criticism", "for the toll", ["the dockers"]),
        ("Hale was mocked for the toll by several fishermen who left.", "was mocked for", "the toll", ["several fishermen"]),
        ("Hale is facing a backlash over the toll.", "is facing a backlash over", "the toll", []),
    ],
)
def test_target(text: str, cue: str, content: str, speaker: list[str]) -> None:
    """Whoever meets with criticism is what it is about; the agent, where there is one, speaks."""
    assert read(text, "Hale", cue, content) == (speaker, ["Hale", content])


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Hale is accusing Moor of theft.", "is accusing", "Moor of theft"),
        ("Hale was prompted to call the toll mad.", "was prompted to call", "the toll mad"),
        ("Hale faced the crowd and condemned the toll.", "condemned", "the toll"),
        ("Hale criticized the toll.", "criticized", "the toll"),
    ],
)
def test_speaker_stays(text: str, cue: str, content: str) -> None:
    """Who accuses or condemns is the speaker."""
    assert read(text, "Hale", cue, content) == (["Hale"], [content])


def test_agent_that_the_tagger_found_stays() -> None:
    """A source behind the cue is the agent already."""
    assert read("The toll was condemned by Hale.", "Hale", "was condemned by", "The toll") == (["Hale"], ["The toll"])


def told(text: str, source: str, cue: str, content: str) -> list[str]:
    """The source as read again."""
    (who, verb, said) = ((text.index(x), text.index(x) + len(x)) for x in (source, cue, content))
    return [text[s:e] for s, e in spoken_to(text, [who], verb, [said])]


@pytest.mark.parametrize(
    ("text", "source", "content", "speaker"),
    [
        ("The weir stays shut, his aide, Berit Hale, told anglers.", "anglers", "The weir stays shut", ["his aide, Berit Hale"]),
        ("“The weir stays shut,” Hale told the anglers.", "the anglers", "The weir stays shut,", ["Hale"]),
        ("Asked again, told anglers the weir stays shut.", "anglers", "the weir stays shut", []),
        ("“It stays shut,” Moor said, and Hale told anglers.", "anglers", "It stays shut,", []),
        ("Hale told anglers the weir stays shut.", "Hale", "the weir stays shut", ["Hale"]),
    ],
)
def test_addressee(text: str, source: str, content: str, speaker: list[str]) -> None:
    """Who stands straight behind “told” is never the source; who stands between the words and the verb is, where that is clear."""
    assert told(text, source, "told", content) == speaker


def test_agent_behind_a_passive_stays() -> None:
    """“Were told by” has its speaker behind it."""
    assert told("Anglers were told by Hale that the weir stays shut.", "Hale", "were told by", "that the weir stays shut") == [
        "Hale"
    ]
