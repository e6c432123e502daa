"""Pairs of statements from invented affairs (training/invented_pairs/*.txt), for the cross-encoder.

A block of lines is one affair. Each line is `mark cue | content`; `=` tells one utterance, `~` agrees with it, `!TYPE` contradicts it,
`-` is another message on the same matter.

usage: python -m training.pairs_invented    (checks every file and counts the pairs of each label)
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path

FOLDER = Path(__file__).parent / "invented_pairs"
LABELS = ("nothing", "same", "related", "polarity", "number", "time", "attribution", "stance", "modality", "meaning")
"""What the cross-encoder tells apart; those from `polarity` on are types of contradiction."""
OF_OTHERS = frozenset(["polarity", "number", "time", "stance"])
"""Types that also clash with whoever agrees; what someone said, meant or was sure of is a matter of one speaker."""


@dataclass(frozen=True, slots=True)
class Example:
    """Two statements (`cue: content`) and what they are to each other."""

    left: str
    right: str
    label: str


Line = tuple[str, str]
"""A mark and a statement."""


def affairs(folder: Path = FOLDER) -> list[list[Line]]:
    """The blocks of all files; ValueError names the line that cannot be read."""
    return [block for path in sorted(folder.glob("*.txt")) for block in _blocks(path)]


def examples(folder: Path = FOLDER) -> list[Example]:
    """Every pair of every affair whose relation the marks tell."""
    return [e for block in affairs(folder) for e in pairs(block)]


def pairs(block: Sequence[Line]) -> Iterator[Example]:
    """The labelled pairs of one affair."""
    for (left, a), (right, b) in combinations(block, 2):
        found = label(left, right)
        if found is not None:
            yield Example(a, b, found)


def label(left: str, right: str) -> str | None:
    """What two marks of one affair are to each other; None where the marks leave it open."""
    marks = {left, right}
    if "-" in marks:
        return "nothing"
    if marks == {"="}:
        return "same"
    if marks <= {"=", "~"}:
        return "related"
    types = [m[1:] for m in (left, right) if m.startswith("!")]
    if len(types) == 2:
        return None
    return types[0] if "=" in marks or types[0] in OF_OTHERS else None


def strangers(blocks: Sequence[Sequence[Line]], step: int = 7) -> Iterator[Example]:
    """Pairs of first lines of different affairs: nothing."""
    firsts = [block[0][1] for block in blocks]
    for i, j in product(range(len(firsts)), range(1, step)):
        yield Example(firsts[i], firsts[(i + j * step) % len(firsts)], "nothing")


def _blocks(path: Path) -> Iterator[list[Line]]:
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = [_line(row, path.name) for row in block.splitlines() if row.strip() and not row.startswith("#")]
        if lines:
            yield lines


def _line(row: str, name: str) -> Line:
    head, bar, content = row.partition(" | ")
    mark, _, cue = head.partition(" ")
    if not bar or not content.strip() or (mark not in "=~-" and mark[1:] not in LABELS[3:]):
        raise ValueError(f"{name}: cannot read “{row}”")
    return mark, f"{cue.strip()}: {content.strip()}"


def main() -> None:
    print(len(affairs()), "affairs", dict(sorted(Counter(e.label for e in examples()).items())))


if __name__ == "__main__":
    main()
