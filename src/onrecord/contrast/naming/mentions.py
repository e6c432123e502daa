"""A place where a report names something."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """A range of a report's text that names a person, a body, a place, an event or a thing."""

    report: str
    start: int
    end: int
    text: str
