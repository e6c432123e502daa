"""Long passages that two reports share outside quotations."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.corroborate.copies import copies, narrative
from onrecord.model import Report

PASSAGE = (
    "The old bridge over the Lune gave way shortly before noon on Monday when two lorries loaded with gravel crossed it side by side, "
    "although a sign at either end had limited the weight to six tonnes since the flood of the previous spring"
)


def report(name: str, text: str) -> Report:
    return Report(name, name, text, "")


def test_a_shared_passage_is_shown_in_both_reports() -> None:
    """The spans cover the passage in each text, verbatim."""
    a, b = report("a", f"BELMAR. {PASSAGE}. Nobody was hurt."), report("b", f"News of the day! {PASSAGE}, officials added.")
    [(pair, found)] = copies([a, b]).items()
    assert pair == (0, 1)
    assert found.passages[0].a.quote == found.passages[0].b.quote == PASSAGE
    assert found.words == len(PASSAGE.split())


def test_edits_do_not_hide_a_copy() -> None:
    """A changed word here and there leaves one passage, not two."""
    edited = PASSAGE.replace("shortly before noon on Monday", "just before midday").replace("limited", "capped")
    [found] = copies([report("a", PASSAGE), report("b", edited)]).values()
    assert len(found.passages) == 1
    assert found.share > 0.5


def test_shared_quotations_are_no_copy() -> None:
    """Two reports of one speech quote the same words; that says nothing of where they have them from."""
    speech = f"“{PASSAGE},” she said."
    assert copies([report("a", f"One day in May. {speech}"), report("b", f"Elsewhere it rained. {speech}")]) == {}


def test_a_quotation_over_several_lines_is_left_out() -> None:
    """A quotation opened in one line and closed in a later one is not narrative."""
    assert narrative(report("a", "She said: “We came\nand went\nat noon.” Then rain.")).words == ["she", "said", "then", "rain"]


@given(st.lists(st.sampled_from(["the bridge", "fell", "on monday", "“we", "mourn”", "\n", "it rained"]), max_size=120))
def test_passages_read_verbatim(words: list[str]) -> None:
    """Spans are true to both texts, whatever they hold."""
    a, b = report("a", " ".join(words)), report("b", " ".join(reversed(words)) + " " + " ".join(words))
    for found in copies([a, b]).values():
        for p in found.passages:
            assert a.text[p.a.start : p.a.end] == p.a.quote
            assert b.text[p.b.start : p.b.end] == p.b.quote
