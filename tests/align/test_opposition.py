"""Contradictions, by type, with hard negatives."""

import pytest

from onrecord.align.clashes import negated
from onrecord.align.judge import judge
from onrecord.align.statements import Pair, prepare, words
from onrecord.model import Relation
from tests.align.told import told

OPPOSED = [
    (
        "{s:Brix} {c:said} {t:the army was not considering withdrawing its guards from the valley in any case}",
        "{s:Dahl} {c:said} {t:talks could lead to the withdrawal of the army's guards from the valley}",
        "polarity",
    ),
    ("{s:Brix} {c:said} {t:the mill poisoned the river}", "{s:Dahl} {c:said} {t:the mill did not poison the river}", "polarity"),
    ("{s:Brix} {c:said} {t:the mill poisoned the river}", "{s:Dahl} {c:denied} {t:the mill poisoned the river}", "polarity"),
    (
        "{s:Brix} {c:said} {t:the storm killed 14 sheep on the hill}",
        "{s:Dahl} {c:said} {t:the storm killed 40 sheep on the hill}",
        "number",
    ),
    (
        "{s:Brix} {c:said} {t:14 of the 60 cables were corroded}",
        "{s:Dahl} {c:said} {t:about 40 of the 60 cables were corroded}",
        "number",
    ),
    ("{s:Brix} {c:praised} {t:the new fishing quota}", "{s:Dahl} {c:denounced} {t:the new fishing quota}", "stance"),
    (
        "{s:Brix} {c:said} {t:the council will close the school}",
        "{s:Dahl} {c:said} {t:the council may close the school}",
        "modality",
    ),
    (
        "{s:Brix} {c:said} {t:the plan would raise the water tax}",
        "{s:Dahl} {c:said} {t:the plan would lower the water tax}",
        "polarity",
    ),
    (
        "{s:Brix} {c:said} {t:what Dahl said about the border did not mean a retreat of the army}",
        "{s:Dahl} {c:said} {t:the envoy spoke of a retreat of the army from the border}",
        "meaning",
    ),
    (
        "{s:Brix} {c:said} {t:the mill had not been in contact with the valley smugglers}",
        "{s:Dahl} {c:said} {t:the mill had long conversations with the valley smugglers}",
        "polarity",
    ),
    (
        "{s:Brix} {c:insisted} {t:the guild's position on the toll road has not changed}",
        "{s:Dahl} {c:spoke} of {t:a striking shift by the guild on the toll road}",
        "polarity",
    ),
    (
        "{s:Brix} {c:denied} {t:that she asked Orme to stop searching the mill}",
        "{s:Orme} {c:testified} {t:that Brix had asked Orme to put an end to the search of the mill}",
        "polarity",
    ),
    (
        "{s:Brix} {c:said} {t:a second meeting would feed the misperception of favouritism in the harbour council}",
        "{s:Dahl} {c:said} {t:the harbour council's vote had brought favouritism into the affair, which is not only sad but costly}",
        "polarity",
    ),
    (
        "{s:Brix} {c:slammed} {t:Dahl for his claim that the mill had poisoned the river trout}",
        "{s:Dahl} {c:insisted} {t:the mill had poisoned the trout in the river}",
        "stance",
    ),
    (
        "{s:The guild} {c:says} {t:it has not wavered in its opposition to the toll road}",
        "{s:The Tidings} {c:reported} {t:that the guild had decided to accept the toll road after years of opposition}",
        "polarity",
    ),
]
AT_PEACE = [
    (
        "{s:Brix} {c:vowed} {t:to lift the ban on fishing in the harbour}",
        "{s:Dahl} {c:said} {t:the council will allow fishing in the harbour}",
    ),
    ("{s:Brix} {c:said} {t:the mill did not poison the river}", "{s:Dahl} {c:said} {t:the mill never poisoned the river}"),
    ("{s:Brix} {c:said} {t:the mill poisoned the river}", "{s:Dahl} {c:said} {t:the school would not open on Monday}"),
    ("{s:Brix} {c:said} {t:not only the mill poisoned the river}", "{s:Dahl} {c:said} {t:the mill poisoned the river}"),
    ("{s:Brix} {c:said} {t:the storm killed 14 sheep}", "{s:Dahl} {c:said} {t:the fair drew 9,000 guests}"),
    (
        "{s:Brix} {c:said} {t:what the mayor said about the border did not mean a retreat of the army}",
        "{s:Dahl} {c:said} {t:the envoy spoke of a retreat of the army from the border}",
    ),
    ("{s:Brix} {c:praised} {t:the new fishing quota}", "{s:Dahl} {c:denounced} {t:the winter timetable of the railway}"),
    (
        "{s:Brix} {c:insisted} {t:the guild's position on the toll road has not changed}",
        "{s:Dahl} {c:said} {t:the guild would study all proposed changes to the toll road}",
    ),
    (
        "{s:Brix} {c:insisted} {t:the guild's position on the toll road has not changed}",
        "{s:Dahl} {c:said} {t:the guild's words were less a shift on the toll road than a nod to the budget}",
    ),
    (
        "{s:Brix} {c:said} {t:the harbour deal runs for 7 years}",
        "{s:Dahl} {c:said} {t:the harbour deal is worth $200 million}",
    ),
    (
        "{s:Brix} {c:said} {t:we are not raiding the harbour fund to pay for the school}",
        "{s:Dahl} {c:said} {t:the union had raided the harbour fund to pay for its own school}",
    ),
    (
        "{s:Brix} {c:said} {t:the council will not negotiate over the harbour wall until the strike ends}",
        "{s:Dahl} {c:said} {t:the council can negotiate over the harbour wall}",
    ),
    (
        "{s:Brix} {c:listed} {t:the four harbours that did not build a wall of their own}",
        "{s:Dahl} {c:expected} {t:each of the harbours to build a wall of its own}",
    ),
    (
        "{s:Brix} {c:said} {t:the time for talk and no action is over, now comes the hour of action in the harbour}",
        "{s:Dahl} {c:said} {t:now comes the hour of action in the harbour}",
    ),
    (
        "{s:Brix} {c:did not dispute} {t:that the mill poisoned the river}",
        "{s:Dahl} {c:said} {t:the mill poisoned the river}",
    ),
    (
        "{s:Brix} {c:asked} {t:to be excused from testifying to the harbour court}",
        "{s:Dahl} {c:refused} {t:to testify to the harbour court}",
    ),
    (
        "{s:Brix} {c:criticized} {t:the tax plan of Orme}",
        "{s:Dahl} {c:approved} {t:the budget plan of Orme}",
    ),
    (
        "{s:Brix} {c:said} {t:the letters do not speak for all pilots of the harbour}",
        "{s:Dahl} {c:said} {t:the letters express the views of some pilots of the harbour}",
    ),
]


