"""Sentence vectors."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.text.vectors import WIDTH, vectors


def test_close_meanings_are_close() -> None:
    """A paraphrase lies nearer than another topic."""
    port, harbour, fruit = vectors(["The port will reopen.", "The harbour opens again on Monday.", "Bananas are yellow."])
    assert port @ harbour > 0.4 > 0.2 > port @ fruit


def test_a_vector_does_not_depend_on_its_neighbours() -> None:
    """A text has one vector, alone or among others, and the same text twice has the same."""
    alone = vectors(["Snow fell on the pass."])[0]
    _, among, again = vectors(["A much longer sentence about a ferry that never came back.", *["Snow fell on the pass."] * 2])
    assert np.array_equal(alone, among)
    assert np.array_equal(among, again)


def test_nothing_gives_nothing() -> None:
    """No texts give an empty table of the right width."""
    assert vectors([]).shape == (0, WIDTH)


def test_long_texts_are_cut() -> None:
    """Past 128 subwords nothing is read."""
    long = "the river rose and " * 60
    assert np.array_equal(*vectors([long, long + "bananas are yellow"]))


@settings(max_examples=20, deadline=None)
@given(st.text(max_size=40))
def test_any_text_has_a_unit_vector(text: str) -> None:
    """Empty texts, controls and lone surrogates too."""
    assert abs(float(np.linalg.norm(vectors([text + "\ud800"])[0])) - 1) < 1e-4
