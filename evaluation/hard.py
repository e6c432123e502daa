"""The invented hard cases of tests/attribute/hard, kind by kind: `python -m evaluation.hard [--misses]`."""

import argparse
from dataclasses import dataclass
from pathlib import Path

from onrecord.attribute.stage import tag
from onrecord.config import Config
from onrecord.model import Attribution, Report
from training.invented import Row, load

FOLDER = Path(__file__).parents[1] / "tests/attribute/hard"
ALIKE = 0.5
"""Share of words in common from which two contents are the same, as in the referees."""


@dataclass(slots=True)
class Tally:
    gold: int = 0
    found: int = 0
    told: int = 0
    right: int = 0
    """Of `found`, those whose source agrees too."""

    @property
    def recall(self) -> float:
        return self.found / self.gold if self.gold else 1.0

    @property
    def precision(self) -> float:
        return self.found / self.told if self.told else 1.0

    @property
    def sourced(self) -> float:
        return self.right / self.found if self.found else 1.0


def tally(rows: list[Row], show: bool = False) -> Tally:
    """Gold and told attributions paired one to one, the likest first."""
    out = Tally()
    for row in rows:
        told = tag(Report("r", "r.txt", row["text"], ""), Config())[0]
        out.gold += len(row["attributions"])
        out.told += len(told)
        pairs = paired(row["attributions"], told)
        out.found += len(pairs)
        out.right += sum(same_source(row["attributions"][g], told[t]) for g, t in pairs)
        if show:
            _show(row, told, pairs)
    return out


def paired(gold: list[Row], told: list[Attribution]) -> list[tuple[int, int]]:
    """Pairs (gold, told) whose contents share half their characters or more."""
    alike = [(_overlap(g["content"], a.content), i, j) for i, g in enumerate(gold) for j, a in enumerate(told)]
    pairs: list[tuple[int, int]] = []
    for score, i, j in sorted(alike, key=lambda row: (-row[0], row[1], row[2])):
        if score >= ALIKE and all(i != g and j != t for g, t in pairs):
            pairs.append((i, j))
    return pairs


def same_source(gold: Row, told: Attribution) -> bool:
    if not gold["source"] or not told.source:
        return not gold["source"] and not told.source
    return _overlap(gold["source"], told.source) > 0


def _overlap(a: list[list[int]], b: list[tuple[int, int]]) -> float:
    mine, other = ({i for s, e in spans for i in range(s, e)} for spans in (a, b))
    return len(mine & other) / len(mine | other)


def _show(row: Row, told: list[Attribution], pairs: list[tuple[int, int]]) -> None:
    for i, g in enumerate(row["attributions"]):
        if all(i != p for p, _ in pairs):
            print("  missed:", row["doc_id"], "|", " … ".join(row["text"][s:e] for s, e in g["content"]))
    for j, a in enumerate(told):
        if all(j != p for _, p in pairs):
            print("  too much:", row["doc_id"], "|", a.quotes.source, a.quotes.cue, a.quotes.content, a.confidence, a.within)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    kinds: dict[str, list[Row]] = {}
    for row in load(FOLDER):
        kinds.setdefault(row["doc_id"].split("/")[0], []).append(row)
    print("| kind | attributions | found | right source | told that is right |\n| --- | --- | --- | --- | --- |")
    for kind, rows in kinds.items():
        t = tally(rows, args.misses)
        print(f"| {kind} | {t.gold} | {t.recall:.0%} | {t.sourced:.0%} | {t.precision:.0%} |")


if __name__ == "__main__":
    main()
