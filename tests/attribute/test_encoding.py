"""Subwords keep the text's own offsets; windows cover everything in whole sentences."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import weights
from onrecord.attribute.encoding import SHAPES, encode, windows

TEXT = "“Never,” Ann Roe said.\n\nThe NATO chief left on 4 May."


def test_offsets_are_characters_of_the_text() -> None:
    """Subword ranges re-read as the words of the text, accents and case included."""
    text = "Zoë Ångström said: “Déjà vu.”"
    enc = encode(weights.tokenizer(), text)
    assert "".join(text[s:e] for s, e in zip(enc.starts, enc.ends, strict=True)) == text.replace(" ", "")


@pytest.mark.parametrize(("word", "shape"), [("said", 0), ("Ann", 1), ("NATO", 2), ("4", 4), ("”", 5)])
def test_codes_tell_the_letter_case(word: str, shape: int) -> None:
    """The surface code brings back what the uncased vocabulary loses."""
    enc = encode(weights.tokenizer(), TEXT)
    at = int(np.flatnonzero(enc.starts == TEXT.index(word))[0])
    assert enc.codes[at] % SHAPES == shape


def test_codes_tell_quotation_and_paragraph_start() -> None:
    """The code says whether a subword is quoted and whether it opens a paragraph."""
    enc = encode(weights.tokenizer(), TEXT)
    states = {TEXT[s:e]: int(c) // SHAPES for s, e, c in zip(enc.starts, enc.ends, enc.codes, strict=True)}
    assert (states["“"], states["Never"], states["Ann"], states["The"]) == (4, 1, 0, 3)


@given(st.lists(st.integers(1, 40), max_size=40), st.booleans(), st.integers(0, 60))
def test_windows_cover_every_subword_in_order(lengths: list[int], overlap: bool, shift: int) -> None:
    """Windows never exceed their size, advance, and leave no subword out."""
    sentence = np.repeat(np.arange(len(lengths)), lengths)
    cut = list(windows(sentence, size=32, overlap=overlap, shift=shift))
    assert all(0 < hi - lo <= 60 for lo, hi in cut)
    assert {i for lo, hi in cut for i in range(lo, hi)} == set(range(len(sentence)))
    assert all(a[0] < b[0] and a[1] <= b[1] for a, b in itertools.pairwise(cut))


def test_windows_are_whole_sentences_where_they_fit() -> None:
    """A window ends where a sentence ends."""
    sentence = np.repeat(np.arange(4), 20)
    assert list(windows(sentence, size=50, overlap=False)) == [(0, 40), (40, 80)]
