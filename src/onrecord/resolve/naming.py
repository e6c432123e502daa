"""Names to entities, across the reports of an affair: full names first, then short ones, then bodies and places."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from onrecord.model import Reason
from onrecord.resolve.bodies import link_bodies
from onrecord.resolve.entities import Entity, give_reasons
from onrecord.resolve.features import judge
from onrecord.resolve.kinds import Mentions, families_named, mend_slips, settle_kinds
from onrecord.resolve.mentions import NameMention, RoleText
from onrecord.resolve.name_features import NAME_FEATURES, SHORT_FEATURES, Names, Short
from onrecord.resolve.surnames import by_words, is_slip, may_call, same_consonants, surnames
from onrecord.text.names import Gender, PersonName, clash, fold, spelt_alike
from onrecord.text.titles import FEMALE_NOUNS, KIN, LEADING_ROLES, MALE_NOUNS

_YOUNGER = frozenset({"son", "daughter", "nephew", "niece", "grandson", "granddaughter"})
_FAMILY = KIN | {"first-lady", "lady"}
_TOP = 100
"""In so many first characters a headline in plain type may say “President Roe” of whom the text then begins to name in full."""


def link_names(mentions: Mentions) -> list[Entity]:
    """Entities of all names; every mention's `entity` is set to its index."""
    everything = [m for ms in mentions.values() for m in ms]
    mend_slips(mentions)
    families = families_named(everything)
    settle_kinds(everything, families)
    entities = _full_names([m for m in everything if m.kind == "person" and m.person.full])
    for ms in mentions.values():
        _short_names(ms, entities)
    link_bodies([m for m in everything if m.entity < 0], entities, families)
    for entity in entities:
        if entity.kind == "person":
            entity.gender = _gender(entity)
    return entities


def _full_names(mentions: list[NameMention]) -> list[Entity]:
    """Entities of full names; within a surname's block the fullest and commonest name first, each name to where it fits best."""
    types: dict[str, list[NameMention]] = defaultdict(list)
    for m in mentions:
        types[f"{' '.join(m.person.given)}|{m.person.family}|{m.person.suffix}"].append(m)
    apart = _families_with_suffix(mentions)
    blocks: dict[str, list[Entity]] = defaultdict(list)
    out: list[Entity] = []
    for ms in types.values():
        person = _merged(ms)
        block = _block(person, blocks)
        best = max(((*_fit(person, e, apart, ms[0]), e) for e in block), key=lambda row: row[0], default=None)
        if best and best[0] >= 1:
            best[2].mentions += ms
            give_reasons(best[2], best[1])
        else:
            entity = Entity("person", mentions=list(ms))
            for word in surnames(person):
                blocks[word].append(entity)
            out.append(entity)
    for i, entity in enumerate(out):
        for m in entity.mentions:
            m.entity = i
    return out


def _block(person: PersonName, blocks: dict[str, list[Entity]]) -> list[Entity]:
    own = surnames(person)
    alike = [f for f in blocks if f in own or (f[:1] == person.family[:1] and spelt_alike(f, person.family))]
    return list({id(e): e for f in alike for e in blocks[f]}.values())


def _merged(mentions: list[NameMention]) -> PersonName:
    """The name with the titles and gender of whichever mention tells them."""
    return next((m.person for m in mentions if m.person.gender), mentions[0].person)


def _families_with_suffix(mentions: Sequence[NameMention]) -> frozenset[str]:
    """Surnames of father and son: one report gives one first name with and without “Jr.”, or only the name without has an office."""
    seen: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    offices: dict[tuple[str, str], dict[bool, set[str]]] = defaultdict(dict)
    for m in mentions:
        given, family, suffix = m.person.given[0], m.person.family, m.person.suffix
        seen[m.report, given, family].add(suffix)
        held = offices[given, family]
        held.setdefault(bool(suffix), set()).update(LEADING_ROLES & {*m.person.titles, *(r.head for r in m.roles)})
    contrasted = {family for (_, _, family), suffixes in seen.items() if len(suffixes) > 1}
    without = {family for (_, family), held in offices.items() if len(held) > 1 and held[False] and not held[True] & held[False]}
    return frozenset(contrasted | without)


