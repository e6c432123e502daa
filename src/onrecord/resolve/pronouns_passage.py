"""A pronoun's candidates as the features see them: what each is in the passage, and what lies between."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from onrecord.model import Range
from onrecord.resolve.pronouns_prose import FEMALE, MALE, Place, PronounPlace, Prose, place, place_pronoun
from onrecord.resolve.pronouns_view import Between, Field, Standing, View
from onrecord.text.given_names import GENDER
from onrecord.text.names import Gender, fold
from onrecord.text.titles import FEMALE_NOUNS, FEMALE_TITLES, MALE_NOUNS, MALE_TITLES

SENTENCES_BEFORE, SENTENCES_BEHIND = 5, 1
"""The passage around a pronoun in which candidates are weighed."""
LONGEST = 1000
"""Words of it on either side at most."""
_NOUN_GENDER: dict[str, Gender] = {
    **dict.fromkeys(MALE_NOUNS | MALE_TITLES | {"boyfriend", "stepson", "duke"}, "m"),
    **dict.fromkeys(FEMALE_NOUNS | FEMALE_TITLES | {"girlfriend", "duchess"}, "f"),
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be meant: the spans of his or her names and descriptions in the report, in order, without pronouns."""

    spans: tuple[Range, ...]
    gender: Gender | None = None
    """What titles and first names tell."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A candidate whose mentions stand in the passage."""

    index: int
    candidate: Candidate
    spans: list[Range]
    place: Place
    standing: Standing


@dataclass(frozen=True, slots=True)
class _Passage:
    prose: Prose
    pronoun: PronounPlace
    start: int
    end: int
    """Characters."""
    first: int
    last: int
    """Words."""
    title: frozenset[str] | None
    same: list[int]
    other: list[int]
    """Words that are pronouns of the pronoun's gender and of the other."""


def views(prose: Prose, pronoun: Range, candidates: Sequence[Candidate], title: str | None) -> list[tuple[int, View]]:
    """The candidates that the passage around the pronoun mentions, by index, each as seen from the pronoun."""
    passage = _passage(prose, place_pronoun(prose, pronoun), title)
    clipped = [[s for s in c.spans if passage.start <= s[0] and s[1] <= passage.end and s != pronoun] for c in candidates]
    earliest = min((spans[0] for spans in clipped if spans), default=None)
    seen = [
        _Seen(i, c, spans, nearest, _standing(passage, c, spans, nearest, spans[0] == earliest))
        for i, (c, spans) in enumerate(zip(candidates, clipped, strict=True))
        if spans
        for nearest in [place(prose, _nearest(spans, pronoun[0]))]
    ]
    between = [_between(passage, s, seen) for s in seen]
    return [
        (s.index, View(prose, passage.pronoun, s.place, s.standing, between[i], _field(passage, i, seen, between)))
        for i, s in enumerate(seen)
    ]


def _passage(prose: Prose, pronoun: PronounPlace, title: str | None) -> _Passage:
    first = max(bisect_left(prose.sentence, pronoun.sentence - SENTENCES_BEFORE), pronoun.word - LONGEST)
    last = min(bisect_right(prose.sentence, pronoun.sentence + SENTENCES_BEHIND), pronoun.word + LONGEST)
    end = prose.starts[last] if last < len(prose.starts) else len(prose.text)
    own, others = (FEMALE, MALE) if pronoun.gender == "f" else (MALE, FEMALE)
    same = [i for i in range(first, last) if prose.words[i] in own]
    other = [i for i in range(first, last) if prose.words[i] in others]
    words = None if title is None else frozenset(fold(title).split())
    return _Passage(prose, pronoun, prose.starts[first], end, first, last, words, same, other)


def _nearest(spans: Sequence[Range], at: int) -> Range:
    """The last mention before the pronoun, else the first behind it."""
    before = [s for s in spans if s[0] < at]
    return before[-1] if before else spans[0]


def _standing(passage: _Passage, candidate: Candidate, spans: list[Range], nearest: Place, opens: bool) -> Standing:
    prose, gender = passage.prose, passage.pronoun.gender
    names = [fold(prose.text[s:e]).split() or [""] for s, e in spans]
    noun = _noun_gender(prose, nearest)
    told = noun or candidate.gender
    here = fold(prose.text[nearest.span[0] : nearest.span[1]]).split()
    return Standing(
        gender=0 if told is None else 1 if told == gender else -1,
        noun_gender=0 if noun is None else 1 if noun == gender else -1,
        first_name=_first_name(max(names, key=len)[0], gender),
        mentions=len(spans),
        before=sum(s < passage.pronoun.start for s, _ in spans),
        subjects=sum(place(prose, s).function == "subject" for s in spans),
        opens=opens,
        since=place(prose, spans[0]).sentence - prose.sentence[passage.first],
        words=len(here),
        longest=max(map(len, names)),
        titled=math.nan if passage.title is None else sum(w in passage.title for w in here) / max(1, len(here)),
    )


