"""Links between differing names of one thing, on gold mentions: MUC, B3, CEAFe and CoNLL of NewsWCL50's development events.

usage: python -m evaluation.naming [--data FILE] [--events 0 6] [--baseline] [--least 0.25] [--errors]
       python -m evaluation.naming --rows [--errors]     what the dossier shows, against the naming of the gold dossiers

Scored with the published scorer scorch (L. Grobol; PyPI, MIT), which keeps to the reference scorer of CoNLL-2012. Each annotated span is a
mention of its own, the reports of an event are one document, and mentions that nothing is linked to count as chains of one. The linker was
tuned on the events of TUNED alone; the others are printed apart.

`--rows`: of the entities that the gold dossiers list with differing labels in two or more reports, how many have a row of ours that holds
labels of at least two of these reports, on gold attributions.
"""

import argparse
import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from evaluation.gold import Story, stories
from onrecord.contrast.naming import Mention, link, naming
from onrecord.contrast.naming.phrases import read_phrase
from onrecord.model import Naming, Report
from onrecord.resolve import resolve

DATA = Path(__file__).resolve().parents[2] / "shared" / "data" / "naming" / "newswcl50_dev.conll"
DOSSIERS = DATA.parents[1] / "dossiers"
TUNED = ("0", "6")
LEAST = 0.25
"""The bar for descriptions where every mention is known to name something told of repeatedly; the dossier, which finds its mentions itself, sets a higher one."""

Chains = list[set[int]]
Linker = Callable[[Sequence[Report], Sequence[Mention]], Chains]


@dataclass(slots=True)
class Event:
    """The reports of one event, their mentions in order of place, and the annotated chain of each mention."""

    name: str
    reports: list[Report] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    chains: list[str] = field(default_factory=list)

    @property
    def gold(self) -> Chains:
        return groups(self.chains)


def groups(labels: Sequence[str]) -> Chains:
    """The places that carry one label."""
    found: dict[str, set[int]] = defaultdict(set)
    for place, label in enumerate(labels):
        found[label].add(place)
    return list(found.values())


def events(path: Path) -> Iterator[Event]:
    found: dict[str, Event] = {}
    for document in re.findall(
        r"^#begin document (.*?)\n#end document", path.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    ):
        name = re.split(r"[;\s]", document)[0].split("/")[-1]
        event = found.setdefault(name.split("_")[0], Event(name.split("_")[0]))
        rows = [row for line in document.splitlines()[1:] if len(row := line.split("\t")) >= 5]
        _add(event, name, [row[3].replace("\xa0", " ") for row in rows], [row[4] for row in rows])
    yield from found.values()


def _add(event: Event, name: str, tokens: list[str], marks: list[str]) -> None:
    text, places = running(tokens)
    event.reports.append(Report(name, name, text, hashlib.sha256(text.encode()).hexdigest(), outlet=name, lang="en"))
    spans = sorted(_spans(marks), key=lambda s: (s[0], -s[1], s[2]))
    for first, last, chain in spans:
        start, end = places[first][0], places[last][1]
        event.mentions.append(Mention(name, start, end, text[start:end]))
        event.chains.append(chain)


def _spans(marks: list[str]) -> Iterator[tuple[int, int, str]]:
    """First token, last token and chain of each mention."""
    opened: dict[str, list[int]] = defaultdict(list)
    for place, cell in enumerate(marks):
        for mark in filter(None, cell.replace(" ", "").split("|")):
            chain = mark.strip("()")
            if mark.startswith("("):
                opened[chain].append(place)
            if mark.endswith(")"):
                yield opened[chain].pop(), place, chain


_CLOSING = re.compile(r"['’](?:s|re|ve|ll|d|m)|n['’]t|[.,;:!?%)\]”’]|\.\.\.")
_OPENING = re.compile(r"[(\[$#“‘]")