def judged(left: str, right: str) -> Relation | None:
    (a, one), (b, two) = told("a", left), told("b", right)
    statements, affair = prepare([a, b], one + two)
    return judge(Pair(statements[0], statements[1], affair))


@pytest.mark.parametrize(("left", "right", "kind"), OPPOSED)
def test_opposed(left: str, right: str, kind: str) -> None:
    """Two speakers on one matter with explicit opposition contradict each other, with the type and the words that show it."""
    found = judged(left, right)
    assert found is not None
    assert (found.kind, found.type) == ("contradict", kind)
    assert all(r.text for r in found.reasons)


@pytest.mark.parametrize(("left", "right"), AT_PEACE)
def test_at_peace(left: str, right: str) -> None:
    """No contradiction where both negate or the matter differs, where a ban is lifted, “not only” negates nothing, or somebody else's words are explained.

    Nor where one speaks of themselves only, sets a term, denies in an aside, asserts the word as well, or did not deny."""
    found = judged(left, right)
    assert found is None or found.kind != "contradict"


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        (
            "{s:Brix} {c:said} {t:she would order an inquiry}",
            "{s:Brix} {c:said} {t:the state would not order an inquiry}",
            "polarity",
        ),
        (
            "{s:Brix} {c:said} {t:the school has 214 pupils in the old wing}",
            "{s:Brix} {c:said} {t:the school has 240 pupils in the old wing}",
            "number",
        ),
    ],
)
def test_one_speaker_told_two_ways_is_never_one_claim(left: str, right: str, kind: str) -> None:
    """A denial or another number is a contradiction between reports even where the speaker and nearly all words are the same."""
    found = judged(left, right)
    assert found is not None
    assert (found.kind, found.type) == ("contradict", kind)


def test_a_copied_sentence_is_one_statement() -> None:
    """Word for word the same behind the same cue is the same, however short."""
    line = "The {s:teachers' union} {c:accused} {t:the city of a cover-up}"
    found = judged(line, line)
    assert found is not None
    assert (found.kind, found.weak) == ("same", False)
    assert found.reasons[0].feature == "word_for_word"


def test_negated_words() -> None:
    """A negation reaches the first telling word after it."""
    assert list(negated(words("They did not close the bridge and never will reopen it")).values()) == [
        "not close",
        "never will reopen",
    ]
    assert negated(words("not only the bridge")) == {}
    assert list(negated(words("is not planning to sell the mill")).values()) == ["not planning to sell"]
