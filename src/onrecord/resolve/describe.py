"""Descriptions to entities: whom they take up, looked for by one finder after the other, or a new one."""

from collections.abc import Callable
from dataclasses import replace

from onrecord.resolve.context import OWNERS, Context
from onrecord.resolve.described_bodies import because, body_meant, body_so_called, documents_meant, reported_later
from onrecord.resolve.described_people import (
    aged,
    both_of_them,
    brought_in_before,
    committee_head,
    holder,
    holder_named_later,
    in_other_words,
    only_person,
    relative,
)
from onrecord.resolve.entities import Entity
from onrecord.resolve.filing import SHARED, fresh, key_of
from onrecord.resolve.mentions import Nominal
from onrecord.resolve.nominals import read_nominal
from onrecord.resolve.papers import same_paper
from onrecord.resolve.possessed import holder_beside, ranked
from onrecord.resolve.role_features import PAST
from onrecord.resolve.roles import country_of
from onrecord.text.titles import COLLECTIVE_NOUNS, COMMUNICATIONS, DOCUMENTS, GROUP_NOUNS, OFFICES, ROLE_NOUNS, TIED_GROUPS
from onrecord.text.words import PRONOUNS

_LOWER = frozenset({"vice", "deputy", "assistant", "associate"})
Finder = Callable[[Context, Nominal, int | None], int | None]
"""Looks for what a description tied to an owner takes up."""


def mention(context: Context, nominal: Nominal) -> None:
    """A description outside sources: noted where it means somebody known, or brings in somebody who may be taken up again."""
    entity = known(context, nominal)
    if entity is None and nominal.head in ROLE_NOUNS and not nominal.plural:
        entity = context.new(Entity("unnamed", gender=nominal.gender))
        _rank(context, nominal, entity)
    if entity is not None:
        _label(context, nominal, entity)
        context.note(nominal.start, nominal.end, entity)


def crowd(context: Context, nominal: Nominal) -> None:
    """Several people whom a sentence is about: “they” may be these."""
    if context.in_quotes(nominal.start) or context.headlines[context.paragraph(nominal.start)]:
        return
    context.note(nominal.start, nominal.end, describe(context, nominal))


def describe(context: Context, nominal: Nominal) -> int:
    """The entity that a description in a source means; a new unnamed one where nothing links it."""
    owner = _owner(context, nominal)
    meant = _writer(context, nominal, owner) if _written_by_owner(nominal) else None
    if meant is None:
        meant = _taken_up(context, nominal, owner)
    if meant is not None:
        _label(context, nominal, meant)
        return meant
    tied = owner is not None and nominal.determiner == "none" and nominal.head in TIED_GROUPS and not nominal.plural
    key = key_of(context, replace(nominal, determiner="definite") if tied else nominal, owner)
    entity = context.keyed(key, fresh(nominal), nominal.start, nominal.end)
    if any(report != context.report.id for report, _, _ in context.entities[entity].labels):
        because(context, entity, SHARED[key[0]], nominal)
    context.call(called(nominal), entity)
    _rank(context, nominal, entity)
    return entity


def known(context: Context, nominal: Nominal) -> int | None:
    """The entity that a description takes up, if any; nothing is noted."""
    return _taken_up(context, nominal, _owner(context, nominal))


def called(nominal: Nominal) -> str:
    """The noun by which somebody was called, with the word that makes another office of it (“vice president”)."""
    return " ".join([*sorted(nominal.role.office & _LOWER), nominal.head])


def _written_by_owner(nominal: Nominal) -> bool:
    """“Her letter”, “a statement from her doctor”: whoever wrote it speaks."""
    tied = nominal.determiner == "possessive" or nominal.tie in ("from", "by")
    return nominal.head in COMMUNICATIONS and tied


