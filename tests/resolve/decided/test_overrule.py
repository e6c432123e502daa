"""A person's word wins over the machine's, survives reruns, and what became of it is told."""

import datetime
from itertools import combinations
from typing import Literal

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model import Attribution, Decided, Decision, Pointer, Report
from onrecord.resolve import Resolved, resolve
from onrecord.resolve.decided import overrule
from onrecord.resolve.decided.places import find_places, fitting

from ..marked import marked

TIDE = "<Mayor Ann Roe> said {no}. Roe left. <She> said {never}."
QUAY = "<Roe> said {yes}. <The harbour chief> said {so}."
MAST = "<Ann Roe> said {no}. <Critics> said {boo}."


def told(*texts: str) -> tuple[list[Report], Resolved]:
    """What the machine makes of invented reports r0, r1 …"""
    pairs = [marked(f"r{i}", text) for i, text in enumerate(texts)]
    reports = [r for r, _ in pairs]
    return reports, resolve(reports, [a for _, attributions in pairs for a in attributions])


def decision(
    verdict: Literal["same", "different"], *actors: str | Pointer, day: int = 7, author: str = "Ina Moor", note: str = ""
) -> Decision:
    pointers = [p if isinstance(p, Pointer) else Pointer(p) for p in actors]
    return Decision(verdict, pointers, author, datetime.date(2031, 5, day), note)


def exact(report: Report, quote: str, nth: int = 0) -> Pointer:
    """The nth place of `quote`, by report and characters."""
    at = -1
    for _ in range(nth + 1):
        at = report.text.index(quote, at + 1)
    return Pointer(quote, report.id, report.sha256, at, at + len(quote))


def speakers(found: Resolved) -> list[str | None]:
    names = {a.id: a.name for a in found.actors}
    return [names[a.speaker] if a.speaker else None for a in found.attributions]


def names(found: Resolved) -> dict[str, set[str]]:
    return {a.name: {n.text for rows in a.names.values() for n in rows} for a in found.actors}


def test_mentions_inside_statements_go_along() -> None:
    """What means the actor inside statements stays with the mention that it stands nearest to, whether actors are joined or parted."""
    reports, found = told("“{I stay},” <Ann Roe> said.", "“{I go},” <Roe> said.", "“{I wait},” <the harbour chief> said.")
    joined, _ = overrule(reports, found, [decision("same", "Ann Roe", "the harbour chief")])
    assert [list(a.mentions) for a in joined.actors] == [["r0", "r1", "r2"]]
    parted, _ = overrule(reports, found, [decision("different", exact(reports[0], "Ann Roe"), exact(reports[1], "Roe"))])
    assert [list(a.mentions) for a in parted.actors] == [["r0"], ["r2"], ["r1"]]


def test_no_decision_changes_nothing() -> None:
    """The machine's result is the same object."""
    reports, found = told(TIDE)
    assert overrule(reports, found, []) == (found, [])


def test_same_joins_actors_with_all_they_have() -> None:
    """One actor, named after the fullest name, with both reports' names, the roles, every statement, and the decision as first reason."""
    reports, found = told(TIDE, QUAY)
    out, (one,) = overrule(reports, found, [decision("same", "Ann Roe", "the harbour chief", note="her office confirmed it")])
    (actor,) = out.actors
    assert (actor.name, actor.kind) == ("Ann Roe", "person")
    assert names(out) == {"Ann Roe": {"Ann Roe", "Roe", "The harbour chief"}}
    assert [r.text for r in actor.roles] == ["Mayor"]
    assert speakers(out) == ["Ann Roe"] * 4
    assert actor.reasons[0].feature == "decided_same"
    assert actor.reasons[0].text == (
        "“Ann Roe” and “the harbour chief” are one actor: decided by Ina Moor on 2031-05-07 (her office confirmed it)"
    )
    assert (one.outcome, one.actors, [m.quote for m in one.mentions]) == ("applied", [actor.id], ["Ann Roe", "The harbour chief"])


def test_different_parts_an_actor_by_report() -> None:
    """Statements, names and roles go with the mentions that were pointed at; both parts carry the decision as their reason."""
    reports, found = told(TIDE, QUAY)
    assert speakers(found)[:3] == ["Ann Roe"] * 3
    out, (one,) = overrule(reports, found, [decision("different", "Ann Roe", Pointer("Roe", report="r1.txt"))])
    assert speakers(out) == ["Ann Roe", "Ann Roe", "Roe", "harbour chief"]
    assert [r.text for a in out.actors if a.name == "Ann Roe" for r in a.roles] == ["Mayor"]
    assert {a.name for a in out.actors if a.reasons and a.reasons[0].feature == "decided_different"} == {"Ann Roe", "Roe"}
    assert one.outcome == "applied"
    assert len(set(one.actors)) == 2


