"""Pairs for the cross-encoder made from the attribution corpus: a statement and its retelling, its contrary, or another message.

Right pairs are cut, reported indirectly, reworded; wrong ones have a number, a day, a negation, an opposite, a certainty or a stance
changed; “nothing” is another statement of the same report, the nearest ones first, or the next sentence of the same quotation.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

from onrecord.align.statements import stems
from training.pairs_invented import Example
from training.pairs_told import CUES, DENYING, negated, opposed, redated, renumbered, retold, reworded, shortened, softened, turned

LEAST, MOST = 6, 60
"""Words of a content that is used."""
NEAR = 3
"""Statements of the same report that a statement is set against."""

Said = tuple[str, str]
"""Cue and content."""
Change = Callable[[str, Random], str | None]
CHANGES: tuple[tuple[str, Change], ...] = (
    ("polarity", negated),
    ("polarity", opposed),
    ("number", renumbered),
    ("time", redated),
    ("modality", softened),
)


def reports(path: Path) -> Iterator[list[Said]]:
    """The statements of each report of the corpus: cue and content, as texts."""
    with path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            found = [_said(a, row["text"]) for a in row["attributions"] if a["cue"] and a["content"]]
            yield [(cue, content.removeprefix("that ")) for cue, content in found if LEAST <= len(content.split()) <= MOST]


def _said(a: dict[str, Any], text: str) -> Said:
    cue, content = (" ".join(" ".join(text[s:e] for s, e in a[role]).split()) for role in ("cue", "content"))
    return cue, content


def examples(path: Path, seed: int) -> list[Example]:
    """Pairs of all reports; another seed gives other rewritings."""
    rng = Random(seed)
    return [e for found in reports(path) for e in _of_report(found, rng)]


def _of_report(found: Sequence[Said], rng: Random) -> Iterator[Example]:
    bags = [stems(content) for _, content in found]
    for i, said in enumerate(found):
        yield from _retellings(said, rng)
        yield from _contraries(said, rng)
        order = sorted((j for j in range(len(found)) if j != i), key=lambda j: (-len(bags[i] & bags[j]), j))
        for j in order[:NEAR]:
            if len(bags[i] & bags[j]) < 0.6 * min(len(bags[i]), len(bags[j])):
                yield Example(_line(said), _line(found[j]), "nothing")


def _retellings(said: Said, rng: Random) -> Iterator[Example]:
    cue, content = said
    short = shortened(content, rng)
    if short is not None and rng.random() < 0.6:
        yield Example(_line(said), _line((_cue(cue, rng), retold(short, rng))), "same")
    elif rng.random() < 0.5:
        yield Example(_line(said), _line((_cue(cue, rng), retold(content, rng))), "same")
    sentences = [s for s in re.split(r"(?<=[.!?])[\"”]?\s+", content) if len(s.split()) >= LEAST]
    if len(sentences) > 1:
        yield Example(_line((cue, sentences[0])), _line((rng.choice(CUES), retold(sentences[1], rng))), "nothing")


def _contraries(said: Said, rng: Random) -> Iterator[Example]:
    """At most one contrary of a statement, in words of its own half of the time."""
    cue, content = said
    made = [(label, text) for label, change in CHANGES if (text := change(content, rng)) is not None]
    rare = [row for row in made if row[0] in ("number", "time")]
    other = turned(cue, rng)
    if other is not None:
        yield Example(_line(said), _line((other, reworded(content, rng))), "stance")
    elif rng.random() < 0.06:
        yield Example(_line(said), _line((rng.choice(DENYING), retold(content, rng))), "polarity")
    elif rng.random() < 0.06:
        yield Example(_line(said), _line((rng.choice(CUES), f"he never said that {retold(content, rng)}")), "attribution")
    elif made and rng.random() < (1.0 if rare else 0.5):
        label, text = rng.choice(rare or made)
        yield Example(_line(said), _line((_cue(cue, rng), retold(text, rng) if rng.random() < 0.6 else text)), label)


def _cue(cue: str, rng: Random) -> str:
    return cue if rng.random() < 0.4 else rng.choice(CUES)


def _line(said: Said) -> str:
    cue, content = said
    return f"{cue.rstrip(':')}: {content}"
