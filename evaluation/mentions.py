"""Whom “he”, “she” and “I” inside statements mean: our mentions against the coreference of GUM, end to end.

usage: python -m evaluation.mentions [--data DIR] [--part dev] [--errors]

Statements are found by our own model, so only what stands inside a content that it found is asked about. An actor is the annotated entity that most
of its names stand for; a mention is right where the annotators gave the same word to that entity. Actors whose names they did not annotate
are left out. `given` is the share of those annotated words inside contents, of entities that are actors of ours, that we give an actor: what is not sure
is left open. GUM's transcripts and essays are not what a report looks like; its genres are therefore printed apart. Nothing is tuned on GUM.
"""

import argparse
import hashlib
import html
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.attribute.stage import attribute
from onrecord.config import Config
from onrecord.model import Actor, Attribution, Range, Report
from onrecord.outlets.registry import load
from onrecord.resolve import resolve

DATA = Path(__file__).resolve().parents[2] / "shared" / "data" / "entities" / "gum"
ASKED = {
    "pronoun": frozenset(["he", "she", "him", "her", "his", "hers", "himself", "herself", "they", "it"]),
    "first_person": frozenset(["i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"]),
}
_ENTITY = re.compile(r"(\()?\w+-(\d+)(?:-[^()]*)?(\))?")
_BLOCK = re.compile(r"</?(?:p|head|item|caption|sp|quote)\b")
_NO_SPACE_BEFORE = re.compile(r"[,.;:!?%)\]”’]|['’](?:s|re|ve|ll|d|m|t)?|n['’]t")
_NO_SPACE_BEHIND = frozenset("([“‘$£€")


@dataclass(slots=True)
class Document:
    """A text with its annotated mentions: place → entity."""

    name: str
    text: str = ""
    mentions: dict[Range, str] = field(default_factory=dict)


def documents(folder: Path, part: str) -> Iterator[Document]:
    """The documents of a part of GUM, in order."""
    for path in sorted((folder / "xml").glob("*.xml")):
        lines = path.read_text(encoding="utf-8").splitlines()
        coref = folder / "coref" / "gum" / "conll" / f"{path.stem}.conll"
        if f'partition="{part}"' in lines[0] and coref.exists():
            yield read(path.stem, lines, coref.read_text(encoding="utf-8").splitlines())


def read(name: str, lines: Sequence[str], coref: Sequence[str]) -> Document:
    """The words of the XML as text again, with the mentions of the table beside it."""
    document, places = Document(name), []
    gap = ""
    for line in lines[1:]:
        if line.startswith("<"):
            gap = "\n\n" if document.text and _BLOCK.match(line) else gap
            continue
        word, tag = (html.unescape(cell) for cell in line.split("\t")[:2])
        gap = "" if gap == " " and (_NO_SPACE_BEFORE.fullmatch(word) or tag == "''") else gap
        document.text += gap + word
        places.append((len(document.text) - len(word), len(document.text)))
        gap = "" if word in _NO_SPACE_BEHIND or tag == "``" else " "
    rows = [row.split("\t")[2] for row in coref if row and not row.startswith("#")]
    document.mentions = dict(_mentions(rows, places))
    return document


def _mentions(rows: Sequence[str], places: Sequence[Range]) -> Iterator[tuple[Range, str]]:
    """Place and entity of each annotated mention."""
    begun: dict[str, list[int]] = defaultdict(list)
    for row, (start, end) in zip(rows, places, strict=True):
        for m in _ENTITY.finditer(row):
            if m[1]:
                begun[m[2]].append(start)
            if m[3] and begun[m[2]]:
                yield (begun[m[2]].pop(), end), m[2]


@dataclass(slots=True)
class Tally:
    right: int = 0
    given: int = 0
    asked: int = 0

    def show(self) -> str:
        precision = 100 * self.right / max(1, self.given)
        return f"P {precision:5.1f} ({self.right} of {self.given})   given {100 * self.right / max(1, self.asked):5.1f} % of {self.asked}"


def meant(actor: Actor, document: Document) -> str | None:
    """The annotated entity that most of the actor's names stand for."""
    ends = defaultdict(list)
    for (start, end), entity in document.mentions.items():
        ends[end].append((start, entity))
    votes: Counter[str] = Counter()
    for span in (s for names in actor.names.values() for n in names for s in n.spans):
        around = [(start, entity) for start, entity in ends[span.end] if start <= span.start]
        votes.update(entity for _, entity in sorted(around)[-1:])
    return max(votes, key=lambda e: (votes[e], e), default=None)


def judge(document: Document, tallies: dict[str, Tally], errors: bool) -> None:
    """Adds one document to the figures."""
    report = Report(document.name, document.name, document.text, hashlib.sha256(document.text.encode()).hexdigest(), lang="en")
    parts = attribute(report, load(Config().outlets), Config())
    resolved = resolve([report], parts.attributions, parts.times)
    entities = {a.id: meant(a, document) for a in resolved.actors}
    known = set(entities.values()) - {None}
    for (start, end), entity in document.mentions.items():
        kind = next((k for k, asked in ASKED.items() if document.text[start:end].casefold() in asked), None)
        if kind and entity in known and _inside(start, resolved.attributions):
            tallies[kind].asked += 1
    for actor in resolved.actors:
        for m in (m for found in actor.mentions.values() for m in found if m.how in ASKED):
            gold = document.mentions.get((m.span.start, m.span.end))
            if gold is None or entities[actor.id] is None:
                continue
            right = gold == entities[actor.id]
            tallies[m.how].given += 1
            tallies[m.how].right += right
            if errors and not right:
                print(
                    f"{document.name}: {actor.name} ← …{document.text[max(0, m.span.start - 160) : m.span.start]}<<{m.span.quote}>>"
                )


def _inside(at: int, attributions: Sequence[Attribution]) -> bool:
    return any(s <= at < e for a in attributions for s, e in a.content)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--part", default="dev")
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    genres: dict[str, dict[str, Tally]] = defaultdict(lambda: defaultdict(Tally))
    for document in documents(args.data, args.part):
        judge(document, genres[document.name.split("_")[1]], args.errors)
    for how in ASKED:
        for genre, tallies in sorted(genres.items()):
            if tallies[how].given:
                print(f"{how:13} {genre:13} {tallies[how].show()}")
        every = [t[how] for t in genres.values()]
        print(
            f"{how:13} {'all':13} {Tally(sum(t.right for t in every), sum(t.given for t in every), sum(t.asked for t in every)).show()}"
        )


if __name__ == "__main__":
    main()
