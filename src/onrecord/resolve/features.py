"""Named features for “are these one actor?”; each docstring is the explanation that a reader of the dossier sees."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from onrecord.model import Reason
from onrecord.resolve.mentions import RoleText
from onrecord.text.names import PersonName, same_given, spelt_alike
from onrecord.text.titles import BROADER

T = TypeVar("T")
Feature = Callable[[T], float]


def judge(features: Sequence[Feature[T]], pair: T, example: str) -> tuple[float, list[Reason]]:
    """The summed score and, for each feature that speaks for the pair, its reason in words."""
    scored = [(f, f(pair)) for f in features]
    reasons = [Reason(f.__name__, round(s, 2), f"{explanation(f)}: {example}") for f, s in scored if s > 0]
    return sum(s for _, s in scored), reasons


def explanation(feature: Callable[..., float]) -> str:
    """The words shown to users: the docstring's first line without its full stop."""
    return (feature.__doc__ or "").strip().splitlines()[0].rstrip(".")


# names


@dataclass(frozen=True, slots=True)
class Names:
    """Two full names of people."""

    left: PersonName
    right: PersonName


def same_name(n: Names) -> float:
    """The same first name and surname."""
    return 1.0 if n.left.family == n.right.family and _given(n) == "equal" else 0.0


def initials_fit(n: Names) -> float:
    """The same surname, with an initial that fits the first name."""
    return 1.0 if n.left.family == n.right.family and _given(n) == "initial" else 0.0


def short_first_name(n: Names) -> float:
    """The same surname, with a common short form of the first name."""
    return 1.0 if n.left.family == n.right.family and _given(n) == "short" else 0.0


def spelling_variant(n: Names) -> float:
    """Two spellings of one name, as names carried over from another script have."""
    alike = spelt_alike(n.left.family, n.right.family) and _given(n) in ("equal", "variant")
    return 1.0 if alike and (n.left.family != n.right.family or _given(n) == "variant") else 0.0


def known_by_second_name(n: Names) -> float:
    """The same surname, and the first name of one is the second name of the other."""
    a, b = n.left.given, n.right.given
    return 1.0 if n.left.family == n.right.family and _given(n) is None and (a[0] in b[1:] or b[0] in a[1:]) else 0.0


def _given(n: Names) -> str | None:
    return same_given(n.left.given[0], n.right.given[0])


NAME_FEATURES: tuple[Feature[Names], ...] = (same_name, initials_fit, short_first_name, spelling_variant, known_by_second_name)


# short names


@dataclass(frozen=True, slots=True)
class Short:
    """A surname or first name alone, and a person it may belong to."""

    before: bool
    in_report: bool
    rank: int
    """How many other fitting people the report mentioned more lately."""
    share: float
    """Share of the fitting people's mentions so far that are this person's."""
    role: bool
    suffix: bool
    bare: bool
    """Whether “Jr.” is missing from a name that the report otherwise gives with it."""
    sole: bool


def surname_in_report(s: Short) -> float:
    """The report gives the full name before using the surname alone."""
    return 1.0 if s.before else 0.0


def surname_elsewhere(s: Short) -> float:
    """Another part of the affair's reports gives the full name to this surname."""
    return 0.4 if not s.before else 0.0


def only_bearer(s: Short) -> float:
    """Nobody else in the affair bears the name."""
    return 0.6 if s.sole else 0.0


def last_named(s: Short) -> float:
    """Of the people with this surname, the one the report named last."""
    return 0.3 if s.before and s.rank == 0 else 0.0


def most_named(s: Short) -> float:
    """Of the people with this surname, the one this report mentions most."""
    return 0.8 * s.share if not s.sole else 0.0


def title_fits(s: Short) -> float:
    """The title before the surname is this person's."""
    return 1.5 if s.role else 0.0


def suffix_fits(s: Short) -> float:
    """“Jr.” or another addition sets this person apart from relatives."""
    return 1.5 if s.suffix else 0.0


def suffix_missing(s: Short) -> float:
    """The report sets this person apart by “Jr.”, which is missing here."""
    return -1.0 if s.bare else 0.0


def named_in_report(s: Short) -> float:
    """The report names this person in full."""
    return 0.3 if s.in_report else 0.0


SHORT_FEATURES: tuple[Feature[Short], ...] = (
    named_in_report,
    suffix_missing,
    surname_in_report,
    surname_elsewhere,
    only_bearer,
    last_named,
    most_named,
    title_fits,
    suffix_fits,
)


# roles


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


def role_stated(r: RoleFit) -> float:
    """A report states that this person holds the role."""
    return 1.0 if r.wanted.head == r.held.head else 0.7 if r.held.head in BROADER.get(r.wanted.head, frozenset()) else -5.0


def same_office(r: RoleFit) -> float:
    """The office is named with the same words (foreign, prime, deputy …)."""
    wanted, held = r.wanted.office, r.held.office
    if wanted - held - r.held.words:
        return -5.0
    if held - wanted & _APART:
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
    return 0.3 * min(2, len(shared))


def role_in_report(r: RoleFit) -> float:
    """The role is stated in the same report."""
    return 0.3 if r.stated_here else 0.0


def person_in_report(r: RoleFit) -> float:
    """The report mentions this person before the description."""
    return 0.4 if r.mentioned_before else -0.3


def nearest_holder(r: RoleFit) -> float:
    """Of those who fit, the one mentioned last."""
    return 0.2 if r.mentioned_before and r.rank == 0 else 0.0


def owner_in_role(r: RoleFit) -> float:
    """The role is stated for the same employer or relative."""
    return 0.6 if r.tied else 0.0


_APART = frozenset({"vice", "deputy", "assistant", "associate", "press", "shadow"})
ROLE_FEATURES: tuple[Feature[RoleFit], ...] = (
    role_stated,
    same_office,
    same_country,
    same_body,
    role_in_report,
    person_in_report,
    nearest_holder,
    owner_in_role,
)


# antecedents


@dataclass(frozen=True, slots=True)
class Antecedent:
    """A mention before a pronoun or a bare description."""

    sentences: int
    """How many sentences with fitting mentions lie between; 0 is the same sentence."""
    paragraphs: int
    subject: bool
    spoke_last: bool
    oblique: bool
    gender_known: bool
    mentions: int


def near(a: Antecedent) -> float:
    """Mentioned a short way before."""
    return max(0.0, 1.0 - 0.28 * a.sentences) - 0.15 * max(0, a.paragraphs - 1)


def subject(a: Antecedent) -> float:
    """The sentence before is about this actor."""
    return 0.35 if a.subject else 0.0


def spoke_last(a: Antecedent) -> float:
    """The speaker of the statement before."""
    return 0.45 if a.spoke_last and a.paragraphs <= 2 else 0.0


def not_aside(a: Antecedent) -> float:
    """Mentioned only in passing, inside a description of something else."""
    return -0.3 if a.oblique else 0.0


def gender_agrees(a: Antecedent) -> float:
    """The pronoun fits the person's title or first name."""
    return 0.2 if a.gender_known else 0.0


def often_mentioned(a: Antecedent) -> float:
    """The report mentions this actor often."""
    return 0.02 * min(10, a.mentions)


ANTECEDENT_FEATURES: tuple[Feature[Antecedent], ...] = (near, subject, spoke_last, not_aside, gender_agrees, often_mentioned)
