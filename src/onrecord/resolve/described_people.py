"""Descriptions of people: by stated role, by kinship, by age, or named only further down."""

import re

from onrecord.model import Reason
from onrecord.resolve.context import ANYONE, OWNERS, Context
from onrecord.resolve.described_bodies import because
from onrecord.resolve.entities import Entity, give_reasons
from onrecord.resolve.features import judge
from onrecord.resolve.mentions import Nominal, RoleText
from onrecord.resolve.role_features import ROLE_FEATURES, RoleFit
from onrecord.text.names import fold
from onrecord.text.titles import BROADER, KIN, OFFICES, PARTISANS, ROLE_NOUNS
from onrecord.text.words import FUNCTION, word_set

THRESHOLD = 0.8
_SOURCES = word_set("official source insider person witness man woman")
"""Words that keep a source anonymous."""
_PUBLIC = word_set(
    "candidate nominee contender hopeful senator congressman congresswoman governor lawmaker legislator businessman businesswoman billionaire "
    "mogul tycoon magnate entrepreneur star actor actress singer democrat republican socialist conservative liberal "
    "politician diplomat front-runner frontrunner challenger incumbent comedian comic rapper author musician artist athlete quarterback legend "
    "superstar celebrity firebrand maverick pundit provocateur evangelist televangelist heir heiress socialite playwright astronaut commentator columnist "
    "blogger strategist operative libertarian freshman newcomer veteran pro alum alumna alumnus guru native loyalist"
)
"""Words by which reports call somebody known a second time, for variety."""
_OTHER = re.compile(r"\b(?:other|last|next|first|second|only)\b")
_TOP_ON = re.compile(r"the\s(?:top|ranking|leading|senior)\s\w+\s(?:on|of)\s(.+)", re.IGNORECASE)
_FIRST = word_set("top ranking leading highest-ranking senior no")
"""Words that set one of a party above the others."""
_HEADS_OF = word_set("chairman chairwoman chairperson chair member")
_TWO = word_set("couple pair duo two both man woman person brother sister spouse sibling leader")
_PARTY = {"democratic": "democrat", "gop": "republican"}
_AGED = re.compile(r"the\s(\d{1,3})-year-old", re.IGNORECASE)


def named_later(_: float) -> float:
    """The report opens with a description and then names the person in that role."""
    return 0.6


def kin_with_surname(_: float) -> float:
    """A relative who bears the same surname and fits the word."""
    return 0.7


def nobody_else(_: float) -> float:
    """The only person that the report has named so far."""
    return 0.5


def spoke_together(_: float) -> float:
    """Those who spoke together before."""
    return 0.7


def same_subject(_: float) -> float:
    """The person whom the sentence before is about; no report gives the description to anybody else."""
    return 0.5


def of_that_age(_: float) -> float:
    """The person mentioned before whose age may be meant."""
    return 0.6


def brought_in_again(_: float) -> float:
    """The report sums up what happened and then tells it, with the same words for the same person."""
    return 0.6


def of_committee(_: float) -> float:
    """The head of the same committee, of a party that fits."""
    return 0.7


def committee_head(context: Context, nominal: Nominal, _: int | None) -> int | None:
    """“The top Republican on the harbour committee”: whoever a report calls that committee's head."""
    found = _TOP_ON.fullmatch(nominal.text)
    body = _content_words(found[1]) if found and nominal.head in PARTISANS else frozenset()
    for i, entity in enumerate(context.entities if body else []):
        held = [role for _, role in entity.roles if role.head in _HEADS_OF and body <= _content_words(role.text)]
        if entity.kind == "person" and held and not _other_party(nominal, entity):
            return because(context, i, of_committee, nominal)
    return None


def _content_words(phrase: str) -> frozenset[str]:
    return frozenset(fold(w) for w in re.findall(r"[\w’'-]+", phrase)) - FUNCTION


