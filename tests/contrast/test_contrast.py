"""What sets reports apart, on invented reports."""

import pytest

from onrecord.contrast import contrast
from onrecord.contrast.conflicts import conflicts
from onrecord.contrast.naming import naming
from onrecord.contrast.omissions import omissions
from onrecord.contrast.positions import positions
from onrecord.contrast.reactions import reactions
from onrecord.contrast.timeline import timeline
from onrecord.model import Actor, Attribution, Claim, Name, Passage, Quotes, Report, SaidBasis, Span, Time


def report(id_: str, text: str = "Nothing.", **more: object) -> Report:
    return Report(id_, f"{id_}.txt", text, "", **({"lang": "en", "published": "2024-05-15"} | more))  # type: ignore[arg-type]


def statement(
    id_: str, of: Report, cue: str, content: str, speaker: str | None, said: str | None = None, basis: SaidBasis | None = None
) -> Attribution:
    c, s = of.text.index(cue), of.text.index(content)
    quotes = Quotes([], [cue], [content])
    return Attribution(
        id_,
        of.id,
        [],
        [(c, c + len(cue))],
        [(s, s + len(content))],
        quotes,
        "indirect",
        speaker=speaker,
        said=said,
        said_basis=basis,
    )


def claim(id_: str, *members: str, **more: object) -> Claim:
    return Claim(id_, Passage("a", 0, 0, ""), list(members), **more)  # type: ignore[arg-type]


def mention(of: Report, text: str) -> Name:
    spans = [Span(i, i + len(text), text) for i in range(len(of.text)) if of.text.startswith(text, i)]
    return Name(text, len(spans), spans)


def time(of: Report, quote: str, value: str) -> Time:
    at = of.text.index(quote)
    return Time(of.id, Span(at, at + len(quote), quote), value, "DATE")


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


def test_omissions_of_those_heard_most_come_first() -> None:
    """Among claims alike in origins and reports, those of the speaker with most statements."""
    one = report("a", "Ode said the harbour was in danger. The mayor said the dam was safe. The mayor said the road was open too.")
    told = [
        statement("a1", one, "said", "the harbour was in danger", "ode"),
        statement("a2", one, "said", "the dam was safe", "mayor"),
        statement("a3", one, "said", "the road was open too", "mayor"),
    ]
    found = omissions([one, report("b")], told, [claim("c1", "a1"), claim("c2", "a2"), claim("c3", "a3")])
    assert [o.claim for o in found] == ["c2", "c3", "c1"]


def test_a_claim_agreed_with_is_not_omitted() -> None:
    """A report that carries an agreeing claim does not lack it."""
    claims = [claim("safe", "a1", agrees=["sound"]), claim("sound", "b1", agrees=["safe"])]
    assert omissions([A, B], [SAFE_A, SAFE_B], claims) == []


def test_names_that_differ_by_more_than_a_title_are_shown() -> None:
    """“the reformer” against “the hardliner” is told, “Mr. Overbeek” against “Jan Overbeek” is not; pronouns are no names."""
    one, two = report("a", "Jan Overbeek, the reformer. He spoke."), report("b", "Mr. Overbeek spoke. The hardliner left.")
    plain = Actor(
        "x",
        "Jan Overbeek",
        "person",
        names={"a": [mention(one, "Jan Overbeek"), mention(one, "He")], "b": [mention(two, "Mr. Overbeek")]},
    )
    loaded = Actor("y", "Jan Overbeek", "person", names={"a": [mention(one, "the reformer")], "b": [mention(two, "The hardliner")]})
    found = naming([one, two], [plain, loaded])
    assert [n.actor for n in found] == ["y"]
    assert found[0].labels["a"][0].spans[0] == Span(14, 26, "the reformer")


def test_places_that_reports_describe_differently_are_shown() -> None:
    """A place beside which two reports put different words is listed under its name, verbatim."""
    one, two = (
        report("a", "Talks on the breakaway region of Velmark began."),
        report("b", "Talks on the occupied territory of Velmark began."),
    )
    (found,) = naming([one, two], [])
    assert found.thing == "Velmark"
    assert [found.labels[r][0].text for r in ("a", "b")] == ["the breakaway region of Velmark", "the occupied territory of Velmark"]


def test_a_part_of_a_country_is_no_name_for_it() -> None:
    """“the occupied territories of” a country is not what a report calls the country."""
    one, two = (
        report("a", "Troops left the occupied territories of Moldova."),
        report("b", "Troops left the recognized territory of Moldova."),
    )
    assert naming([one, two], []) == []


