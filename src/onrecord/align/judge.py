"""A pair of statements -> same, agree, contradict or nothing, with a probability and the reasons.

“Same” and “agree” are logistic scores over a few features (scores.py); “contradict” is by rule (opposition.py).
"""

import math
import re
from collections.abc import Mapping

from onrecord.align import features
from onrecord.align.features import Feature, Found
from onrecord.align.opposition import opposition
from onrecord.align.quotations import compared
from onrecord.align.scores import FITTED, Scores
from onrecord.align.statements import Pair, stem
from onrecord.model import Reason, Relation

SURE_SAME, MAYBE_SAME = 0.5, 0.3
SURE_AGREE, MAYBE_AGREE = 0.2, 0.12
EITHER = 0.6
"""Probability of “same” and “agree” taken together from which a pair that may not be one utterance agrees at least."""
WHO, SHOWN = (
    ("speaker", "other_speaker", "vague_speaker", "called"),
    ("passage", "day", "same_numbers", "other_numbers", "opposites"),
)
"""Features that are always shown where they apply, weighed or not."""
SURE_TWIN = 0.8
"""Score above which two tellings of one utterance are taken as one in spite of opposition in tone; never of a denial or a number."""
GAIN = 0.3
"""What a feature must add to the score to be named."""
WORD_FOR_WORD = 0.95
"""Score of two statements that are the same word for word, cue included."""
VERBATIM = 0.75
"""Passage value from which the same words count as one utterance though the reports name the speaker differently or not at all."""
QUOTED = 0.5
"""The same for rare words inside quotation marks: the score then weighs that the speakers differ."""
ONLY_NAMES = 0.45
"""Most that two statements of one speaker reach whose only common words are names: a weak link."""
_LOWER = re.compile(r"\b[a-z]\w+")
IN_A_ROW, ONE_PASSAGE = 0.5, 0.6
"""Passage value from which rare quoted words are one passage, and the least score of such a pair."""


def judge(p: Pair, scores: Scores = FITTED) -> Relation | None:
    """The relation of two statements of different reports, `weak` where it is only likely; None where nothing is to be said."""
    against = opposition(p)
    same = same_score(p, scores)
    if against is not None and (same < SURE_TWIN or against.type in ("polarity", "number")):
        return Relation("contradict", p.a.id, p.b.id, against.score, list(against.reasons), against.type)
    agree = probability(p, scores.agree)
    likely = agree >= SURE_AGREE or agree + same >= EITHER
    if same >= SURE_SAME or (same >= MAYBE_SAME and not likely):
        twin = [Reason("word_for_word", 1.0, "both give the same words behind the same cue")] if _word_for_word(p) else []
        reasons = twin + _reasons(p, scores.same) + compared(p.a, p.b)
        return Relation("same", p.a.id, p.b.id, round(same, 3), reasons, weak=same < SURE_SAME)
    if agree >= MAYBE_AGREE or likely:
        score = round(min(1.0, agree + same), 3)
        return Relation("agree", p.a.id, p.b.id, score, _reasons(p, scores.agree), weak=not likely)
    return None


def same_score(p: Pair, scores: Scores = FITTED) -> float:
    """How likely it is that both tell one utterance; where the speaker is not plainly the same, the words must say so."""
    if _word_for_word(p):
        return max(WORD_FOR_WORD, probability(p, scores.same))
    if not _may_be_one(p):
        return 0.0
    quoted = features.passage(p).value >= IN_A_ROW and features.quotation(p).value >= QUOTED
    if not quoted and _only_names(p):
        return min(probability(p, scores.same), ONLY_NAMES)
    return max(ONE_PASSAGE if quoted else 0.0, probability(p, scores.same))


def _only_names(p: Pair) -> bool:
    """Whether names are all that the two have in common: of one place much can be said. Headlines in title case show no names."""
    common = p.a.stems & p.b.stems
    if not common or p.a.headline or p.b.headline:
        return False
    plain = {stem(w) for s in (p.a, p.b) for w in _LOWER.findall(s.text)}
    return common.isdisjoint(plain)


def _word_for_word(p: Pair) -> bool:
    """The same words of one speaker, or of speakers called alike: a copied sentence is one statement however short it is."""
    alike = p.a.called == p.b.called or (p.a.speaker is not None and p.a.speaker == p.b.speaker)
    return p.a.words == p.b.words and len(p.a.words) >= 3 and p.a.cue == p.b.cue and alike


def _may_be_one(p: Pair) -> bool:
    """Whether one person may have spoken: one speaker, one of them vague or unknown, or words that two people do not choose alike."""
    if p.a.speaker == p.b.speaker or not (p.a.named and p.b.named):
        return True
    verbatim = features.passage(p).value >= VERBATIM and features.containment(p).value >= VERBATIM
    return verbatim or features.quotation(p).value >= QUOTED


def probability(p: Pair, weights: Mapping[str, float]) -> float:
    """The logistic score of a pair."""
    total = weights[""] + sum(w * _feature(name)(p).value for name, w in weights.items() if name)
    return 1 / (1 + math.exp(-total))


def _feature(name: str) -> Feature:
    found: Feature = getattr(features, name)
    return found


def _reasons(p: Pair, weights: Mapping[str, float]) -> list[Reason]:
    """What speaks for the judgement: who spoke, then the weighed features by what they add, then what else the two share."""
    found = [(w * (f := _feature(n)(p)).value, n, f) for n, w in weights.items() if n and n not in WHO]
    weighed = [(n, f) for gain, n, f in sorted(found, key=lambda row: (-row[0], row[1])) if gain >= GAIN]
    who, shown = ([(n, f) for n in names if (f := _feature(n)(p)).value > 0] for names in (WHO, SHOWN))
    return [_reason(n, f) for n, f in who + weighed + shown]


def _reason(name: str, found: Found) -> Reason:
    first = (_feature(name).__doc__ or name).splitlines()[0]
    return Reason(name, round(found.value, 2), f"{first}: {found.words}" if found.words else first)