def holder(context: Context, nominal: Nominal, owner: int | None) -> int | None:
    """The person whose stated role the description fits best."""
    best: tuple[float, int, list[Reason]] | None = None
    for i in _with_role(context, nominal):
        entity = context.entities[i]
        if (owner == i and not _by_pronoun(context, nominal)) or _other_gender(nominal, entity) or _other_party(nominal, entity):
            continue
        for report, held in _fitting_roles(context, nominal, entity):
            if _only_party(nominal, held):
                continue
            fit = _fit(context, nominal, held, i, report, owner)
            score, reasons = judge(ROLE_FEATURES, fit, f"“{nominal.text}”, “{held.text}”")
            if best is None or score > best[0] + 1e-9:
                best = (score, i, reasons)
    if best is None or best[0] < (THRESHOLD if nominal.head in OFFICES or owner is not None else THRESHOLD + 0.2):
        return None
    give_reasons(context.entities[best[1]], best[2])
    return best[1]


def _fitting_roles(context: Context, nominal: Nominal, entity: Entity) -> list[tuple[str, RoleText]]:
    """The person's roles that the noun may mean, each once for this report and once for the others."""
    heads = _heads(nominal)
    here = context.report.id
    found = [(report, role) for report, role in entity.roles if role.head in heads]
    alike = {(report == here, r.text): (report, r) for report, r in reversed(found)}
    return list(reversed(alike.values()))


def _heads(nominal: Nominal) -> frozenset[str]:
    """The noun and those that may stand for it."""
    return frozenset({nominal.head}) | BROADER.get(nominal.head, frozenset())


def _with_role(context: Context, nominal: Nominal) -> list[int]:
    return sorted({i for h in _heads(nominal) for i in context.affair.by_role.get(h, [])})


def _other_gender(nominal: Nominal, entity: Entity) -> bool:
    return nominal.gender is not None and entity.gender not in (None, nominal.gender)


def _other_party(nominal: Nominal, entity: Entity) -> bool:
    """Whether the description names a party and the person's roles only another one."""
    wanted = _parties(nominal.role)
    held = {party for _, role in entity.roles for party in _parties(role)} if wanted else set()
    return bool(held) and not wanted & held


def _only_party(nominal: Nominal, held: RoleText) -> bool:
    """Whether “the Senate’s top Republican” is sought among those of whom a report only gives the party."""
    return bool(_FIRST & nominal.role.words) and held.head in PARTISANS and not held.words & nominal.role.words


def _parties(role: RoleText) -> set[str]:
    return {_PARTY.get(w, w) for w in role.words | {role.head}} & PARTISANS


def _by_pronoun(context: Context, nominal: Nominal) -> bool:
    return nominal.owner is not None and context.report.text[slice(*nominal.owner)].casefold() in OWNERS


def _fit(context: Context, nominal: Nominal, held: RoleText, i: int, report: str, owner: int | None) -> RoleFit:
    tied = owner is not None and bool(_name_words(context.entities[owner]) & held.words)
    here = i in context.affair.here[context.report.id]
    seen = context.salience.seen(i) or (nominal.start < 200 and here)
    apart = owner is not None and not tied and held.owned and context.entities[owner].kind == "person"
    whose = owner is not None and nominal.determiner == "possessive" and context.entities[owner].kind == "person"
    loose = whose and not held.owned and held.text.split()[0].casefold() not in OWNERS
    return RoleFit(nominal.role, held, report == context.report.id, seen, context.salience.recency(i), tied, apart, loose)


def _name_words(entity: Entity) -> set[str]:
    return {w for m in entity.mentions for w in ([m.person.family] if entity.kind == "person" else fold(m.text).split())}


def holder_named_later(context: Context, nominal: Nominal, owner: int | None) -> int | None:
    """“A council aide” in the opening lines, named further down; an “official” only where the employer is the same."""
    if context.paragraph(nominal.start) > 1 or nominal.head not in ROLE_NOUNS:
        return None
    employer = _name_words(context.entities[owner]) if owner is not None else set()
    fitting = []
    for i in set(_with_role(context, nominal)) & context.affair.here[context.report.id]:
        entity = context.entities[i]
        first = min((m.start for m in entity.mentions if m.report == context.report.id and not m.headline), default=-1)
        tied = _fits_more(nominal, entity) and (
            nominal.head not in _SOURCES or any(employer & held.words for _, held in entity.roles)
        )
        if first > nominal.start and not context.salience.seen(i) and not _other_gender(nominal, entity) and owner != i and tied:
            fitting.append((first, i))
    return because(context, min(fitting)[1], named_later, nominal) if fitting else None


