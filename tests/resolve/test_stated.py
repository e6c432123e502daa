"""Roles that a text states before a name."""

import pytest

from .marked import resolved


@pytest.mark.parametrize(
    ("before", "role"),
    [
        ("Two weeks ago Norvik's finance director, ", "Norvik's finance director"),
        ("Last month Norvik's finance director, ", "Norvik's finance director"),
        ("On Tuesday Norvik's finance director, ", "Norvik's finance director"),
        ("Its night editor, ", "Its night editor"),
    ],
)
def test_time_before_a_role(before: str, role: str) -> None:
    """A time that stands before a role is no part of it."""
    actor = resolved(f"{before}<Berit Hale>, said {{no}}.").actors[0]
    assert [r.text for r in actor.roles] == [role]
