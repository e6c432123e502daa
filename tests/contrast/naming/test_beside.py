"""What stands beside a name."""

import pytest

from onrecord.contrast.naming.beside import beside


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("Then controversial photographer Jan Overbeek left.", "Jan Overbeek", ["controversial photographer Jan Overbeek"]),
        ("The plan of former Mayor Jan Overbeek failed.", "Jan Overbeek", ["former Mayor Jan Overbeek"]),
        ("They met Mayor Jan Overbeek.", "Jan Overbeek", ["Mayor Jan Overbeek"]),
        ("Velmark Aid, a trophy-hunting group, sued.", "Velmark Aid", ["a trophy-hunting group"]),
        ("Velmark Aid, a moderate group that wants cuts, sued.", "Velmark Aid", ["a moderate group"]),
        ("Jan Overbeek is a firebrand.", "Jan Overbeek", ["a firebrand"]),
        ("Jan Overbeek, the director for Rep. Holt, left.", "Jan Overbeek", ["the director"]),
        ("Jan Overbeek, the rain notwithstanding, left.", "Jan Overbeek", []),
        ("Council Members Greet Mayor Jan Overbeek", "Jan Overbeek", []),
        ("Silver mining firms Overbeek courted left.", "Overbeek", []),
    ],
)
def test_words_beside_a_name(text: str, name: str, found: list[str]) -> None:
    """A noun for a person or body with its describing words before the name, or set behind it; verbs and headlines give none."""
    start = text.index(name)
    assert [s.quote for s in beside(text, start, start + len(name))] == found