def test_the_timeline_holds_what_was_said_published_and_happened_in_order() -> None:
    """A claim's members of one day are one event; the writer's dated sentences are events with their sentence."""
    text = "The mayor said the dam was safe. The dam was built in March 2020."
    one = report("a", text, published="2024-05-15")
    basis = SaidBasis([], "", "2024-05-14", "2024-05-14")
    said = [
        statement("a1", one, "said", "the dam was safe", "mayor", "2024-05-14", basis),
        statement("b1", B, "said", "the dam was safe", "mayor", "2024-05-14", basis),
    ]
    events = timeline([one], said, [claim("safe", "a1", "b1")], [time(one, "March 2020", "2020-03")])
    assert [(e.kind, e.start, e.end, e.precision) for e in events] == [
        ("happened", "2020-03-01", "2020-03-31", "month"),
        ("said", "2024-05-14", "2024-05-14", "day"),
        ("published", "2024-05-15", "2024-05-15", "day"),
    ]
    assert events[0].spans[0].quote == "The dam was built in March 2020."
    assert events[1].refs == ["a1", "b1"]


def test_members_dated_differently_stay_apart() -> None:
    """A conflict of dates is visible as two events."""
    basis = SaidBasis([], "", None, None)
    said = [
        statement("a1", A, "said", "the dam was safe", "m", "2024-05-13", basis),
        statement("b1", B, "said", "the dam was safe", "m", "2024-05-14", basis),
    ]
    assert [e.start for e in timeline([], said, [claim("safe", "a1", "b1")], [])] == ["2024-05-13", "2024-05-14"]


def test_an_interval_is_shown_as_one() -> None:
    """A statement known only to its bounds is an interval."""
    said = statement("a1", A, "said", "the dam was safe", "m", None, SaidBasis([], "", "2024-05-01", "2024-05-09"))
    (event,) = timeline([], [said], [], [])
    assert (event.start, event.end, event.precision) == ("2024-05-01", "2024-05-09", "interval")


def test_taking_up_anothers_words_is_a_reaction() -> None:
    """“called the mayor's remarks a disgrace” answers the mayor's nearest statement; the cue is verbatim."""
    one = report("a", "Overbeek said the dam was safe. The guild called Overbeek’s remarks a disgrace.")
    his, theirs = statement("a1", one, "said", "the dam was safe", "o"), statement("a2", one, "called", "a disgrace", "g")
    actor = Actor("o", "Overbeek", "person", names={"a": [mention(one, "Overbeek")]})
    (found,) = reactions([one], [actor], [his, theirs], [])
    assert (found.source, found.target, found.cue) == ("a2", "a1", "called Overbeek’s remarks")


@pytest.mark.parametrize(
    ("text", "cue", "target"),
    [
        ("Ode said rain fell. Overbeek wrote the dam was safe. The guild called the post a disgrace.", "called the post", "a1"),
        ("Overbeek wrote the dam was safe. Ode said rain fell. The guild called the post a disgrace.", "called the post", "a1"),
        ("Ode said rain fell. Overbeek wrote the dam was safe. The guild called this a disgrace.", "called this", "a1"),
        ("Ode said rain fell. Overbeek wrote the dam was safe. The guild called the bridge a disgrace.", None, None),
    ],
)
def test_a_definite_word_points_to_the_nearest_such_statement(text: str, cue: str | None, target: str | None) -> None:
    """“called the post …” answers the nearest earlier post of somebody else; “the bridge” answers nobody."""
    one = report("a", text)
    told = [
        statement("a1", one, "wrote", "the dam was safe", "o"),
        statement("a2", one, "said", "rain fell", "ode"),
        statement("a3", one, "called", "a disgrace", "g"),
    ]
    found = [(r.cue, r.target) for r in reactions([one], [], told, [])]
    assert found == ([(cue, target)] if cue else [])


def test_answering_is_a_reaction_to_what_was_said_just_before() -> None:
    """“answered the same evening” goes with the words that follow; a question answered is no statement."""
    one = report("a", "Ode said rain fell.\n\nOverbeek answered the same evening. “It did not rain,” he wrote.")
    told = [statement("a1", one, "said", "rain fell", "ode"), statement("a2", one, "wrote", "“It did not rain,”", "o")]
    (found,) = reactions([one], [], told, [])
    assert (found.source, found.target, found.cue) == ("a2", "a1", "answered")
    two = report("a", one.text.replace("the same evening", "a question"))
    told = [statement("a1", two, "said", "rain fell", "ode"), statement("a2", two, "wrote", "“It did not rain,”", "o")]
    assert reactions([two], [], told, []) == []


