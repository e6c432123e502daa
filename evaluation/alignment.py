"""Measure alignment as ../shared/eval/compare.py scores it: on gold attributions with gold speakers, and on onrecord's own.

usage: python -m evaluation.alignment [--on gold|own] [--bootstrap] [DOSSIERS]
Every story is measured with weights fitted on the other stories: for gold input on gold input, for onrecord's own on both.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from msgspec import structs, to_builtins

from evaluation.gold import Story, stories
from onrecord.align import ready, relate
from onrecord.align.scores import Scores
from onrecord.align.statements import WORD, Affair, Statement
from onrecord.attribute.stage import attribute
from onrecord.config import Config
from onrecord.model import Actor, Attribution, Occasion, Report, Span
from onrecord.outlets.registry import load as registry
from onrecord.read.reading import read
from onrecord.resolve import resolve

SHARED = Path(__file__).resolve().parents[2] / "shared"
GOLD = SHARED / "data/dossiers"
COMPARE = SHARED / "eval/compare.py"
KINDS = (
    ("post", ("tweet", "twitter", "facebook", "post", "instagram", "blog", "social media")),
    ("interview", ("interview", "appearance")),
    ("press conference", ("press conference", "news conference", "briefing", "reporters")),
    ("letter", ("letter", "email", "e-mail", "memo")),
    ("speech", ("speech", "remarks", "address", "rally")),
    ("video", ("video",)),
    ("document", ("report", "filing", "notice", "petition", "lawsuit", "returns")),
    ("statement", ("statement", "release")),
)


@dataclass(frozen=True, slots=True)
class Labels:
    """Gold relations as pairs of gold attributions, and the gold attributions that each compared one overlaps."""

    pairs: Mapping[str, frozenset[frozenset[str]]]
    overlapped: Mapping[str, Sequence[str]]

    def has(self, kind: str, a: str, b: str) -> bool:
        return any(frozenset((x, y)) in self.pairs[kind] for x in self.overlapped[a] for y in self.overlapped[b])


@dataclass(frozen=True, slots=True)
class Prepared:
    """A story read for comparison, with the attributions that are compared."""

    story: Story
    reports: Sequence[Report]
    attributions: Sequence[Attribution]
    actors: Sequence[Actor]
    statements: Sequence[Statement]
    affair: Affair
    gold: Labels


def given(story: Story, _: Path = GOLD) -> Prepared:
    """A story with its gold attributions and gold speakers."""
    return _prepared(story, story.reports, with_speakers(story), ())


def own(story: Story, folder: Path) -> Prepared:
    config = Config()
    reports = read(sorted((folder / story.name).glob("*.txt")), config).reports
    found = [a for r in reports for a in attribute(r, registry(config.outlets), config).attributions]
    resolved = resolve(reports, found)
    return _prepared(story, reports, resolved.attributions, resolved.actors)


def _prepared(story: Story, reports: Sequence[Report], found: Sequence[Attribution], actors: Sequence[Actor]) -> Prepared:
    statements, affair = ready(reports, found, actors)
    texts = {r.id: r.text for r in reports}
    gold = {a.id: _tokens(a, texts) for a in story.attributions}
    overlapped = {a.id: [g for g, has in gold.items() if _overlap(has, _tokens(a, texts))] for a in found}
    return Prepared(story, reports, found, actors, statements, affair, Labels(_pairs(story.gold), overlapped))


def _tokens(a: Attribution, texts: Mapping[str, str]) -> set[tuple[str, int]]:
    """The places of the content's words."""
    return {(a.report, start + m.start()) for start, end in a.content for m in WORD.finditer(texts[a.report][start:end])}


def _overlap(a: set[tuple[str, int]], b: set[tuple[str, int]]) -> bool:
    """The referee's rule: at least half of the shorter one is shared."""
    return bool(a and b) and 2 * len(a & b) >= min(len(a), len(b))


def _pairs(gold: dict[str, Any]) -> dict[str, frozenset[frozenset[str]]]:
    agree = {frozenset((r["left"], r["right"])) for r in gold["relations"] if r["kind"] == "agree"}
    same = {frozenset(pair) for s in same_sets(gold) for pair in combinations(sorted(s), 2)}
    return {"same": frozenset(same), "agree": frozenset(agree)}


def same_sets(gold: dict[str, Any]) -> list[set[str]]:
    """Gold “same”, closed."""
    found: list[set[str]] = []
    pairs = [{r["left"], r["right"]} for r in gold["relations"] if r["kind"] == "same"]
    for new in pairs + [set(c["attributions"]) for c in gold["claims"]]:
        touching = [s for s in found if s & new]
        found = [s for s in found if not s & new] + [new.union(*touching)]
    return found


def with_speakers(story: Story) -> list[Attribution]:
    """The gold attributions with gold speakers, and occasions as the kinds that the attribute stage would give."""
    rows = {row["id"]: row for row in story.gold["attributions"]}
    return [
        structs.replace(a, speaker=rows[a.id]["speaker"], occasion=_occasion(rows[a.id]["occasion"])) for a in story.attributions
    ]


def _occasion(label: str | None) -> Occasion | None:
    kind = next((k for k, marks in KINDS if label and any(m in label.lower() for m in marks)), None)
    return Occasion(kind, Span(0, 0, "")) if kind else None


def predict(data: Prepared, scores: Scores) -> dict[str, Any]:
    """The parts of a dossier that the referee reads, with onrecord's relations and claims."""
    made = to_builtins(relate(data.statements, data.affair, {a.id: a for a in data.attributions}, scores))
    parts = {"reports": data.reports, "actors": data.actors, "attributions": data.attributions}
    return {**to_builtins(parts), "relations": made["relations"], "claims": made["claims"]}


def measure(data: Sequence[Prepared], fitted_on: Sequence[Sequence[Prepared]], folder: Path, bootstrap: bool) -> None:
    """Print the referee's figures, every story with weights fitted on the others in each of `fitted_on`."""
    from training.pairs import fit, table

    tables = [table(part) for part in fitted_on]
    with tempfile.TemporaryDirectory() as out:
        for i, held in enumerate(data):
            fitted = fit([t for part in tables for j, t in enumerate(part) if j != i])
            Path(out, f"{held.story.name}.json").write_text(json.dumps(predict(held, fitted)), encoding="utf-8")
        extra = ["--bootstrap"] if bootstrap else []
        subprocess.run([sys.executable, str(COMPARE), str(folder), out, "--per-story", *extra], check=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=GOLD)
    parser.add_argument("--on", choices=("gold", "own"), help="only one kind of input")
    parser.add_argument("--bootstrap", action="store_true")
    chosen = parser.parse_args()
    on_gold = [given(s) for s in stories(chosen.folder)]
    if chosen.on in (None, "gold"):
        print("\ngold attributions and speakers", flush=True)
        measure(on_gold, [on_gold], chosen.folder, chosen.bootstrap)
    if chosen.on in (None, "own"):
        print("\nonrecord's own", flush=True)
        on_own = [own(s, chosen.folder) for s in stories(chosen.folder)]
        measure(on_own, [on_own, on_gold], chosen.folder, chosen.bootstrap)


if __name__ == "__main__":
    main()
