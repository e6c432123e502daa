"""Windows become one view of the report, and are let go one by one."""

import weakref
from collections.abc import Iterator

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.attribute.scan import gathered, homes
from onrecord.attribute.tagger import Geometry, Window

BIASES = Geometry(np.zeros((2, 129), dtype=np.float32))


def window(lo: int, hi: int, label: int) -> Window:
    """A window that is sure of one label for every subword and role."""
    tags = np.zeros((hi - lo, 2, 3, 5), dtype=np.float32)
    tags[..., label] = 9
    return Window(lo, hi, tags, np.zeros((hi - lo + 1, 2, 2, 128), dtype=np.float32))


def test_where_windows_overlap_the_more_central_one_weighs_more() -> None:
    """A subword at the edge of one window and the middle of another follows the other."""
    ranges = [(0, 6), (2, 11)]
    found = gathered([window(0, 6, 0), window(2, 11, 4)], homes(ranges, 11), BIASES)
    best = found.logp[:, 0, 0].argmax(axis=-1)
    assert (best[0], best[2], best[5]) == (0, 0, 4)


def test_links_come_from_the_window_in_whose_middle_the_cue_stands() -> None:
    """A possible cue keeps the links of one window only, the one that sees most around it."""
    ranges = [(0, 6), (2, 11)]
    found = gathered([window(0, 6, 4), window(2, 11, 4)], homes(ranges, 11), BIASES)
    assert {cue: links.lo for cue, links in found.links.items()} == {i: 0 if i < 4 else 2 for i in range(11)}


def test_subwords_that_cannot_be_cues_keep_no_links() -> None:
    """What is surely outside costs no memory."""
    assert gathered([window(0, 6, 0)], homes([(0, 6)], 6), BIASES).links == {}


def test_a_window_is_let_go_before_the_next_but_one_is_read() -> None:
    """A long report holds no more windows in memory than a short one."""
    seen: list[weakref.ref[np.ndarray]] = []

    def reading() -> Iterator[Window]:
        for i in range(6):
            assert all(ref() is None for ref in seen[:-1])
            new = window(2 * i, 2 * i + 2, 0)
            seen.append(weakref.ref(new.tags))
            yield new
            del new

    gathered(reading(), homes([(2 * i, 2 * i + 2) for i in range(6)], 12), BIASES)
    assert len(seen) == 6


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(0, 9)), min_size=1, max_size=8))
def test_every_subword_is_at_home_in_a_window_that_holds_it(steps: list[tuple[int, int]]) -> None:
    """The home of a subword is one of the windows that cover it."""
    ranges, lo = [], 0
    for step, more in steps:
        ranges.append((lo, lo + step + more))
        lo += step
    n = max(hi for _, hi in ranges)
    assert all(ranges[h][0] <= i < ranges[h][1] for i, h in enumerate(homes(ranges, n)) if any(a <= i < b for a, b in ranges))
