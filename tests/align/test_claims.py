"""Grouping without chains."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.align.claims import MEMBERS, fit, group

LIKE = {(0, 1): 0.9, (2, 3): 0.9, (1, 2): 0.55}


def score(i: int, j: int) -> float:
    return LIKE.get((min(i, j), max(i, j)), 0.0)


def test_a_single_bridge_does_not_join_two_groups() -> None:
    """Two sure pairs with one middling link between them stay two groups."""
    assert group([(s, i, j) for (i, j), s in LIKE.items()], 4, score) == [[0, 1], [2, 3]]


def test_a_full_text_joins_its_pieces() -> None:
    """Pieces of one text that are unlike each other but stand in it wholly are one group with it."""
    pieces = {(0, n): 0.9 for n in range(1, 5)}
    assert group([(s, i, j) for (i, j), s in pieces.items()], 5, lambda i, j: pieces.get((min(i, j), max(i, j)), 0.0)) == [
        [0, 1, 2, 3, 4]
    ]


@given(st.integers(1, 8), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 7), st.integers(0, 7)), max_size=20))
def test_groups_are_a_partition(size: int, links: list[tuple[float, int, int]]) -> None:
    """Whatever the links, every statement is in exactly one group, and groups stand in order."""
    known = {(min(i, j), max(i, j)): s for s, i, j in links if i < size and j < size and i != j}
    found = group([(s, i, j) for (i, j), s in known.items()], size, lambda i, j: known.get((min(i, j), max(i, j)), 0.0))
    assert sorted(i for g in found for i in g) == list(range(size))
    assert [g[0] for g in found] == sorted(g[0] for g in found)


def test_fit_is_symmetric() -> None:
    """How well two groups fit does not depend on which is named first."""
    assert fit([0, 1], [2, 3], score) == fit([2, 3], [0, 1], score)


def test_a_sentence_repeated_a_thousand_times_costs_no_million_comparisons() -> None:
    """A bounded number of members speaks for each group."""
    asked = list[tuple[int, int]]()

    def same(i: int, j: int) -> float:
        asked.append((i, j))
        return 1.0

    assert group([(0.9, i, i + 1) for i in range(999)], 1000, same) == [list(range(1000))]
    assert len(asked) <= 1000 * MEMBERS