def _writer(context: Context, nominal: Nominal, owner: int | None) -> int | None:
    """Who wrote the letter: the owner, or in “a letter from Roe’s lawyer” whoever is described so."""
    start, end = nominal.owner or (0, 0)
    inner = read_nominal(context.report.text, start, end) if nominal.tie in ("from", "by") else None
    return describe(context, inner) if inner and inner.determiner == "possessive" and inner.head in ROLE_NOUNS else owner


def _rank(context: Context, nominal: Nominal, entity: int) -> None:
    """“Another man” is not who “the man” means from then on."""
    if nominal.text.split()[0].casefold() in ("another", "other"):
        context.secondary.add(entity)


def _label(context: Context, nominal: Nominal, entity: int) -> None:
    context.call(called(nominal), entity)
    found = context.entities[entity]
    found.labels.append((context.report.id, nominal.start, nominal.end))
    if found.kind == "unnamed" and found.gender is None:
        found.gender = nominal.gender


def _owner(context: Context, nominal: Nominal) -> int | None:
    """Whom the description is tied to (“his” lawyer, a spokesman for “Roe”)."""
    if nominal.owner is None:
        return _modifier(context, nominal)
    start, end = nominal.owner
    word = context.report.text[start:end]
    if word.casefold() in OWNERS:
        return context.pronoun(start, word)
    if word.casefold() in PRONOUNS:
        return None
    names = [n for n in context.names if start <= n.start and n.end <= end]
    if names:
        return names[-1].entity if nominal.determiner == "possessive" else names[0].entity
    inner = read_nominal(context.report.text, start, end)
    return _taken_up(context, inner, None) if inner else None


def _modifier(context: Context, nominal: Nominal) -> int | None:
    """The body named before the noun (“an X spokeswoman”), or the person (“the Roe campaign”)."""
    inside = [n for n in context.names if nominal.start <= n.start and n.end <= nominal.end]
    return next((n.entity for n in inside if n.kind != "person" or nominal.head in TIED_GROUPS), None)


def _taken_up(context: Context, nominal: Nominal, owner: int | None) -> int | None:
    found = (find(context, nominal, owner) for find in _finders(context, nominal, owner))
    return next((entity for entity in found if entity is not None), None)


def _finders(context: Context, nominal: Nominal, owner: int | None) -> tuple[Finder, ...]:
    """The finders that may serve for such a description, best first."""
    definite = nominal.determiner == "definite"
    if nominal.plural or nominal.head in COLLECTIVE_NOUNS:
        return (both_of_them, _same_description, documents_meant) if definite or nominal.head == "both" else ()
    if nominal.determiner == "indefinite":
        return (holder_named_later, headline_described, brought_in_before, reported_later)
    if nominal.determiner == "none" and context.paragraph(nominal.start) > 0:
        return (holder_named_later,)
    if ranked(context, nominal, owner):
        return (holder_beside,)
    if nominal.head in ROLE_NOUNS:
        return (committee_head, _same_or_holder, headline_speaker, *((only_person, in_other_words) if definite else ()))
    headline = context.headlines[context.paragraph(nominal.start)]
    if nominal.head in GROUP_NOUNS and (headline or (definite and owner is None)):
        return (body_meant, _same_description, headline_speaker)
    if definite:
        return (aged, _same_description, documents_meant, body_so_called, headline_speaker, in_other_words)
    return (_named_beside, headline_speaker)


def _named_beside(context: Context, nominal: Nominal, owner: int | None) -> int | None:
    """“Her predecessor” of whom the report gave the name beside these words."""
    found = _same_description(context, nominal, owner)
    return found if found is not None and context.entities[found].kind == "person" else None


def _same_or_holder(context: Context, nominal: Nominal, owner: int | None) -> int | None:
    """Who was called so before or who holds the role, whichever was mentioned later."""
    earlier = _same_description(context, nominal, owner) if nominal.determiner != "none" else None
    held = holder(context, nominal, owner)
    if held is None:
        held = relative(context, nominal, owner)
    if earlier is None or (held is not None and _holds_it_here(context, nominal, earlier, held)):
        return held
    return earlier if held is None or context.salience.recency(earlier) < context.salience.recency(held) else held


