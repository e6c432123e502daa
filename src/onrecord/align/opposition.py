"""Whether two statements contradict each other: explicit opposition by rule (clashes.py, denials.py, standing.py), weighed with what the pair model reads.

A rule alone is enough where the two are plainly on one proposition; where they are less near, the pair model must see a clash too.
Silence otherwise.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import msgspec
import numpy as np

from onrecord.align import clashes, denials, standing
from onrecord.align.clashes import MOSTLY, NEAR, SEEN, Rule
from onrecord.align.features import containment, sentence
from onrecord.align.statements import Pair, Statement
from onrecord.model import ContradictionType, Reason, Relation

CLOSE, TOPIC = 0.45, 0.3
"""Least likeness of two sentences, and least share of telling words, for two statements to be on one proposition."""
ONE_SPEAKER = 0.65
"""The same for two statements of one speaker, who seldom says the contrary of what they said."""
ONE_SIDE = 0.75
"""Likeness from which two statements of one report are on one side of a clash."""
LOOSE, SOME, BORNE_OUT = 0.3, 0.15, 0.5
"""Likeness, and share of telling words, from which a rule counts if the pair model sees a clash of at least the third.

The model alone never makes a contradiction: on news it takes two ways of being against one thing for a clash.
"""


@dataclass(frozen=True, slots=True)
class Opposition:
    """A contradiction's type and what shows it."""

    type: ContradictionType
    score: float
    reasons: tuple[Reason, ...]


def opposition(p: Pair) -> Opposition | None:
    """The first kind of opposition that shows in two statements on one proposition, or None."""
    near, shared, clash = sentence(p).value, containment(p), p.reading.clash if p.reading else 0.0
    if near < LOOSE:
        return None
    borne_out = clash >= BORNE_OUT and (shared.value >= SOME or (clash >= SEEN and near >= NEAR))
    for kind, rule, least, topic in RULES:
        plain = near >= _closeness(p, rule, least) and shared.value >= topic
        found = rule(p) if plain or borne_out else None
        if found is not None:
            matter = Reason("topic", round(near, 2), f"they are on one matter: {shared.words}".removesuffix(": "))
            seen = [Reason("clash", round(clash, 2), "read side by side, they do not fit together")] if borne_out else []
            score = found.score if rule is standing.position else min(0.95, (near + found.score) / 2)
            return Opposition(kind, round(score, 3), (found, matter, *seen))
    return None


def _closeness(p: Pair, rule: Rule, least: float) -> float:
    """Likeness from which a rule counts; whether one speaker changed a position does not hang on their other words."""
    strict = p.a.speaker == p.b.speaker and containment(p).value < MOSTLY and rule is not standing.position
    return max(least, ONE_SPEAKER) if strict else least


def told_already(r: Relation, sure: Sequence[Relation], statements: Mapping[str, Statement]) -> Relation | None:
    """The contradiction as a weak one where a surer one of its kind sets the same two reports' statements of the same sides against each other."""
    for other in sure:
        if other.kind == r.kind and other.reasons[0].feature == r.reasons[0].feature:
            for ends in ((other.left, other.right), (other.right, other.left)):
                if _one_quarrel([(statements[x], statements[y]) for x, y in zip((r.left, r.right), ends, strict=True)]):
                    text = "the same two sides clash more plainly in another pair of statements of these reports"
                    return msgspec.structs.replace(r, weak=True, reasons=[*r.reasons, Reason("plainer", 0.0, text)])
    return None


def _one_quarrel(ends: Sequence[tuple[Statement, Statement]]) -> bool:
    """Whether the ends of two clashes stand in the same reports, at one side at least by one speaker, at the other by one speaker or in like words."""
    if any(a.report != b.report for a, b in ends):
        return False
    own = [a.speaker is not None and a.speaker == b.speaker for a, b in ends]
    return any(own) and all(o or _alike(a, b) for o, (a, b) in zip(own, ends, strict=True))


def _alike(a: Statement, b: Statement) -> bool:
    """Whether two statements say the same, or both that a position holds."""
    return float(np.max(a.parts @ b.parts.T)) >= ONE_SIDE or bool(standing.held(a) and standing.held(b))


RULES: tuple[tuple[ContradictionType, Rule, float, float], ...] = (
    ("meaning", denials.meaning, CLOSE, TOPIC / 2),
    ("attribution", denials.attribution, CLOSE, TOPIC),
    ("stance", clashes.demand, 0.5, TOPIC),
    ("polarity", clashes.polarity, CLOSE, TOPIC),
    ("polarity", standing.position, 0.4, 0.0),
    ("polarity", denials.denial, 0.5, TOPIC / 2),
    ("polarity", denials.mistaken, 0.4, TOPIC / 3),
    ("time", clashes.time, 0.7, 2 * TOPIC),
    ("number", clashes.number, 0.7, TOPIC),
    ("polarity", clashes.opposed, 0.65, TOPIC),
    ("stance", clashes.opposite_stance, 0.5, MOSTLY),
    ("stance", clashes.turned_against, 0.5, TOPIC),
    ("stance", denials.attacked, 0.55, TOPIC / 3),
    ("modality", clashes.modality, 0.7, TOPIC),
    ("polarity", clashes.one_negated, 0.5, TOPIC),
)
"""Type, rule, least likeness of two sentences, least share of telling words. A “meaning” rule names whose words it is about, so less must be shared."""
