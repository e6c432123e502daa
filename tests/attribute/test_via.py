"""Via: the intermediaries between speaker and report, nearest to the speaker first."""

import msgspec

from tests.attribute.through import names, via
from tests.attribute.told import report, told


def test_a_statement_told_to_an_outlet_came_through_it() -> None:
    """“told CNN” gives CNN; the next speaker in the report is untouched."""
    r = report("“It is safe,” Oda Brenn told CNN.\n\nThe mayor said the bridge was closed.")
    assert via(r, told(r, 1, "Oda Brenn", "told", "“It is safe,”"), told(r, 2, "The mayor", "said", "the bridge was closed")) == [
        [("CNN", "statement")],
        [],
    ]


def test_an_interview_goes_on_until_somebody_else_speaks() -> None:
    """Continued words of the same speaker keep the intermediary; after another speaker it is not assumed."""
    r = report(
        "“It is safe,” Oda Brenn told CNN.\n\n“Go home,” she added.\n\nCritics said it was not.\n\nBrenn said she was tired."
    )
    found = via(
        r,
        told(r, 1, "Oda Brenn", "told", "“It is safe,”"),
        told(r, 2, "she", "added", "“Go home,”"),
        told(r, 3, "Critics", "said", "it was not"),
        told(r, 4, "Brenn", "said", "she was tired"),
    )
    assert found == [[("CNN", "statement")], [("CNN", "statement")], [], []]


def test_another_occasion_ends_the_interview() -> None:
    """The same speaker's tweet did not come through the broadcaster."""
    r = report("“It is safe,” Oda Brenn told CNN.\n\nBrenn later tweeted: “Go home.”")
    assert via(r, told(r, 1, "Oda Brenn", "told", "“It is safe,”"), told(r, 2, "Brenn", "tweeted", "“Go home.”"))[1] == []


def test_a_credit_for_the_whole_report_reaches_every_statement() -> None:
    """“Reported by A with reference to B”: B stands nearer to the speaker; a statement's own credit comes first."""
    text = "The bridge fell.\n\nThis is reported by Marrow Today with reference to Radio Belmar.\n\n“It is safe,” Oda Brenn told Reuters."
    r = report(text)
    assert via(r, told(r, 1, "Oda Brenn", "told", "“It is safe,”")) == [
        [("Reuters", "statement"), ("Radio Belmar", "report"), ("Marrow Today", "report")]
    ]


def test_the_own_outlet_is_never_via() -> None:
    """What a report's own outlet was told came through nobody."""
    r = report("“It is safe,” Oda Brenn told CNN.", outlet="CNN")
    assert via(r, told(r, 1, "Oda Brenn", "told", "“It is safe,”")) == [[]]


def test_an_outlet_as_source_is_no_intermediary_of_itself() -> None:
    """“Politico reported that …” is Politico's own statement."""
    r = report("Politico reported that the bridge was never inspected.")
    assert via(r, told(r, 1, "Politico", "reported", "the bridge was never inspected")) == [[]]


def test_an_outlet_inside_the_message_is_no_intermediary() -> None:
    """Talking about a newspaper's story is not speaking through it."""
    r = report("Oda Brenn dismissed a report in Politico about the bridge.")
    assert via(r, told(r, 1, "Oda Brenn", "dismissed", "a report in Politico about the bridge")) == [[]]


def test_who_passes_words_on_is_an_intermediary() -> None:
    """A statement within a statement came through the outer speaker, named as fully as the report names her."""
    r = report("Oda Brenn spoke late. Ms. Brenn said her son had begged her to close the bridge.")
    outer = told(r, 1, "Ms. Brenn", "said", "her son had begged her to close the bridge")
    inner = told(r, 2, "her son", "begged", "to close the bridge")
    assert via(r, outer, inner) == [[], [("Oda Brenn", "statement")]]


def test_writings_that_an_outlet_laid_open_came_through_it() -> None:
    """Messages obtained by a magazine reach the report through the magazine."""
    r = report("The messages were obtained by The Atlantic.\n\n“Close it now,” Oda Brenn wrote.")
    assert via(r, told(r, 1, "Oda Brenn", "wrote", "“Close it now,”")) == [[("The Atlantic", "report")]]


