"""Occasions: where a statement was made."""

import pytest

from onrecord.attribute.occasion import with_occasions
from tests.attribute.told import report, told


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("Oda Brenn said at a press conference on Monday that it fell.", "said", "press conference"),
        ("Oda Brenn said in a written statement that it fell.", "said", "statement"),
        ("Oda Brenn tweeted that it fell.", "tweeted", "post"),
        ("In a letter to the council, Oda Brenn wrote that it fell.", "wrote", "letter"),
        ("Speaking in an interview, Oda Brenn said that it fell.", "said", "interview"),
        ("Oda Brenn told reporters that it fell.", "told", "press statement"),
        ("At a rally in Belmar, Oda Brenn said that it fell.", "said", "rally"),
    ],
)
def test_the_sentence_names_the_occasion(text: str, cue: str, kind: str) -> None:
    """The occasion nearest the cue, with its span."""
    r = report(text)
    [a] = with_occasions(r, [told(r, 1, "Oda Brenn", cue, "it fell")])
    assert a.occasion is not None
    assert a.occasion.kind == kind
    assert text[a.occasion.span.start : a.occasion.span.end] == a.occasion.span.quote


def test_words_of_the_message_are_no_occasion() -> None:
    """A speech that the speaker talks about is not where she spoke."""
    r = report("Oda Brenn criticized the plan for a speech in the parliament.")
    [a] = with_occasions(r, [told(r, 1, "Oda Brenn", "criticized", "the plan for a speech in the parliament")])
    assert a.occasion is None


def test_a_quotation_that_goes_on_keeps_its_occasion() -> None:
    """The next quotation of the same speaker belongs to the same press conference; another speaker's does not."""
    r = report("“It fell,” Oda Brenn said at a press conference.\n\n“We mourn,” she said.\n\n“Too late,” Tam Orlo said.")
    parts = [("Oda Brenn", "said", "“It fell,”"), ("she", "said", "“We mourn,”"), ("Tam Orlo", "said", "“Too late,”")]
    done = with_occasions(r, [told(r, i, *p) for i, p in enumerate(parts)])
    assert [a.occasion.kind if a.occasion else None for a in done] == ["press conference", "press conference", None]


@pytest.mark.parametrize(
    "text",
    [
        "Oda Brenn said after Tam Orlo’s speech that it fell.",
        "In response to Orlo’s remarks, Oda Brenn said that it fell.",
        "Oda Brenn said in response to the statement that it fell.",
        "In Orlo’s statement Oda Brenn said that it fell.",
        "Oda Brenn said following remarks by the mayor that it fell.",
    ],
)
def test_somebody_elses_words_are_no_occasion(text: str) -> None:
    """What a speaker answers, or speaks after, is not where she spoke."""
    r = report(text)
    [a] = with_occasions(r, [told(r, 1, "Oda Brenn", "said", "it fell")])
    assert a.occasion is None


@pytest.mark.parametrize(
    "text", ["In Brenn’s speech, Oda Brenn said that it fell.", "At Sunday’s speech Oda Brenn said that it fell."]
)
def test_the_speakers_own_words_are_an_occasion(text: str) -> None:
    """Her own speech, or a day's, stays one."""
    r = report(text)
    [a] = with_occasions(r, [told(r, 1, "Oda Brenn", "said", "it fell")])
    assert a.occasion is not None
    assert a.occasion.kind == "speech"
