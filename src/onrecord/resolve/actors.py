"""Entities to actors, as the dossier shows them."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.model import Actor, Mention, Name, Range, Role, Span, StandsFor, Time, span
from onrecord.resolve.entities import Entity
from onrecord.resolve.mentions import description_start
from onrecord.resolve.terms import terms
from onrecord.text.names import bare
from onrecord.text.places import NAMES

REASONS = 8
"""How many reasons an actor shows: the strongest."""
_ARTICLES = ("the ", "a ", "an ", "another ", "one ", "some ", "many ", "several ")
_LEAD = _ARTICLES + tuple(w.capitalize() for w in _ARTICLES)


@dataclass(frozen=True, slots=True)
class Told:
    """One report, its times, and what its words mean: entities with the places of all mentions, and with the mentions inside contents."""

    report: str
    text: str
    times: list[Time]
    places: dict[int, list[Range]]
    inside: dict[int, list[Mention]]


def make_actors(told: Sequence[Told], entities: list[Entity], speaking: Sequence[int]) -> tuple[list[Actor], dict[int, str]]:
    """Actors for the speaking entities (in order) and for what they stand for; and entity → actor id."""
    order = list(dict.fromkeys(speaking))
    countries = _countries(entities, {entities[i].country for i in order})
    order += [countries[c] for i in order if (c := entities[i].country) in countries and countries[c] not in order]
    order = list(dict.fromkeys(order))
    ids = {entity: f"a{n}" for n, entity in enumerate(order, 1)}
    return [_actor(ids[i], i, entities, told, _stands_for(entities[i], countries, ids)) for i in order], ids


def _countries(entities: list[Entity], wanted: set[str | None]) -> dict[str | None, int]:
    """Country → its entity; a `wanted` one that no report names is added to the entities."""
    out: dict[str | None, int] = {}
    for i, entity in enumerate(entities):
        if entity.kind == "government" and entity.country is None and entity.mentions:
            plain = entity.mentions[0].text.casefold()
            key = NAMES.get(plain) or NAMES.get(plain.rstrip(".") + ".") or NAMES.get(plain.rstrip("."))
            if key:
                out.setdefault(key, i)
    for country in sorted(c for c in wanted - set(out) if c):
        entities.append(Entity("government", title=country.title()))
        out[country] = len(entities) - 1
    return out


def _stands_for(entity: Entity, countries: Mapping[str | None, int], ids: Mapping[int, str]) -> StandsFor | None:
    if entity.country not in countries:
        return None
    reason = f"“{entity.mentions[0].text}” is a capital or seat of government, used for those who govern there"
    return StandsFor(ids[countries[entity.country]], reason)


def _actor(ident: str, i: int, entities: Sequence[Entity], told: Sequence[Told], stands_for: StandsFor | None) -> Actor:
    entity, texts = entities[i], {t.report: t.text for t in told}
    kind = "person" if entity.kind == "organisation" and not entity.settled and entity.gender else entity.kind
    reasons = sorted(entity.reasons.values(), key=lambda r: (-r.score, r.feature))[:REASONS]
    roles = [role for t in told for role in _roles(t, entity, t.places.get(i, []))]
    mentions = {t.report: t.inside[i] for t in told if i in t.inside}
    return Actor(ident, _display(entity, texts), kind, roles, _names(entity, texts), stands_for, reasons, mentions)


def _display(entity: Entity, texts: Mapping[str, str]) -> str:
    """The commonest full name, the longest name of a body, or the first description without its article."""
    if entity.mentions:
        counts = Counter(m.text for m in entity.mentions)
        full = [m.text for m in entity.mentions if m.person.full] or list(counts)
        best = (lambda t: (counts[t], len(t))) if entity.kind == "person" else (lambda t: (len(t), counts[t]))
        return max(sorted(full), key=best)
    if entity.title:
        return entity.title
    report, start, end = entity.labels[0]
    text = bare(texts[report][start:end])
    lead = next((x for x in _LEAD if text.startswith(x)), "")
    return text[len(lead) :]


def _roles(told: Told, entity: Entity, places: Sequence[Range]) -> list[Role]:
    """The roles that the report states of the entity, with their terms."""
    stated = [role for report, role in entity.roles if report == told.report]
    held = terms(told.text, told.times, stated, places if entity.kind == "person" else ())
    return [Role(h.role.text, span(told.text, h.role.start, h.role.end), told.report, h.since, h.until) for h in held]


def _names(entity: Entity, texts: Mapping[str, str]) -> dict[str, list[Name]]:
    """Per report its names and descriptions for the actor, commonest first, with every place."""
    places: dict[str, dict[str, dict[int, Span]]] = defaultdict(lambda: defaultdict(dict))
    for m in entity.mentions:
        places[m.report][m.text][m.start] = span(texts[m.report], m.start, m.end)
    for report, start, end in entity.labels:
        start = description_start(texts[report], start, end)
        text = texts[report][start:end]
        places[report][text].setdefault(start, span(texts[report], start, end))
    out: dict[str, list[Name]] = {}
    for report in texts:
        if report in places:
            rows = [Name(t, len(at), [at[k] for k in sorted(at)]) for t, at in places[report].items()]
            out[report] = sorted(rows, key=lambda n: (-n.count, n.spans[0].start))
    return out
