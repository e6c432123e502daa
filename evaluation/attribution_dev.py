"""PolNeAR dev, read once by the shipped tagger, and the referee's own matching: what calibration, ablations and the error sheet share."""

import importlib.util
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from onrecord import weights
from onrecord.attribute import statements
from onrecord.attribute.assemble import Draft, drafts
from onrecord.attribute.encoding import Encoding, encode
from onrecord.attribute.scan import Scan, scan
from onrecord.model import Attribution, Report

SHARED = Path(__file__).resolve().parents[2] / "shared"


@dataclass(frozen=True, slots=True)
class Read:
    """A report of the corpus, as encoded and as the model sees it; `gold` is its annotated row."""

    gold: dict[str, Any]
    encoding: Encoding
    scan: Scan

    @property
    def report(self) -> Report:
        return Report(self.gold["doc_id"], "r.txt", self.gold["text"], "")


def read_all(shared: Path = SHARED, fast: bool = False) -> list[Read]:
    rows = [json.loads(line) for line in (shared / "data/attribution/dev.jsonl").read_text(encoding="utf-8").splitlines()]
    encoded = [(row, encode(weights.tokenizer(), row["text"])) for row in rows]
    return [Read(row, e, scan(e, threads=2, fast=fast)) for row, e in encoded]


def told(read: Read, made: Callable[[Scan, Any], list[Draft]] = drafts) -> list[Attribution]:
    """The attributions that onrecord tells of a report."""
    return statements.attributions(read.report, read.encoding, made(read.scan, read.encoding.first))[0]


@cache
def referee(shared: Path = SHARED) -> ModuleType:
    """The referee attribution.py as a module."""
    spec = importlib.util.spec_from_file_location("attribution_referee", shared / "eval/attribution.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def rows(found: Sequence[Attribution]) -> list[dict[str, Any]]:
    return [{"source": a.source, "cue": a.cue, "content": a.content} for a in found]


def score(reads: Sequence[Read], found: Sequence[Sequence[Attribution]]) -> dict[str, Any]:
    """The referee's figures."""
    pred = {r.gold["doc_id"]: rows(f) for r, f in zip(reads, found, strict=True)}
    result: dict[str, Any] = referee().score([r.gold for r in reads], pred)
    return result


def matched(read: Read, found: Sequence[Attribution], criterion: str = "joint") -> tuple[list[bool], list[bool]]:
    """Whether each gold attribution, and each found one, has its partner under the criterion."""
    ref = referee()
    doc = ref.Doc(read.gold["text"])
    gold, pred = (
        [tuple(doc.token_set(row[role]) for role in ref.ROLES) for row in side] for side in (read.gold["attributions"], rows(found))
    )
    iou = np.zeros((len(gold), len(pred)))
    ok = np.zeros(iou.shape, dtype=bool)
    for i, g in enumerate(gold):
        for j, p in enumerate(pred):
            iou[i, j] = len(g[2] & p[2]) / max(1, len(g[2] | p[2]))
            ok[i, j] = iou[i, j] > 0 and ref.satisfied(criterion, iou[i, j], g, p)
    pairs = [(i, j) for i, j in ref.assign(ok * (1000.0 + iou)) if ok[i, j]] if iou.size else []
    left, right = {i for i, _ in pairs}, {j for _, j in pairs}
    return [i in left for i in range(len(gold))], [j in right for j in range(len(pred))]
