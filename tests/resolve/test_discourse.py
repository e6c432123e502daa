"""Statements without a source of their own."""

import hashlib

from onrecord.model import Attribution, Quotes, Range, Report
from onrecord.resolve import resolve


def attribution(text: str, number: int, source: str, cue: str, content: str) -> Attribution:
    """An attribution whose parts are given by their own words; an empty source is none."""
    spans: list[list[Range]] = [[(text.index(x), text.index(x) + len(x))] if x else [] for x in (source, cue, content)]
    quotes = Quotes(*([text[s:e] for s, e in part] for part in spans))
    return Attribution(f"r-{number}", "r", *spans, quotes, "indirect")


def speakers(text: str, *parts: tuple[str, str, str]) -> list[str | None]:
    """The display names of the speakers of the attributions, in order."""
    report = Report("r", "r.txt", text, hashlib.sha256(text.encode()).hexdigest())
    found = resolve([report], [attribution(text, i, *p) for i, p in enumerate(parts)])
    names = {a.id: a.name for a in found.actors}
    return [names[a.speaker] if a.speaker else None for a in found.attributions]


def test_participle_before_its_subject() -> None:
    """“In a letter announcing her exit, Moor thanked …”: she announces."""
    text = "In a letter announcing her exit, Ida Moor thanked the crew."
    assert speakers(text, ("", "announcing", "her exit"), ("Ida Moor", "thanked", "the crew")) == ["Ida Moor", "Ida Moor"]


def test_participle_before_a_subject_that_says_nothing() -> None:
    """The subject need not be the source of another statement."""
    assert speakers("In a letter announcing her exit, Ida Moor packed.", ("", "announcing", "her exit")) == ["Ida Moor"]


def test_finite_verb_has_no_subject_behind() -> None:
    """A verb that is no participle does not lead up to a name behind the comma."""
    assert speakers("It was announced that tolls rise, Ida Moor packed.", ("", "was announced", "that tolls rise")) == [None]


def test_a_quoted_word_opens_no_sentence() -> None:
    """Marks around a few words in the middle leave the sentence whole: its subject is “he”."""
    text = "Tom Hale came.\n\nTom Hale is “very close” to picking a new candidate to follow Carl Stone, he told reporters."
    content = "Tom Hale is “very close” to picking a new candidate to follow Carl Stone"
    assert speakers(text, ("he", "told", content)) == ["Tom Hale"]
