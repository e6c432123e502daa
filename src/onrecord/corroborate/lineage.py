"""How two reports depend on each other: copied, resting on one another, on one third source, or independent, with the reasons."""

from collections.abc import Sequence
from itertools import combinations

from msgspec import Struct

from onrecord.corroborate.access import states_open, states_own
from onrecord.corroborate.copies import Overlap, copies
from onrecord.model import Attribution, Credit, Lineage, LineageLabel, Reason, Report
from onrecord.outlets import Registry
from onrecord.outlets.registry import key

COPIED_WORDS = 80
COPIED_SHARE = 0.3
"""A copy shares this many narrative words, or this share of the shorter narrative."""

_CITED = ("outlet", "agency", "broadcast_interview")


class _Side(Struct, frozen=True):
    """A report with what it credits to others: canonical names for the whole of it and for single statements."""

    report: Report
    whole: dict[str, Credit]
    parts: dict[str, Credit]
    own: str | None
    open: str | None

    def cites(self) -> dict[str, Credit]:
        return self.parts | self.whole


def lineage(
    reports: Sequence[Report],
    credits: Sequence[Credit],  # noqa: A002
    outlets: Registry,
    attributions: Sequence[Attribution] = (),
) -> list[Lineage]:
    """Every pair of which something can be said; a pair left out is unstated. Words inside the attributions' messages state no access."""
    shared = copies(reports)
    sides = [_side(r, credits, attributions) for r in reports]
    judged = (_judge(sides[i], sides[j], shared.get((i, j)), outlets) for i, j in combinations(range(len(reports)), 2))
    return [found for found in judged if found is not None]


def _side(report: Report, credits: Sequence[Credit], attributions: Sequence[Attribution]) -> _Side:  # noqa: A002
    named, told = [c for c in credits if c.report == report.id], [a for a in attributions if a.report == report.id]
    mine = [c for c in named if not c.own and c.kind in _CITED]
    whole = {c.name: c for c in reversed(mine) if c.scope == "report"}
    parts = {c.name: c for c in reversed(mine) if c.scope == "statement"}
    return _Side(report, whole, parts, states_own(report, told, named), states_open(report, told, named))


def _judge(a: _Side, b: _Side, overlap: Overlap | None, outlets: Registry) -> Lineage | None:
    rests = _rests(a, b, outlets)
    if overlap and (overlap.share >= COPIED_SHARE or (overlap.words >= COPIED_WORDS and rests is None)):
        text = f"{overlap.words} words in {len(overlap.passages)} long passages outside quotations are the same ({overlap.share:.0%} of the shorter report)"
        return Lineage(
            a.report.id, b.report.id, "copy", [Reason("shared passages", round(overlap.share, 3), text)], overlap.passages
        )
    passages = overlap.passages if overlap else []
    found = _same_family(a, b, outlets) or rests or _third(a, b, outlets) or _independent(a, b, outlets)
    return Lineage(a.report.id, b.report.id, found[0], found[1], passages) if found else None


Judgement = tuple[LineageLabel, list[Reason]]


def _rests(a: _Side, b: _Side, outlets: Registry) -> Judgement | None:
    left, right = _credit_to(a, b, outlets), _credit_to(b, a, outlets)
    if left and right:
        left, right = (left, None) if left.scope == "report" and right.scope != "report" else (None, right)
    if left:
        return "a_rests_on_b", [_rests_reason(a, b, left)]
    return ("b_rests_on_a", [_rests_reason(b, a, right)]) if right else None


def _credit_to(a: _Side, b: _Side, outlets: Registry) -> Credit | None:
    """The credit by which report `a` cites the outlet of report `b`."""
    home = outlets.canonical(b.report.outlet or "") or outlets.canonical(b.report.url or "")
    if home is None and not b.report.outlet:
        return None
    name = home.name if home else b.report.outlet or ""
    return next((c for n, c in sorted(a.cites().items()) if _names(n, name)), None)


def _names(credit: str, outlet: str) -> bool:
    """Whether a credited name is the outlet's, whole or cut in front (“Valley Record” for “Lower Valley Record”)."""
    one, two = key(credit), key(outlet)
    return one == two or (len(one) > 1 and two[-len(one) :] == one)


def _rests_reason(a: _Side, b: _Side, credit: Credit) -> Reason:
    text = f"{_called(a)} credits {credit.name} (“{credit.span.quote}”)"
    if key(credit.name) != key(_called(b)):
        text += f", which is {_called(b)}"
    return Reason("credits the other's outlet", 1.0, text)


def _same_family(a: _Side, b: _Side, outlets: Registry) -> Judgement | None:
    one, two = a.report.outlet, b.report.outlet
    if not one or not two or one == two or not outlets.same_family(one, two):
        return None
    return "shared_origin", [Reason("one publisher", 1.0, f"{one} and {two} belong to one publisher")]


def _third(a: _Side, b: _Side, outlets: Registry) -> Judgement | None:
    for name, credit in sorted(a.cites().items()):
        other = next((c for n, c in sorted(b.cites().items()) if outlets.same_family(n, name)), None)
        if other and "report" in (credit.scope, other.scope):
            text = f"both rest on {name} (“{credit.span.quote}” and “{other.span.quote}”)"
            return "shared_origin", [Reason("one third source", 1.0, text)]
    return None


def _independent(a: _Side, b: _Side, outlets: Registry) -> Judgement | None:
    left, right = _access(a), _access(b)
    if left is None or right is None or _one_outlet(a, b, outlets):
        return None
    text = (
        f"{_called(a)} states its access ({left}), {_called(b)} its own ({right}); their texts differ and no common source is named"
    )
    return "independent", [Reason("own access stated by both", 1.0, text)]


def _one_outlet(a: _Side, b: _Side, outlets: Registry) -> bool:
    """Whether one outlet publishes both: its reports share a newsroom, however each came about."""
    return bool(a.report.outlet and b.report.outlet) and outlets.same_family(a.report.outlet or "", b.report.outlet or "")


def _access(side: _Side) -> str | None:
    """How the report says it came to its news; whom all of it is credited to goes before anything that it mentions."""
    if side.whole:
        return f"credits {next(iter(sorted(side.whole)))}"
    if side.own:
        return f"“{side.own}”"
    return f"an open occasion, “{side.open}”" if side.open else None


def _called(side: _Side) -> str:
    return side.report.outlet or side.report.id
