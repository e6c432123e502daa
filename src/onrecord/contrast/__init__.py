"""What sets the reports of one affair apart: what each lacks, names, dates and disputes, and who answers whom."""

from collections.abc import Sequence

from msgspec import Struct

from onrecord.contrast.conflicts import conflicts
from onrecord.contrast.naming import naming
from onrecord.contrast.omissions import omissions
from onrecord.contrast.positions import positions
from onrecord.contrast.reactions import reactions
from onrecord.contrast.timeline import timeline
from onrecord.model import Actor, Attribution, Claim, Conflict, Event, Naming, Omission, Position, Reaction, Report, Time

__all__ = ["Contrasted", "contrast"]


class Contrasted(Struct, frozen=True):
    """The lists that contrast the reports; each is empty where nothing sound was found."""

    omissions: list[Omission]
    naming: list[Naming]
    timeline: list[Event]
    positions: list[Position]
    reactions: list[Reaction]
    conflicts: list[Conflict]


def contrast(
    reports: Sequence[Report],
    actors: Sequence[Actor],
    attributions: Sequence[Attribution],
    claims: Sequence[Claim],
    times: Sequence[Time],
) -> Contrasted:
    """Contrast reports on one affair; attributions carry `speaker` and `said`, claims their origins."""
    return Contrasted(
        omissions=omissions(reports, attributions, claims),
        naming=naming(reports, actors),
        timeline=timeline(reports, attributions, claims, times),
        positions=positions(reports, attributions),
        reactions=reactions(reports, actors, attributions, claims),
        conflicts=conflicts(reports, attributions, claims, times),
    )
