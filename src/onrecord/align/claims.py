"""Claims: statements joined by “same”, without chaining unlike things together."""

from collections.abc import Callable, Mapping, Sequence
from statistics import fmean

import msgspec

from onrecord.align.statements import Statement
from onrecord.model import Attribution, Claim, Passage, Relation

Score = Callable[[int, int], float]
JOIN = 0.5
"""Least mean of the best scores between two groups for them to become one claim."""
MEMBERS = 24
"""Members of a group that are asked: a sentence that is repeated a thousand times costs no million comparisons."""


def group(links: Sequence[tuple[float, int, int]], size: int, score: Score) -> list[list[int]]:
    """Groups of 0..size-1 in order: the surest link first; two groups join only where their members fit on the whole."""
    groups = {i: [i] for i in range(size)}
    for _, i, j in sorted(links, key=lambda row: (-row[0], row[1], row[2])):
        a, b = groups[i], groups[j]
        if a is not b and fit(a, b, score) >= JOIN:
            joined = sorted(a + b)
            groups |= dict.fromkeys(joined, joined)
    return [g for i, g in sorted(groups.items()) if g[0] == i]


def fit(a: Sequence[int], b: Sequence[int], score: Score) -> float:
    """How well two groups fit: each member's best score with the other group, averaged over both groups."""
    table = [[score(i, j) for j in b[:MEMBERS]] for i in a[:MEMBERS]]
    best = [[max(r) for r in table], [max(c) for c in zip(*table, strict=True)]]
    return sum(fmean(side) for side in best) / 2


def claims(
    groups: Sequence[Sequence[int]], statements: Sequence[Statement], attributions: Mapping[str, Attribution]
) -> list[Claim]:
    """Claims c1, c2, … in the order in which they first appear, each with the words of its clearest member."""
    out = []
    for n, members in enumerate(groups, 1):
        found = [statements[i] for i in members]
        out.append(Claim(f"c{n}", gist(found, attributions), [s.id for s in found]))
    return out


def gist(members: Sequence[Statement], attributions: Mapping[str, Attribution]) -> Passage:
    """One unbroken piece of a member's content: direct, a sentence, of middle length, and not from a headline where there is a choice."""
    pieces = [
        (clarity(s, s.form, quote), -k, Passage(s.report, start, end, quote))
        for k, s in enumerate(members)
        for (start, end), quote in zip(attributions[s.id].content, attributions[s.id].quotes.content, strict=True)
    ]
    return max(pieces, key=lambda row: (row[0], row[1], -row[2].start))[2]


def clarity(s: Statement, form: str, quote: str) -> float:
    """How well a piece of content can stand for its claim by itself."""
    size = len(quote.split())
    length = 1 - min(abs(size - 20) / 20, 1) if size < 20 else 1 - min((size - 20) / 60, 1)
    whole = quote.strip().rstrip("\"”'’").endswith((".", ",", "!", "?"))
    opens = quote.lstrip("\"“'‘ ")[:1].isupper()
    return 2 * length + 0.6 * (form == "direct") + 0.4 * (whole and opens) - 0.8 * s.headline


def point(found: Sequence[Claim], relations: Sequence[Relation]) -> list[Claim]:
    """The claims with `agrees` and `contradicts` filled from the relations between their members."""
    home = {a: c.id for c in found for a in c.attributions}
    order = {c.id: i for i, c in enumerate(found)}
    links: dict[tuple[str, str], set[str]] = {}
    for r in relations:
        left, right = home[r.left], home[r.right]
        if r.kind != "same" and left != right:
            links.setdefault((left, r.kind), set()).add(right)
            links.setdefault((right, r.kind), set()).add(left)

    def linked(claim: str, kind: str) -> list[str]:
        return sorted(links.get((claim, kind), ()), key=order.__getitem__)

    return [msgspec.structs.replace(c, agrees=linked(c.id, "agree"), contradicts=linked(c.id, "contradict")) for c in found]
