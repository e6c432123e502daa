"""Whom “he” or “she” means: the people a passage names, ranked by a learned scorer over named features."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.model import Range, Reason
from onrecord.resolve.features import explanation
from onrecord.resolve.pronouns_features import FEATURES, WORDS
from onrecord.resolve.pronouns_passage import Candidate, views
from onrecord.resolve.pronouns_prose import Prose
from onrecord.resolve.pronouns_trees import Floats, contributions, probabilities, trees
from onrecord.resolve.pronouns_view import View

CLOSEST = 4
"""So many candidates are weighed against each other, one by one."""
REASONS = 4
_TELLING = 0.05
"""What adds less to the log-odds is no reason."""


@dataclass(frozen=True, slots=True)
class Antecedent:
    """A candidate, by index, and how likely the pronoun means it; `clear` where it is likelier than that nobody named is meant."""

    index: int
    score: float
    clear: bool
    reasons: list[Reason]


def antecedents(
    prose: Prose,
    pronoun: Range,
    candidates: Sequence[Candidate],
    title: str | None = None,
    among: Sequence[int] | None = None,
) -> list[Antecedent]:
    """The candidates near the pronoun (he, she, him, her, his, hers, himself, herself), likeliest first; the first one has its reasons.

    `title` is the report's headline. `among` limits who may be meant; the others are then only part of the passage.
    Left out is who is known to be of another gender, and whom the passage (five sentences before, one behind) does not mention.
    """
    seen = dict(views(prose, pronoun, candidates, title))
    columns = {i: _columns(v) for i, v in seen.items() if v.standing.gender >= 0 and (among is None or i in among)}
    scores, rivals = _scores(columns)
    order = sorted(scores, key=lambda i: (-scores[i], i))
    found = [Antecedent(i, round(scores[i], 3), scores[i] >= trees().nobody, []) for i in order]
    if found:
        best = found[0]
        reasons = _reasons(prose, seen, best.index, rivals[best.index], columns)
        found[0] = Antecedent(best.index, best.score, best.clear, reasons)
    return found


def _columns(view: View) -> list[float]:
    return [float(f(view)) for f in FEATURES]


_NOBODY = [math.nan] * len(FEATURES)


def _row(columns: dict[int, list[float]], index: int, rival: int | None) -> list[float]:
    return columns[index] + (_NOBODY if rival is None else columns[rival])


def _scores(columns: dict[int, list[float]]) -> tuple[dict[int, float], dict[int, int | None]]:
    """Each candidate's probability against the rival that leaves it the least, and that rival."""
    if not columns:
        return {}, {}
    order = sorted(columns)
    rivals: dict[int, int | None] = dict.fromkeys(order)
    if len(order) == 1:
        return dict(zip(order, _probabilities([_row(columns, order[0], None)]), strict=True)), rivals
    alone = dict(zip(order, _probabilities([_row(columns, i, None) for i in order]), strict=True))
    close = sorted(order, key=lambda i: (-alone[i], i))[:CLOSEST]
    pairs = [(i, r) for i in close for r in close if i != r]
    against = dict(zip(pairs, _probabilities([_row(columns, i, r) for i, r in pairs]), strict=True))
    for i in close:
        rivals[i] = min((r for r in close if r != i), key=lambda r: (against[i, r], r))
    weakest = min(against.values())
    scores = {i: min(alone[i], weakest) for i in order} | {i: against[i, r] for i in close for r in [rivals[i]] if r is not None}
    return scores, rivals


def _probabilities(rows: list[list[float]]) -> list[float]:
    found: list[float] = probabilities(trees(), np.asarray(rows)).tolist()
    return found


def _reasons(prose: Prose, seen: dict[int, View], index: int, rival: int | None, columns: dict[int, list[float]]) -> list[Reason]:
    """What speaks most for the candidate: of itself, and of its closest rival."""
    row: Floats = np.asarray(_row(columns, index, rival))
    added = contributions(trees(), row)
    telling = [int(k) for k in np.argsort(-added, kind="stable")[:REASONS] if added[k] >= _TELLING]
    return [_reason(prose, seen, rival, k, float(row[k]), float(added[k])) for k in telling]


def _reason(prose: Prose, seen: dict[int, View], rival: int | None, column: int, value: float, added: float) -> Reason:
    feature = FEATURES[column % len(FEATURES)]
    text = f"{explanation(feature)}: {_shown(feature.__name__, value)}"
    if column >= len(FEATURES) and rival is not None:
        start, end = seen[rival].place.span
        text = f"Against “{prose.text[start:end]}”: {text[0].lower()}{text[1:]}"
    return Reason(feature.__name__, round(added, 2), text)


def _shown(feature: str, value: float) -> str:
    """The value as words, “yes” and “no” where the explanation asks “whether”."""
    if math.isnan(value):
        return "not known"
    if feature in WORDS:
        return WORDS[feature][int(value)]
    return f"{value:g}"
