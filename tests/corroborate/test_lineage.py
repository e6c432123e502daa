"""How pairs of reports depend on each other."""

from onrecord.corroborate import lineage
from onrecord.model import Credit, CreditKind, Lineage, Report, Scope, span
from onrecord.outlets import load


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
