"""Sentence vectors: texts whose meanings are close point in close directions."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from onrecord.weights import session, tokenizer

WIDTH = 384
LENGTH = 128
"""Subwords read of a text, both marks included; what is longer is cut."""

_SEP = 102
Floats = NDArray[np.float32]


def vectors(texts: Sequence[str], threads: int = 2) -> Floats:
    """Unit vectors (n, 384) of the texts; the dot product of two rows is their cosine.

    Each text is read by itself (on a CPU larger batches gain nothing), so its vector never depends on its neighbours.
    """
    wanted = [t.encode("utf-8", "replace").decode() for t in texts]
    known = {t: _vector(t, threads) for t in dict.fromkeys(wanted)}
    return np.stack([known[t] for t in wanted]) if wanted else np.zeros((0, WIDTH), dtype=np.float32)


def _vector(text: str, threads: int) -> Floats:
    tokens: list[int] = tokenizer().encode(text).ids
    ids = np.asarray([tokens if len(tokens) <= LENGTH else [*tokens[: LENGTH - 1], _SEP]], dtype=np.int64)
    found: Floats = session("minilm", threads).run(None, {"ids": ids})[0][0]
    return found
