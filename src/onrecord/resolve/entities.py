"""What mentions are gathered into, before it becomes an actor."""

from dataclasses import dataclass, field

from onrecord.model import ActorKind, Reason
from onrecord.resolve.mentions import NameMention, RoleText
from onrecord.text.names import Gender, PersonName


@dataclass(slots=True)
class Entity:
    """One person, body, collective or unnamed source in the making; `labels` are the places of its descriptions."""

    kind: ActorKind
    gender: Gender | None = None
    plural: bool = False
    mentions: list[NameMention] = field(default_factory=list)
    labels: list[tuple[str, int, int]] = field(default_factory=list)
    roles: list[tuple[str, RoleText]] = field(default_factory=list)
    reasons: dict[str, Reason] = field(default_factory=dict)
    country: str | None = None
    """Set on capitals and seats of government: whose they are."""
    title: str = ""
    """A name that no report gives: that of a country whose capital speaks."""
    nouns: set[str] = field(default_factory=set)
    """The nouns by which reports describe it."""
    settled: bool = True
    """False for names of which it is not known whether they are people's."""

    @property
    def persons(self) -> list[PersonName]:
        return [m.person for m in self.mentions]


def give_reasons(entity: Entity, reasons: list[Reason]) -> None:
    """Keep the best instance of each reason."""
    for reason in reasons:
        held = entity.reasons.get(reason.feature)
        if held is None or held.score < reason.score:
            entity.reasons[reason.feature] = reason


def absorb(home: Entity, other: Entity) -> None:
    """Take over what is known of an entity that turns out to be the same one."""
    home.mentions += other.mentions
    home.labels += other.labels
    home.roles += other.roles
    home.nouns |= other.nouns
    home.gender = home.gender or other.gender
    give_reasons(home, list(other.reasons.values()))
