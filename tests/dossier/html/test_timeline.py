"""The timeline as a drawing."""

import msgspec

from onrecord.dossier.html.timeline import timeline
from onrecord.dossier.index import Index

from ..sample import EVENTS, dossier


def test_every_event_is_drawn_and_told() -> None:
    """Days are dots, intervals are bars, and the words beside them hold every event."""
    found = timeline(Index(dossier()))
    assert sum(d.count for d in found.dots) + len(found.bars) == len(EVENTS)
    assert sum(len(d.events) for d in found.days) == len(EVENTS)


def test_labels_fit_the_precision() -> None:
    """A month is not drawn as its first day."""
    found = timeline(Index(dossier()))
    assert (found.ticks[0].upper, found.ticks[0].lower) == ("Mar", "2032")
    assert next(d.label for d in found.days) == "March 2032"
    assert [d.label for d in found.days][-1] == "1 September 2032 to 30 November 2032"


def test_no_events_no_columns() -> None:
    """An affair without dates has an empty drawing, not an error."""
    found = timeline(Index(msgspec.structs.replace(dossier(), timeline=[])))
    assert not found.days
    assert not found.dots
