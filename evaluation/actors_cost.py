"""Processor time of `resolve` beside that of `attribute`, one thread, best of several rounds: adding actors should cost at most a quarter.

usage: python -m evaluation.actors_cost [--reports 12] [--rounds 3] [FILE ...]
Without files: the bundled reports, and an affair of so many reports, each made of half the paragraphs of the bundled ones, drawn by chance.
"""

import argparse
import hashlib
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

from onrecord import demo
from onrecord.attribute.stage import attribute
from onrecord.config import Config
from onrecord.model import Report
from onrecord.outlets.registry import load
from onrecord.read.reading import read
from onrecord.resolve import resolve

CONFIG = Config(threads=1)


def generated(reports: Sequence[Report], size: int, seed: int = 0) -> list[Report]:
    """So many reports, each with its own half of all paragraphs, in their order."""
    chance = Random(seed)
    pool = [p for r in reports for p in r.text.split("\n") if p.strip()]
    texts = ["\n\n".join(pool[i] for i in sorted(chance.sample(range(len(pool)), len(pool) // 2))) for _ in range(size)]
    return [Report(f"g{i}", f"g{i}.txt", t, hashlib.sha256(t.encode()).hexdigest(), lang="en") for i, t in enumerate(texts)]


def seconds(reports: Sequence[Report]) -> tuple[float, float]:
    """Processor seconds of attributing the reports, and of resolving their sources."""
    registry = load(CONFIG.outlets)
    begun = time.process_time()
    parts = [attribute(r, registry, CONFIG) for r in reports]
    attributed = time.process_time()
    resolve(reports, [a for p in parts for a in p.attributions], [t for p in parts for t in p.times])
    return attributed - begun, time.process_time() - attributed


def show(name: str, reports: Sequence[Report], rounds: int) -> None:
    runs = [seconds(reports) for _ in range(rounds)]
    first, second = (min(column) for column in zip(*runs, strict=True))
    words = sum(len(r.text.split()) for r in reports)
    print(
        f"{name:12} {len(reports):4} reports {words:6} words  attribute {first:6.2f} s  resolve {second:6.2f} s  {100 * second / first:5.1f} %"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--reports", type=int, default=12)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    bundled = read(args.files or demo.reports(), CONFIG).reports
    seconds(bundled[:1])
    show("given" if args.files else "bundled", bundled, args.rounds)
    if not args.files:
        show("generated", generated(bundled, args.reports), args.rounds)


if __name__ == "__main__":
    main()
