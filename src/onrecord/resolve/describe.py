"""Descriptions to entities: by stated role, by an earlier description in the same report, by kind of body, or as new ones."""

import re

from onrecord.model import Reason
from onrecord.resolve.context import Context
from onrecord.resolve.described_bodies import because, body_meant
from onrecord.resolve.entities import Entity, give_reasons
from onrecord.resolve.features import ROLE_FEATURES, RoleFit, judge
from onrecord.resolve.filing import fresh, key_of
from onrecord.resolve.mentions import Nominal, RoleText
from onrecord.resolve.nominals import read_nominal
from onrecord.resolve.possessed import holder_beside, ranked
from onrecord.resolve.vague import one_in_affair, only_one
from onrecord.text.names import fold
from onrecord.text.titles import (
    BROADER,
    COLLECTIVE_NOUNS,
    COMMUNICATIONS,
    DOCUMENTS,
    GROUP_NOUNS,
    KIN,
    OFFICES,
    ROLE_NOUNS,
)
from onrecord.text.words import PRONOUNS, word_set

ROLE_THRESHOLD = 0.8
_OWNERS = word_set("his her its their our my your whose")


def mention(context: Context, nominal: Nominal) -> None:
    """A description outside sources: noted where it means somebody known, or brings in somebody who may be taken up again."""
    entity = _known(context, nominal, _owner(context, nominal))
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
    known = owner if _written_by_owner(nominal) else None
    if known is None:
        known = _known(context, nominal, owner)
    if known is not None:
        _label(context, nominal, known)
        return known
    entity = context.keyed(key_of(context, nominal, owner), fresh(nominal), nominal.start, nominal.end)
    if one_in_affair(nominal, context.affair.sole) and any(r != context.report.id for r, _, _ in context.entities[entity].labels):
        because(context, entity, only_one, nominal)
    context.call(nominal.head, entity)
    _rank(context, nominal, entity)
    return entity


def _written_by_owner(nominal: Nominal) -> bool:
    """“Her letter”, “a statement from her doctor”: whoever wrote it speaks."""
    tied = nominal.determiner == "possessive" or nominal.tie in ("from", "by")
    return nominal.head in COMMUNICATIONS and tied


def _rank(context: Context, nominal: Nominal, entity: int) -> None:
    """“Another man” is not who “the man” means from then on."""
    if nominal.text.split()[0].casefold() in ("another", "other"):
        context.secondary.add(entity)


def _label(context: Context, nominal: Nominal, entity: int) -> None:
    context.call(nominal.head, entity)
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
    if word.casefold() in _OWNERS:
        return context.pronoun(start, word)
    if word.casefold() in PRONOUNS:
        return None
    names = [n for n in context.names if start <= n.start and n.end <= end]
    if names:
        return names[-1].entity if nominal.determiner == "possessive" else names[0].entity
    inner = read_nominal(context.report.text, start, end)
    return _known(context, inner, None) if inner else None


def _modifier(context: Context, nominal: Nominal) -> int | None:
    """The body named before the noun (“an X spokeswoman”)."""
    inside = [n for n in context.names if nominal.start <= n.start and n.end <= nominal.end and n.kind != "person"]
    return inside[0].entity if inside else None


def _known(context: Context, nominal: Nominal, owner: int | None) -> int | None:
    if nominal.plural or nominal.head in COLLECTIVE_NOUNS:
        if nominal.determiner != "definite":
            return None
        earlier = _same_description(context, nominal, owner)
        return earlier if earlier is not None else _any_document(context, nominal)
    if nominal.determiner == "indefinite" or (nominal.determiner == "none" and context.paragraph(nominal.start) > 0):
        return _named_later(context, nominal, owner)
    if ranked(context, nominal, owner):
        return holder_beside(context, nominal, owner)
    if nominal.head in ROLE_NOUNS:
        earlier = _same_description(context, nominal, owner) if nominal.determiner != "none" else None
        holder = _holder(context, nominal, owner)
        if holder is None:
            holder = _kin(context, nominal, owner)
        if earlier is not None and (holder is None or context.salience.recency(earlier) < context.salience.recency(holder)):
            return earlier
        return holder
    headline = context.headlines[context.paragraph(nominal.start)]
    if nominal.head in GROUP_NOUNS and (headline or (nominal.determiner == "definite" and owner is None)):
        found = body_meant(context, nominal)
        return found if found is not None else _same_description(context, nominal, None)
    if nominal.determiner == "definite":
        earlier = _same_description(context, nominal, owner)
        return earlier if earlier is not None else _any_document(context, nominal)
    return None


def same_description(_: float) -> float:
    """The report used the same noun for this actor before."""
    return 0.8


def named_later(_: float) -> float:
    """The report opens with a description and then names the person in that role."""
    return 0.6


def kin_with_surname(_: float) -> float:
    """A relative who bears the same surname and fits the word."""
    return 0.7


