"""Named features for “is this description that person?”, by the roles that the reports state."""

import re
from dataclasses import dataclass

from onrecord.resolve.features import Feature
from onrecord.resolve.mentions import RoleText
from onrecord.resolve.roles import country_of
from onrecord.text.names import fold
from onrecord.text.titles import BROADER, PARTISANS
from onrecord.text.words import FUNCTION, word_set


@dataclass(frozen=True, slots=True)
class RoleFit:
    """A description (“the minister”) and a role somebody is stated to have."""

    wanted: RoleText
    held: RoleText
    stated_here: bool
    mentioned_before: bool
    rank: int
    tied: bool
    """Whether the possessor of the description is named in the stated role."""
    apart: bool
    """Whether the stated role names another possessor."""
    loose: bool
    """Whether the description is tied to a person and the stated role to nobody."""


def role_stated(r: RoleFit) -> float:
    """A report states that this person holds the role."""
    return 1.0 if r.wanted.head == r.held.head else 0.7 if r.held.head in BROADER.get(r.wanted.head, frozenset()) else -5.0


def same_office(r: RoleFit) -> float:
    """The office is named with the same words (foreign, prime, deputy …)."""
    wanted, held = r.wanted.office, r.held.office
    if wanted - held - (r.held.words - _APART) or _other_department(r.wanted, r.held):
        return -5.0
    if held - wanted & (_APART | _PRIME if r.wanted.head == r.held.head else _APART):
        return -5.0
    return 0.4 if wanted and wanted == held else -0.3 if held - wanted else 0.0


def same_country(r: RoleFit) -> float:
    """The role is stated for the same country."""
    if r.wanted.country and r.held.country:
        return 0.4 if r.wanted.country == r.held.country else -5.0
    return 0.0


def same_body(r: RoleFit) -> float:
    """The role is stated for the same body or place."""
    shared = (r.wanted.words & r.held.words) - r.wanted.office
    if not r.wanted.words and r.held.words - r.held.office and not r.held.country:
        return -0.2
    return 0.3 * min(2, len(shared))


def role_in_report(r: RoleFit) -> float:
    """The role is stated in the same report."""
    return 0.3 if r.stated_here else 0.0


def same_time(r: RoleFit) -> float:
    """Both speak of the role as held now, or both as held before."""
    return 0.0 if bool(PAST & r.wanted.words) == bool(PAST & r.held.words) else -0.6


def person_in_report(r: RoleFit) -> float:
    """The report mentions this person before the description."""
    return 0.4 if r.mentioned_before else -0.3


def nearest_holder(r: RoleFit) -> float:
    """Of those who fit, the one mentioned last."""
    return 0.2 if r.mentioned_before and r.rank == 0 else 0.0


def owner_in_role(r: RoleFit) -> float:
    """The role is stated for the same employer or relative."""
    return 0.6 if r.tied else -5.0 if r.apart else -0.6 if r.loose else 0.0


def _other_department(wanted: RoleText, held: RoleText) -> bool:
    """“The water minister” is not the prime minister, whatever words are on our lists."""
    one, other = _department(wanted), _department(held)
    return bool(one and other) and one != other and one not in held.words


def _department(role: RoleText) -> str:
    """The word that says of what somebody is minister; empty where none does."""
    found = _MINISTER.search(role.text)
    word = fold(found[1]) if found else ""
    return "" if word in _UNTELLING | FUNCTION | PARTISANS or (found and country_of(found[1].capitalize())) else word


_MINISTER = re.compile(r"\b([\w-]+)\s[Mm]inister\b")
_UNTELLING = word_set(
    "former new then ex senior junior outgoing incoming acting current cabinet government state chief country’s nation’s designate"
)
PAST = frozenset({"former", "ex", "then", "previous", "late", "one-time"})
_PRIME = frozenset({"prime"})
"""“The minister” is not the prime minister, though “the premier” may be."""
_APART = frozenset({"vice", "deputy", "assistant", "associate", "press", "shadow"})
ROLE_FEATURES: tuple[Feature[RoleFit], ...] = (
    role_stated,
    same_office,
    same_country,
    same_body,
    role_in_report,
    same_time,
    person_in_report,
    nearest_holder,
    owner_in_role,
)