def test_a_pronoun_is_taken_from_its_actor() -> None:
    """The source of one statement, pointed at by its characters, becomes an actor of its own."""
    reports, found = told(TIDE)
    out, _ = overrule(reports, found, [decision("different", "Ann Roe", exact(reports[0], "She"))])
    assert speakers(out) == ["Ann Roe", "She"]
    assert [(a.name, a.kind) for a in out.actors] == [("Ann Roe", "person"), ("She", "unnamed")]


def test_a_mention_moves_from_one_actor_to_another() -> None:
    """Two decisions: it is not the one, it is the other; the rest of both stays as it was."""
    reports, found = told("<Ann Roe> said {no}. <Bea Moor> said {yes}. <She> said {never}.")
    she = exact(reports[0], "She")
    before = speakers(found)
    other = next(n for n in ("Ann Roe", "Bea Moor") if n != before[2])
    assert before[2] is not None
    out, outcomes = overrule(reports, found, [decision("different", she, before[2]), decision("same", she, other)])
    assert speakers(out) == ["Ann Roe", "Bea Moor", other]
    assert [d.outcome for d in outcomes] == ["applied", "applied"]


def test_a_source_without_a_speaker_is_given_one() -> None:
    """A person knows whom the machine could not make out."""
    reports, found = told("<She> said {never}. Later <Ann Roe> said {no}.")
    bare = Resolved(found.actors, [msgspec.structs.replace(a, speaker=None) if a.id == "r0-0" else a for a in found.attributions])
    out, (one,) = overrule(reports, bare, [decision("same", exact(reports[0], "She"), "Ann Roe")])
    assert speakers(out) == ["Ann Roe", "Ann Roe"]
    assert names(out) == {"Ann Roe": {"Ann Roe"}}
    assert one.outcome == "applied"


def test_a_mention_the_machine_did_not_see_can_be_pointed_at() -> None:
    """Exact characters are a mention because a person says so: its text becomes a name."""
    reports, found = told("<The harbour chief> said {so}.", "The post went to Olav Brandt in May.")
    out, _ = overrule(reports, found, [decision("same", "The harbour chief", exact(reports[1], "Olav Brandt"))])
    assert [(a.name, a.kind, sorted(a.names)) for a in out.actors] == [("Olav Brandt", "person", ["r0", "r1"])]


def test_a_title_with_the_name_points_at_the_name() -> None:
    """“Mayor Ann Roe” is where “Ann Roe” stands."""
    reports, found = told("Mayor Ann Roe came. <Ann Roe> said {no}.", QUAY)
    _, (one,) = overrule(reports, found, [decision("same", exact(reports[0], "Mayor Ann Roe"), "the harbour chief")])
    assert one.mentions[0].quote == "Ann Roe"


def test_a_decision_that_the_machine_shares_is_confirmed() -> None:
    """It is told so, stands as a reason, and binds a later machine."""
    reports, found = told(TIDE, QUAY)
    out, told_ = overrule(reports, found, [decision("same", "Ann Roe", "Roe"), decision("different", "Roe", "the harbour chief")])
    assert [d.outcome for d in told_] == ["confirmed", "confirmed"]
    assert speakers(out) == speakers(found)
    assert out.actors[0].reasons[0].feature == "decided_same"
    apart = Resolved(
        [
            msgspec.structs.replace(found.actors[0], id="x", names={"r0": found.actors[0].names["r0"]}),
            msgspec.structs.replace(found.actors[0], id="y", names={"r1": found.actors[0].names["r1"]}, roles=[]),
        ],
        [msgspec.structs.replace(a, speaker="y" if a.report == "r1" else "x") for a in found.attributions],
    )
    again, _ = overrule(reports, apart, [decision("same", "Ann Roe", "Roe")])
    assert [a.name for a in again.actors] == ["Ann Roe"]


def test_decisions_survive_other_ids_and_other_names_of_files() -> None:
    """Reports in another order, under other ids and paths, other actor ids: the hash of the text and the characters still lead there."""
    reports, found = told(TIDE, QUAY)
    rulings = [decision("same", exact(reports[0], "Ann Roe"), exact(reports[1], "The harbour chief"))]
    before, _ = overrule(reports, found, rulings)
    renamed = [msgspec.structs.replace(r, id=f"z{r.id}", path=f"moved/{r.id}.html") for r in reversed(reports)]
    fresh = resolve(renamed, [msgspec.structs.replace(a, report=f"z{a.report}") for a in found.attributions])
    after, (one,) = overrule(renamed, fresh, rulings)
    assert one.outcome == "applied"
    assert speakers(after) == speakers(before)


