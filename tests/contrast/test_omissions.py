"""What a report lacks, on invented reports."""

import pytest

from onrecord.contrast.omissions import omissions
from onrecord.model import Reason, Relation, SaidBasis
from tests.contrast.told import claim, report, statement

A = report("a", "The mayor said the dam was safe. The guild demanded a vote of the citizens.")
B = report("b", "The mayor said the dam was safe.")
SAFE_A = statement("a1", A, "said", "the dam was safe", "mayor")
VOTE = statement("a2", A, "demanded", "a vote of the citizens", "guild")
SAFE_B = statement("b1", B, "said", "the dam was safe", "mayor")


def test_a_claim_that_others_carry_is_an_omission() -> None:
    """What only another report carries is lacking here; what both carry is not."""
    found = omissions([A, B], [SAFE_A, VOTE, SAFE_B], [claim("safe", "a1", "b1"), claim("vote", "a2")])
    assert [(o.report, o.claim, o.carried_by) for o in found] == [("b", "vote", ["a"])]


def test_the_most_borne_out_omission_comes_first() -> None:
    """Independent origins decide the order, then the number of reports."""
    third = report("c", "Nothing of it.")
    claims = [claim("vote", "a2", origins=1), claim("safe", "a1", "b1", origins=2)]
    found = [o for o in omissions([A, B, third], [SAFE_A, VOTE, SAFE_B], claims) if o.report == "c"]
    assert [(o.claim, o.origins) for o in found] == [("safe", 2), ("vote", 1)]


def test_partial_and_foreign_reports_omit_nothing() -> None:
    """Absence says nothing where the text is cut or was not understood."""
    cut, foreign = report("c", "Cut.", partial=True), report("d", "Nichts.", lang="de")
    assert {o.report for o in omissions([A, cut, foreign], [SAFE_A], [claim("safe", "a1")])} == set()


def test_what_says_little_or_has_no_speaker_is_not_missed() -> None:
    """Claims without a speaker, of under four words or of a headline alone are no omissions."""
    one = report("a", "Guild wants the dam closed now\n\nThe guild demanded a vote. Some said the dam was not safe.")
    told = [
        statement("a1", one, "wants", "the dam closed now", "guild"),
        statement("a2", one, "demanded", "a vote", "guild"),
        statement("a3", one, "said", "the dam was not safe", None),
    ]
    assert omissions([one, B], told, [claim("close", "a1"), claim("vote", "a2"), claim("unsafe", "a3")]) == []


def test_a_claim_agreed_with_is_not_omitted() -> None:
    """A report that carries an agreeing claim does not lack it."""
    claims = [claim("safe", "a1", agrees=["sound"]), claim("sound", "b1", agrees=["safe"])]
    assert omissions([A, B], [SAFE_A, SAFE_B], claims) == []


def test_what_is_likely_told_in_other_words_is_not_missed() -> None:
    """A weak relation keeps a claim from being called missing from .5 on, not below."""
    sound = statement("b1", B, "said", "the dam was safe", "mayor")
    claims = [claim("vote", "a2"), claim("sound", "b1")]

    def missed(score: float) -> set[str]:
        weak = Relation("same", "a2", "b1", score, [Reason("f", 0.1, "t")], weak=True)
        return {o.claim for o in omissions([A, B], [VOTE, sound], claims, [weak]) if o.report == "b"}

    assert (missed(0.6), missed(0.4)) == (set(), {"vote"})


@pytest.mark.parametrize(
    ("said", "not_before", "printed", "updated", "missed"),
    [
        ("2024-05-15", None, "2024-05-14", None, False),
        ("2024-05-15", None, "2024-05-15", None, True),
        ("2024-05-15", None, "2024-05-15T08:00:00Z", None, True),
        ("2024-05-15", None, "2024-05-13", "2024-05-16", True),
        ("2024-05", None, "2024-05-14", None, True),
        (None, "2024-05-15", "2024-05-14", None, False),
        ("2024-05", "2024-05-15", "2024-05-14", None, False),
        (None, None, "2024-05-14", None, True),
        ("2024-05-15", None, None, None, True),
    ],
)
def test_words_said_after_a_report_was_printed_are_not_missed(
    said: str | None, not_before: str | None, printed: str | None, updated: str | None, missed: bool
) -> None:
    """Only a day that is told, or a first possible one, excuses a report, and only where it is past its last version's."""
    basis = SaidBasis([], "told", not_before, None)
    vote = statement("a2", A, "demanded", "a vote of the citizens", "guild", said, basis)
    other = report("b", published=printed, updated=updated)
    assert bool(omissions([A, other], [vote], [claim("vote", "a2")])) is missed


def test_one_telling_that_dates_it_early_enough_lets_it_be_missed() -> None:
    """Where tellings date the words differently the earliest day counts."""
    late = statement("a2", A, "demanded", "a vote of the citizens", "guild", "2024-05-15")
    early = statement("b1", B, "said", "the dam was safe", "guild", "2024-05-13")
    other = report("c", published="2024-05-14")
    found = omissions([A, B, other], [late, early], [claim("vote", "a2", "b1")])
    assert [o.report for o in found] == ["c"]
