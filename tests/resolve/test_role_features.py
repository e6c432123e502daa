"""Which stated role a description may mean."""

import pytest

from onrecord.resolve.role_features import RoleFit, same_office
from onrecord.resolve.roles import read_role


def office(wanted: str, held: str) -> float:
    one, other = (read_role(text, 0, len(text)) for text in (wanted, held))
    assert one is not None
    assert other is not None
    return same_office(RoleFit(one, other, True, True, 0, False, False, False))


@pytest.mark.parametrize(("wanted", "held"), [("the eel minister", "the heron minister"), ("the minister", "the prime minister")])
def test_another_department_is_another_office(wanted: str, held: str) -> None:
    """Two departments are two offices, whatever they are called, and “the minister” is not the prime minister."""
    assert office(wanted, held) < -1


@pytest.mark.parametrize(
    ("wanted", "held"), [("the eel minister", "the minister"), ("the eel minister", "the former eel minister")]
)
def test_a_department_left_out_is_no_other(wanted: str, held: str) -> None:
    """A role stated without its department, or with a word that tells none, may be the same office."""
    assert office(wanted, held) > -1
