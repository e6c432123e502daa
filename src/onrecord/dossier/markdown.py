"""The dossier as one Markdown text: findings, claims with their origins, contradictions, omissions, names, method."""

from collections.abc import Iterator

from onrecord.dossier import words
from onrecord.dossier.findings import findings, ranked
from onrecord.dossier.index import Index
from onrecord.dossier.inert import markdown as inert
from onrecord.dossier.stands import cues, positions, reactions
from onrecord.dossier.text import figures, heading
from onrecord.model import Actor, Attribution, Claim, Conflict, Decided, Dossier, Event, Reason, Relation, Report

LONGEST = 160


def render_markdown(dossier: Dossier) -> str:
    """The dossier as Markdown; source text is escaped, so it stays text."""
    index = Index(dossier)
    blocks = [f"# {heading(index)}", figures(index)]
    for title, lines in _sections(index):
        body = list(lines)
        blocks += [f"## {title}", *(body or ["None found."])]
    return "\n\n".join(blocks) + "\n"


def _sections(index: Index) -> Iterator[tuple[str, Iterator[str]]]:
    yield "Reports", (_report(index, r) for r in index.dossier.reports)
    yield "Findings", _findings(index)
    yield "Contradictions", (_contradiction(index, r) for r in index.contradictions())
    if index.dossier.conflicts:
        yield "Facts told differently", (_conflict(index, c) for c in index.dossier.conflicts)
    yield "Claims and their origins", (_claim(index, c) for c in ranked(index))
    yield "How the reports depend on each other", _lineage(index)
    yield "What each report leaves out", _omissions(index)
    yield "Names that each report uses", _naming(index)
    yield "Actors", (_actor(index, a) for a in index.speakers())
    yield "By which verbs each report introduces speakers", cues(index)
    yield "Where actors stand", positions(index)
    yield "Who answers whom", reactions(index)
    yield "Timeline", _timeline(index)
    if index.dossier.decisions:
        yield "Decisions by people", (_decided(d) for d in index.dossier.decisions)
    yield "Method and limits", iter(words.METHOD)
    yield "Weak links", (_weak(index, r) for r in index.dossier.weak_relations)
    yield "What was left out, and why", _dropped(index)
    yield "Run", _run(index)


def _report(index: Index, report: Report) -> str:
    facts = [words.published(report), words.count(len(index.by_report[report.id]), "statement")]
    facts += ["text incomplete"] if report.partial else []
    facts += [inert(r) for r in index.dependence(report.id)] + [inert(w) for w in report.warnings]
    title = f": {inert(report.title)}" if report.title else ""
    return f"- **{inert(index.labels[report.id])}**{title} ({'; '.join(facts)})"


def _findings(index: Index) -> Iterator[str]:
    for number, finding in enumerate(findings(index.dossier), 1):
        yield f"{number}. " + "".join(_part(p.text, p.role == "who") for p in finding.parts)


def _part(text: str, strong: bool) -> str:
    return f"**{inert(text)}**" if strong else inert(text) if text.strip() else text


def _claim(index: Index, claim: Claim) -> str:
    statement = index.gist_statement(claim)
    lines = [
        f"**{inert(index.speaker(statement))}**{_cue(index, statement)}: {inert(claim.gist.quote)}",
        f"*{words.graded(claim)}*",
    ]
    lines += [f"- {inert(index.labels[a.report])}, {a.form}, said: {words.said(a)}{_via(a)}" for a in index.members(claim)]
    lines += [f"- chain: {inert(' → '.join(chain))}" for chain in claim.chains]
    return "\n".join([f"### {_number(index, claim)}", "", lines[0], "", lines[1], "", *lines[2:], *_reasons(claim.reasons)])


def _number(index: Index, claim: Claim) -> str:
    return f"Claim {index.numbers[claim.id]}"


def _via(statement: Attribution) -> str:
    return f", via {inert(', then '.join(v.name for v in statement.via))}" if statement.via else ""


def _reasons(reasons: list[Reason]) -> list[str]:
    return [f"- why: {inert(r.text)}" for r in reasons]


def _contradiction(index: Index, relation: Relation) -> str:
    kind = words.CONTRADICTIONS[relation.type] if relation.type else words.CONTRADICTED
    sides = [_side(index, index.statements[a]) for a in (relation.left, relation.right)]
    return "\n".join([f"- *{kind}*", *(f"  - {side}" for side in sides), *(f"  {line}" for line in _reasons(relation.reasons))])


