"""Where a missed attribution was lost, on an invented report."""

from typing import Any

import numpy as np
import pytest

from evaluation.attribution_dev import SHARED, Read
from evaluation.misses import Miss, missed, seen, table
from onrecord import weights
from onrecord.attribute.encoding import encode
from onrecord.attribute.scan import scan
from onrecord.model import Attribution, Dropped, Quotes, Span

TEXT = "The ferry company said the harbour would close on Friday. The gulls slept on the quay.\n"
SAID = {"source": [[0, 17]], "cue": [[18, 22]], "content": [[23, 56]]}
SLEPT = {"source": [[58, 67]], "cue": [[68, 73]], "content": [[74, 85]]}


def read(*gold: dict[str, list[list[int]]]) -> Read:
    encoding = encode(weights.tokenizer(), TEXT)
    return Read({"doc_id": "r", "text": TEXT, "attributions": list(gold)}, encoding, scan(encoding, threads=1, fast=False))


def miss(near: bool = False, dropped: str = "", alike: bool = False) -> Miss:
    found = Attribution("r-1", "r", [(0, 17)], [(18, 22)], [(23, 30)], Quotes(["a"], ["b"], ["c"]), "indirect")
    return Miss(
        read(SAID), SAID, [found] if near else [], [Dropped("r", Span(23, 30, "c"), dropped)] if dropped else [], alike, False
    )


judged = pytest.mark.skipif(
    not (SHARED / "eval").exists(), reason=f"the referee that matches attributions is not here: {SHARED / 'eval'}"
)


@judged
def test_a_found_attribution_is_no_miss() -> None:
    """Only what nobody said is missed here, and nothing was told or dropped of it."""
    (only,) = missed(read(SAID, SLEPT))
    assert only.gold == SLEPT
    assert only.lost == "not tagged"
    assert not only.held_back


@judged
def test_another_source_is_told_apart() -> None:
    """The content is found, but the gold names the gulls as its source."""
    (only,) = missed(read(SAID | {"source": SLEPT["source"]}))
    assert only.lost == "content found, another source"
    assert [TEXT[s:e] for a in only.near for s, e in a.source] == ["The ferry company"]


@pytest.mark.parametrize(
    ("became", "lost"),
    [
        ({"near": True, "alike": True}, "content found, another source"),
        ({"near": True, "dropped": "too unsure (0.20)"}, "told with other boundaries"),
        ({"dropped": "too unsure to be told as a statement (0.20)"}, "dropped: too unsure to be told as a statement"),
        ({}, "not tagged"),
    ],
)
def test_each_miss_is_lost_in_one_place(became: dict[str, Any], lost: str) -> None:
    """The nearest to being right counts, and figures in a reason do not make it another one."""
    assert miss(**became).lost == lost


def test_tagger_sees_a_cue_more_surely_than_an_act() -> None:
    """The mean probability of the role over the subwords of the gold spans."""
    one = read()
    assert seen(one, 1, SAID["cue"]) > 0.5 > seen(one, 1, SLEPT["cue"])
    assert np.isfinite(seen(one, 0, SAID["source"] + SLEPT["source"]))


def test_table_counts_all_and_drawn(capsys: pytest.CaptureFixture[str]) -> None:
    """Each place has the number of all misses, of those that only a drop keeps from being right, and of those drawn."""
    one, two = miss(), miss(near=True)
    table([one, one, two], [one])
    assert capsys.readouterr().out.splitlines()[2:] == ["| not tagged | 2 | 0 | 1 |", "| told with other boundaries | 1 | 0 | 0 |"]
