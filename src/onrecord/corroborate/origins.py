"""Independent origins of a claim, counted at the level of the statement, with the chains and the grade in words.

Each report that carries the claim is a chain. Chains fall together where the reports copy one another, share an intermediary
for this statement, where one names the other's outlet for it, or where one publisher stands behind both. Two counts are
kept apart: chains that do not contradict independence, and chains whose access to the statement is told.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

import msgspec
from msgspec import Struct

from onrecord.corroborate.access import to_itself
from onrecord.model import Actor, Attribution, Claim, Credit, Grade, Lineage, Reason, Report
from onrecord.outlets import Registry
from onrecord.outlets.registry import key

_OWN_WORDS = re.compile(r"\b(?:told|to) (?:reporters|journalists|the press)\b|\b(?:press|news) (?:conference|briefing)\b")


_DEPENDENT = ("copy", "shared_origin", "a_rests_on_b", "b_rests_on_a")


class _Chain(Struct, frozen=True):
    """One report's line to a claim."""

    report: Report
    members: list[Attribution]
    via: list[str]
    occasion: str | None
    own: bool
    exclusive: bool
    """Whether the words were given to the report's own outlet, so that whoever else has them has them from it or by a way of its own."""

    @property
    def direct(self) -> bool:
        """Whether a way to this very statement is told, and not only one for the report as a whole."""
        through = any(v.scope == "statement" for a in self.members for v in a.via)
        return through or self.own or bool(self.occasion and self.occasion != "interview")

    @property
    def stated(self) -> bool:
        """Whether the access is told; an interview whose interviewer is left open may be anybody's."""
        return bool(self.via or self.own or (self.occasion and self.occasion != "interview"))


class _World(Struct, frozen=True):
    """What every claim is judged against."""

    reports: dict[str, Report]
    attributions: dict[str, Attribution]
    names: dict[str, str]
    pairs: dict[frozenset[str], Lineage]
    own: dict[str, list[Credit]]
    outlets: Registry


def with_origins(
    reports: Sequence[Report],
    attributions: Sequence[Attribution],
    actors: Sequence[Actor],
    claims: Sequence[Claim],
    credits: Sequence[Credit],  # noqa: A002
    pairs: Sequence[Lineage],
    outlets: Registry,
) -> list[Claim]:
    """The claims with origins, origins_stated, grade, chains and reasons."""
    own: dict[str, list[Credit]] = defaultdict(list)
    for c in credits:
        if c.own:
            own[c.report].append(c)
    by_pair = {frozenset((p.a, p.b)): p for p in pairs}
    world = _World(
        {r.id: r for r in reports}, {a.id: a for a in attributions}, {a.id: a.name for a in actors}, by_pair, own, outlets
    )
    return [_borne(claim, world) for claim in claims]


def _borne(claim: Claim, world: _World) -> Claim:
    chains = _chains(claim, world)
    links = [(i, j, why) for i, j in combinations(range(len(chains)), 2) if (why := _linked(chains[i], chains[j], world))]
    hard = [(i, j) for i, j, _ in links]
    groups = _grouped(len(chains), hard)
    soft = [(i, j) for i, j in combinations(range(len(chains)), 2) if _leaning(chains[i], chains[j], world)]
    told = _told(chains)
    stated = sum(any(told[i] for i in g) for g in _grouped(len(chains), [*hard, *soft]))
    grade = _grade(len(chains), len(groups), stated)
    silent = [chains[i] for g in groups if not any(told[i] for i in g) for i in g]
    reasons = [why for _, _, why in links] + [_summary(chains, len(groups), stated, grade, silent)]
    spelled = [_spelled(chains[i], world) for g in groups for i in g]
    return msgspec.structs.replace(claim, origins=len(groups), origins_stated=stated, grade=grade, chains=spelled, reasons=reasons)


def _told(chains: Sequence[_Chain]) -> list[bool]:
    """Which chains tell their access; beside an interview given to one outlet alone the others must tell it for this very statement."""
    exclusive = any(c.exclusive for c in chains)
    return [c.direct if exclusive else c.stated for c in chains]


def _chains(claim: Claim, world: _World) -> list[_Chain]:
    members: dict[str, list[Attribution]] = defaultdict(list)
    for name in claim.attributions:
        if (a := world.attributions.get(name)) and a.report in world.reports:
            members[a.report].append(a)
    return [_chain(world.reports[r], found, world) for r, found in sorted(members.items())]


def _chain(report: Report, members: list[Attribution], world: _World) -> _Chain:
    via = list(dict.fromkeys(v.name for a in members for v in a.via))
    occasion = next((a.occasion.kind for a in members if a.occasion), None)
    own = [c for a in members for c in _own_named(report, a, world)]
    heard = any(_OWN_WORDS.search(report.text, *_sentence(report, a)) for a in members)
    return _Chain(report, members, via, occasion, bool(own) or heard, any(to_itself(report, c) for c in own))


def _own_named(report: Report, a: Attribution, world: _World) -> list[Credit]:
    """Where the sentence names the report's own outlet."""
    start, end = _sentence(report, a)
    return [c for c in world.own.get(report.id, ()) if start <= c.span.start < end]


