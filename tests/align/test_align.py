"""The stage as a whole, on invented reports."""

import pytest

from onrecord.align import Aligned, align
from onrecord.model import Attribution, Report
from tests.align.told import told

LEFT = told(
    "gazette",
    "Ferry company calls off the winter line",
    "{s:Orlen} {c:said} {t:“We will not run a single boat after the first of November, and that is final,”} on Monday.",
    "{s:Orlen} {c:added} that {t:the pier needs forty new piles before anybody can use it again}.",
    "{s:The union} {c:condemned} {t:the decision to end the winter line}.",
    "{s:Dahl} {c:said} {t:the island has enough doctors for the winter}.",
)
RIGHT = told(
    "courier",
    "No more winter boats to the island",
    "“{t:We will not run a single boat after the first of November},” {s:Orlen} {c:told} reporters on Monday.",
    "According to {s:Orlen}, {t:the pier cannot be used again until it has forty new piles}.",
    "{s:The council} {c:welcomed} {t:the decision to end the winter line}.",
    "{s:Dahl} {c:said} {t:the harbour café would close for good}.",
)


def run(*parts: tuple[Report, list[Attribution]]) -> Aligned:
    return align([r for r, _ in parts], [a for _, rows in parts for a in rows], [])


@pytest.fixture(scope="module")
def aligned() -> Aligned:
    return run(LEFT, RIGHT)


def home(found: Aligned) -> dict[str, str]:
    return {a: c.id for c in found.claims for a in c.attributions}


def test_every_attribution_has_one_claim(aligned: Aligned) -> None:
    """Each attribution stands in exactly one claim, and claims are numbered in the order in which they first appear."""
    listed = [a for c in aligned.claims for a in c.attributions]
    assert sorted(listed) == sorted(a.id for _, rows in (LEFT, RIGHT) for a in rows)
    assert [c.id for c in aligned.claims] == [f"c{n}" for n in range(1, len(aligned.claims) + 1)]
    assert aligned.claims[0].attributions[0] == "gazette-1"


def test_one_utterance_cut_differently_is_one_claim(aligned: Aligned) -> None:
    """A quotation and a shorter cut of it are joined, and the reason shows the words they share."""
    assert home(aligned)["gazette-1"] == home(aligned)["courier-1"]
    (relation,) = (r for r in aligned.relations if {r.left, r.right} == {"gazette-1", "courier-1"})
    assert relation.kind == "same"
    assert any("a single boat after the first of november" in r.text for r in relation.reasons)
    assert "the speaker is the same" in [r.text for r in relation.reasons]


def test_paraphrase_is_one_claim_and_another_message_is_not(aligned: Aligned) -> None:
    """An indirect paraphrase by the same speaker is joined; what the speaker said on another matter is not."""
    assert home(aligned)["gazette-2"] == home(aligned)["courier-2"]
    assert home(aligned)["gazette-1"] != home(aligned)["gazette-2"]
    assert home(aligned)["gazette-4"] != home(aligned)["courier-4"]


def test_opposite_stances_contradict(aligned: Aligned) -> None:
    """Condemned here and welcomed there, by different speakers: a contradiction of stance, and the claims point at each other."""
    (relation,) = (r for r in aligned.relations if r.kind == "contradict")
    assert ({relation.left, relation.right}, relation.type) == ({"gazette-3", "courier-3"}, "stance")
    left, right = (next(c for c in aligned.claims if i in c.attributions) for i in (relation.left, relation.right))
    assert (left.contradicts, right.contradicts) == ([right.id], [left.id])


def test_gist_is_verbatim(aligned: Aligned) -> None:
    """A claim's gist is one piece of a member's content, word for word."""
    texts = {r.id: r.text for r, _ in (LEFT, RIGHT)}
    pieces = {q for _, rows in (LEFT, RIGHT) for a in rows for q in a.quotes.content}
    for claim in aligned.claims:
        assert texts[claim.gist.report][claim.gist.start : claim.gist.end] == claim.gist.quote
        assert claim.gist.quote in pieces


def test_same_input_gives_same_output(aligned: Aligned) -> None:
    """Aligning twice, and with the attributions in another order, gives the same claims and relations."""
    rows = [a for _, rows in (RIGHT, LEFT) for a in reversed(rows)]
    assert align([LEFT[0], RIGHT[0]], rows, []) == aligned


def test_nothing_to_align() -> None:
    """No attributions give no claims; one attribution gives one claim."""
    report, rows = told("solo", "{s:Orlen} {c:said} {t:the boat is late}.")
    assert align([report], [], []) == Aligned([], [], [])
    assert [c.attributions for c in align([report], rows, []).claims] == [["solo-0"]]