def test_a_credit_for_the_whole_report_does_not_reach_words_of_its_own() -> None:
    """What the sentence says was told to the report's own outlet, or to its reporter, came through nobody."""
    credit = "The bridge fell.\n\nThis is reported by Marrow Today with reference to Radio Belmar.\n\n"
    for words in ("Oda Brenn told CNN.", "Oda Brenn told our correspondent."):
        r = report(f"{credit}“It is safe,” {words}", outlet="CNN")
        assert via(r, told(r, 1, "Oda Brenn", "told", "“It is safe,”")) == [[]]


def test_a_story_that_somebody_speaks_of_is_no_intermediary() -> None:
    """“disputed the CNN report” and “said of the Politico story” speak about outlets, not through them."""
    r = report("Oda Brenn said of the Politico story that it was false.\n\nThe mayor disputed a CNN report that named her.")
    assert names(r, told(r, 1, "Oda Brenn", "said", "it was false"), told(r, 2, "The mayor", "disputed", "a CNN report")) == [
        [],
        [],
    ]


def test_an_outlet_that_speaks_in_the_sentence_reports_its_own_part_only() -> None:
    """“The Atlantic reported A, while Politico reported B”, “after Politico reported A, Brenn said B”: nobody passes on the other's part."""
    r = report("The Atlantic reported that it fell, while Politico reported that it stood.")
    assert names(r, told(r, 1, "The Atlantic", "reported", "it fell"), told(r, 2, "Politico", "reported", "it stood")) == [[], []]
    r = report("Oda Brenn called it a lie after Politico reported on the bridge.")
    assert names(r, told(r, 1, "Oda Brenn", "called", "a lie")) == [[]]


def test_according_to_an_outlet_at_the_edge_covers_the_sentence() -> None:
    """Both halves of “Brenn said A and Orlo denied B, according to Politico” came through Politico."""
    r = report("Oda Brenn said it fell and Tam Orlo denied that it was old, according to Politico.")
    found = names(r, told(r, 1, "Oda Brenn", "said", "it fell"), told(r, 2, "Tam Orlo", "denied", "that it was old"))
    assert found == [["Politico"]] * 2


def test_an_outlet_between_two_parts_of_a_message_is_talked_about() -> None:
    """“the plan, which was first reported by Politico, should be read” is Brenn's own talk of Politico."""
    r = report("Oda Brenn said the plan, which was first reported by Politico, should be read with care.")
    said = told(r, 1, "Oda Brenn", "said", "the plan")
    later = told(r, 2, "", "", "should be read with care")
    both = msgspec.structs.replace(said, content=[*said.content, *later.content])
    assert names(r, both) == [[]]


def test_a_source_that_names_where_it_spoke_spoke_there() -> None:
    """“Brenn, who in an interview with CNN claimed A, said in a statement B”: A came through CNN, B did not."""
    source = "Oda Brenn, who in an interview with CNN"
    r = report(f"{source} claimed it stood, said in a statement that it fell.")
    assert names(r, told(r, 1, source, "claimed", "it stood"), told(r, 2, source, "said", "it fell")) == [["CNN"], []]


def test_an_answer_to_the_credited_report_did_not_come_through_it() -> None:
    """What is said after the report was out cannot have stood in it; its own intermediary stays."""
    credit = "The bridge fell.\n\nThis is reported by Marrow Today with reference to Radio Belmar.\n\n"
    for words, expected in (("said", []), ("told CNN", ["CNN"])):
        r = report(f"{credit}Responding to the report, Oda Brenn {words} it was safe.")
        assert names(r, told(r, 1, "Oda Brenn", words.split()[0], "it was safe")) == [expected]


def test_an_agency_in_a_dateline_hands_on_the_whole_report() -> None:
    """Behind a place and a day, under a name that no list holds; words said to somebody else go through both."""
    r = report(
        "MARROW, Tuesday (Lunewire) — Oda Brenn said the bridge was safe.\n\nThe mayor told CNN that it was closed.", "Belmar Star"
    )
    said, told_cnn = told(r, 1, "Oda Brenn", "said", "the bridge was safe"), told(r, 2, "The mayor", "told", "that it was closed")
    assert via(r, said, told_cnn) == [[("Lunewire", "report")], [("CNN", "statement"), ("Lunewire", "report")]]