def _fit(person: PersonName, entity: Entity, apart: frozenset[str], mention: NameMention) -> tuple[float, list[Reason]]:
    for other in {m.person for m in entity.mentions}:
        why = clash(person, other)
        if (why and not (why == "given" and _one_first_name(person, other))) or (
            person.suffix != other.suffix and person.family in apart
        ):
            return 0.0, []
    results = [
        judge(NAME_FEATURES, Names(person, m.person), f"“{mention.text}”, “{m.text}”")
        for m in {m.text: m for m in entity.mentions}.values()
    ]
    score, reasons = max(results, key=lambda r: r[0])
    return score, reasons if mention.text != entity.mentions[0].text else []


def _one_first_name(left: PersonName, right: PersonName) -> bool:
    return left.family == right.family and same_consonants(left.given[0], right.given[0])


def _short_names(mentions: list[NameMention], entities: list[Entity]) -> None:
    """Surnames and first names of one report, in order, each to the person who fits best."""
    by_name: dict[str, list[int]] = defaultdict(list)
    for i, entity in enumerate(entities):
        for word in sorted({word for person in entity.persons for word in by_words(person)}):
            by_name[word].append(i)
    _office_names(mentions, entities, by_name)
    here = {m.entity for m in mentions if m.entity >= 0}
    last: dict[int, int] = {}
    for at, m in enumerate(mentions):
        if m.entity < 0 and m.kind == "person":
            _shorten(m, entities, by_name, here, last)
        if m.entity >= 0:
            last[m.entity] = at


def _office_names(mentions: list[NameMention], entities: list[Entity], by_name: dict[str, list[int]]) -> None:
    """“President Roe” before any full name of a Roe in the report, and nobody known to hold that office: somebody else."""
    introduced: set[int] = set()
    named = dict.fromkeys(m.entity for m in mentions if m.person.full and m.entity >= 0)
    kin = _relatives(mentions, entities)
    for m in mentions:
        if m.entity >= 0 and not m.headline:
            introduced.add(m.entity)
        if m.entity >= 0 or m.kind != "person" or m.headline or not set(m.person.titles) & LEADING_ROLES:
            continue
        family = [i for i in by_name.get(m.person.family, []) if _admissible(m, entities[i])]
        fitting = _fitting(m, entities, family, kin, {i for i in family if i in introduced or i not in named})
        heading = m.start < _TOP and next((i for i in named if i in family), None) in set(family) - kin
        if len(fitting) == len(family) or heading:
            continue
        home = next((i for i in fitting if _titled(m, entities[i])), fitting[0] if fitting else len(entities))
        if home == len(entities):
            entities.append(Entity("person"))
            by_name[m.person.family].append(home)
        entities[home].mentions.append(m)
        m.entity = home
        introduced.add(home)


def _fitting(m: NameMention, entities: list[Entity], family: list[int], kin: frozenset[int], open_to: set[int]) -> list[int]:
    """Who of the family may be called by the title: those `open_to` it but relatives, or the only one known to hold the office."""
    known = [i for i in family if _titled(m, entities[i])]
    if len(known) == 1 and not any(_in_office(entities[i]) for i in family if i not in known):
        return known
    fitting = [i for i in family if (i in open_to and i not in kin) or i in known]
    return fitting or [i for i in family if len(family) == 1 and _may_hold_office(entities[i])]


def _relatives(mentions: list[NameMention], entities: list[Entity]) -> frozenset[int]:
    """People without office whom the reports bring in as somebody's family: by a word of kinship, or in a pair (“Ida and Ann Roe”)."""
    kin = {m.entity for m in mentions if m.entity >= 0 and any(_of_family(r, entities[m.entity]) for r in m.roles)}
    surnamed = {p.family for e in entities for p in e.persons}
    for a, b in pairwise(mentions):
        alone = a.lead == a.start and not (a.person.full and " " in a.text) and fold(a.text) not in surnamed
        if b.entity >= 0 and b.person.full and alone and a.kind in ("person", "unknown") and a.end + len(" and ") == b.lead:
            kin.add(b.entity)
    return frozenset(i for i in kin if not _in_office(entities[i]))


def _of_family(role: RoleText, entity: Entity) -> bool:
    """“His wife”, “the daughter of President Roe” of a Roe, “the first lady”; not “the son of a baker”."""
    if role.head not in _FAMILY:
        return False
    words = {fold(w) for w in role.text.replace("’", " ").replace("'", " ").split()}
    return role.head not in KIN or bool(words & ({"his", "her", "their"} | {p.family for p in entity.persons}))


def _brought_in(entity: Entity, report: str) -> bool:
    """Whether the report first names somebody as another's relative (“her daughter, Ann Roe”)."""
    first = next((x for x in entity.mentions if x.report == report), None)
    return first is not None and any(r.head in KIN and _of_family(r, entity) for r in first.roles)


