"""What kind a name is where its words do not tell: a person by surname, role, neighbour or slip of the pen."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from onrecord.resolve.mentions import NameMention
from onrecord.resolve.surnames import is_slip
from onrecord.text.names import fold, is_given
from onrecord.text.titles import ROLE_NOUNS
from onrecord.text.words import word_set

_PLACE_FIRST = word_set("north south east west new old upper lower great san santa los las saint st lake mount fort port cape")
"""First words of places, which are no first names."""
_SLIP_OF = 5
"""So often a report gives the name of which another spelling is held for a slip."""
Mentions = dict[str, list[NameMention]]


def mend_slips(mentions: Mentions) -> None:
    """A name that stands once, written like a surname that its report gives often but for a letter left out or two changed round."""
    spelt = Counter(fold(m.text) for ms in mentions.values() for m in ms)
    for ms in mentions.values():
        often = Counter(m.person.family for m in ms)
        full = {m.person.family for m in ms if m.kind == "person" and m.person.full}
        given = sorted(f for f in full if often[f] >= _SLIP_OF)
        for m in ms:
            once = m.kind == "unknown" and not m.person.full and spelt[fold(m.text)] == 1
            meant = [f for f in given if is_slip(fold(m.text), f)] if once else []
            if len(meant) == 1:
                m.kind, m.person = "person", replace(m.person, family=meant[0])


def families_named(mentions: Iterable[NameMention]) -> frozenset[str]:
    return frozenset(m.person.family for m in mentions if m.kind == "person" and (m.person.full or m.lead < m.start))


def settle_kinds(mentions: list[NameMention], families: frozenset[str]) -> None:
    """Names of unknown kind are people's where the surname or a stated role shows it."""
    bodies = {fold(m.text) for m in mentions if m.kind == "organisation"}
    for m in mentions:
        if (
            m.kind == "unknown"
            and fold(m.text) not in bodies
            and (m.person.family in families or (m.person.full and any(r.head in ROLE_NOUNS for r in m.roles)))
        ):
            m.kind = "person"
    _settle_by_surname(mentions, bodies)
    shown = {fold(m.text) for m in mentions if m.kind == "person" and m.person.full}
    families = families_named(mentions)
    named = {(m.report, m.person.family) for m in mentions if m.kind == "person" and m.person.full}
    given = {m.person.given[0] for m in mentions if m.kind == "person" and m.person.full}
    for m in mentions:
        single = not m.person.full
        if single and m.kind == "place" and (m.report, m.person.family) in named:
            m.kind = "person"
        if m.kind == "unknown" and (
            fold(m.text) in shown or (single and (m.person.family in families or (m.person.family in given and is_given(m.text))))
        ):
            m.kind = "person"


def _settle_by_surname(mentions: list[NameMention], bodies: set[str]) -> None:
    """People: “Sten Farrow” of whom the same report then says “Farrow”, but not “the Farrow”; a first name that speaks."""
    plain = [m for m in mentions if m.kind == "unknown"]
    bodies = bodies | {fold(m.text) for m in plain if m.determined}
    alone = {(m.report, fold(m.text)) for m in plain if not m.person.full}
    speaking = {(m.report, fold(m.text)) for m in plain if not m.person.full and m.speaks and is_given(m.text)}
    twins = _beside_first_names(mentions)
    for m in plain:
        named = (
            len(m.person.given) in (1, 2)
            and m.person.given[0] not in _PLACE_FIRST
            and m.person.family not in bodies
            and (m.report, m.person.family) in alone
        )
        if fold(m.text) not in bodies and (named or (m.report, fold(m.text)) in speaking or fold(m.text) in twins):
            m.kind = "person"


def _beside_first_names(mentions: list[NameMention]) -> frozenset[str]:
    """Single names that stand beside the first name alone of somebody named in full (“Ida and Zorla”)."""
    given = {m.person.given[0] for m in mentions if m.kind == "person" and m.person.full}
    beside: set[str] = set()
    for a, b in pairwise(sorted(mentions, key=lambda m: (m.report, m.start))):
        joined = a.report == b.report and a.end + len(" and ") == b.lead and not (a.person.full or b.person.full)
        for one, other in ((a, b), (b, a)) if joined else ():
            if one.kind in ("person", "unknown") and fold(one.text) in given and is_given(one.text) and other.kind == "unknown":
                beside.add(fold(other.text))
    return frozenset(beside)
