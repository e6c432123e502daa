"""Since when and until when a report says that somebody holds a role: only what the words say, with the words."""

import pytest

from onrecord.attribute.times import find_times
from onrecord.model import Report, Role
from onrecord.resolve import resolve

from .marked import marked, resolved

Told = tuple[str, str, str]
"""A role with its ends: the value, or the words in quotation marks where they give none."""
PUBLISHED = "2031-05-14"

CASES: list[tuple[str, list[Told]]] = [
    ("<Ann Roe, the mayor of Lammer since March 2020>, said {no}.", [("the mayor of Lammer", "2020-03", "")]),
    ("<Ann Roe, who became mayor in 2029>, said {no}.", [("mayor", "2029", "")]),
    ("<Ann Roe, mayor from 2010 to 2016>, said {no}.", [("mayor", "2010", "2016")]),
    ("<Ann Roe> said {no}. Roe was appointed water minister on Monday.", [("water minister", "2031-05-12", "")]),
    ("<Sten Hale, who was appointed water minister on Monday>, said {no}.", [("water minister", "2031-05-12", "")]),
    ("Mayor <Ann Roe> said {no}. She took office last year.", [("Mayor", "2030", "")]),
    ("<Ann Roe, the party leader>, said {no}. Roe has led the party since 2025.", [("the party leader", "2025", "")]),
    ("Mayor <Ann Roe> said {no}. Roe has been mayor since 2015.", [("Mayor", "2015", "")]),
    ("Mayor <Ann Roe> said {no}. Roe was elected in 2026.", [("Mayor", "2026", "")]),
    ("<Ann Roe> said {no}. Roe served as ambassador from 2010 until 2014.", [("ambassador", "2010", "2014")]),
    ("Water Minister <Ann Roe> said {no}. Roe resigned on Monday.", [("Water Minister", "", "2031-05-12")]),
    ("<Ann Roe> said {no}. Roe stepped down as chairwoman last year.", [("chairwoman", "", "2030")]),
    ("<The new water minister, Ann Roe>, said {no}.", [("The new water minister", "“new”", "")]),
    ("<Ann Roe, a former finance minister>, said {no}.", [("a former finance minister", "", "“former”")]),
    ("former President <Ann Roe> said {no}.", [("President", "", "“former”")]),
    ("<Ann Roe, a lawyer for the former president>, said {no}.", [("a lawyer for the former president", "", "")]),
    ("Mayor <Ann Roe> said {no}. A spokesman for Roe resigned on Monday.", [("Mayor", "", "")]),
    ("Mayor <Ann Roe> said {no}. Roe was named in a lawsuit by the council in 2029.", [("Mayor", "", "")]),
    ("Mayor <Ann Roe> said {no}. Roe visited the town in 2029.", [("Mayor", "", "")]),
    ("<The New York mayor, Ann Roe>, said {no}.", [("The New York mayor", "", "")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:60] for c in CASES])
def test_terms(text: str, expected: list[Told]) -> None:
    """Each role has the ends of its term that its report states, worked out from the report's date, and no others."""
    report, attributions = marked("r", text)
    report = Report("r", "r.txt", report.text, report.sha256, published=PUBLISHED)
    actor = resolve([report], attributions, find_times(report)).actors[0]
    assert [(r.text, _shown(r, "since"), _shown(r, "until")) for r in actor.roles] == expected
    assert all(report.text[w.span.start : w.span.end] == w.span.quote for r in actor.roles for w in (r.since, r.until) if w)


def _shown(role: Role, end: str) -> str:
    when = role.since if end == "since" else role.until
    return "" if when is None else when.value or f"“{when.span.quote}”"


def test_two_holders_of_one_role() -> None:
    """Two ministers of one affair stay two actors; each report's “the minister” is the one whom that report names."""
    found = resolved(
        "<Water Minister Ann Roe> said {no}. <The minister> said {never}.",
        "<Harbour Minister Tom Hale> said {yes}. <The minister> said {always}.",
    )
    first, again, other, too = [a.speaker for a in found.attributions]
    assert first == again != other == too
    assert [[r.text for r in a.roles] for a in found.actors] == [["Water Minister"], ["Harbour Minister"]]


def test_a_successor_is_somebody_else() -> None:
    """The former holder and the one who holds the office now stay apart, and the term is kept with each."""
    found = resolved("<Former Mayor Ann Roe> said {no}. <Mayor Tom Hale> said {yes}. <The mayor> said {so twice}.")
    assert len({a.speaker for a in found.attributions[:2]}) == 2
    assert found.attributions[2].speaker == found.attributions[1].speaker
    assert [bool(a.roles[0].until) for a in found.actors] == [True, False]


@pytest.mark.parametrize("phrase", ["The water minister", "The minister"])
def test_the_minister_is_not_the_prime_minister(phrase: str) -> None:
    """A department nobody has on a list still tells ministers apart, and the prime minister is not “the minister”."""
    found = resolved(f"<Prime Minister Ida Moor> said {{no}}. <{phrase}> said {{yes}}.")
    assert len({a.speaker for a in found.attributions}) == 2


def test_a_role_beside_another() -> None:
    """“Deputy leader and water minister”: the second office is not a deputy's."""
    found = resolved(
        "<The party's deputy leader and water minister, Tom Hale>, said {no}. Prime Minister Ida Moor left. <The water minister> said {yes}."
    )
    assert len({a.speaker for a in found.attributions}) == 1


def test_a_deputy_elsewhere_is_no_deputy_here() -> None:
    """A minister who is also a party's deputy leader is not “the deputy minister”."""
    found = resolved(
        "<Tom Hale, Water Minister of Norland and deputy leader of the ruling Greens>, said {no}. <The deputy minister> said {yes}."
    )
    assert len({a.speaker for a in found.attributions}) == 2