def _holds_it_here(context: Context, nominal: Nominal, earlier: int, held: int) -> bool:
    """Whether the report says who holds the office, of which it spoke before without a name."""
    stated = (r for report, r in context.entities[held].roles if report == context.report.id and r.head == nominal.head)
    same = any(r.office == nominal.role.office for r in stated)
    return bool(nominal.role.office) and same and nominal.head in OFFICES and context.entities[earlier].kind == "unnamed"


def same_description(_: float) -> float:
    """The report used the same noun for this actor before."""
    return 0.8


def speaks_in_headline(_: float) -> float:
    """The headline names who speaks, and the first words of the report describe them."""
    return 0.6


def _same_description(context: Context, nominal: Nominal, owner: int | None) -> int | None:
    latest_first = [i for head in _heads(nominal) for i in reversed(context.described.get(head, {}))]
    for entity in sorted(latest_first, key=lambda i: i in context.secondary):
        number = context.entities[entity].plural == nominal.plural or nominal.head in COLLECTIVE_NOUNS
        if number and (owner is None or owner != entity) and _same_modifiers(context, nominal, entity):
            return because(context, entity, same_description, nominal)
    return None


def _heads(nominal: Nominal) -> list[str]:
    """The noun and, of papers, those that may mean the same one."""
    return [called(nominal), *sorted(same_paper(nominal.head) - {nominal.head})]


def _same_modifiers(context: Context, nominal: Nominal, entity: int) -> bool:
    """Whether an earlier description does not already say something else (“the first man”, “the second man”)."""
    words = nominal.role.words - {nominal.head}
    if not words:
        return True
    if context.entities[entity].mentions:
        return nominal.head not in DOCUMENTS and not words & PAST and not _of_elsewhere(context, nominal, entity)
    return context.described_as(entity, words)


def _of_elsewhere(context: Context, nominal: Nominal, entity: int) -> bool:
    """Whether the reports tie somebody to another country or state only (“the Ohio Democrat” of “a Vermont Democrat”)."""
    found = context.entities[entity]
    texts = [context.report.text[s:e] for r, s, e in found.labels if r == context.report.id]
    told = {role.country for _, role in found.roles} | {country_of(text) for text in texts}
    return nominal.role.country is not None and bool(told - {None}) and nominal.role.country not in told


def headline_speaker(context: Context, nominal: Nominal, _: int | None) -> int | None:
    """“The city’s largest employer” as the first words below a headline in which somebody speaks."""
    at = context.paragraph(nominal.start)
    first = at == 1 and nominal.start - context.starts[1] < _DATELINE and nominal.determiner in ("definite", "possessive")
    entity = context.spoken[0][2] if first and context.spoken and context.spoken[0][1] == 0 else None
    if entity is None or nominal.head in DOCUMENTS:
        return None
    found = context.entities[entity]
    person = found.kind == "person" and nominal.head in ROLE_NOUNS and nominal.gender in (None, found.gender)
    body = found.kind == "organisation" and nominal.head not in ROLE_NOUNS
    return because(context, entity, speaks_in_headline, nominal) if person or body else None


def headline_described(context: Context, nominal: Nominal, _: int | None) -> int | None:
    """“A harbour clerk” as the first words below a headline in which a “clerk” speaks."""
    if context.paragraph(nominal.start) != 1 or not context.spoken or context.spoken[0][1] != 0:
        return None
    entity = context.spoken[0][2]
    described = nominal.head in context.report.text[: context.starts[1]].casefold().split()
    person = context.entities[entity].kind == "person" and nominal.gender in (None, context.entities[entity].gender)
    return because(context, entity, speaks_in_headline, nominal) if described and person else None


_DATELINE = 40
"""A line that begins with a place and the like is shorter than this before its first words."""
