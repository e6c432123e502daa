"""Named features for “is this one person’s name?”: full names, and surnames or first names alone."""

from dataclasses import dataclass

from onrecord.resolve.features import Feature
from onrecord.resolve.surnames import same_consonants, share_surname
from onrecord.text.names import PersonName, same_given, spelt_alike


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


def part_of_surname(n: Names) -> float:
    """The same first name, and the surname of one is a part of the other's (a maiden name, one of two surnames)."""
    return 1.0 if share_surname(n.left, n.right) and _given(n) in ("equal", "short") else 0.0


def _given(n: Names) -> str | None:
    found = same_given(n.left.given[0], n.right.given[0])
    return (
        "variant"
        if found is None and n.left.family == n.right.family and same_consonants(n.left.given[0], n.right.given[0])
        else found
    )


NAME_FEATURES: tuple[Feature[Names], ...] = (
    same_name,
    initials_fit,
    short_first_name,
    spelling_variant,
    known_by_second_name,
    part_of_surname,
)


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
    part: bool
    """Whether it is only a part of the person's surname, or the first name."""
    generation: bool | None
    """Whether “elder” or “younger” fits, where one of them stands before the name."""
    first: bool
    """Whether the report named this person before all others."""
    slip: bool
    """Whether the name is the surname with a slip of the pen."""
    relative: bool
    """Whether the report names this person as a relative, and another who bears the name in full."""


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


def whole_surname(s: Short) -> float:
    """The surname itself, not a part of it."""
    return -0.3 if s.part else 0.0


def generation_fits(s: Short) -> float:
    """“Elder” or “younger” fits what the reports say of the family."""
    return 0.0 if s.generation is None else 1.2 if s.generation else -0.2


def named_first(s: Short) -> float:
    """The report begins with this person."""
    return 0.2 if s.first and not s.sole else 0.0


def slip_of_the_pen(s: Short) -> float:
    """The surname as the report gives it elsewhere, but for one letter left out or two changed round."""
    return 0.7 if s.slip else 0.0


def named_in_report(s: Short) -> float:
    """The report names this person in full."""
    return 0.3 if s.in_report else 0.0


def named_as_relative(s: Short) -> float:
    """The report brings this person in only as the relative of another who bears the name."""
    return -0.3 if s.relative else 0.0


SHORT_FEATURES: tuple[Feature[Short], ...] = (
    named_in_report,
    named_as_relative,
    slip_of_the_pen,
    named_first,
    whole_surname,
    generation_fits,
    suffix_missing,
    surname_in_report,
    surname_elsewhere,
    only_bearer,
    last_named,
    most_named,
    title_fits,
    suffix_fits,
)
