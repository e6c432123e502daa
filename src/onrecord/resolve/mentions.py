"""What a report calls somebody: names with their titles, and descriptions (“the minister”), as spans."""

import re
from dataclasses import dataclass, field
from typing import Literal

from onrecord.text.names import Gender, PersonName

_OWNED = re.compile(r"[A-Z][\w-]*[’']s?\s|\b(?:for|to)\s(?:[Tt]he\s)?[A-Z]")
_THAT = re.compile(r"that\s(?=(?:the|an?|his|her|its|their)\s)")
Determiner = Literal["definite", "indefinite", "possessive", "none"]
NameKind = Literal["person", "organisation", "place", "unknown"]


@dataclass(frozen=True, slots=True)
class RoleText:
    """A role as a report states it: its noun, the words that make it another office, its country, and its other words."""

    start: int
    end: int
    text: str
    head: str
    office: frozenset[str]
    country: str | None
    words: frozenset[str]

    @property
    def owned(self) -> bool:
        """Whether the role names somebody or something it is tied to (“Roe’s lawyer”, “a lawyer for Roe”)."""
        return bool(_OWNED.search(self.text))


@dataclass(slots=True)
class NameMention:
    """A name in a text. `start`–`end` is the name without titles, `lead` where its titles begin."""

    report: str
    start: int
    end: int
    lead: int
    text: str
    kind: NameKind
    person: PersonName
    roles: list[RoleText] = field(default_factory=list)
    entity: int = -1
    headline: bool = False
    opens: bool = False
    """Whether a sentence begins with it, so that its first capital tells nothing."""
    determined: bool = False
    """Whether an article stands before it."""
    speaks: bool = False
    """Whether a verb of speech or “who” follows."""
    generation: str = ""
    """“elder” or “younger” where that stands before it."""


@dataclass(frozen=True, slots=True)
class Nominal:
    """A description without a name: its determiner, noun (singular) and what ties it to somebody."""

    start: int
    end: int
    text: str
    head: str
    plural: bool
    determiner: Determiner
    role: RoleText
    owner: tuple[int, int] | None
    """Span of the possessor (“his” in “his lawyer”, “Roe” in “Roe’s lawyer”, “a spokesman for Roe”)."""
    gender: Gender | None = None
    tie: str = ""
    """The preposition before the possessor, empty for “his” and “Roe’s”."""


def description_start(text: str, start: int, end: int) -> int:
    """Where the description begins behind a conjunction (“said that the group …”)."""
    that = _THAT.match(text, start, end)
    return that.end() if that else start
