"""The weights of “same” and “agree”: plain numbers, fitted by `python -m training.pairs`, one a feature (features.py)."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Scores:
    """Logistic weights by feature name; the empty name is the constant."""

    same: Mapping[str, float]
    agree: Mapping[str, float]


SAME_FEATURES = ("fragment", "containment", "paraphrase", "act", "occasion", "headline")
AGREE_FEATURES = ("containment", "paraphrase", "sentence", "act", "speaker", "negation")

FITTED = Scores(
    same=MappingProxyType(
        {"": -2.45, "fragment": 2.56, "containment": 2.83, "paraphrase": 2.42, "act": 1.71, "occasion": 1.0, "headline": 0.95}
    ),
    agree=MappingProxyType(
        {"": -6.14, "containment": 2.16, "paraphrase": 3.17, "sentence": 2.01, "act": 1.19, "speaker": 0.86, "negation": -0.81}
    ),
)
