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
    "quotation", "containment", "shared", "paraphrase", "sentence", "act", "occasion", "headline", "speaker", "other_speaker",
    "message", "near_numbers", "indirect",
)  # fmt: skip
AGREE_FEATURES = ("containment", "paraphrase", "sentence", "act", "speaker", "negation", "message")

FITTED = Scores(
    same=MappingProxyType(
        {
            "": -5.1, "quotation": 1.48, "containment": 1.48, "shared": 2.38, "paraphrase": 1.89, "sentence": -0.6, "act": 1.4,
            "occasion": 0.63, "headline": 0.97, "speaker": 2.96, "other_speaker": -0.91, "message": 2.75, "near_numbers": 0.46,
            "indirect": -0.7,
        }
    ),
    agree=MappingProxyType(
        {
            "": -6.28, "containment": 1.72, "paraphrase": 3.71, "sentence": 2.41, "act": 0.58, "speaker": 0.52,
            "negation": -0.61, "message": 0.94,
        }
    ),
)  # fmt: skip
