"""Confidence follows the model's evidence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.attribute.assemble import Evidence
from onrecord.attribute.confidence import confidence

share = st.floats(0, 1)


@given(share, share, share, share, st.sampled_from(["direct", "mixed", "indirect"]), st.booleans(), st.integers(1, 6))
def test_confidence_is_a_probability(a: float, b: float, c: float, d: float, form: str, sourced: bool, pieces: int) -> None:
    """Whatever the evidence, certain or none at all, the confidence lies strictly between 0 and 1."""
    assert 0 < confidence(Evidence(a, b, c, d), form, sourced, pieces) < 1  # type: ignore[arg-type]


@pytest.mark.parametrize("part", range(4))
def test_more_evidence_is_never_less_sure(part: int) -> None:
    """Each part of the evidence counts for the attribution."""
    weak = [0.5] * 4
    strong = [0.9 if i == part else 0.5 for i in range(4)]
    assert confidence(Evidence(*strong), "indirect", True, 1) > confidence(Evidence(*weak), "indirect", True, 1)
