"""The weights of “same” and “agree”: plain numbers, fitted by `python -m training.pairs`, one a feature (features.py)."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Scores:
    """Logistic weights by feature name; the empty name is the constant."""

    same: Mapping[str, float]
    agree: Mapping[str, float]


SAME_FEATURES = (
    "fragment", "quotation", "containment", "shared", "paraphrase", "act", "occasion", "headline",
    "speaker", "other_speaker", "vague_speaker", "called", "message",
)  # fmt: skip
AGREE_FEATURES = ("containment", "paraphrase", "sentence", "act", "speaker", "negation", "message")

FITTED = Scores(
    same=MappingProxyType(
        {
            "": -4.45, "fragment": 1.59, "quotation": 2.19, "containment": 1.71, "shared": 2.8, "paraphrase": 1.39, "act": 1.57,
            "occasion": 0.61, "headline": 1.35, "speaker": 2.12, "other_speaker": -1.89, "vague_speaker": -0.23, "called": 0.0,
            "message": 1.12,
        }
    ),
    agree=MappingProxyType(
        {
            "": -5.91, "containment": 3.0, "paraphrase": 3.02, "sentence": 1.58, "act": 1.01, "speaker": 0.75, "negation": -0.85,
            "message": 0.66,
        }
    ),
)  # fmt: skip
