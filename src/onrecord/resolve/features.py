"""Named features for “are these one actor?”; each docstring is the explanation that a reader of the dossier sees."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from onrecord.model import Reason

T = TypeVar("T")
Feature = Callable[[T], float]


def judge(features: Sequence[Feature[T]], pair: T, example: str) -> tuple[float, list[Reason]]:
    """The summed score and, for each feature that speaks for the pair, its reason in words."""
    scored = [(f, f(pair)) for f in features]
    reasons = [Reason(f.__name__, round(s, 2), f"{explanation(f)}: {example}") for f, s in scored if s > 0]
    return sum(s for _, s in scored), reasons


def explanation(feature: Callable[..., float]) -> str:
    """The words shown to users: the docstring's first line without its full stop."""
    return (feature.__doc__ or "").strip().splitlines()[0].rstrip(".")
