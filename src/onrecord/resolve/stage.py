"""The stage: reports and their attributions in, actors and attributed speakers out."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import msgspec
from msgspec import Struct

from onrecord.model import Actor, Attribution, Mention, Range, Report, Time
from onrecord.resolve.actors import Told, make_actors
from onrecord.resolve.context import Affair, Context
from onrecord.resolve.discourse import read_report
from onrecord.resolve.entities import Entity
from onrecord.resolve.inside import find_inside
from onrecord.resolve.layout import Paragraph, lay_out
from onrecord.resolve.mentions import NameMention
from onrecord.resolve.naming import link_names
from onrecord.resolve.same_words import Statements, join_same_words
from onrecord.resolve.scan import drop_first_word, scan_body, scan_headlines
from onrecord.resolve.stated import place_titles, stated_roles
from onrecord.resolve.vague import sole_collectives
from onrecord.text.names import fold
from onrecord.text.words import lower_words


class Resolved(Struct, frozen=True):
    """The actors of an affair, and its attributions with `speaker` filled where it could be told."""

    actors: list[Actor]
    attributions: list[Attribution]


def resolve(reports: Sequence[Report], attributions: Sequence[Attribution], times: Sequence[Time] = ()) -> Resolved:
    """Resolves each attribution's source, and the mentions inside its content, to actors within and across the reports.

    `times`, the reports' time expressions, tell since when and until when roles are held.
    """
    layouts = {r.id: lay_out(r.text) for r in reports}
    mentions = find_names(reports, layouts)
    entities = link_names(mentions)
    affair = _affair(entities, mentions)
    affair.sole = sole_collectives(r.text for r in reports)
    speakers: dict[str, int] = {}
    contexts = [Context(r, layouts[r.id], mentions[r.id], affair) for r in reports]
    own = _by_report(attributions)
    for context in contexts:
        speakers |= read_report(context, own[context.report.id])
    join_same_words(reports, attributions, Statements(entities, speakers, affair.here))
    told = [_told(c, [t for t in times if t.report == c.report.id], own[c.report.id], speakers) for c in contexts]
    actors, ids = make_actors(told, entities, [speakers[a.id] for a in attributions if a.id in speakers])
    return Resolved(
        actors, [msgspec.structs.replace(a, speaker=ids[speakers[a.id]] if a.id in speakers else None) for a in attributions]
    )


def _told(context: Context, times: list[Time], own: Sequence[Attribution], speakers: Mapping[str, int]) -> Told:
    """What a report that has been read tells of its actors."""
    leads = {n.start: n.lead for n in context.names}
    places: dict[int, list[Range]] = defaultdict(list)
    for event in context.salience.events:
        places[event.entity].append((leads.get(event.start, event.start), event.end))
    inside: dict[int, list[Mention]] = defaultdict(list)
    for entity, mention in find_inside(context, own, speakers):
        inside[entity].append(mention)
    return Told(context.report.id, context.report.text, times, places, inside)


def _by_report(attributions: Sequence[Attribution]) -> defaultdict[str, list[Attribution]]:
    """The attributions of each report, in the order in which it is read."""
    own: defaultdict[str, list[Attribution]] = defaultdict(list)
    for a in sorted(attributions, key=_position):
        own[a.report].append(a)
    return own


def find_names(reports: Sequence[Report], layouts: dict[str, list[Paragraph]]) -> dict[str, list[NameMention]]:
    """The name mentions of each report in order; headlines are searched for the names that running text gives."""
    lower = lower_words(r.text for r in reports)
    bodies = {r.id: scan_body(r, layouts[r.id], lower) for r in reports}
    _drop_ordinary_words(reports, bodies, lower)
    for report in reports:
        for m in bodies[report.id]:
            m.roles = place_titles(m.roles + stated_roles(report.text, m), report.text[m.end : m.end + 40])
    known = frozenset(form for ms in bodies.values() for m in ms for form in _forms(m)) - lower
    found = {r.id: bodies[r.id] + scan_headlines(r, layouts[r.id], known) for r in reports}
    return {k: sorted(ms, key=lambda m: m.start) for k, ms in found.items()}


def _drop_ordinary_words(reports: Sequence[Report], bodies: dict[str, list[NameMention]], lower: frozenset[str]) -> None:
    """A name at a sentence's head loses an ordinary first word where the rest is known as a name and the whole is not."""
    counts = Counter(fold(m.text) for ms in bodies.values() for m in ms)
    known = set(counts) | {m.person.family for ms in bodies.values() for m in ms if m.kind == "person"}
    for report in reports:
        for i, m in enumerate(bodies[report.id]):
            shorter = drop_first_word(report, m, lower) if counts[fold(m.text)] == 1 else None
            if shorter and fold(shorter.text) in known:
                bodies[report.id][i] = shorter


def _forms(mention: NameMention) -> set[str]:
    """What a headline may call the name: itself, and the last word of what is or may be a person's."""
    person = mention.kind == "person" or (mention.kind == "unknown" and not mention.determined)
    return {fold(mention.text), mention.person.family} if person else {fold(mention.text)}


def _affair(entities: list[Entity], mentions: dict[str, list[NameMention]]) -> Affair:
    affair = Affair(entities)
    for report, ms in mentions.items():
        affair.here[report] = frozenset(m.entity for m in ms)
    for i, entity in enumerate(entities):
        entity.roles = [(m.report, role) for m in entity.mentions for role in m.roles]
        for head in sorted({role.head for _, role in entity.roles}):
            if entity.kind == "person":
                affair.by_role[head].append(i)
    return affair


def _position(a: Attribution) -> tuple[int, int]:
    spans = a.source or a.content
    return (spans[0][0] if spans else 0, a.content[0][0] if a.content else 0)
