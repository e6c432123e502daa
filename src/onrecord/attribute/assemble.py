"""Spans and link scores -> attributions: each cue takes its source and its contents."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.attribute.decode import OUTSIDE, Tokens
from onrecord.attribute.tagger import Floats, Geometry, Window, link_scores

SOURCE, CUE, CONTENT = range(3)

MEMBER = 0.6
"""Mean probability above which a content span belongs to a cue."""
MEMBER_LAST_RESORT = 0.2
"""The same for the likeliest content of a cue that would have none."""
SOURCE_LEAST = 0.1
"""Probability below which a source span is not taken although nothing else is."""
POINTED = 0.3
"""Probability of a single untagged subword above which a source is grown around it."""
GROW = 0.5
"""Probability of “not a source” below which such a source grows."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution in subwords, before it has a place in a report."""

    source: list[Tokens]
    cue: list[Tokens]
    content: list[Tokens]
    confidence: float


@dataclass(frozen=True, slots=True)
class Tags:
    """The tagger's view of a whole report: log-probabilities (n, 3, 5) and the spans of each role."""

    logp: Floats
    source: list[Tokens]
    cue: list[Tokens]
    content: list[Tokens]


def draft(tags: Tags, windows: Sequence[Window], biases: Geometry) -> list[Draft]:
    """One draft per cue that has a content."""
    drafts = []
    for cue in tags.cue:
        window = home(windows, cue[0])
        made = _draft(tags, window, cue, link_scores(window, cue[0], biases))
        if made is not None:
            drafts.append(made)
    return drafts


def home(windows: Sequence[Window], at: int) -> Window:
    """The window in which a subword is furthest from an edge."""
    return max(windows, key=lambda w: min(at - w.lo, w.hi - 1 - at))


def _draft(tags: Tags, window: Window, cue: Tokens, scores: Floats) -> Draft | None:
    pointed = np.exp(scores[0] - scores[0].max())
    pointed /= pointed.sum()
    member = 1 / (1 + np.exp(-scores[1]))
    content = _content(tags.content, window, member)
    if not content:
        return None
    source, sure = _source(tags, window, pointed)
    held = float(np.mean([_mean(member, window, c) for c in content]))
    return Draft(source, [cue], content, sure * held * _certainty(tags.logp, cue))


def _content(spans: list[Tokens], window: Window, member: Floats) -> list[Tokens]:
    scored = [(_mean(member, window, s), s) for s in spans if window.lo <= s[0] < window.hi]
    held = [s for p, s in scored if p > MEMBER]
    if held:
        return held
    best = max(scored, default=(0.0, (0, 0)))
    if best[0] > MEMBER_LAST_RESORT:
        return [best[1]]
    return []


def _source(tags: Tags, window: Window, pointed: Floats) -> tuple[list[Tokens], float]:
    none = float(pointed[0])
    scored = [(float(_part(pointed, window, s).sum()), s) for s in tags.source if window.lo <= s[0] < window.hi]
    best = max(scored, default=(0.0, (0, 0)))
    if best[0] > max(none, SOURCE_LEAST):
        return [best[1]], best[0]
    at = int(pointed[1:].argmax())
    if none < pointed[at + 1] and pointed[at + 1] > POINTED:
        return [_grown(tags.logp, at + window.lo)], float(pointed[at + 1])
    return [], none


def _grown(logp: Floats, at: int) -> Tokens:
    lo, hi = at, at + 1
    limit = float(np.log(GROW))
    while lo > 0 and logp[lo - 1, SOURCE, OUTSIDE] < limit:
        lo -= 1
    while hi < len(logp) and logp[hi, SOURCE, OUTSIDE] < limit:
        hi += 1
    return lo, hi


def _certainty(logp: Floats, cue: Tokens) -> float:
    return float(1 - np.exp(logp[cue[0] : cue[1], CUE, OUTSIDE]).mean())


def _mean(member: Floats, window: Window, span: Tokens) -> float:
    return float(_part(member, window, span).mean())


def _part(values: Floats, window: Window, span: Tokens) -> Floats:
    """The values of a span; row 0 of `values` is the window's start mark."""
    return values[max(0, span[0] - window.lo) + 1 : span[1] - window.lo + 1]
