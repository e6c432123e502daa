"""A named pattern with the one line that explains it: the shape of every rule table of this stage."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """`why` is what a reader is told where the pattern matched."""

    name: str
    why: str
    pattern: re.Pattern[str]


def rule(name: str, why: str, *alternatives: str) -> Rule:
    """A rule that any of the alternatives may fit, in upper or lower case."""
    return Rule(name, why, re.compile("|".join(f"(?:{a})" for a in alternatives), re.IGNORECASE))
