"""Bodies by their names: full names, initials and shortened names."""

import re
from collections.abc import Mapping, Sequence

from onrecord.text.names import fold
from onrecord.text.titles import ORG_WORDS

_SMALL = frozenset({"of", "the", "and", "for", "on", "in", "to", "de"})


def same_bodies(names: Mapping[int, Sequence[str]]) -> dict[int, str]:
    """The full name, as a key, of each name of a body."""
    keys = {i: " ".join(fold(w) for w in words if fold(w) != "the") for i, words in names.items()}
    full = sorted(set(keys.values()), key=lambda k: (-len(k.split()), k))
    home: dict[str, str] = {}
    for key in full:
        home[key] = next((home[other] for other in full if other in home and _short_for(key, other)), key)
    return {i: home[key] for i, key in keys.items()}


def _short_for(short: str, full: str) -> bool:
    words = full.split()
    if len(words) < 2 or len(short.split()) >= len(words):
        return False
    if short == _initials(words) or short == _initials([w for w in words if w not in _SMALL]):
        return len(short) > 1
    part = re.search(rf"\b{re.escape(short)}$", full) is not None or full.startswith(short + " ")
    return part and (short not in ORG_WORDS or words[-1] == short) and len(short) > 3


def _initials(words: Sequence[str]) -> str:
    return "".join(w[0] for w in words)
