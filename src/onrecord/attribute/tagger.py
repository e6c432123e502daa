"""The shipped tagger over a report's windows: logits for the tags, vectors for the links between spans."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from onrecord import weights
from onrecord.attribute.encoding import Encoding, Ints, windows

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

CLS, SEP = 101, 102
ROLES, LABELS = 3, 5
LINK = 128
"""Width of a link vector; each subword has a query and a key for sources, and a query and a key for contents."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Window:
    """What the model says of subwords lo:hi. `tags` (n, 3, 5) logits; `links` (n + 1, 2, 2, 128), row 0 being the window's start mark."""

    lo: int
    hi: int
    tags: Floats
    links: Floats


@dataclass(frozen=True, slots=True)
class Geometry:
    """Learned bias of a link for its signed distance, (2, 2 * reach + 1), the constant included."""

    near: Floats

    @property
    def reach(self) -> int:
        return int(self.near.shape[1]) // 2


def read(encoding: Encoding, threads: int, fast: bool) -> Iterator[Window]:
    """The windows of a report in order; with `fast` they do not overlap."""
    session = weights.session("tagger", threads)
    for lo, hi in windows(encoding.sentence, overlap=not fast):
        yield _run(session, encoding, lo, hi)


def _run(session: "InferenceSession", encoding: Encoding, lo: int, hi: int) -> Window:
    ids = np.concatenate([[CLS], encoding.ids[lo:hi], [SEP]])[None]
    codes = np.concatenate([[0], encoding.codes[lo:hi], [0]])[None]
    feed: dict[str, Ints] = {"ids": ids, "codes": codes, "mask": np.ones_like(ids)}
    outputs: Any = session.run(["tags", "links"], feed)
    tags, links = outputs
    return Window(lo, hi, tags[0, 1:-1].reshape(-1, ROLES, LABELS), links[0, :-1].reshape(-1, 2, 2, LINK))


@cache
def geometry(threads: int) -> Geometry:
    """The link biases, from the model file's own metadata."""
    meta = weights.session("tagger", threads).get_modelmeta().custom_metadata_map
    return Geometry(np.asarray(json.loads(meta["near"]), dtype=np.float32))


def link_scores(window: Window, cue: int, biases: Geometry) -> Floats:
    """Scores (2, n + 1) of the window's start mark and subwords as source and as content of the cue at subword `cue`."""
    at = cue - window.lo + 1
    query, keys = window.links[at, :, 0], window.links[:, :, 1]
    score = np.einsum("rd,nrd->rn", query, keys) / LINK**0.5
    far = np.clip(np.arange(keys.shape[0]) - at, -biases.reach, biases.reach) + biases.reach
    return np.asarray(score + biases.near[:, far], dtype=np.float32)