def _noun_gender(prose: Prose, at: Place) -> Gender | None:
    """What “his wife X” and “X, a policewoman,” tell."""
    for i in range(at.first - 1, max(at.first - 4, prose.heads[at.first] - 1), -1):
        if prose.words[i] in _NOUN_GENDER:
            return _NOUN_GENDER[prose.words[i]]
        if prose.kinds[i] not in ("word", "role", "name"):
            break
    apposed = prose.kind_at(at.end, at.sentence) == "comma"
    if not apposed or prose.kind_at(at.end + 1, at.sentence) not in ("determiner", "possessive"):
        return None
    for i in range(at.end + 2, min(at.end + 6, len(prose.words))):
        if prose.words[i] in _NOUN_GENDER:
            return _NOUN_GENDER[prose.words[i]]
        if prose.kinds[i] not in ("word", "role", "name", "owner"):
            break
    return None


@lru_cache(maxsize=8192)
def _first_name(word: str, gender: Gender) -> float:
    """How likely a first name of this ending is to be borne by the pronoun's gender."""
    if word in GENDER:
        return float(GENDER[word] == gender)
    endings = _endings()
    odds = sum(math.log(endings.get(word[-n:], 1.0)) for n in (1, 2, 3) if len(word) > n)
    female = 1 / (1 + math.exp(-0.6 * odds))
    return round(female if gender == "f" else 1 - female, 3)


@lru_cache(maxsize=1)
def _endings() -> dict[str, float]:
    """The last letters of known first names → odds that a woman bears them."""
    counts: dict[str, list[int]] = {}
    for name, gender in GENDER.items():
        for n in (1, 2, 3):
            if len(name) > n:
                counts.setdefault(name[-n:], [1, 1])[gender == "f"] += 1
    return {ending: female / male for ending, (male, female) in counts.items()}


def _between(passage: _Passage, seen: _Seen, everybody: list[_Seen]) -> Between:
    prose, pronoun, at = passage.prose, passage.pronoun, seen.place
    low, high = (at.end, pronoun.word) if at.first < pronoun.word else (pronoun.word + 1, at.first)
    kinds = prose.kinds[low:high]
    left, right = sorted((at.span[0], pronoun.start))
    others = [(s, o.index) for o in everybody if o.index != seen.index for s in o.spans if left < s[0] < right]
    same = [i for i in passage.same if left < prose.starts[i] < right]
    return Between(
        words=high - low,
        commas=kinds.count("comma"),
        clauses=kinds.count("subordinator"),
        joints=kinds.count("and"),
        verbs=kinds.count("verb") + kinds.count("auxiliary"),
        names=len(others),
        others=len({o for _, o in others}),
        subjects=sum(place(prose, s).function == "subject" for s, _ in others),
        pronouns=len(same),
        nominatives=sum(prose.words[i] in ("he", "she") for i in same),
        other_gender=sum(left < prose.starts[i] < right for i in passage.other),
    )


def _field(passage: _Passage, i: int, seen: list[_Seen], between: list[Between]) -> Field:
    pronoun, own = passage.pronoun, seen[i]
    fitting = [(o, between[k]) for k, o in enumerate(seen) if k != i and o.standing.gender >= 0]
    apart = _apart(own, pronoun)
    behind = own.place.first > pronoun.word
    subjects = [o for o, _ in fitting if o.place.function == "subject" and o.place.first < pronoun.word]
    starts = [s for o in seen for s in o.spans if s != own.place.span]
    head, own_head = (passage.prose.heads[w] for w in (pronoun.word, own.place.first))
    return Field(
        others=len(fitting),
        rank=sum((o.place.first > pronoun.word, b.words) < (behind, between[i].words) for o, b in fitting),
        subjects_beside=sum(_apart(o, pronoun) == apart for o in subjects),
        subjects_nearer=sum(_apart(o, pronoun) < apart for o in subjects),
        parallel=sum(o.place.function == pronoun.function for o, _ in fitting),
        gender=max((o.standing.gender for o, _ in fitting), default=-2),
        lead=own.standing.mentions - max((o.standing.mentions for o, _ in fitting), default=0),
        titled=max((o.standing.titled for o, _ in fitting), default=math.nan),
        first=not any(own_head <= place(passage.prose, s).first < own.place.first for s in starts),
        beside=sum(head <= place(passage.prose, s).first < pronoun.word for o in seen if o is not own for s in o.spans),
        pronouns_before=sum(w < own.place.first for w in passage.same),
        pronouns_beside=sum(head <= w < pronoun.word for w in passage.same),
    )


def _apart(seen: _Seen, pronoun: PronounPlace) -> int:
    return abs(seen.place.sentence - pronoun.sentence)