def _heads(entity: Entity) -> set[str]:
    return {role.head for x in entity.mentions for role in x.roles}


def _may_hold_office(entity: Entity) -> bool:
    """Whether two reports name the person in full and none states an office."""
    reports = {x.report for x in entity.mentions if x.person.full}
    return len(reports) > 1 and not _in_office(entity)


def _in_office(entity: Entity) -> bool:
    return bool(_heads(entity) & (LEADING_ROLES - _FAMILY))


def _shorten(m: NameMention, entities: list[Entity], by_name: dict[str, list[int]], here: set[int], last: dict[int, int]) -> None:
    fits = [
        i for i in dict.fromkeys(i for w in sorted(surnames(m.person)) for i in by_name.get(w, [])) if _admissible(m, entities[i])
    ]
    recent = sorted((i for i in fits if i in last), key=lambda i: -last[i])
    named = Counter(i for i in fits for x in entities[i].mentions if x.report == m.report)
    total = sum(named.values()) or 1
    relatives = {i for i in fits if _brought_in(entities[i], m.report)}
    other = any(i in last and i not in relatives and any(p.full for p in entities[i].persons) for i in fits)
    scored = []
    for i in fits:
        short = Short(
            i in last,
            i in here,
            recent.index(i) if i in last else len(recent),
            named[i] / total,
            _titled(m, entities[i]),
            bool(m.person.suffix),
            _suffix_missing(m, entities[i], any(x in here or x in last for x in fits if x != i)),
            len(fits) == 1,
            all(m.person.family != p.family for p in entities[i].persons),
            _generation(m, entities[i]),
            i == next(iter(last), None),
            is_slip(fold(m.text), m.person.family),
            i in relatives and other,
        )
        score, reasons = judge(SHORT_FEATURES, short, f"“{m.text}” for “{entities[i].mentions[0].text}”")
        scored.append((score, i, reasons))
    if scored and (best := max(scored, key=lambda row: (row[0], -row[1])))[0] >= 0.4:
        m.entity = best[1]
        give_reasons(entities[m.entity], best[2])
        entities[m.entity].mentions.append(m)
        return
    entities.append(Entity("person", mentions=[m]))
    m.entity = len(entities) - 1
    here.add(m.entity)
    by_name[m.person.family].append(m.entity)


def _admissible(m: NameMention, entity: Entity) -> bool:
    full = [p for p in entity.persons if p.full] or entity.persons
    if m.person.suffix and not any(p.suffix == m.person.suffix for p in entity.persons):
        return False
    offices = set(m.person.titles) & LEADING_ROLES
    if offices and not m.person.suffix and all(p.suffix for p in full) and not offices & {t for p in full for t in p.titles}:
        return False
    gender = _gender(entity)
    if m.person.gender and gender and m.person.gender != gender:
        return False
    return any(may_call(m, p) for p in full)


def _suffix_missing(m: NameMention, entity: Entity, rivals: bool) -> bool:
    """Whether the report calls this person “Roe Jr.”, or names another Roe, and “Jr.” is missing here."""
    here = [x.person for x in entity.mentions if x.report == m.report]
    return not m.person.suffix and any(p.suffix and (rivals or not p.full) for p in here)


def _generation(m: NameMention, entity: Entity) -> bool | None:
    """Whether “younger” or “elder” fits what is known of the person; None where no such word is used."""
    young = any(p.suffix == "jr" for p in entity.persons) or bool(_YOUNGER & {r.head for x in entity.mentions for r in x.roles})
    return (m.generation == "younger") == young if m.generation else None


def _titled(m: NameMention, entity: Entity) -> bool:
    titles = {r.head for r in m.roles}
    held = {role.head for other in entity.mentions for role in other.roles}
    return bool(titles & held)


def _gender(entity: Entity) -> Gender | None:
    """By title first, then by what the roles say, then by first name."""
    titled = Counter(m.person.gender for m in entity.mentions if m.person.gender and m.person.titles)
    if titled:
        return titled.most_common(1)[0][0]
    heads = {r.head for m in entity.mentions for r in m.roles}
    if heads & FEMALE_NOUNS:
        return "f"
    if heads & MALE_NOUNS:
        return "m"
    named = Counter(p.gender for p in entity.persons if p.gender)
    return named.most_common(1)[0][0] if named else None
