"""Offices said to be somebody's: “her minister”, “his deputy”."""

from onrecord.model import Reason
from onrecord.resolve.context import Context
from onrecord.resolve.entities import Entity, give_reasons
from onrecord.resolve.features import explanation
from onrecord.resolve.mentions import Nominal, RoleText
from onrecord.text.names import fold
from onrecord.text.words import word_set

RANKS = word_set(
    "minister deputy president premier chancellor secretary chief commander governor mayor chairman chairwoman undersecretary"
)
"""Offices above or below the possessor's own, in the same country or body."""
_BELOW = frozenset({"deputy", "vice", "assistant", "associate", "shadow", "press"})
_TELLS_NOTHING = word_set("also former current then senior first new own acting prime chief deputy vice assistant leader member")
_STEM = 5
"""Letters by which the name of a country and its adjective agree."""


def same_house(_: float) -> float:
    """The only one who holds the office and whose role names the possessor's country or department."""
    return 0.7


def ranked(context: Context, nominal: Nominal, owner: int | None) -> bool:
    """Whether the description is an office tied to a person, for which holders elsewhere do not count."""
    if nominal.head not in RANKS or nominal.determiner != "possessive" or nominal.owner is None:
        return False
    return owner is None or context.entities[owner].kind in ("person", "unnamed")


def holder_beside(context: Context, nominal: Nominal, owner: int | None) -> int | None:
    """The holder of the office whose role shares a country or department with the owner's; None where there is none, or more than one."""
    held = [role for _, role in context.entities[owner].roles] if owner is not None else []
    house = {w for role in held for w in _house(role)}
    entities = context.entities
    fitting = [i for i, e in enumerate(entities) if i != owner and e.kind == "person" and _fits(e, nominal, house, bool(held))]
    if len(fitting) != 1:
        return None
    stated = next(role.text for _, role in entities[fitting[0]].roles if _holds(role, nominal))
    reason = Reason(same_house.__name__, same_house(0.0), f"{explanation(same_house)}: “{nominal.text}”, “{stated}”")
    give_reasons(entities[fitting[0]], [reason])
    return fitting[0]


def _fits(entity: Entity, nominal: Nominal, house: set[str], owner_told: bool) -> bool:
    roles = [role for _, role in entity.roles]
    if not any(_holds(role, nominal) for role in roles):
        return False
    return not owner_told or any(_agree(a, b) for a in house for role in roles for b in _house(role))


def _holds(role: RoleText, nominal: Nominal) -> bool:
    if nominal.role.office - role.office - role.words:
        return False
    if nominal.head == "deputy":
        return role.head == "deputy" or "deputy" in role.office
    return role.head == nominal.head and not (role.office & _BELOW - nominal.role.office)


def _house(role: RoleText) -> set[str]:
    country = {fold(role.country)} if role.country else set()
    return ({fold(w) for w in role.words | role.office} | country) - _TELLS_NOTHING


def _agree(left: str, right: str) -> bool:
    return left == right or (min(len(left), len(right)) >= _STEM and left[:_STEM] == right[:_STEM])
