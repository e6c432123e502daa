"""Tags become well-formed spans."""

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.attribute.decode import spans

O, B, I, L, U = range(5)  # noqa: E741


FLAT = np.zeros(8, dtype=bool)


def certain(labels: list[int]) -> np.ndarray:
    logp = np.full((len(labels), 5), -8.0, dtype=np.float32)
    logp[np.arange(len(labels)), labels] = -0.001
    return logp


def test_begin_inside_last_and_unit_make_spans() -> None:
    """B I L is one span, U is one of a single subword."""
    assert spans(certain([O, B, I, L, O, U, B, L]), FLAT) == [(1, 4), (5, 6), (6, 8)]


def test_an_impossible_sequence_is_mended_by_the_likeliest_possible_one() -> None:
    """An I without B is read as part of the best well-formed sequence, never as half a span."""
    logp = certain([O, I, L, O])
    logp[1, B] = -0.5
    assert spans(logp, FLAT[:4]) == [(1, 3)]


def test_no_span_crosses_a_paragraph() -> None:
    """A headline and the paragraph under it are never one span."""
    first = np.array([False, False, False, True, False, False])
    assert spans(certain([O, B, I, I, I, L]), first) == [(1, 3), (3, 6)]


@given(st.lists(st.lists(st.floats(-9, 0), min_size=5, max_size=5), max_size=30))
def test_spans_are_ordered_and_disjoint(rows: list[list[float]]) -> None:
    """Whatever the logits, spans are in order and do not overlap."""
    found = spans(np.asarray(rows, dtype=np.float32).reshape(-1, 5), np.zeros(len(rows), dtype=bool))
    assert all(s < e for s, e in found)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(found))