def running(tokens: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """Tokens as running text, with each token's place in it; a token “\\n” ends the paragraph."""
    text, places, glued, inside = "", [], True, False
    for token in tokens:
        word = "\n" if token == "\\n" else token.strip() or " "
        closes = bool(_CLOSING.fullmatch(word)) or word in "-\n" or (word == '"' and inside)
        text += "" if glued or closes or text.endswith("\n") else " "
        places.append((len(text), len(text) + len(word)))
        text += word
        inside = inside != (word == '"') if word != "\n" else False
        glued = bool(_OPENING.fullmatch(word)) or word in "-\n" or (word == '"' and inside)
    return text, places


def same_head(_: Sequence[Report], mentions: Sequence[Mention]) -> Chains:
    """The published lexical baseline: mentions of one event whose heads are one lemma."""
    return groups([read_phrase(m.text).head or m.text.casefold() for m in mentions])


def linked(reports: Sequence[Report], mentions: Sequence[Mention], least: float) -> Chains:
    """The linker of the dossier."""
    return [set(thing.members) for thing in link(reports, mentions, least)]


Figures = dict[str, tuple[float, float, float]]


def figures(gold: Chains, found: Chains) -> Figures:
    """Precision, recall and F1 of each measure, in percent."""
    from scorch.scores import b_cubed, ceaf_e, muc

    scored = {"MUC": muc(gold, found), "B3": b_cubed(gold, found), "CEAFe": ceaf_e(gold, found)}
    return {name: (100 * p, 100 * r, 100 * f) for name, (r, p, f) in scored.items()}


def conll(scores: Figures) -> float:
    """The mean F1 of the three measures."""
    return sum(f for _, _, f in scores.values()) / len(scores)


def joined(parts: Sequence[Chains]) -> Chains:
    """The chains of several events side by side."""
    out: Chains = []
    shift = 0
    for chains in parts:
        out += [{shift + place for place in chain} for chain in chains]
        shift += sum(map(len, chains))
    return out


def line(name: str, gold: Chains, found: Chains) -> str:
    scores = figures(gold, found)
    cells = "  ".join(f"{k} P {p:5.1f} R {r:5.1f} F1 {f:5.1f}" for k, (p, r, f) in scores.items())
    return f"{name:22} {cells}  CoNLL {conll(scores):5.1f}"


def show(event: Event, found: Chains) -> None:
    """Each predicted chain with its names, and the annotated chains they belong to."""
    for chain in sorted(found, key=len, reverse=True):
        names = Counter(f"{event.mentions[i].text} [{event.chains[i][2:]}]" for i in sorted(chain))
        print(f"  {len(chain):3} " + " · ".join(f"{n} {text}" for text, n in names.most_common()))


def rows(folder: Path, errors: bool) -> None:
    """Prints how many of the gold dossiers' differing labels the dossier shows."""
    wanted = shown = printed = 0
    for story in stories(folder):
        found = naming(story.reports, resolve(story.reports, story.attributions).actors)
        printed += len(found)
        for entry in story.gold["naming"]:
            places = _places(story, entry["labels"])
            if len(places) > 1:
                hit = any(len(_held(places, one)) > 1 for one in found)
                wanted, shown = wanted + 1, shown + hit
                if errors:
                    print(f"  {'+' if hit else '-'} {story.name} {entry['entity']}")
    print(f"entities with differing labels {wanted}, shown {shown} ({100 * shown / wanted:.1f} %), rows {printed}")


def _places(story: Story, labels: dict[str, list[str]]) -> dict[str, list[tuple[int, int]]]:
    """Where the gold labels stand, for the reports in which they are found word for word."""
    texts = {r.id: r.text for r in story.reports}
    found = {r: [(at, at + len(x)) for x in told if (at := texts[r].find(x)) >= 0] for r, told in labels.items()}
    return {r: at for r, at in found.items() if at}


def _held(places: dict[str, list[tuple[int, int]]], row: Naming) -> set[str]:
    """The reports in which a label of the row touches a gold one."""
    spans = [(r, s) for r, labels in row.labels.items() for n in labels for s in n.spans]
    return {r for r, s in spans for start, end in places.get(r, []) if s.start < end and start < s.end}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--events", nargs="*")
    parser.add_argument("--baseline", action="store_true")
    parser.add_argument("--least", type=float, default=LEAST)
    parser.add_argument("--rows", action="store_true")
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    if args.rows:
        rows(DOSSIERS, args.errors)
        return
    linker: Linker = same_head if args.baseline else partial(linked, least=args.least)
    results: dict[str, tuple[Chains, Chains]] = {}
    for event in events(args.data):
        if args.events and event.name not in args.events:
            continue
        results[event.name] = event.gold, (found := linker(event.reports, event.mentions))
        print(line(f"event {event.name}", *results[event.name]))
        if args.errors:
            show(event, found)
    for name, chosen in (("tuned on", set(TUNED)), ("not tuned on", set(results) - set(TUNED)), ("all", set(results))):
        parts = [results[e] for e in sorted(chosen & set(results))]
        if parts:
            print(line(name, joined([g for g, _ in parts]), joined([f for _, f in parts])))


if __name__ == "__main__":
    main()