def _side(index: Index, statement: Attribution) -> str:
    content = " … ".join(inert(q) for q in statement.quotes.content)
    return f"**{inert(index.speaker(statement))}**{_cue(index, statement)}: {content} ({inert(index.labels[statement.report])})"


def _conflict(index: Index, conflict: Conflict) -> str:
    sides = [f"  - {inert(index.labels[x.report])}: {inert(x.span.quote)}" for x in (conflict.a, conflict.b)]
    return "\n".join([f"- *{words.CONFLICTS[conflict.type]}*: {inert(conflict.note)}", *sides])


def _lineage(index: Index) -> Iterator[str]:
    for link in index.lineage():
        line = f"- {inert(words.lineage(link, index.labels[link.a], index.labels[link.b]))}"
        yield "\n".join([line, *(f"  {reason}" for reason in _reasons(link.reasons))])


def _omissions(index: Index) -> Iterator[str]:
    for report in index.dossier.reports:
        if report.partial:
            yield f"- **{inert(index.labels[report.id])}**: its text is incomplete, so nothing is counted as left out"
        for omission in (o for o in index.dossier.omissions if o.report == report.id):
            claim = index.claims[omission.claim]
            carriers = ", ".join(inert(index.labels[r]) for r in omission.carried_by)
            told = index.gist_statement(claim)
            who = f"**{inert(index.speaker(told))}**{_cue(index, told)}"
            yield f"- **{inert(index.labels[report.id])}** lacks: {who}: {inert(_short(claim.gist.quote))} (carried by {carriers})"


def _short(text: str) -> str:
    """At most `LONGEST` characters, cut at a space."""
    return text if len(text) <= LONGEST else f"{text[: text.rfind(' ', 0, LONGEST)]} …"


def _naming(index: Index) -> Iterator[str]:
    for naming in index.dossier.naming:
        name = index.actors[naming.actor].name if naming.actor else naming.thing or ""
        yield f"- **{inert(name)}**"
        for report, labels in naming.labels.items():
            yield f"  - {inert(index.labels[report])}: " + ", ".join(f"{inert(x.text)} ({x.count})" for x in labels)


def _actor(index: Index, actor: Actor) -> str:
    """Kind, roles with their terms, and how often what words inside statements mean the actor."""
    roles = [
        " ".join(filter(None, [inert(words.role(r)), words.term(r) and f"({inert(words.term(r))})"])) for r in index.roles(actor)
    ]
    inside = f"meant inside statements {words.inside(actor)}" if actor.mentions else ""
    return f"- **{inert(actor.name)}**: {'; '.join(filter(None, [words.ACTORS[actor.kind], *roles, inside]))}"


def _decided(decided: Decided) -> str:
    return f"- **{words.OUTCOMES[decided.outcome]}**: {inert(decided.text)}"


def _timeline(index: Index) -> Iterator[str]:
    for event in index.dossier.timeline:
        yield f"- {words.period(event)}, {words.EVENTS[event.kind]}: {_event(index, event)}"


def _event(index: Index, event: Event) -> str:
    """The statements of the day, the report that appeared, or the sentence that tells what happened."""
    report = inert(index.labels[event.report]) if event.report else ""
    if event.refs or event.kind == "published" or not event.spans:
        return "; ".join(_side(index, index.statements[a]) for a in event.refs) or f"**{report}**"
    return f"{inert(event.spans[0].quote)} ({report})"


def _weak(index: Index, relation: Relation) -> str:
    sides = [_side(index, index.statements[a]) for a in (relation.left, relation.right)]
    return "\n".join(
        [
            f"- *{words.RELATIONS[relation.kind]}?*",
            *(f"  - {side}" for side in sides),
            *(f"  {x}" for x in _reasons(relation.reasons)),
        ]
    )


def _dropped(index: Index) -> Iterator[str]:
    for row in index.dossier.dropped:
        yield f"- {inert(row.span.quote)} ({inert(index.labels[row.report])}): {inert(row.why)}"


def _run(index: Index) -> Iterator[str]:
    run = index.dossier.run
    yield "\n".join(
        [
            f"- version {inert(run.version)}",
            *(f"- setting {inert(k)}: {inert(str(v))}" for k, v in run.config.items()),
            *(f"- input {inert(k)}: {v}" for k, v in run.inputs.items()),
            *(f"- model {inert(k)}: {v}" for k, v in run.models.items()),
        ]
    )


def _cue(index: Index, statement: Attribution) -> str:
    cue = index.cue(statement)
    return f" {inert(cue)}" if cue else ""
