"""Claims against reports."""

from onrecord.dossier.html.matrix import matrix
from onrecord.dossier.index import Index

from ..sample import dossier


def states() -> dict[str, list[str]]:
    found = matrix(Index(dossier()))
    return {row.claim.id: [c.state for c in row.cells] for row in [*found.compared, *found.single]}


def test_each_cell_says_how_the_report_tells_the_claim() -> None:
    """Direct and indirect speech, another version by the same speaker, somebody else's answer, and a text that is incomplete."""
    found = states()
    assert found["c1"] == ["indirect", "indirect", "incomplete"]
    assert found["c2"] == ["direct", "direct", "altered"]
    assert found["c7"] == ["altered", "altered", "indirect"]
    assert found["c3"] == ["indirect", "absent", "incomplete"]
    assert found["c8"] == ["absent", "absent", "mixed"]


def test_claims_with_one_cell_stand_apart() -> None:
    """What only one report has is listed below the comparison."""
    found = matrix(Index(dossier()))
    assert {r.claim.id for r in found.single} == {"c3", "c5", "c6", "c8", "c9"}
