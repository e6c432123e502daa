"""Spans and link scores -> attributions: each cue takes its source and its contents, and a content left over looks for its cue."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.attribute.decode import OUTSIDE, Tokens
from onrecord.attribute.tagger import Floats, Geometry, Window, link_scores

SOURCE, CUE, CONTENT = range(3)

MEMBER = 0.7
"""Mean probability above which a content span belongs to a cue."""
SOURCE_LEAST = 0.02
"""Probability below which a source span is not taken although nothing else is likelier."""
POINTED = 0.3
"""Probability of a single untagged subword above which a source is grown around it."""
GROW_SOURCE, GROW_CUE = 0.5, 0.3
"""Probability of the role above which a span grows over a neighbouring subword."""
CUE_LEAST = 0.05
"""Probability of being a cue above which a subword may be the cue of a content that has none."""
FOUND_LEAST = 0.05
"""Membership × √(cue probability) above which such a cue is taken."""
REACH = 40
"""Subwords on either side of a content in which its cue is looked for."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution in subwords, before it has a place in a report."""

    source: list[Tokens]
    cue: Tokens
    content: list[Tokens]
    confidence: float


@dataclass(frozen=True, slots=True)
class Tags:
    """The tagger's view of a whole report: probability (n, 3) of each role, and the spans of each role."""

    likely: Floats
    source: list[Tokens]
    cue: list[Tokens]
    content: list[Tokens]


@dataclass(frozen=True, slots=True)
class Links:
    """What one cue points at, over its window: `source` (n + 1) a distribution whose row 0 means “none expressed”, `member` (n + 1) probabilities."""

    window: Window
    source: Floats
    member: Floats

    def mean_member(self, span: Tokens) -> float:
        return float(self._part(self.member, span).mean())

    def source_mass(self, span: Tokens) -> float:
        return float(self._part(self.source, span).sum())

    def reaches(self, span: Tokens) -> bool:
        return self.window.lo <= span[0] < self.window.hi

    def _part(self, values: Floats, span: Tokens) -> Floats:
        return values[max(0, span[0] - self.window.lo) + 1 : span[1] - self.window.lo + 1]


def tags(logp: Floats, roles: Sequence[list[Tokens]]) -> Tags:
    """From log-probabilities (n, 3, 5) and the spans of source, cue and content."""
    return Tags(np.asarray(1 - np.exp(logp[:, :, OUTSIDE]), dtype=np.float32), *roles)


def draft(tagged: Tags, windows: Sequence[Window], biases: Geometry) -> list[Draft]:
    """One draft per cue that has a content, then one per content that found a cue of its own."""
    drafts = []
    for cue in tagged.cue:
        links = _links(windows, cue[0], biases)
        content = [s for s in tagged.content if links.reaches(s) and links.mean_member(s) > MEMBER]
        if content:
            drafts.append(_draft(tagged, links, cue, content))
    taken = [s for d in drafts for s in d.content]
    left = [s for s in tagged.content if not any(s[0] < t[1] and t[0] < s[1] for t in taken)]
    found = (_rescued(tagged, windows, biases, s) for s in left)
    return drafts + [d for d in found if d is not None]


def home(windows: Sequence[Window], at: int) -> Window:
    """The window in which a subword is furthest from an edge."""
    return max(windows, key=lambda w: min(at - w.lo, w.hi - 1 - at))


def _links(windows: Sequence[Window], cue: int, biases: Geometry) -> Links:
    window = home(windows, cue)
    scores = link_scores(window, cue, biases)
    pointed = np.exp(scores[0] - scores[0].max())
    return Links(window, pointed / pointed.sum(), 1 / (1 + np.exp(-scores[1])))


def _draft(tagged: Tags, links: Links, cue: Tokens, content: list[Tokens]) -> Draft:
    source, sure = _source(tagged, links)
    held = float(np.mean([links.mean_member(c) for c in content]))
    return Draft(source, cue, content, sure * held * float(tagged.likely[cue[0] : cue[1], CUE].mean()))


def _source(tagged: Tags, links: Links) -> tuple[list[Tokens], float]:
    """The source pointed at, and how surely; none when the pointer says so."""
    none = float(links.source[0])
    best = max(((links.source_mass(s), s) for s in tagged.source if links.reaches(s)), default=(0.0, (0, 0)))
    if best[0] > max(none, SOURCE_LEAST):
        return [best[1]], best[0]
    at = int(links.source[1:].argmax())
    if links.source[at + 1] > max(none, POINTED):
        return [_grown(tagged.likely[:, SOURCE], at + links.window.lo, GROW_SOURCE)], float(links.source[at + 1])
    return [], none


def _rescued(tagged: Tags, windows: Sequence[Window], biases: Geometry, content: Tokens) -> Draft | None:
    """The likeliest cue nearby of a content that no tagged cue has taken."""
    near = home(windows, content[0])
    lo, hi = max(near.lo, content[0] - REACH), min(near.hi, content[1] + REACH)
    candidates = [lo + int(i) for i in np.flatnonzero(tagged.likely[lo:hi, CUE] > CUE_LEAST)]
    linked = [(at, _links(windows, at, biases)) for at in candidates]
    scored = [
        (links.mean_member(content) * float(tagged.likely[at, CUE]) ** 0.5, at, links)
        for at, links in linked
        if links.reaches(content)
    ]
    score, at, links = max(scored, key=lambda row: row[:2], default=(0.0, 0, None))
    if links is None or score < FOUND_LEAST:
        return None
    return _draft(tagged, links, _grown(tagged.likely[:, CUE], at, GROW_CUE), [content])


def _grown(likely: Floats, at: int, least: float) -> Tokens:
    lo, hi = at, at + 1
    while lo > 0 and likely[lo - 1] > least:
        lo -= 1
    while hi < len(likely) and likely[hi] > least:
        hi += 1
    return lo, hi
