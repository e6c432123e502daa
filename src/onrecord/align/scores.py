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
            "": -5.18, "quotation": 1.46, "containment": 1.42, "shared": 2.49, "paraphrase": 2.39, "sentence": -0.39,
            "act": 1.44, "occasion": 0.66, "headline": 0.91, "speaker": 2.92, "other_speaker": -0.9, "message": 1.76,
            "near_numbers": 0.49, "indirect": -0.69,
        }
    ),
    agree=MappingProxyType(
        {
            "": -6.3, "containment": 1.74, "paraphrase": 3.88, "sentence": 2.48, "act": 0.59, "speaker": 0.52, "negation": -0.62,
            "message": 0.58,
        }
    ),
)  # fmt: skip
