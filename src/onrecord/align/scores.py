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
    "speaker", "other_speaker", "vague_speaker", "called",
)  # fmt: skip
AGREE_FEATURES = ("containment", "paraphrase", "sentence", "act", "speaker", "negation")

FITTED = Scores(
    same=MappingProxyType(
        {
            "": -4.52, "fragment": 2.13, "quotation": 2.43, "containment": 1.9, "shared": 2.65, "paraphrase": 1.89, "act": 1.61,
            "occasion": 0.81, "headline": 1.34, "speaker": 1.96, "other_speaker": -1.46, "vague_speaker": -0.51, "called": 1.4,
        }
    ),
    agree=MappingProxyType(
        {"": -5.9, "containment": 2.25, "paraphrase": 2.72, "sentence": 1.79, "act": 1.01, "speaker": 0.56, "negation": -0.69}
    ),
)  # fmt: skip