def _sentence(report: Report, a: Attribution) -> tuple[int, int]:
    at = (a.cue or a.source or a.content)[0][0]
    start = max(report.text.rfind("\n", 0, at), report.text.rfind(". ", 0, at)) + 1
    ends = [e for e in (report.text.find("\n", at), report.text.find(". ", at)) if e >= 0]
    return start, min(ends, default=len(report.text))


def _linked(a: _Chain, b: _Chain, world: _World) -> Reason | None:
    """Why two chains are one origin, or None."""
    pair = world.pairs.get(frozenset((a.report.id, b.report.id)))
    both = _both(a.report, b.report)
    if pair and pair.label == "copy":
        return Reason("copy", 1.0, f"{both} share long passages word for word")
    if shared := _shared(a.via, b.via, world.outlets):
        return Reason("shared intermediary", 1.0, f"{both} have it from one intermediary, {shared}")
    for x, y in ((a, b), (b, a)):
        if cited := _cites(x, y, world.outlets):
            return Reason("credits the other", 1.0, _has_it_from(x.report, y.report, cited))
    if a.report.outlet and b.report.outlet and world.outlets.same_family(a.report.outlet, b.report.outlet):
        return Reason("one publisher", 1.0, f"{both} come from one publisher")
    return _passage(a, b, pair)


def _leaning(a: _Chain, b: _Chain, world: _World) -> bool:
    """Whether the reports depend on each other elsewhere, and nothing says that they do not for this statement."""
    pair = world.pairs.get(frozenset((a.report.id, b.report.id)))
    apart = (a.own and b.own) or (a.via and b.via)
    return pair is not None and pair.label in _DEPENDENT and not apart


def _passage(a: _Chain, b: _Chain, pair: Lineage | None) -> Reason | None:
    """Members that stand in a passage which both reports share."""
    for p in pair.passages if pair else ():
        spans = {pair.a: p.a, pair.b: p.b} if pair else {}
        left, right = spans[a.report.id], spans[b.report.id]
        if _touches(a.members, left.start, left.end) and _touches(b.members, right.start, right.end):
            return Reason("shared passage", 1.0, f"{_both(a.report, b.report)} tell it in the same words outside quotations")
    return None


def _touches(members: Iterable[Attribution], start: int, end: int) -> bool:
    return any(start <= (a.cue or a.content)[0][0] < end for a in members)


def _shared(left: Sequence[str], right: Sequence[str], outlets: Registry) -> str | None:
    return next((x for x in left for y in right if _same_name(x, y) or outlets.same_family(x, y)), None)


def _same_name(x: str, y: str) -> bool:
    """One name, or a part of it (“Hale” and “Governor Mira Hale”)."""
    one, two = set(key(x)), set(key(y))
    return bool(one and two) and (one <= two or two <= one)


def _cites(a: _Chain, b: _Chain, outlets: Registry) -> str | None:
    return next((v for v in a.via if b.report.outlet and outlets.same_family(v, b.report.outlet)), None)


def _grouped(n: int, links: Iterable[tuple[int, int]]) -> list[list[int]]:
    parent = list(range(n))

    def find(i: int) -> int:
        while parent[i] != i:
            i = parent[i]
        return i

    for i, j in links:
        parent[max(find(i), find(j))] = min(find(i), find(j))
    groups: dict[int, list[int]] = defaultdict(list)
    for i in range(n):
        groups[find(i)].append(i)
    return [groups[root] for root in sorted(groups)]


def _grade(reports: int, origins: int, stated: int) -> Grade:
    if reports < 2:
        return "single_report"
    if origins == 1:
        return "one_behind_several"
    return "several" if stated >= 2 else "not_stated"


def _summary(chains: Sequence[_Chain], lines: int, stated: int, grade: Grade, silent: Sequence[_Chain]) -> Reason:
    n = len(chains)
    if grade == "single_report":
        text = f"only {_name(chains[0].report)} carries it" if chains else "no report carries it"
    elif grade == "one_behind_several":
        text = f"{n} reports carry it, and all of them go back to one origin"
    elif grade == "several":
        text = f"{n} reports carry it over {lines} separate lines, {stated} of which say how they know it"
    else:
        why = _silence(silent) or "the reports rest on one another or on one source elsewhere"
        text = f"{n} reports carry it over {lines} lines not known to be connected, but {why}; independence is not stated"
    return Reason("grade", float(stated), text)


def _silence(silent: Sequence[_Chain]) -> str:
    names = list(dict.fromkeys(_name(c.report) for c in silent))
    if len(names) < 2:
        return f"{names[0]} does not say how it knows of this statement" if names else ""
    return f"{', '.join(names[:-1])} and {names[-1]} do not say how they know of this statement"


def _has_it_from(report: Report, other: Report, cited: str) -> str:
    text = f"{_name(report)} has it from {cited}"
    return text if key(cited) == key(_name(other)) else f"{text}, which belongs with {_name(other)}"


def _both(a: Report, b: Report) -> str:
    one, two = _name(a), _name(b)
    return f"two reports of {one}" if one == two else f"{one} and {two}"


def _spelled(chain: _Chain, world: _World) -> list[str]:
    """The chain as a reader follows it: speaker, occasion, intermediaries, report."""
    first = chain.members[0]
    speaker = world.names.get(first.speaker or "") or " ".join(first.quotes.source) or "speaker not named"
    return [speaker, *([chain.occasion] if chain.occasion else []), *chain.via, _name(chain.report)]


def _name(report: Report) -> str:
    return report.outlet or report.id
