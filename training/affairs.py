"""Invented affairs as several outlets tell them (training/affairs/*.txt), for the sentence encoder and the cross-encoder.

A block of lines is one affair: `# title`, `@ speaker`, `NUMBER cue | content`. Tellings of one number are one utterance; another number is
another message. `~ A B` at the end: message B bears A out; `! TYPE A B`: they clash.

usage: python -m training.affairs    (checks every file and counts)
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from training.pairs_invented import LABELS, Example

FOLDER = Path(__file__).parent / "affairs"


@dataclass(frozen=True, slots=True)
class Telling:
    """A message as one outlet tells it."""

    number: str
    speaker: str
    cue: str
    content: str

    @property
    def text(self) -> str:
        return f"{self.cue}: {self.content}"


@dataclass(frozen=True, slots=True)
class Affair:
    """The tellings of an affair, and the labels of the pairs of numbers that are not simply two messages."""

    tellings: list[Telling]
    labels: Mapping[frozenset[str], str]

    def label(self, a: Telling, b: Telling) -> str:
        return "same" if a.number == b.number else self.labels.get(frozenset((a.number, b.number)), "nothing")


def affairs(folder: Path = FOLDER) -> list[Affair]:
    """The blocks of all files; ValueError names the line that cannot be read."""
    files = [(p.name, p.read_text(encoding="utf-8").split("\n\n")) for p in sorted(folder.glob("*.txt"))]
    return [a for name, blocks in files for block in blocks if (a := _affair(block.splitlines(), name)).tellings]


def examples(folder: Path = FOLDER) -> Iterator[Example]:
    """Every pair of tellings of every affair."""
    for affair in affairs(folder):
        for a, b in combinations(affair.tellings, 2):
            yield Example(a.text, b.text, affair.label(a, b))


def _affair(rows: list[str], name: str) -> Affair:
    tellings, labels, speaker = list[Telling](), dict[frozenset[str], str](), ""
    for row in rows:
        mark, _, rest = row.partition(" ")
        match mark:
            case "" | "#":
                continue
            case "@":
                speaker = rest.strip()
            case "~" | "!":
                label, a, b = rest.split() if mark == "!" else ("related", *rest.split())
                labels[frozenset((a, b))] = label
            case _:
                cue, bar, content = rest.partition(" | ")
                if not (mark.isdigit() and bar and content.strip() and speaker):
                    raise ValueError(f"{name}: cannot read “{row}”")
                tellings.append(Telling(mark, speaker, cue.strip(), content.strip()))
    _check(labels, {t.number for t in tellings}, name)
    return Affair(tellings, labels)


def _check(labels: Mapping[frozenset[str], str], numbers: set[str], name: str) -> None:
    for pair, label in labels.items():
        if label not in LABELS or not pair <= numbers:
            raise ValueError(f"{name}: no such label or number: {label} {' '.join(sorted(pair))}")


def main() -> None:
    found = affairs()
    print(
        len(found),
        "affairs",
        sum(len(a.tellings) for a in found),
        "tellings",
        dict(sorted(Counter(e.label for e in examples()).items())),
    )


if __name__ == "__main__":
    main()
