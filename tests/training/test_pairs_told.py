"""Rewritings of a statement for training pairs."""

from random import Random

from training.pairs_told import negated, opposed, redated, renumbered, retold, shortened, softened, turned


def test_reported_speech() -> None:
    """A quotation retold loses its marks and turns to the third person and the past."""
    assert retold("“I will sell my boat,”", Random(1)) == "he would sell his boat,"


def test_contraries() -> None:
    """A “not” is put in or taken out; a word turns to its opposite; a number, a day and a certainty change."""
    assert negated("the mill is safe", Random(1)) == "the mill is not safe"
    assert negated("the mill was not safe", Random(1)) == "the mill was safe"
    assert opposed("they will raise the tax", Random(1)) in ("they will cut the tax", "they will lower the tax")
    assert (renumbered("14 sheep died", Random(1)) or "").endswith("sheep died")
    assert renumbered("14 sheep died", Random(1)) != "14 sheep died"
    assert redated("on Monday it rained", Random(1)) != "on Monday it rained"
    assert "will" not in (softened("it will rain", Random(1)) or "will")
    assert turned("praised", Random(1)) not in (None, "praised")


def test_nothing_to_rewrite() -> None:
    """Where a text has no number, no day or no clause of its own, there is no such rewriting."""
    assert renumbered("it rained", Random(1)) is None
    assert redated("it rained", Random(1)) is None
    assert shortened("it rained", Random(1)) is None
    assert turned("said", Random(1)) is None
