"""The same quotation in two places has one speaker: what a pronoun, a gap or a description leaves open, a name elsewhere may tell."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from onrecord.model import Attribution, Reason, Report
from onrecord.resolve.entities import Entity, absorb, give_reasons
from onrecord.resolve.features import explanation
from onrecord.text.names import fold
from onrecord.text.quotes import quoted
from onrecord.text.titles import BROADER
from onrecord.text.words import FUNCTION, PRONOUNS, word_set

RUN = 5
"""So many words in a row are no chance: in our stories five shared quoted words never had two speakers, three often had."""
SHORT_RUN = 2
"""Enough for two people without a name whom the reports describe with the same noun."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SOURCES = word_set("official source insider person aide adviser advisor spokesman spokeswoman spokesperson")
_ANYBODY = word_set("man woman person official source insider witness student individual teenager boy girl")
_Run = tuple[str, ...]


@dataclass(slots=True)
class Statements:
    """The attributions of an affair with the entity of each so far."""

    entities: list[Entity]
    speakers: dict[str, int]
    present: Mapping[str, frozenset[int]]
    """Report → the entities that it names."""


def same_words(_: float) -> float:
    """The same words are quoted from both."""
    return 0.9


def join_same_words(reports: Sequence[Report], attributions: Sequence[Attribution], said: Statements) -> None:
    """Gives statements that quote the same words one speaker, where names, gender and roles allow it."""
    for left, right, run in _pairs(reports, attributions, RUN):
        for open_one, told in ((left, right), (right, left)):
            if (
                told.id in said.speakers
                and said.speakers[told.id] != said.speakers.get(open_one.id)
                and _settle(open_one, told, run, said)
            ):
                break

    for left, right, run in _pairs(reports, attributions, SHORT_RUN):
        if _described_alike(left, right, said) and not set(run) <= FUNCTION:
            _settle(left, right, run, said)


def _described_alike(left: Attribution, right: Attribution, said: Statements) -> bool:
    """Whether two statements are of people without a name whom the reports call by one noun."""
    ends = [said.entities[said.speakers[a.id]] for a in (left, right) if a.id in said.speakers]
    return (
        len(ends) == 2
        and ends[0] is not ends[1]
        and all(e.kind == "unnamed" and not e.plural for e in ends)
        and bool(ends[0].nouns & ends[1].nouns - _SOURCES)
    )


def _pairs(
    reports: Sequence[Report], attributions: Sequence[Attribution], size: int
) -> list[tuple[Attribution, Attribution, _Run]]:
    """Statements that share a run of quoted words; those of one report only where both say who speaks."""
    holders: dict[_Run, dict[str, Attribution]] = defaultdict(dict)
    marks = {r.id: [(q.start, q.end) for q in quoted(r.text) if q.kind == "double"] for r in reports}
    texts = {r.id: r.text for r in reports}
    for a in attributions:
        for run in _runs(texts[a.report], a, marks[a.report], size):
            holders[run][a.id] = a
    out: dict[tuple[str, str], tuple[Attribution, Attribution, _Run]] = {}
    for run, held in holders.items():
        for left, right in combinations(held.values(), 2):
            if left.report != right.report or not (_leaves_open(left) or _leaves_open(right)):
                out.setdefault((left.id, right.id), (left, right, run))
    return list(out.values())


def _runs(text: str, a: Attribution, marks: list[tuple[int, int]], size: int) -> list[_Run]:
    out: list[_Run] = []
    for start, end in a.content:
        for first, last in marks:
            lower, upper = max(start, first), min(end, last)
            words = [fold(m.group()) for m in _WORD.finditer(text, lower, upper)] if lower < upper else []
            out += [tuple(words[i : i + size]) for i in range(len(words) - size + 1)]
    return out


def _settle(a: Attribution, told: Attribution, run: _Run, said: Statements) -> bool:
    """Take the speaker of `told` for `a` where `a` leaves it open; whether that was done."""
    to = said.speakers[told.id]
    now = said.speakers.get(a.id)
    if _leaves_open(a):
        if _leaves_open(told) or not _may_mean(a, said.entities[to], to in said.present[a.report]):
            return False
        said.speakers[a.id] = to
    elif now is not None and said.entities[now].kind == "unnamed" and _compatible(now, to, said):
        absorb(said.entities[to], said.entities[now])
        said.speakers.update({k: to for k, v in said.speakers.items() if v == now})
    else:
        return False
    example = f"{explanation(same_words)}: “{' '.join(run)} …”"
    give_reasons(said.entities[to], [Reason(same_words.__name__, same_words(0.0), example)])
    return True


def _leaves_open(a: Attribution) -> bool:
    return not a.source or fold(" ".join(a.quotes.source)) in PRONOUNS


def _may_mean(a: Attribution, entity: Entity, present: bool) -> bool:
    """Whether the gap or the pronoun may be this one: a pronoun only somebody whom its report names, of fitting gender."""
    word = fold(" ".join(a.quotes.source))
    gender = {"he": "m", "him": "m", "she": "f", "her": "f"}.get(word)
    if not word:
        return True
    person = entity.kind in ("person", "unnamed") and not entity.plural
    return gender is not None and person and (present or entity.kind == "unnamed") and entity.gender in (None, gender)


def _compatible(left: int, right: int, said: Statements) -> bool:
    """Whether the unnamed `left` may be `right`: number, gender and office allow it, and nobody else is tied to its other words."""
    a, b = said.entities[left], said.entities[right]
    if a.plural != b.plural or (a.gender and b.gender and a.gender != b.gender) or b.kind not in ("person", "unnamed"):
        return False
    wanted, held = _heads(a), _heads(b)
    return b.kind == "unnamed" or any(w in _ANYBODY or w in held or BROADER.get(w, frozenset()) & held for w in wanted)


def _heads(entity: Entity) -> set[str]:
    return entity.nouns | {role.head for _, role in entity.roles}
