"""Align: the same statement told by several reports, and statements that agree or clash; claims made of them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

import msgspec
from msgspec import Struct

from onrecord.align.candidates import candidates, shortlist
from onrecord.align.claims import claims, group, point
from onrecord.align.judge import judge, same_score
from onrecord.align.occasions import with_occasions
from onrecord.align.opposition import told_already
from onrecord.align.reading import readings, side_by_side
from onrecord.align.replies import replies
from onrecord.align.scores import FITTED, Scores
from onrecord.align.standing import rivals
from onrecord.align.statements import Affair, Pair, Statement, prepare
from onrecord.model import Actor, Attribution, Claim, Reason, Relation, Report

__all__ = ["Aligned", "align"]

WITHIN = 0.8
"""Score from which two statements in the body of one report count as one message told twice; a headline and the body need no more than
two reports do."""
WEAK = 200
"""Weak relations kept at most."""


class Aligned(Struct, frozen=True):
    """Relations between statements (weak ones apart) and the claims they make; origins are filled in later."""

    relations: list[Relation]
    weak_relations: list[Relation]
    claims: list[Claim]


def align(reports: Sequence[Report], attributions: Sequence[Attribution], actors: Sequence[Actor], threads: int = 2) -> Aligned:
    """Relate the attributions of all reports; every attribution ends up in exactly one claim."""
    statements, affair = ready(reports, attributions, actors, threads)
    return relate(statements, affair, {a.id: a for a in attributions})


def ready(
    reports: Sequence[Report], attributions: Sequence[Attribution], actors: Sequence[Actor], threads: int = 2
) -> tuple[list[Statement], Affair]:
    """The statements ready for comparison, the nearest pairs of them read side by side."""
    statements, affair = prepare(reports, attributions, actors, threads)
    near = shortlist([Pair(statements[i], statements[j], affair) for i, j in candidates(statements)], len(statements))
    found = readings([side_by_side(p) for p in near], threads)
    return statements, replace(affair, readings={(p.a.id, p.b.id): r for p, r in zip(near, found, strict=True)})


def relate(
    statements: Sequence[Statement], affair: Affair, attributions: Mapping[str, Attribution], scores: Scores = FITTED
) -> Aligned:
    """`align` on statements already prepared, with weights of one's own (the evaluation fits them without the story it measures)."""
    at = {s.id: i for i, s in enumerate(statements)}
    pairs = sorted({*candidates(statements), *rivals(statements)})
    found = [r for i, j in pairs if (r := _judged(Pair(statements[i], statements[j], affair), scores))]
    found += _answering(replies(statements, affair), found)

    @cache
    def score(i: int, j: int) -> float:
        return same_score(Pair(statements[i], statements[j], affair), scores)

    links = [(r.score, at[r.left], at[r.right]) for r in found if r.kind == "same" and not r.weak]
    made = claims(group(links, len(statements), score), statements, attributions)
    sure, weak = _settle(found, made, {s.id: s for s in statements})
    return Aligned(sure, weak, with_occasions(point(made, sure), statements))


def _judged(p: Pair, scores: Scores) -> Relation | None:
    """The relation of a pair; inside one report only of one speaker: a message told twice (headline and body), or taken back."""
    found = judge(p, scores)
    if p.a.report != p.b.report or found is None:
        return found
    own = p.a.speaker is not None and p.a.speaker == p.b.speaker
    retold = found.kind == "same" and (found.score >= WITHIN or p.a.headline != p.b.headline)
    return found if own and (retold or found.kind == "contradict") else None


def _answering(found: Sequence[Relation], judged: Sequence[Relation]) -> list[Relation]:
    """Replies to what others say, of pairs that are not surely something else already."""
    taken = {(r.left, r.right) for r in judged if not r.weak}
    return [r for r in found if (r.left, r.right) not in taken]


def _settle(
    found: Sequence[Relation], made: Sequence[Claim], statements: Mapping[str, Statement]
) -> tuple[list[Relation], list[Relation]]:
    """Sure and weak relations: “same” holds inside a claim only, agreement and clash once for each pair of claims, and a clash once for two speakers."""
    home = {a: c.id for c in made for a in c.attributions}
    sure, weak = list[Relation](), list[Relation]()
    taken = set[tuple[str, frozenset[str]]]()
    for r in sorted(found, key=lambda r: (-r.score, r.left, r.right)):
        inside = home[r.left] == home[r.right]
        if r.kind == "same":
            (sure if inside else weak).append(_split(r) if inside == r.weak else r)
        elif not inside:
            key = (r.kind, frozenset((home[r.left], home[r.right])))
            if r.weak:
                weak.append(r)
            elif key not in taken:
                taken.add(key)
                plainer = r.kind == "contradict" and told_already(r, sure, statements)
                (weak if plainer else sure).append(plainer or r)
    return sure, weak[:WEAK]


def _split(r: Relation) -> Relation:
    """A sure link that would join unlike claims becomes weak; a weak one inside a claim is borne by the claim's other links."""
    text = "other reports of the claim link the two" if r.weak else "joining them would put unlike statements into one claim"
    return msgspec.structs.replace(r, weak=not r.weak, reasons=[*r.reasons, Reason("claim", 0.0, text)])
