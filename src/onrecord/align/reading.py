"""Two statements read side by side by the pair model: one message, a clash of some type, or nothing."""

from collections.abc import Sequence

import numpy as np

from onrecord.align.statements import Pair, Reading, Statement
from onrecord.model import ContradictionType
from onrecord.weights import session, tokenizer

SIDE = 64
"""Subwords of a statement that are read."""
NOTHING, SAME, RELATED = 0, 1, 2
TYPES: tuple[ContradictionType, ...] = ("polarity", "number", "time", "attribution", "stance", "modality", "meaning")
"""The model's further outputs, in their order (training/pairs_invented.py)."""
LONG = 45
"""Words from which only a part of a content is read."""
_CLS, _SEP = 101, 102


def side_by_side(p: Pair) -> tuple[str, str]:
    """The two statements as the pair model reads them: cue and content, or of a long content the sentences nearest the other's."""
    near = p.a.parts @ p.b.parts.T
    return _excerpt(p.a, int(near.max(1).argmax())), _excerpt(p.b, int(near.max(0).argmax()))


def _excerpt(s: Statement, best: int) -> str:
    if len(s.words) <= LONG:
        return f"{s.cue}: {s.text}"
    return f"{s.cue}: {' '.join(s.sentences[best : best + 2])}"


def readings(texts: Sequence[tuple[str, str]], threads: int = 2) -> list[Reading]:
    """A reading of each pair of texts (`cue: content`), one by one: none depends on its neighbours."""
    sides = {text: _subwords(text) for pair in texts for text in pair}
    return [_reading(sides[left], sides[right], threads) for left, right in texts]


def _subwords(text: str) -> list[int]:
    ids: list[int] = tokenizer().encode(text.encode("utf-8", "replace").decode(), add_special_tokens=False).ids
    return ids[:SIDE]


def _reading(left: list[int], right: list[int], threads: int) -> Reading:
    ids = np.asarray([[_CLS, *left, _SEP, *right, _SEP]], dtype=np.int64)
    codes = np.asarray([[0] * (len(left) + 2) + [1] * (len(right) + 1)], dtype=np.int64)
    logits = session("pairs", threads).run(None, {"ids": ids, "codes": codes})[0][0]
    odds = np.exp(logits - logits.max())
    found = odds / odds.sum()
    clashes = found[RELATED + 1 :]
    return Reading(float(found[SAME]), float(found[RELATED]), float(clashes.sum()), TYPES[int(clashes.argmax())])
