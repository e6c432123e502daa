"""Attributions in reading order, with who speaks in each and where it stands: what via and occasion carry on along."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model import Attribution, Range

PRONOUN = re.compile(r"(?:he|she|they|it|i|we|his|her|their|its|him|them|who)$", re.IGNORECASE)
_SUFFIXES = {"Jr", "Sr", "II", "III", "The", "A"}


@dataclass(frozen=True, slots=True)
class Told:
    """An attribution with who speaks (as a comparable key), its sentence and its paragraph."""

    attribution: Attribution
    speaker: str
    sentence: int
    paragraph: int
    at: int


def told_in(text: str, attributions: Sequence[Attribution], bounds: Sequence[Range]) -> list[Told]:
    out: list[Told] = []
    for a in sorted(attributions, key=place):
        before = out[-1].speaker if out else ""
        at = place(a)
        sentence = next((i for i, (s, e) in enumerate(bounds) if s <= at < e), -1)
        out.append(Told(a, _speaker(a, before), sentence, text.count("\n", 0, at), at))
    return out


def place(a: Attribution) -> int:
    return (a.cue or a.source or a.content)[0][0]


def _speaker(a: Attribution, before: str) -> str:
    """The actor where resolved, else the source's last capitalised word; a pronoun or an unexpressed source continues the one before."""
    if a.speaker:
        return a.speaker
    source = " ".join(a.quotes.source).strip()
    if not source:
        return "" if a.cue else before
    if PRONOUN.match(source):
        return before
    head = re.sub(r"[’']s?\b", "", source).split(",")[0]
    words = [w for w in re.findall(r"[A-Z][\w-]+", head) if w not in _SUFFIXES]
    return words[-1].casefold() if words else source.casefold()


def same_speaker(a: Told, b: Told) -> bool:
    return bool(a.speaker) and a.speaker == b.speaker


def outside(text: str, t: Told, bounds: Sequence[Range]) -> str:
    """The sentence of an attribution with its message blanked."""
    start, end = bounds[t.sentence] if t.sentence >= 0 else (t.at, t.at)
    outside = list(re.sub(r"“[^”]*”?", lambda m: " " * len(m[0]), text[start:end]))
    for s, e in t.attribution.content:
        for k in range(max(s, start), min(e, end)):
            outside[k - start] = " "
    return "".join(outside)
