"""How many speakers assert a claim, each for themselves."""

from msgspec.structs import replace

from onrecord.corroborate import corroborate
from onrecord.model import Actor, ActorKind, Attribution, Claim, Passage, Report, Role, StandsFor, Via, span
from onrecord.outlets import load
from tests.attribute.told import report, told

WORDS = "the bridge is safe"


def actor(name: str, kind: ActorKind = "person") -> Actor:
    return Actor(name, name, kind)


def said(of: Report, number: int, speaker: str, content: str = WORDS) -> Attribution:
    return replace(told(of, number, speaker, "said", content), speaker=speaker)


def asserted(first: Attribution, other: Attribution, reports: list[Report], actors: list[Actor]) -> tuple[list[str], str]:
    """Who asserts the claim of `first`, with which that of `other` agrees, and the words for it."""
    claims = [Claim(f"c{a.id}", Passage(a.report, 0, 1, ""), [a.id]) for a in (first, other)]
    claims = [replace(claims[0], agrees=[claims[1].id]), claims[1]]
    done = corroborate(reports, [first, other], actors, claims, [], load()).claims[0]
    return done.asserted_by, next(r.text for r in done.reasons if r.feature == "speakers")


def two(
    kinds: tuple[ActorKind, ActorKind] = ("person", "person"), names: tuple[str, str] = ("Oda Brenn", "Ivo Orlo")
) -> tuple[list[str], str]:
    reports = [report(f"{n} said {WORDS}.", f"Paper {n[0]}", n) for n in names]
    return asserted(
        *(said(r, 1, n) for r, n in zip(reports, names, strict=True)),
        reports,
        [actor(n, k) for n, k in zip(names, kinds, strict=True)],
    )  # type: ignore[call-arg]


def test_two_people_who_say_the_same_are_two() -> None:
    """Its own speaker first."""
    assert two() == (["Oda Brenn", "Ivo Orlo"], "2 speakers assert it, each for themselves: Oda Brenn, Ivo Orlo")


def test_unnamed_sources_and_collectives_are_not_counted_beside_others() -> None:
    """An official may be the one who was named."""
    assert two(("person", "unnamed"))[0] == ["Oda Brenn"]
    assert two(("collective", "person"))[0] == ["Ivo Orlo"]
    assert two(("unnamed", "unnamed")) == ([], "no named speaker asserts it")


def test_an_outlet_asserts_nothing_of_its_own() -> None:
    """It hands on what it has from others, known to the registry or as the outlet of a report."""
    assert two(("person", "organisation"), ("Oda Brenn", "Reuters"))[0] == ["Oda Brenn"]
    assert two(("person", "organisation"), ("Oda Brenn", "Paper O"))[0] == ["Oda Brenn"]


def test_who_hands_on_anothers_words_is_no_second_speaker() -> None:
    """Whether the two statements share characters, or one says that the other said so."""
    r = report(f"Hale said Brenn said {WORDS}.", "Belmar Star")
    inner, outer = said(r, 1, "Brenn"), said(r, 2, "Hale", f"Brenn said {WORDS}")
    assert asserted(inner, outer, [r], [actor("Brenn"), actor("Hale")])[0] == ["Brenn"]
    s = report(f"Hale said that Brenn has said so: {WORDS}.", "Marrow Echo", "s")
    alone = said(s, 1, "Hale", f"that Brenn has said so: {WORDS}")
    assert asserted(inner, alone, [r, s], [actor("Brenn"), actor("Hale")])[0] == ["Brenn"]


def test_who_once_hands_on_anothers_words_asserts_their_own() -> None:
    """A deputy through whom a minister's words came is a speaker for what the deputy says."""
    r = report(f"Hale said {WORDS}. Hale quoted Brenn: never.", "Belmar Star")
    own = said(r, 1, "Hale")
    relayed = replace(told(r, 2, "Brenn", "quoted", "never"), speaker="Brenn", via=[Via("Hale", span(r.text, 0, 4), "statement")])
    assert asserted(own, relayed, [r], [actor("Hale"), actor("Brenn")])[0][0] == "Hale"


def test_who_asks_asserts_nothing() -> None:
    """The one who answers stands alone."""
    r, s = report(f"Hale said {WORDS}.", "Belmar Star"), report(f"Brenn asked whether {WORDS}.", "Marrow Echo", "s")
    asks = replace(told(s, 1, "Brenn", "asked", f"whether {WORDS}"), speaker="Brenn")
    assert asserted(said(r, 1, "Hale"), asks, [r, s], [actor("Hale"), actor("Brenn")])[0] == ["Hale"]
    assert asserted(asks, said(r, 1, "Hale"), [r, s], [actor("Hale"), actor("Brenn")])[0] == ["Brenn"]


def test_words_that_a_report_also_ascribes_to_another_are_not_two_speakers() -> None:
    """A headline may put the thing spoken of before the colon."""
    r = report(f"Bridge “is safe for years”\n\nHale said {WORDS} for years.", "Belmar Star")
    head = replace(told(r, 1, "Bridge", "", "“is safe for years”"), speaker="Bridge")
    body = said(r, 2, "Hale", f"{WORDS} for years")
    assert asserted(body, head, [r], [actor("Hale"), actor("Bridge", "organisation")])[0] == ["Hale"]


def test_who_stands_for_another_is_no_second_speaker() -> None:
    """A capital for its government, a spokesman for the body of his role."""
    r = report(f"Belmar said {WORDS}. Orlo said {WORDS}.", "Marrow Echo")
    first, other = said(r, 1, "Belmar"), replace(told(r, 2, "Orlo", "said", WORDS), speaker="Orlo")
    capital = replace(actor("Belmar", "government"), stands_for=StandsFor("Orlo", "a capital"))
    assert asserted(first, other, [r], [capital, actor("Orlo", "government")])[0] == ["Belmar"]
    spokesman = replace(actor("Orlo"), roles=[Role("spokesman of Belmar", span(r.text, 0, 1), "r")])
    assert asserted(first, other, [r], [actor("Belmar", "organisation"), spokesman])[0] == ["Belmar"]
