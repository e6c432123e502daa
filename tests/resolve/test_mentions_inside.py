"""Who is mentioned inside what somebody says."""

from onrecord.model import Range
from onrecord.resolve.mentions_inside import Mention, mentions_inside
from onrecord.resolve.pronouns_passage import Candidate
from onrecord.resolve.pronouns_prose import read_prose


def found(text: str, names: tuple[str, ...], content: str, speaker: int | None) -> list[tuple[str, int]]:
    start = text.index(content)
    spans: list[tuple[Range, ...]] = [((text.index(n), text.index(n) + len(n)),) for n in names]
    inside = mentions_inside(read_prose(text), [(start, start + len(content))], [Candidate(s) for s in spans], speaker)
    return [(text[m.span[0] : m.span[1]], m.index) for m in inside]


def test_names_and_pronouns_of_an_indirect_content() -> None:
    """Names count as they stand; a pronoun means the likeliest candidate, the speaker included."""
    text = "Maria Olsen said on Friday that she would not debate Petrie."
    assert found(text, ("Maria Olsen", "Petrie"), "she would not debate Petrie", 0) == [("she", 0), ("Petrie", 1)]


def test_the_speaker_is_i_in_quotation_marks() -> None:
    """“I” and “my” are the speaker, with the reason in words; “he” in the same marks is not."""
    text = "Petrie left early. “I warned him twice,” Olsen said."
    assert found(text, ("Petrie", "Olsen"), "I warned him twice", 1) == [("I", 1), ("him", 0)]


def test_i_outside_quotation_marks_is_left_open() -> None:
    """A report's own “I” is nobody's here."""
    assert found("Olsen said I was right.", ("Olsen",), "I was right", 0) == []


def test_own_words_have_a_reason() -> None:
    """The reason names the word."""
    text = "“I warned them,” Olsen said."
    inside = mentions_inside(read_prose(text), [(1, 14)], [Candidate(((17, 22),))], 0)
    assert inside == [Mention((1, 2), 0, inside[0].reasons)]
    assert inside[0].reasons[0].text == "A speaker's “I” in quotation marks: “I”"
