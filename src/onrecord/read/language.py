"""The language of a text. Clear English is told by its function words, so that the model (0.9 s to load) is seldom needed."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from onrecord.read.language_names import NAMES

SAMPLE = 6000
"""Characters looked at."""
ENOUGH_WORDS = 20
"""Shorter texts are English unless the model is sure of another language."""
FEW_WORDS = 8
"""Below this no model is sure of a text in Latin letters."""
CLEAR_SHARE = 0.15
SURE = 0.9

_ENGLISH = (
    "the of and that with from this which were their have been would they but by his her said who will are had its after about when"
)
FUNCTION_WORDS = frozenset(_ENGLISH.split())
_WORD = re.compile(r"[^\W\d_]+")


def language(text: str) -> str:
    """The ISO 639-1 code of the language that most of `text` is in."""
    sample = text[:SAMPLE]
    words = _WORD.findall(sample.lower())
    known = sum(w in FUNCTION_WORDS for w in words)
    if not words or known >= CLEAR_SHARE * len(words) or (len(words) < FEW_WORDS and _is_latin(words)):
        return "en"
    code, probability = _identify(sample)
    return "en" if len(words) < ENOUGH_WORDS and probability < SURE else code


def foreign(code: str) -> str | None:
    """What a reader is told about a report that is not in English."""
    return None if code == "en" else f"in {NAMES.get(code, 'another language')} ({code}): kept as text, not analysed"


def _is_latin(words: Iterable[str]) -> bool:
    return all(c <= "\u024f" for word in words for c in word)


def _identify(sample: str) -> tuple[str, float]:
    code, probability = _model().classify(sample)
    return str(code), float(probability)


@lru_cache(maxsize=1)
def _model() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
