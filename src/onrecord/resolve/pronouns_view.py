"""What the antecedent features look at: a candidate as seen from a pronoun."""

from dataclasses import dataclass

from onrecord.resolve.pronouns_prose import Place, PronounPlace, Prose


@dataclass(frozen=True, slots=True)
class Standing:
    """What a candidate is in the passage, apart from where its nearest mention stands; 1 fits, 0 unknown, -1 does not fit."""

    gender: int
    noun_gender: int
    first_name: float
    mentions: int
    before: int
    subjects: int
    opens: bool
    since: int
    """Sentences of the passage before its first mention."""
    words: int
    longest: int
    titled: float
    """Share of the name's words that the title holds; NaN where there is no title."""


@dataclass(frozen=True, slots=True)
class Between:
    """What lies between a mention and the pronoun."""

    words: int
    commas: int
    clauses: int
    joints: int
    verbs: int
    names: int
    others: int
    subjects: int
    pronouns: int
    nominatives: int
    other_gender: int


@dataclass(frozen=True, slots=True)
class Field:
    """The candidate among the other fitting candidates."""

    others: int
    rank: int
    """Others that stand nearer."""
    subjects_beside: int
    """Others that are subjects as many sentences away."""
    subjects_nearer: int
    parallel: int
    gender: int
    lead: int
    """Its mentions more than those of the most mentioned other."""
    titled: float
    first: bool
    """Whether its sentence names nobody before it."""
    beside: int
    """Others named before the pronoun in its sentence."""
    pronouns_before: int
    """Pronouns of the gender in the passage before the mention."""
    pronouns_beside: int
    """Pronouns of the gender before the pronoun in its sentence."""


@dataclass(frozen=True, slots=True)
class View:
    """A candidate seen from a pronoun."""

    prose: Prose
    pronoun: PronounPlace
    place: Place
    standing: Standing
    between: Between
    field: Field
