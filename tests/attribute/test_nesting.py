"""Speech inside speech knows its outer attribution."""

import pytest

from onrecord.attribute.nesting import nested
from tests.attribute.told import report, told

TEXT = "Roe said that Falk had told her that Orr denied taking the boat. “It was his,” Roe said."


def test_the_closest_outer_attribution_is_named() -> None:
    """Three levels: each inner statement points at the one around it, and the outermost at none."""
    r = report(TEXT)
    found = [
        told(r, 1, "Roe", "said", "Falk had told her that Orr denied taking the boat"),
        told(r, 2, "Falk", "told", "Orr denied taking the boat"),
        told(r, 3, "Orr", "denied", "taking the boat"),
    ]
    assert [a.within for a in nested(found)] == [None, "r-1", "r-2"]
    assert [a.within for a in nested(found[::-1])] == ["r-2", "r-1", None]


@pytest.mark.parametrize(("source", "cue", "content"), [("Roe", "said", "“It was his,”"), ("Roe", "said", "Falk had told her")])
def test_beside_is_not_inside(source: str, cue: str, content: str) -> None:
    """A statement outside another's content, or the same words with a cue outside them, stands alone."""
    r = report(TEXT)
    outer = told(r, 1, "Roe", "said", "Falk had told her that Orr denied taking the boat")
    assert nested([outer, told(r, 2, source, cue, content)])[1].within is None