def test_a_mention_alone_is_no_reaction() -> None:
    """Speaking of somebody without taking up a statement answers nobody."""
    one = report("a", "Overbeek said the dam was safe. The guild called Overbeek a coward.")
    his, theirs = statement("a1", one, "said", "the dam was safe", "o"), statement("a2", one, "called", "a coward", "g")
    actor = Actor("o", "Overbeek", "person", names={"a": [mention(one, "Overbeek")]})
    assert reactions([one], [actor], [his, theirs], []) == []


def test_a_stance_verb_with_its_object_is_a_position() -> None:
    """“welcomed the toll plan” is for, with its own words as issue; two reports of it are one position; a negated one is none."""
    one, two = (
        report("a", "The guild welcomed the toll plan on Monday."),
        report("b", "The guild supports the new toll plan. The mayor did not oppose the toll plan."),
    )
    told = [
        statement("a1", one, "welcomed", "the toll plan", "guild", "2024-05-13"),
        statement("b1", two, "supports", "the new toll plan", "guild"),
        statement("b2", two, "oppose", "the toll plan", "mayor"),
    ]
    (found,) = positions([one, two], told)
    assert (found.actor, found.issue, found.stance, found.since, found.attributions) == (
        "guild",
        "the toll plan",
        "for",
        "2024-05-13",
        ["a1", "b1"],
    )


def test_support_with_a_condition_is_conditional() -> None:
    """“welcomed X but …” is not plain support."""
    one = report("a", "The guild welcomed the toll plan but asked for proof.")
    (found,) = positions([one], [statement("a1", one, "welcomed", "the toll plan", "guild")])
    assert found.stance == "conditional"


LOSS = "The flood destroyed {} houses in the lower quarter of the harbour town."


def test_numbers_that_differ_in_like_sentences_conflict() -> None:
    """The same sentence with another count is a conflict of numbers, both passages verbatim."""
    one, two = report("a", LOSS.format("120")), report("b", LOSS.format("310"))
    (found,) = conflicts([one, two], [], [], [])
    assert found.type == "number"
    assert [one.text[found.a.span.start : found.a.span.end], two.text[found.b.span.start : found.b.span.end]] == [
        "120 houses",
        "310 houses",
    ]


def test_hedged_numbers_do_not_conflict() -> None:
    """“more than 120” and 310, “about 300” and 310 go together."""
    for first, second in (("more than 120", "310"), ("about 300", "310"), ("120", "120")):
        assert conflicts([report("a", LOSS.format(first)), report("b", LOSS.format(second))], [], [], []) == []


def test_what_is_quoted_or_attributed_is_no_fact_of_the_writer() -> None:
    """Numbers that somebody said are left to the contradictions."""
    one, two = report("a", f"“{LOSS.format('120')}”"), report("b", LOSS.format("310"))
    assert conflicts([one, two], [], [], []) == []
    three = report("c", f"She said {LOSS.format('120')}")
    assert conflicts([three, two], [statement("c1", three, "said", LOSS.format("120"), None)], [], []) == []


def test_days_that_differ_in_like_sentences_conflict() -> None:
    """One says the third, the other the fourth of May."""
    texts = [
        "The council closed the northern harbour bridge for repairs on 3 May.",
        "The council closed the northern harbour bridge for repairs on 4 May.",
    ]
    one, two = report("a", texts[0]), report("b", texts[1])
    (found,) = conflicts([one, two], [], [], [time(one, "3 May", "2024-05-03"), time(two, "4 May", "2024-05-04")])
    assert (found.type, found.a.span.quote, found.b.span.quote) == ("date", "3 May", "4 May")


def test_a_statement_dated_differently_by_two_reports_conflicts() -> None:
    """Where both reports name a day beside the cue, and not the same one, that is told."""
    one, two = report("a", "Overbeek said Monday the dam was safe."), report("b", "Overbeek said Tuesday the dam was safe.")
    told = [
        statement("a1", one, "said", "the dam was safe", "o", "2024-05-13", SaidBasis([Passage("a", 14, 20, "Monday")], "")),
        statement("b1", two, "said", "the dam was safe", "o", "2024-05-14", SaidBasis([Passage("b", 14, 21, "Tuesday")], "")),
    ]
    (found,) = conflicts([one, two], told, [claim("safe", "a1", "b1")], [])
    assert (found.a.span.quote, found.b.span.quote) == ("Monday", "Tuesday")


def test_nothing_to_contrast_gives_empty_lists() -> None:
    """One report, no attributions: no omissions, names, positions, reactions or conflicts; its publication is on the timeline."""
    found = contrast([B], [], [], [], [])
    assert (found.omissions, found.naming, found.positions, found.reactions, found.conflicts) == ([], [], [], [], [])
    assert [e.kind for e in found.timeline] == ["published"]