def test_a_name_holds_where_the_text_has_changed() -> None:
    """A corrected report keeps the decisions that point at names in it."""
    reports, found = told("Correction. " + TIDE, QUAY)
    _, (one,) = overrule(reports, found, [decision("same", Pointer("Ann Roe", "r0", "0" * 64), "the harbour chief")])
    assert one.outcome == "applied"


def test_what_fits_no_mention_is_said_and_kept() -> None:
    """A report that is gone, characters that read otherwise now, a name that nobody bears: one line each, and nothing is applied."""
    reports, found = told(TIDE, QUAY)
    lost = [
        decision("same", Pointer("Ann Roe", "gone.txt"), "Roe"),
        decision("same", Pointer("Bea", "r0", None, 0, 3), "Roe"),
        decision("different", "Olav Brandt", "Roe"),
        decision("same", Pointer("Roe", None, "f" * 64, 0, 3), "Roe"),
        decision("different", "Roe", Pointer("Roe", "r1")),
    ]
    out, outcomes = overrule(reports, found, lost)
    assert out == found
    assert {d.outcome for d in outcomes} == {"unmatched"}
    whys = [
        "“Ann Roe” (gone.txt): there is no such report",
        "“Bea” (r0, 0-3): the report reads “May” there now",
        "“Olav Brandt”: no mention",
        "“Roe” (text ffffffffffff, 0-3): there is no such report",
        "the same mention, which cannot differ from itself",
    ]
    for one, why in zip(outcomes, whys, strict=True):
        assert why in one.text
        assert one.actors == []


def test_a_decision_holds_for_the_mentions_that_are_left() -> None:
    """Of three, one is gone: the other two are joined and the third is named."""
    reports, found = told(TIDE, QUAY)
    out, (one,) = overrule(reports, found, [decision("same", "Ann Roe", "Olav Brandt", "the harbour chief")])
    assert one.outcome == "applied"
    assert "Fits no mention: “Olav Brandt”" in one.text
    assert len(out.actors) == 1


def test_of_two_at_odds_the_later_wins_and_both_are_told() -> None:
    """By date, whatever their order in the file; each names the other."""
    reports, found = told(TIDE, QUAY)
    late = decision("different", "Ann Roe", "the harbour chief", day=9, author="Bo Lind")
    early = decision("same", "Ann Roe", "the harbour chief")
    for rulings in ([early, late], [late, early]):
        out, outcomes = overrule(reports, found, rulings)
        by_author = {d.decision.author: d for d in outcomes}
        assert by_author["Ina Moor"].outcome == "overruled"
        assert f"Overruled by decision {by_author['Bo Lind'].number} of Bo Lind on 2031-05-09" in by_author["Ina Moor"].text
        assert f"It overrules decision {by_author['Ina Moor'].number}." in by_author["Bo Lind"].text
        assert speakers(out) == speakers(found)


def test_on_one_day_the_later_line_wins() -> None:
    """A person changes their mind by adding a line."""
    reports, found = told(TIDE, QUAY)
    rulings = [decision("different", "Ann Roe", "the harbour chief"), decision("same", "Ann Roe", "the harbour chief")]
    out, outcomes = overrule(reports, found, rulings)
    assert [d.outcome for d in outcomes] == ["overruled", "applied"]
    assert len(out.actors) == 1


def test_decisions_at_odds_through_a_third_are_found() -> None:
    """A is B, B is C, later: A is not C. The line that no longer holds is overruled, not the one that still can."""
    reports, found = told("<Ann Roe> said {a}. <Bea Moor> said {b}. <Cleo Dunn> said {c}.")
    rulings = [
        decision("same", "Ann Roe", "Bea Moor", day=1),
        decision("same", "Bea Moor", "Cleo Dunn", day=2),
        decision("different", "Ann Roe", "Cleo Dunn", day=3),
    ]
    out, outcomes = overrule(reports, found, rulings)
    assert [d.outcome for d in outcomes] == ["overruled", "applied", "confirmed"]
    assert speakers(out)[1] == speakers(out)[2] != speakers(out)[0]


def test_the_machine_never_joins_what_a_person_parts() -> None:
    """A is B and B is not C, where the machine holds A and C to be one: A goes with B, C stays alone."""
    reports, found = told(TIDE, QUAY)
    rulings = [decision("same", "Ann Roe", "the harbour chief"), decision("different", "the harbour chief", Pointer("Roe", "r1"))]
    out, _ = overrule(reports, found, rulings)
    assert speakers(out) == ["Ann Roe", "Ann Roe", "Roe", "Ann Roe"]