def _fits_more(nominal: Nominal, entity: Entity) -> bool:
    """Whether of somebody called by the party more fits than the party (“a Norland Republican”, “Vane, R-Norland”)."""
    words = nominal.role.words - {nominal.head}
    held = [role for _, role in entity.roles]
    return nominal.head not in PARTISANS or not words or any(words & (r.words | {r.head}) for r in held)


def brought_in_before(context: Context, nominal: Nominal, _: int | None) -> int | None:
    """“A young man” whom the opening lines called “a young man” already."""
    words = nominal.role.words - {nominal.head}
    if not words or nominal.head in _SOURCES - {"man", "woman"} or nominal.text.split()[0].casefold() in ("another", "other"):
        return None
    for entity in context.described.get(nominal.head, {}):
        first = min((s for r, s, _ in context.entities[entity].labels if r == context.report.id), default=nominal.start)
        opening = context.paragraph(first) <= 1 and context.paragraph(first) < context.paragraph(nominal.start)
        if opening and context.entities[entity].kind == "unnamed" and context.described_as(entity, words):
            return because(context, entity, brought_in_again, nominal)
    return None


def relative(context: Context, nominal: Nominal, owner: int | None) -> int | None:
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


def only_person(context: Context, nominal: Nominal, _: int | None) -> int | None:
    """“The senator” in a report that has named nobody else so far, and whose office it does not tell otherwise."""
    before = {n.entity for n in context.names if n.start < nominal.start and context.entities[n.entity].kind == "person"}
    if len(before) != 1 or nominal.head not in OFFICES or nominal.owner is not None or context.in_quotes(nominal.start):
        return None
    entity = before.pop()
    told = any(role.head in OFFICES for _, role in context.entities[entity].roles)
    return None if told or _other_gender(nominal, context.entities[entity]) else because(context, entity, nobody_else, nominal)


def in_other_words(context: Context, nominal: Nominal, _: int | None) -> int | None:
    """“The coast’s senator” for whoever the sentence before is about, where no report says whose office that is."""
    known = nominal.head not in _PUBLIC or context.in_quotes(nominal.start) or _held_by_others(context, nominal)
    if known or _OTHER.search(nominal.text) or not _leads(context, nominal.start):
        return None
    entity = context.pronoun(nominal.start, ANYONE)
    if entity is None or context.entities[entity].kind != "person":
        return None
    found = context.entities[entity]
    told = nominal.head in OFFICES and any(role.head in OFFICES - {"leader", "member"} for _, role in found.roles)
    aside = 2 * context.salience.counts[entity] < max(context.salience.counts.values())
    if told or aside or _other_gender(nominal, found) or _other_party(nominal, found):
        return None
    return because(context, entity, same_subject, nominal)


def _held_by_others(context: Context, nominal: Nominal) -> bool:
    """Whether a report gives the role to somebody, and not only for another country or state."""
    heads, wanted = _heads(nominal), nominal.role.country
    held = [role for i in _with_role(context, nominal) for _, role in context.entities[i].roles if role.head in heads]
    return any(wanted is None or role.country in (None, wanted) for role in held)


def _leads(context: Context, at: int) -> bool:
    """Whether a sentence begins at the place, or it stands beside a quotation as its speaker."""
    text = context.report.text
    return text[max(0, at - 2) : at - 1] in ("”", '"') or at in context.openings or text[max(0, at - 5) : at] == "said "


def both_of_them(context: Context, nominal: Nominal, _: int | None) -> int | None:
    """“The couple”, “the two senators”: those who spoke together last and whom the word fits."""
    heads = _heads(nominal)
    for entity, members in reversed(context.together):
        roles = {role.head for i in members for _, role in context.entities[i].roles}
        if nominal.head in _TWO or roles & heads:
            return because(context, entity, spoke_together, nominal)
    return None


def aged(context: Context, nominal: Nominal, _: int | None) -> int | None:
    """“The 71-year-old”: the person whose age the report gives so, else the one it spoke of last."""
    said = _AGED.fullmatch(nominal.text.strip())
    if said is None:
        return None
    here = [(n.entity, context.report.text[n.end : n.end + 5]) for n in context.names if n.start < nominal.start]
    told = [entity for entity, behind in here if behind.startswith(f", {said[1]}")]
    entity = told[-1] if told else context.pronoun(nominal.start, ANYONE)
    return because(context, entity, of_that_age, nominal) if entity is not None else None
