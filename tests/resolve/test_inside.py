"""Whom the words inside a statement mean, with spans; silence where it is not plain."""

import pytest

from onrecord.resolve import Resolved

from .marked import resolved

Row = tuple[str, str, str]
"""The actor, the words, and how they mean it."""

CASES: list[tuple[str, str, list[Row]]] = [
    (
        "“I” and “my” are whoever speaks in the marks",
        "“{I will stay, and my son will too},” <Ann Roe> said.",
        [("Ann Roe", "I", "first_person"), ("Ann Roe", "my", "first_person")],
    ),
    (
        "“I” in what somebody is told belongs to the voice in the marks, not to the one told of",
        "“{Tom Hale told me I was wrong},” <Ann Roe> said.",
        [("Ann Roe", "me", "first_person"), ("Ann Roe", "I", "first_person")],
    ),
    ("“I” outside the marks is nobody's", "<Ann Roe> said {I would see the pier}.", []),
    ("“I” in a quotation inside the quotation is left alone", "“{They shout ‘I pay’ all day},” <Ann Roe> said.", []),
    ("a number is no person", "“{Section I stands},” <Ann Roe> said.", []),
    ("“we” of a person may be anybody", "“{We will strike},” <Ann Roe> said.", []),
    (
        "“we” of a body that speaks is the body",
        "“{We will strike},” the <Coastal Workers Union> said.",
        [("Coastal Workers Union", "We", "first_person")],
    ),
    ("“you” is left alone", "“{You know it},” <Ann Roe> said.", []),
    (
        "the pronoun with which a report of her words begins is the speaker",
        "Mrs. <Ann Roe> said {she would stay}.",
        [("Ann Roe", "she", "pronoun")],
    ),
    (
        "she is not the doctor who speaks of her",
        "Mrs. Ida Moor fell ill. <Her doctor, Mrs. Ann Roe>, said {she would recover}.",
        [],
    ),
    (
        "it is the ministry that says so",
        "The <Harbour Ministry> said {it had closed the pier}.",
        [("Harbour Ministry", "it", "pronoun")],
    ),
    ("it may mean nothing at all", "The <Harbour Ministry> said {it would be dark}.", []),
    ("they are the people who say so", "<Residents> said {they would stay}.", [("Residents", "they", "pronoun")]),
    (
        "inside the marks “she” is whom the words before speak of",
        "“{Mrs. Ida Moor stayed, and she paid},” Mr. <Tom Hale> said. <Moor> said {no}.",
        [("Ida Moor", "Mrs. Ida Moor", "title"), ("Ida Moor", "she", "pronoun")],
    ),
    (
        "names, with and without a title, and descriptions",
        "Mayor Tom Hale waited. “{Mayor Hale knew, and Hale slept. The mayor lied},” <Ann Roe> said. <Hale> said {no}.",
        [("Tom Hale", "Mayor Hale", "title"), ("Tom Hale", "Hale", "name"), ("Tom Hale", "The mayor", "role")],
    ),
]


@pytest.mark.parametrize(("about", "text", "expected"), CASES, ids=[c[0] for c in CASES])
def test_mentions(about: str, text: str, expected: list[Row]) -> None:
    """Each word inside a statement is the actor that a careful reader takes it for, or is left out."""
    assert rows(resolved(text)) == expected


def rows(found: Resolved) -> list[Row]:
    every = [(m.span.start, a.name, m.span.quote, m.how) for a in found.actors for ms in a.mentions.values() for m in ms]
    return [(name, words, how) for _, name, words, how in sorted(every)]


def test_within_is_the_innermost_statement() -> None:
    """Each mention names the innermost statement that holds it, says why, and stands in the report's own text."""
    found = resolved("“{Tom Hale said he had paid, but I did not see it},” <Ann Roe> said. Mr. <Hale> said {he had paid}.")
    mentions = [m for a in found.actors for ms in a.mentions.values() for m in ms]
    assert {m.within for m in mentions} <= {a.id for a in found.attributions}
    assert {m.span.quote: m.within for m in mentions}["I"] == "r0-0"
    assert all(m.reason for m in mentions)


def test_what_stands_outside_statements_is_no_mention() -> None:
    """Names in the report's own voice are names of the actor, and no mentions inside statements."""
    actor = resolved("Ann Roe went home. She slept. <Roe> said {no}.").actors[0]
    assert actor.mentions == {}
    assert actor.names["r0"]


def test_another_report_has_its_own_mentions() -> None:
    """Mentions are listed under the report in which they stand."""
    found = resolved("“{I stay},” <Ann Roe> said.", "“{My boat stays},” <Ann Roe> said.")
    assert {r: [m.span.quote for m in ms] for r, ms in found.actors[0].mentions.items()} == {"r0": ["I"], "r1": ["My"]}
