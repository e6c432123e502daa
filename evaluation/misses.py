"""A sheet of attributions of PolNeAR dev that onrecord misses, to be read and sorted by cause: `python -m evaluation.misses [--count 100]`.

A miss is a gold attribution without a joint match (half of the content, a shared word of the source). Drawn at random with a fixed seed.
"""

import argparse
import random
from typing import Any

from evaluation.attribution_dev import SHARED, Read, matched, read_all, told
from onrecord.model import Attribution

AROUND = 160


def missed(read: Read) -> list[tuple[dict[str, Any], list[Attribution]]]:
    """Gold attributions without a match, each with the told ones that share some of its content."""
    found = told(read)
    gold = zip(read.gold["attributions"], matched(read, found)[0], strict=True)
    return [(row, [a for a in found if _touch(row["content"], a.content)]) for row, ok in gold if not ok and row["content"]]


def _touch(a: list[list[int]], b: list[tuple[int, int]]) -> bool:
    return any(s < y and x < e for s, e in a for x, y in b)


def show(number: int, read: Read, row: dict[str, Any], near: list[Attribution]) -> None:
    text = read.gold["text"]
    spans = [s for role in ("source", "cue", "content") for s in row[role]]
    lo, hi = max(0, min(s for s, _ in spans) - AROUND), max(e for _, e in spans) + AROUND
    print(f"\n## {number} {read.gold['doc_id']}\n{text[lo:hi]}")
    for role in ("source", "cue", "content"):
        print(f"gold {role}: {' … '.join(text[s:e] for s, e in row[role])}")
    for a in near:
        print(f"told ({a.confidence:.2f}): {a.quotes.source} {a.quotes.cue} {a.quotes.content}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=3)
    args = parser.parse_args()
    every = [(read, row, near) for read in read_all(SHARED) for row, near in missed(read)]
    print(f"{len(every)} missed")
    for number, (read, row, near) in enumerate(random.Random(args.seed).sample(every, args.count), start=1):
        show(number, read, row, near)


if __name__ == "__main__":
    main()
