"""How pairs of reports depend on each other."""

from msgspec.structs import replace

from onrecord.corroborate import lineage
from onrecord.model import Credit, CreditKind, Lineage, Report, Scope, span
from onrecord.outlets import load
from tests.attribute.told import told


def report(name: str, text: str, outlet: str | None = None) -> Report:
    return Report(name, name, text, "", outlet=outlet)


def credit(of: Report, words: str, name: str, scope: Scope = "report", kind: CreditKind = "outlet") -> Credit:
    at = of.text.index(words)
    return Credit(of.id, span(of.text, at, at + len(words)), name, kind, scope)


def label(pairs: list[Lineage]) -> str:
    return pairs[0].label if pairs else "unstated"


def test_silence_is_unstated() -> None:
    """Two reports that name no source are not called independent."""
    assert (
        lineage([report("a", "The bridge fell.", "Marrow Echo"), report("b", "A bridge is down.", "Belmar Star")], [], load()) == []
    )


def test_a_copy_is_a_copy_even_when_both_name_sources() -> None:
    """Shared narrative outweighs everything else, and the passages are shown."""
    text = "The old bridge over the Lune gave way before noon when two lorries loaded with gravel crossed it side by side, she told reporters in Belmar. "
    [pair] = lineage([report("a", text * 2 + "It rained."), report("b", "Breaking! " + text * 2)], [], load())
    assert pair.label == "copy"
    assert pair.passages


def test_crediting_the_others_outlet_is_resting_on_it() -> None:
    """In either direction, with the words of the credit in the reason."""
    a, b = report("a", "CNN reported it fell.", "Belmar Star"), report("b", "It fell.", "CNN")
    found = lineage([a, b], [credit(a, "CNN", "CNN")], load())
    assert label(found) == "a_rests_on_b"
    assert "“CNN”" in found[0].reasons[0].text
    assert label(lineage([b, a], [credit(a, "CNN", "CNN")], load())) == "b_rests_on_a"


def test_one_third_source_is_shared() -> None:
    """Both told by one agency: one origin, however many sources of their own they claim beside it."""
    a, b = (
        report("a", "Reuters said it fell; she told reporters.", "Belmar Star"),
        report("b", "It fell, Reuters said at the hearing.", "Marrow Echo"),
    )
    assert (
        label(lineage([a, b], [credit(a, "Reuters", "Reuters"), credit(b, "Reuters", "Reuters", "statement")], load()))
        == "shared_origin"
    )


def test_independence_must_be_stated_by_both() -> None:
    """Own access on one side alone is not enough."""
    a = report("a", "Oda Brenn told reporters that it fell.", "Belmar Star")
    b = report("b", "In a statement, the builder denied it.", "Marrow Echo")
    assert label(lineage([a, b], [], load())) == "independent"
    assert label(lineage([a, report("c", "It fell.", "Marrow Echo")], [], load())) == "unstated"


def test_a_report_that_rests_on_another_outlet_has_no_access_but_that() -> None:
    """What it is credited to goes before the occasions that it mentions."""
    a = report("a", "Reported with reference to Marrow Echo. Brenn told reporters that it fell.", "Belmar Star")
    b = report("b", "Brenn told reporters that it fell.", "Upper Lune Herald")
    [pair] = lineage([a, b], [credit(a, "Marrow Echo", "Marrow Echo")], load())
    assert pair.label == "independent"
    assert "credits Marrow Echo" in pair.reasons[0].text


def test_a_statement_that_is_only_judged_is_no_access() -> None:
    """Praise for a statement or a response to remarks says nothing of how the words were got."""
    a = report("a", "The union welcomed the statement by the minister.", "Belmar Star")
    c = report("c", "Critics spoke in response to Brenn’s remarks.", "Upper Lune Herald")
    b = report("b", "Brenn told reporters that it fell.", "Marrow Echo")
    assert lineage([a, b], [], load()) == lineage([c, b], [], load()) == []


def test_words_inside_a_message_are_no_access() -> None:
    """What somebody says about a press conference, quoted or not, is not the report's own way to the words."""
    b = report("b", "Brenn told reporters that it fell.", "Marrow Echo")
    quoted = report("a", "“She told reporters nonsense,” Orlo said.", "Belmar Star")
    assert lineage([quoted, b], [], load()) == []
    indirect = report("a", "Orlo said that she told reporters nonsense.", "Belmar Star")
    said = told(indirect, 1, "Orlo", "said", "that she told reporters nonsense")
    assert lineage([indirect, b], [], load(), [said]) == []


def test_an_access_beside_a_credit_is_the_others() -> None:
    """“told reporters, Reuters said” is the agency's access."""
    a = report("a", "It fell. Brenn told reporters so, Reuters said.", "Belmar Star")
    b = report("b", "Brenn told reporters that it fell.", "Marrow Echo")
    assert lineage([a, b], [credit(a, "Reuters", "Reuters", "statement", "agency")], load()) == []


def test_an_interview_of_its_own_is_an_access() -> None:
    """“told the Star” in the Star."""
    a = report("a", "It fell. Brenn told Belmar Star why.", "Belmar Star")
    b = report("b", "Brenn told reporters that it fell.", "Marrow Echo")
    own = replace(credit(a, "Belmar Star", "Belmar Star", "statement"), own=True)
    [pair] = lineage([a, b], [own], load())
    assert (pair.label, "“told Belmar Star”" in pair.reasons[0].text) == ("independent", True)


def test_two_reports_of_one_outlet_are_never_independent() -> None:
    """Even with different accesses: one newsroom."""
    a = report("a", "Brenn told reporters that it fell.", "Marrow Echo")
    b = report("b", "Orlo declined to comment.", "Marrow Echo")
    assert lineage([a, b], [], load()) == []
