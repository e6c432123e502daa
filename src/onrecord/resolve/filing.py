"""New descriptions: what they are filed under, so that the same words come to the same actor, and what they bring in."""

import re

from onrecord.resolve.context import Context
from onrecord.resolve.entities import Entity
from onrecord.resolve.features import Feature
from onrecord.resolve.mentions import Nominal
from onrecord.resolve.role_features import PAST
from onrecord.resolve.vague import one_in_affair, only_one
from onrecord.text.names import fold
from onrecord.text.titles import COLLECTIVE_NOUNS, DOCUMENTS, GROUP_NOUNS, ROLE_NOUNS
from onrecord.text.words import FUNCTION, word_set


def key_of(context: Context, nominal: Nominal, owner: int | None) -> tuple[str, ...]:
    """What a new description is filed under: a body tied to a known actor is one for all reports, the rest is the report's own."""
    report = context.report.id
    if one_in_affair(nominal, context.affair.sole):
        return ("one", nominal.head)
    if nominal.head in DOCUMENTS and (kind := _document_kind(nominal)) and nominal.determiner != "indefinite":
        whose = context.affair.whose.setdefault(kind, owner) if owner is not None else None
        return ("document", kind) if whose == owner else ("document", kind, str(owner))
    if nominal.head in GROUP_NOUNS | DOCUMENTS and owner is not None and nominal.determiner in ("possessive", "definite"):
        return ("tied", str(owner), nominal.head)
    if office := _only_office(nominal):
        return ("office", *office)
    if nominal.plural and owner is not None and nominal.head in ROLE_NOUNS and context.entities[owner].kind == "person":
        return ("people of", str(owner), nominal.head)
    if nominal.plural or nominal.head in COLLECTIVE_NOUNS:
        phrase = " ".join(
            fold(w) for w in re.findall(r"[\w’'-]+", nominal.text) if w.casefold() not in ("the", "some", "many", "several")
        )
        return ("collective", phrase) if _proper(nominal) else ("collective", report, phrase)
    if nominal.determiner == "indefinite" or (nominal.determiner == "none" and nominal.head in ROLE_NOUNS):
        return ("unnamed", report, str(nominal.start))
    return ("described", report, nominal.head, str(owner), str(sorted(nominal.role.words)))


def one_holder(_: float) -> float:
    """An office that one person holds at a time, of the same country."""
    return 0.6


def same_people(_: float) -> float:
    """People without names whom both reports tie to the same person."""
    return 0.4


def bears_name(_: float) -> float:
    """The same words with a name in them, or the same kind of papers."""
    return 0.5


SHARED: dict[str, Feature[float]] = {
    "office": one_holder,
    "people of": same_people,
    "collective": bears_name,
    "document": bears_name,
    "tied": bears_name,
    "one": only_one,
}
"""What a description is filed under → why another report's description is the same."""


def _only_office(nominal: Nominal) -> tuple[str, ...]:
    """The office and country of “the French foreign minister”, which one person holds at a time; empty for other descriptions."""
    role = nominal.role
    sole = nominal.head in _ONE_HOLDER or (nominal.head in _DEPARTMENTAL and role.office)
    told = (
        role.country is not None
        and not role.office & _SEVERAL
        and not nominal.plural
        and nominal.determiner in ("definite", "possessive")
    )
    return (role.country or "", nominal.head, *sorted(role.office), *sorted(PAST & role.words)) if sole and told else ()


def _document_kind(nominal: Nominal) -> str:
    """“tax returns”, “police report”: a noun that says what document it is; papers of one kind are one set in an affair."""
    words = re.findall(r"[\w-]+", nominal.text.split(nominal.head)[0])
    before = fold(words[-1]) if words else ""
    vague = (
        before in FUNCTION
        or before in _VAGUE
        or not before.islower()
        or before.endswith(("ed", "ing", "ly", "ent", "al", "ive", "ous"))
    )
    return "" if vague else f"{before} {nominal.head}"


_ONE_HOLDER = word_set("president chancellor premier king queen emperor sultan emir pope regent monarch")
_DEPARTMENTAL = word_set("minister secretary")
_SEVERAL = word_set("deputy vice assistant associate shadow")
_VAGUE = word_set("news press media new latest last first second previous earlier own joint brief long short separate public other")


def _proper(nominal: Nominal) -> bool:
    """Whether the collective bears a name (“Republicans”, “Roe County officials”) and so is the same everywhere."""
    first, *rest = nominal.text.split()
    return (
        any(w[0].isupper() for w in rest)
        or (first[0].isupper() and fold(first) in _NAMED_PEOPLE)
        or nominal.role.country is not None
    )


_NAMED_PEOPLE = word_set(
    "republicans democrats conservatives liberals tories socialists progressives christians muslims jews catholics"
)


_UNCOUNTED = re.compile(r"(?:many|most|some)\s", re.IGNORECASE)


def fresh(nominal: Nominal) -> Entity:
    """The entity that a description brings in."""
    if nominal.head in DOCUMENTS and nominal.head not in GROUP_NOUNS:
        return Entity("document", plural=nominal.plural)
    if nominal.head in GROUP_NOUNS - COLLECTIVE_NOUNS and not nominal.plural:
        government = nominal.head in ("government", "administration", "ministry", "regime", "authority")
        return Entity("government" if government else "organisation")
    many = nominal.plural or nominal.head in COLLECTIVE_NOUNS
    counted = nominal.determiner == "indefinite" and nominal.head in ROLE_NOUNS and not _UNCOUNTED.match(nominal.text)
    kind = "collective" if many and not counted else "unnamed"
    return Entity("collective" if kind == "collective" else "unnamed", gender=nominal.gender, plural=many)
