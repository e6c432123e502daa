"""Links the mentions of several reports that name one thing: names and offices to people and countries, descriptions to each other."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.contrast.naming.affair import Affair, Anchor, read_affair
from onrecord.contrast.naming.anchors import ANCHORINGS
from onrecord.contrast.naming.descriptions import Scores, average_linkage, scores
from onrecord.contrast.naming.features import FEATURES, Described, Pair, explanation
from onrecord.contrast.naming.mentions import Mention
from onrecord.model import Reason, Report


@dataclass(frozen=True, slots=True)
class Thing:
    """Mentions that name one thing, by their places in the list given, and why.

    `shared` are the people and countries that descriptions of two or more reports name in their words.
    """

    members: tuple[int, ...]
    reasons: tuple[Reason, ...]
    shared: frozenset[str] = frozenset()


def link(reports: Sequence[Report], mentions: Sequence[Mention], least: float) -> list[Thing]:
    """Groups the mentions into things, each mention into one; descriptions from a mean score of `least` on."""
    affair = read_affair(reports, mentions)
    anchored = _anchored(affair)
    rest = [i for i in range(len(mentions)) if i not in affair.anchors]
    return anchored + list(_described(affair, rest, least))


def link_names(reports: Sequence[Report], mentions: Sequence[Mention]) -> list[Thing]:
    """The people, countries and bodies that the mentions name; what only describes is left out."""
    return _anchored(read_affair(reports, mentions))


def _anchored(affair: Affair) -> list[Thing]:
    why = _anchor(affair)
    by_anchor: dict[Anchor, list[int]] = defaultdict(list)
    for i, anchor in sorted(affair.anchors.items()):
        by_anchor[anchor].append(i)
    return [Thing(tuple(g), tuple(_best([why[i] for i in g]))) for g in by_anchor.values()]


def _anchor(affair: Affair) -> dict[int, Reason]:
    """Gives each mention that names a person or country its anchor; returns the reasons."""
    why: dict[int, Reason] = {}
    for feature, score in ANCHORINGS:
        for i, mention in enumerate(affair.mentions):
            if i not in affair.anchors and (found := feature(affair, i)):
                affair.anchors[i] = found
                why[i] = Reason(feature.__name__, score, f"{explanation(feature)}: “{mention.text}”")
    return why


def _best(reasons: Sequence[Reason]) -> list[Reason]:
    """One reason of each feature, the surest first."""
    first = {r.feature: r for r in reversed(reasons)}
    return sorted(first.values(), key=lambda r: (-r.score, r.feature))


def _described(affair: Affair, rest: list[int], least: float) -> Iterator[Thing]:
    described = [Described(affair.phrases[i], affair.parties(i)) for i in rest]
    score = scores(described)
    for group in average_linkage(score, least):
        members = tuple(rest[g] for g in group)
        told = {(party, affair.mentions[rest[g]].report) for g in group for party in described[g].parties}
        by_party = Counter(party for party, _ in told)
        yield Thing(members, tuple(_reasons(described, group, score)), frozenset(p for p, n in by_party.items() if n > 1))


def _reasons(described: list[Described], group: list[int], score: Scores) -> list[Reason]:
    """The features that speak for the closest pair of different wordings."""
    pairs = [(score[i, j], j, i) for i in group for j in group if j < i and described[i].phrase.text != described[j].phrase.text]
    if not pairs:
        return []
    _, i, j = max(pairs)
    pair = Pair(described[i], described[j], 0.0)
    texts = f"“{described[i].phrase.text}”, “{described[j].phrase.text}”"
    told = [(f, f(pair)) for f in FEATURES[1:]]
    return [Reason(f.__name__, s, f"{explanation(f)}: {texts}") for f, s in told if s > 0]
