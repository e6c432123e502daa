"""The number of pairs grows with the statements, not with their square."""

from dataclasses import replace

import numpy as np

from onrecord.align.candidates import COMMON, OF_ALL, OF_SPEAKER, candidates
from onrecord.align.statements import Statement, prepare
from tests.align.told import told


def many(n: int) -> list[Statement]:
    report, rows = told("a", "{s:Brix} {c:said} {t:the road to the quarry stays closed until the snow is gone}.")
    (one,), _ = prepare([report], rows)
    rng = np.random.default_rng(0)
    noise = rng.normal(size=(n, len(one.vector))).astype(np.float32)
    unit = noise / np.linalg.norm(noise, axis=1, keepdims=True)
    return [replace(one, id=f"a-{i}", report=f"r{i % 7}", vector=v, words=one.words if i < 2 else ()) for i, v in enumerate(unit)]


def test_pairs_are_bounded() -> None:
    """A statement is compared with a fixed number of others even when one speaker made them all."""
    found = candidates(many(400))
    assert len(found) <= 400 * (OF_SPEAKER + OF_ALL + COMMON)
    assert all(i < j for i, j in found)
    assert found == sorted(set(found))


def test_shared_passage_is_always_a_pair() -> None:
    """Statements that share six words in a row are compared whatever their vectors."""
    assert (0, 1) in candidates(many(400))
