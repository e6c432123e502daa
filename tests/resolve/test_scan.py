"""Where names in running text begin and end."""

import pytest

from onrecord.model import Report
from onrecord.resolve.layout import lay_out
from onrecord.resolve.stage import find_names


def names(text: str) -> list[str]:
    report = Report("r", "r.txt", text, "")
    return [m.text for m in find_names([report], {"r": lay_out(text)})["r"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Burton said Hale Monday would resign.", ["Burton", "Hale"]),
        ("They marched on Bloody Sunday in the rain.", ["Bloody Sunday"]),
        ("The House Harbour Committee on Thursday met.", ["House Harbour Committee"]),
        ("The Reform-led Harbour Committee met.", ["Harbour Committee"]),
        ("It was Tom Vane D-N.Y. who left.", ["Tom Vane"]),
        ("Congress rejected the toll.", ["Congress"]),
    ],
)
def test_edges(text: str, expected: list[str]) -> None:
    """A day, a party and “-led” are no parts of a name; a chamber without an article is one even at a sentence's head."""
    assert names(text) == expected