def _same_description(context: Context, nominal: Nominal, owner: int | None) -> int | None:
    latest_first = list(reversed(context.described.get(nominal.head, {})))
    for entity in sorted(latest_first, key=lambda i: i in context.secondary):
        found = context.entities[entity]
        if found.plural == nominal.plural and (owner is None or owner != entity) and _same_modifiers(context, nominal, entity):
            return because(context, entity, same_description, nominal)
    return None


def _any_document(context: Context, nominal: Nominal) -> int | None:
    """“The documents”: the papers described last."""
    papers = [i for h in context.described for i in context.described[h] if context.entities[i].kind == "document"]
    fitting = [i for i in papers if context.entities[i].plural == nominal.plural]
    return max(fitting, default=None) if nominal.head in ("document", "paper", "file", "record", "material") else None


def _same_modifiers(context: Context, nominal: Nominal, entity: int) -> bool:
    """Whether an earlier description does not already say something else (“the first man”, “the second man”)."""
    words = nominal.role.words - {nominal.head}
    if not words:
        return True
    if context.entities[entity].kind not in ("unnamed", "collective", "document"):
        return nominal.head not in DOCUMENTS
    texts = [context.report.text[s:e] for r, s, e in context.entities[entity].labels if r == context.report.id]
    return any(words <= {fold(w.rstrip("'’s")) for w in re.findall(r"[\w’'-]+", t)} | {fold(w) for w in t.split()} for t in texts)


def _holder(context: Context, nominal: Nominal, owner: int | None) -> int | None:
    """The person whose stated role the description fits best."""
    best: tuple[float, int, list[Reason]] | None = None
    heads = {nominal.head} | BROADER.get(nominal.head, frozenset())
    for i in sorted({i for h in sorted(heads) for i in context.affair.by_role.get(h, [])}):
        if (owner == i and not _by_pronoun(context, nominal)) or (
            nominal.gender and context.entities[i].gender not in (None, nominal.gender)
        ):
            continue
        for report, held in context.entities[i].roles:
            score, reasons = judge(
                ROLE_FEATURES, _fit(context, nominal, held, i, report, owner), f"“{nominal.text}”, “{held.text}”"
            )
            if best is None or score > best[0] + 1e-9:
                best = (score, i, reasons)
    if best is None or best[0] < (ROLE_THRESHOLD if nominal.head in OFFICES or owner is not None else ROLE_THRESHOLD + 0.2):
        return None
    give_reasons(context.entities[best[1]], best[2])
    return best[1]


def _by_pronoun(context: Context, nominal: Nominal) -> bool:
    return nominal.owner is not None and context.report.text[slice(*nominal.owner)].casefold() in _OWNERS


def _fit(context: Context, nominal: Nominal, held: RoleText, i: int, report: str, owner: int | None) -> RoleFit:
    tied = owner is not None and bool(_name_words(context.entities[owner]) & held.words)
    here = i in context.affair.here[context.report.id]
    seen = context.salience.seen(i) or (nominal.start < 200 and here)
    return RoleFit(nominal.role, held, report == context.report.id, seen, context.salience.recency(i), tied)


def _name_words(entity: Entity) -> set[str]:
    return {w for m in entity.mentions for w in ([m.person.family] if entity.kind == "person" else fold(m.text).split())}


def _named_later(context: Context, nominal: Nominal, owner: int | None) -> int | None:
    """“A council aide” in the opening lines, named further down; words that keep a source anonymous are left alone."""
    if context.paragraph(nominal.start) > 1 or nominal.head not in ROLE_NOUNS or nominal.head in _ANONYMOUS:
        return None
    heads = {nominal.head} | BROADER.get(nominal.head, frozenset())
    fitting = []
    for i in sorted(context.affair.here[context.report.id] & {i for h in heads for i in context.affair.by_role.get(h, [])}):
        entity = context.entities[i]
        first = min(m.start for m in entity.mentions if m.report == context.report.id and not m.headline)
        genders = {nominal.gender, entity.gender} - {None}
        if first > nominal.start and not context.salience.seen(i) and len(genders) < 2 and owner != i:
            fitting.append((first, i))
    return because(context, min(fitting)[1], named_later, nominal) if fitting else None


_ANONYMOUS = word_set("official source insider person witness man woman")


def _kin(context: Context, nominal: Nominal, owner: int | None) -> int | None:
    """“His father”, “the senator’s son”: somebody else of the owner's surname whom the report mentions."""
    if nominal.head not in KIN or owner is None or context.entities[owner].kind != "person":
        return None
    families = {m.person.family for m in context.entities[owner].mentions}
    junior = nominal.head in ("son", "daughter", "nephew")
    here = context.affair.here[context.report.id]
    for i in sorted(set(range(len(context.entities))) - {owner}, key=lambda i: (i not in here, i)):
        entity = context.entities[i]
        fits = entity.kind == "person" and {m.person.family for m in entity.mentions} & families
        suffix = any(p.suffix == "jr" for p in entity.persons)
        if fits and entity.gender in (None, nominal.gender) and (not suffix or junior):
            return because(context, i, kin_with_surname, nominal)
    return None