def test_same_words_of_unknown_speaker_are_joined() -> None:
    """A long passage word for word is one utterance though one report does not name the speaker, and the reasons say so."""
    words = "“The dam was inspected in spring by three engineers from the northern valley and found safe,”"
    found = run(told("a", f"{{s:Brix}} {{c:said}} {{t:{words}}}"), told("b", f"{{t:{words}}} {{c:it was said}}."))
    assert [c.attributions for c in found.claims] == [["a-0", "b-0"]]


def test_same_short_words_of_another_speaker_stay_apart() -> None:
    """Two people who use the same few words said two things."""
    found = run(told("a", "{s:Brix} {c:said} {t:“this is a disgrace”}."), told("b", "{s:Dahl} {c:said} {t:“this is a disgrace”}."))
    assert len(found.claims) == 2
    assert not [r for r in found.relations if r.kind == "same"]


def test_rare_quoted_words_outweigh_a_doubtful_name() -> None:
    """The same rare words in quotation marks are one utterance though the reports name its speaker differently; the reasons name both facts."""
    left = "{s:Brix} {c:said} {t:the valley “deserves better than rusty turbines and leaking sluices” this winter}."
    right = "{s:Dahl} {c:wrote} that {t:the valley “deserves better than rusty turbines and leaking sluices”}."
    found = run(told("a", left), told("b", right))
    assert [c.attributions for c in found.claims] == [["a-0", "b-0"]]
    reasons = {r.feature for relation in found.relations for r in relation.reasons}
    assert {"quotation", "other_speaker"} <= reasons


def test_headline_and_body_of_one_report() -> None:
    """A headline and the sentence that tells the same message in full are one claim."""
    found = run(
        told(
            "a",
            "{s:Brix}: {t:dam inspected by three engineers and found safe}",
            "{s:Brix} {c:said} {t:the dam was inspected by three engineers in spring and found safe}.",
            "{s:Brix} {c:said} {t:the road to the quarry stays closed}.",
        )
    )
    assert [c.attributions for c in found.claims] == [["a-0", "a-1"], ["a-2"]]


def test_pieces_of_one_speech_stay_apart_within_a_report() -> None:
    """Two sentences of one speaker in the body of one report are two messages, however near their matter."""
    found = run(
        told(
            "a",
            "Council meets on the dam",
            "{s:Brix} {c:said} {t:the dam was inspected by three engineers in spring and found safe}.",
            "{s:Brix} {c:said} {t:the dam would be raised by four metres after the inspection}.",
        )
    )
    assert [c.attributions for c in found.claims] == [["a-1"], ["a-2"]]


def test_a_speaker_who_takes_it_back() -> None:
    """One speaker's statement against an earlier one of their own is shown, even inside one report."""
    found = run(
        told(
            "a",
            "In March {s:Brix} {c:said} {t:the mill had poisoned the river below the dam}.",
            "On Friday {s:Brix} {c:said} {t:the mill had not poisoned the river below the dam}.",
        )
    )
    assert [(r.kind, r.type, r.left, r.right) for r in found.relations] == [("contradict", "polarity", "a-0", "a-1")]


def test_a_speaker_who_is_not_named_may_be_the_same() -> None:
    """A statement whose source is not said is joined where the words are plainly those of the other report."""
    found = run(
        told("a", "{s:Brix} {c:asked} {t:whether the council still backed the plan to raise the dam}."),
        told("b", "{t:Whether the council still backed the plan to raise the dam} {c:was asked}."),
    )
    assert [c.attributions for c in found.claims] == [["a-0", "b-0"]]


def test_one_quarrel_is_told_once() -> None:
    """Two speakers who clash over one thing in two reports clash once, in the plainest pair; the others go to the weak links with the reason."""
    a = told("gazette", "Guild holds firm", "{s:Brix} {c:said} {t:“The guild has not changed its position on the toll road.”}")
    b = told(
        "courier",
        "Guild wavers",
        "{s:Dahl} {c:said} {t:the guild was softening its opposition to the toll road}.",
        "{s:Dahl} {c:wrote} of {t:a reversal by the old guild on the toll}.",
    )
    found = run(a, b)
    assert [(r.left, r.right) for r in found.relations if r.kind == "contradict"] == [("gazette-1", "courier-1")]
    (weak,) = [r for r in found.weak_relations if r.kind == "contradict"]
    assert weak.reasons[-1].feature == "plainer"