def test_what_a_place_stands_for_follows_the_joined_actor() -> None:
    """A capital still stands for its country after the country was joined with another; joined with it, it stands for nothing."""
    reports, found = told("<Warsaw> said {no}. Poland has a coast. <Warsaw officials> said {x}. <The harbour chief> said {y}.")
    out, _ = overrule(reports, found, [decision("same", "Poland", "the harbour chief")])
    capital = next(a for a in out.actors if a.name == "Warsaw")
    assert capital.stands_for
    assert capital.stands_for.actor in {a.id for a in out.actors}
    one, _ = overrule(reports, found, [decision("same", "Poland", "Warsaw")])
    assert all(a.stands_for is None for a in one.actors)


def test_hostile_names_and_notes_are_only_text() -> None:
    """Markup and controls pass through the words of reasons unread; screens make them inert."""
    reports, found = told(TIDE, QUAY)
    _, (one,) = overrule(reports, found, [decision("same", "<script>", "Roe", "Ann Roe", author="\x1b[2J", note="{{7*7}}%s")])
    assert "{{7*7}}%s" in one.text
    assert one.outcome == "confirmed"


TEXTS = (TIDE, QUAY, MAST)
REPORTS, FOUND = told(*TEXTS)
MENTIONS = sorted(
    {(a.report, s, e) for a in FOUND.attributions for s, e in a.source}
    | {(r, s.start, s.end) for a in FOUND.actors for r, ns in a.names.items() for n in ns for s in n.spans}
)
PLACES = find_places(REPORTS, FOUND.actors, FOUND.attributions)
BY_ID = {r.id: r for r in REPORTS}


@st.composite
def rulings(draw: st.DrawFn) -> list[Decision]:
    out = []
    for _ in range(draw(st.integers(1, 6))):
        places = draw(st.lists(st.sampled_from(MENTIONS), min_size=2, max_size=3))
        pointers = []
        for report, start, end in places:
            quote = BY_ID[report].text[start:end]
            whole = Pointer(quote, report, None, start, end)
            pointers.append(draw(st.sampled_from([whole, Pointer(quote), Pointer(quote, report)])))
        verdict: Literal["same", "different"] = draw(st.sampled_from(["same", "different"]))
        out.append(Decision(verdict, pointers, "Ina", datetime.date(2031, 5, draw(st.integers(1, 3)))))
    return out


@settings(max_examples=200, deadline=None)
@given(rulings())
def test_whatever_is_decided_the_result_is_sound(given_: list[Decision]) -> None:
    """What stands holds, the rest is told why not; no name is lost or doubled, every span re-reads, every id is known; the same each time."""
    out, outcomes = overrule(REPORTS, FOUND, given_)
    assert (out, outcomes) == overrule(REPORTS, FOUND, given_)
    actors = {a.id: a for a in out.actors}
    assert len(actors) == len(out.actors)
    assert {a.speaker for a in out.attributions} <= {*actors, None}
    assert sorted(spans(out)) == sorted(spans(FOUND))
    for report, start, end, text in spans(out):
        assert BY_ID[report].text[start:end] == text
    for one in outcomes:
        holds(one, out)


def spans(found: Resolved) -> list[tuple[str, int, int, str]]:
    return [(r, s.start, s.end, n.text) for a in found.actors for r, ns in a.names.items() for n in ns for s in n.spans]


def holds(one: Decided, out: Resolved) -> None:
    """A decision that stands is borne out by whom its mentions speak of."""
    if one.outcome in ("overruled", "unmatched"):
        assert one.actors == []
        return
    fitted = [fitting(p, PLACES) for p in one.decision.actors]
    sides = [{w for place in side if (w := owner(*place, out))} for side in fitted]
    if one.decision.decision == "same":
        assert set().union(*sides) == set(one.actors)
        assert len(one.actors) == 1
    else:
        assert not any(a & b for a, b in combinations(sides, 2))
        assert set().union(*sides) == set(one.actors)


def owner(report: str, start: int, end: int, out: Resolved) -> str | None:
    named = {(r, s.start, s.end): a.id for a in out.actors for r, ns in a.names.items() for n in ns for s in n.spans}
    spoken: dict[tuple[str, int, int], str | None] = {(a.report, s, e): a.speaker for a in out.attributions for s, e in a.source}
    return named.get((report, start, end), spoken.get((report, start, end)))


def test_a_statement_without_a_source_goes_with_the_nearest_mention() -> None:
    """A quotation carried on without a source follows the part that stands before it."""
    reports, found = told("<Ann Roe> said {no}. Roe nodded. <>“{Never},” was all.", QUAY)
    bare = [a for a in found.attributions if not a.source]
    assert bare
    given_ = Resolved(found.actors, [_of(found, a) for a in found.attributions])
    out, _ = overrule(reports, given_, [decision("different", "Ann Roe", Pointer("Roe", "r1"))])
    assert speakers(out)[1] == "Ann Roe"


def _of(found: Resolved, a: Attribution) -> Attribution:
    return a if a.source else msgspec.structs.replace(a, speaker=found.actors[0].id)
