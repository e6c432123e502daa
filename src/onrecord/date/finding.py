"""What dating has found out about a statement."""

from dataclasses import dataclass, field

from onrecord.date.interval import Interval
from onrecord.model import Passage


@dataclass(frozen=True, slots=True)
class Finding:
    """A date worked out, or why there is none. `explicit` says that a report's words date this very statement."""

    days: Interval | None
    reason: str
    spans: list[Passage] = field(default_factory=list)
    explicit: bool = False
    closed: bool = False
    """Whether nothing further may be assumed: the words say that it was some other, unnamed time."""
    lasting: bool = False
    """Whether a closed finding holds for the speaker's following words too (“Earlier, she said …”)."""

    @property
    def day(self) -> bool:
        """Whether it is one single day."""
        return self.days is not None and self.days.first == self.days.last


Dated = dict[str, Finding]
"""What is known so far, by attribution id."""
