"""Features for “do these two phrases describe one thing?”; each docstring is the explanation that a reader sees."""

from collections.abc import Callable
from dataclasses import dataclass

from onrecord.contrast.naming.phrases import Phrase
from onrecord.text.titles import GROUP_NOUNS, ROLE_NOUNS
from onrecord.text.words import word_set


@dataclass(frozen=True, slots=True)
class Described:
    """A phrase with the parties it names."""

    phrase: Phrase
    parties: frozenset[str]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two phrases, and the cosine of their vectors."""

    left: Described
    right: Described
    cosine: float


Feature = Callable[[Pair], float]


def close_meaning(pair: Pair) -> float:
    """Words of close meaning."""
    return max(0.0, pair.cosine)


def same_noun(pair: Pair) -> float:
    """The same noun."""
    return 0.2 if pair.left.phrase.head == pair.right.phrase.head else 0.0


def shared_words(pair: Pair) -> float:
    """Words in common."""
    a, b = pair.left.phrase.words, pair.right.phrase.words
    return 0.2 * len(a & b) / min(len(a), len(b)) if a and b else 0.0


def same_parties(pair: Pair) -> float:
    """The same people or countries take part."""
    a, b = pair.left.parties, pair.right.parties
    return 0.1 if len(a) > 1 and len(b) > 1 and a == b else 0.0


def other_parties(pair: Pair) -> float:
    """Other people or countries take part."""
    a, b = pair.left.parties, pair.right.parties
    return -0.6 if a and b and not a & b else 0.0


def other_kind(pair: Pair) -> float:
    """One means people, the other a place or a deed."""
    a, b = _sort(pair.left.phrase), _sort(pair.right.phrase)
    return -0.3 if a and b and a != b else 0.0


_PLACES = word_set(
    "border fence wall city town village region territory province island port site building bridge road street river valley crossing"
)
_PEOPLE = (
    ROLE_NOUNS
    | GROUP_NOUNS
    | word_set("people man woman child family member group crowd individual participant youth kid adult couple")
)
_AGENTS = ("er", "or", "ant", "ist", "ian", "ee")


def _sort(p: Phrase) -> str:
    if p.kind == "deed":
        return "deed"
    if p.head in _PLACES:
        return "place"
    return "people" if p.head in _PEOPLE or (p.plural and p.head.endswith(_AGENTS)) else ""


FEATURES: tuple[Feature, ...] = (close_meaning, same_noun, shared_words, same_parties, other_parties, other_kind)


def explanation(feature: Callable[..., object]) -> str:
    """The words shown to users: the docstring's first line without its full stop."""
    return (feature.__doc__ or "").strip().splitlines()[0].rstrip(".")
