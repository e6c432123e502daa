"""Look-ups over a dossier that every screen needs, made once."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from onrecord.dossier import words
from onrecord.model import Actor, Attribution, Claim, Decided, Dossier, Lineage, Relation, Report, Role

LONGEST = 80
"""Letters of an outlet's name that screens show."""


@dataclass(frozen=True)
class Index:
    """The parts of a dossier by id, and what belongs to what."""

    dossier: Dossier

    @cached_property
    def reports(self) -> dict[str, Report]:
        return {r.id: r for r in self.dossier.reports}

    @cached_property
    def statements(self) -> dict[str, Attribution]:
        return {a.id: a for a in self.dossier.attributions}

    @cached_property
    def actors(self) -> dict[str, Actor]:
        return {a.id: a for a in self.dossier.actors}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        return {c.id: c for c in self.dossier.claims}

    @cached_property
    def claim_of(self) -> dict[str, Claim]:
        """The claim of each attribution."""
        return {a: c for c in self.dossier.claims for a in c.attributions}

    @cached_property
    def labels(self) -> dict[str, str]:
        """What each report is called: its outlet, with the file's stem where that is missing or shared."""
        outlets = Counter(r.outlet for r in self.dossier.reports)
        return {r.id: _label(r, outlets[r.outlet] > 1) for r in self.dossier.reports}

    @cached_property
    def by_outlet(self) -> dict[str, list[str]]:
        """The reports of each outlet."""
        out: dict[str, list[str]] = {}
        for report in self.dossier.reports:
            out.setdefault(report.outlet or report.id, []).append(report.id)
        return out

    @cached_property
    def relations_of(self) -> dict[str, list[Relation]]:
        """The relations of each attribution, weak ones left out."""
        out: dict[str, list[Relation]] = {}
        for relation in self.dossier.relations:
            for end in (relation.left, relation.right):
                out.setdefault(end, []).append(relation)
        return out

    @cached_property
    def reworded(self) -> set[str]:
        """Quotations that another report prints with other words."""
        altered = [r for r in self.dossier.relations if r.kind == "same" and any(x.feature == "altered" for x in r.reasons)]
        pairs = [(r.left, r.right) for r in altered if self.statements[r.left].report != self.statements[r.right].report]
        return {end for pair in pairs for end in pair}

    @cached_property
    def by_report(self) -> dict[str, list[Attribution]]:
        """The statements of each report."""
        out: dict[str, list[Attribution]] = {r.id: [] for r in self.dossier.reports}
        for statement in self.dossier.attributions:
            out[statement.report].append(statement)
        return out

    @cached_property
    def by_actor(self) -> dict[str, list[Attribution]]:
        """The statements of each actor."""
        out: dict[str, list[Attribution]] = {a.id: [] for a in self.dossier.actors}
        for statement in self.dossier.attributions:
            if statement.speaker is not None:
                out[statement.speaker].append(statement)
        return out

    @cached_property
    def decided_of(self) -> dict[str, list[Decided]]:
        """The decisions of people that made each actor what it is."""
        out: dict[str, list[Decided]] = {}
        for decided in self.dossier.decisions:
            for actor in decided.actors:
                out.setdefault(actor, []).append(decided)
        return out

    def members(self, claim: Claim) -> list[Attribution]:
        return [self.statements[a] for a in claim.attributions]

    def carriers(self, claim: Claim) -> list[str]:
        """Ids of the reports that carry a claim, in the dossier's order."""
        found = {a.report for a in self.members(claim)}
        return [r.id for r in self.dossier.reports if r.id in found]

    def told(self, claim: Claim) -> list[tuple[str, list[Attribution]]]:
        """The reports that carry a claim, each with its statements of it."""
        return [(r, [a for a in self.members(claim) if a.report == r]) for r in self.carriers(claim)]

    def ends(self, target: str) -> list[str]:
        """The statements meant by the id of a statement or a claim."""
        return [target] if target in self.statements else self.claims[target].attributions

    def speakers(self) -> list[Actor]:
        """Actors who speak, those heard most first."""
        return sorted((a for a in self.dossier.actors if self.by_actor[a.id]), key=lambda a: -len(self.by_actor[a.id]))

    def roles(self, actor: Actor) -> list[Role]:
        """The roles of an actor, each once: of two that differ only in words left out the fuller one, and the one with a term."""
        fullest = sorted(actor.roles, key=lambda r: (not words.term(r), -len(_telling(r))))
        kept: list[Role] = []
        for role in fullest:
            if not any(
                _telling(role) <= _telling(k) and not (words.term(role) and words.term(role) != words.term(k)) for k in kept
            ):
                kept.append(role)
        return [r for r in actor.roles if any(r is k for k in kept)]

    def cue(self, statement: Attribution) -> str:
        """The cue that must stand between speaker and words unless the words are quoted: “denies”, “called for”."""
        quoted = statement.form == "direct" and not "".join(statement.quotes.content[:1]).startswith("that ")
        return "" if quoted else " … ".join(statement.quotes.cue)

    def speaker(self, statement: Attribution) -> str:
        """The display name of who is speaking; the report's own words where no actor was made out."""
        if statement.speaker is not None:
            return self.actors[statement.speaker].name
        return " ".join(statement.quotes.source) or words.UNKNOWN_SPEAKER

    def gist_statement(self, claim: Claim) -> Attribution:
        """The member whose words are the gist."""
        members = self.members(claim)
        return next((a for a in members if _holds(a, claim)), members[0])

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number that readers know each claim by."""
        return {c.id: i for i, c in enumerate(self.dossier.claims, 1)}

    def lineage(self) -> list[Lineage]:
        """What is known of how reports depend on each other, closest dependence first."""
        stated = [x for x in self.dossier.lineage if x.label != "unstated"]
        return sorted(stated, key=lambda x: words.LINEAGE_ORDER.index(x.label))

    def dependence(self, report: str) -> list[str]:
        """What one report depends on, in words."""
        out = []
        for link in self.lineage():
            if (link.label == "a_rests_on_b" and link.a == report) or (link.label == "b_rests_on_a" and link.b == report):
                out.append(f"rests on {self.labels[link.b if link.a == report else link.a]}")
            elif link.label == "copy" and report in (link.a, link.b):
                out.append(f"near copy of {self.labels[link.b if link.a == report else link.a]}")
        return out

    def judgements(self, claim: Claim) -> list[Relation]:
        """The relations that made a claim one, or that tie it to others: those that set it against others first, then the surest."""
        found = {(r.kind, r.left, r.right): r for a in claim.attributions for r in self.relations_of.get(a, [])}
        return sorted(found.values(), key=lambda r: (r.kind == "same", -r.score))

    def shared(self) -> list[Claim]:
        """Claims carried by at least two reports."""
        return [c for c in self.dossier.claims if len(self.carriers(c)) > 1]

    def contradictions(self) -> list[Relation]:
        """Contradictions, the surest first."""
        found = [r for r in self.dossier.relations if r.kind == "contradict"]
        return sorted(found, key=lambda r: -r.score)


def _holds(statement: Attribution, claim: Claim) -> bool:
    gist = claim.gist
    return statement.report == gist.report and any(s < gist.end and gist.start < e for s, e in statement.content)


def _label(report: Report, shared: bool) -> str:
    name = report.outlet or report.id
    label = f"{name} ({report.id})" if shared and report.outlet else name
    return label if len(label) <= LONGEST else label[: LONGEST - 1] + "…"


def _telling(role: Role) -> frozenset[str]:
    """The words of a role, in any order and case."""
    return frozenset(words.role(role).casefold().replace("’s", "").replace("'s", "").split()) - _SMALL


_SMALL = frozenset({"the", "a", "an", "of", "for", "and"})
