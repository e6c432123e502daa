"""Marked passages become text and spans."""

from pathlib import Path

import pytest

from training.invented import load, passages, unmarked

MARKED = "{s1:Roe} {c1:said} {q1:{s2:Falk} had {c2:told} her {q2:to go}, then left}. {q1:“Twice.”}"


def test_marks_become_spans_of_the_plain_text() -> None:
    """Spans re-read as what stood in the braces, pieces of one number together, the braces gone."""
    row = unmarked(MARKED, "t")
    assert row["text"] == "Roe said Falk had told her to go, then left. “Twice.”"
    first = row["attributions"][0]
    assert [row["text"][s:e] for s, e in first["content"]] == ["Falk had told her to go, then left", "“Twice.”"]


def test_an_attribution_in_anothers_content_is_inner() -> None:
    """Depth is 1 where the cue stands inside another's content, else 0."""
    assert {a["id"]: a["depth"] for a in unmarked(MARKED, "t")["attributions"]} == {"1": 0, "2": 1}


@pytest.mark.parametrize(
    ("marked", "told"),
    [
        ("{s1:Roe} said}", "a closing brace without"),
        ("{s1:Roe {c1:said} {q1:so}", "not closed"),
        ("{s1:Roe} {c1:said} so", "attribution 1 has no content"),
    ],
)
def test_marks_that_do_not_fit_name_the_passage(marked: str, told: str) -> None:
    """A slip of the pen is told with the passage and what is wrong."""
    with pytest.raises(ValueError, match=f"t: .*{told}"):
        unmarked(marked, "t")


def test_kind_and_title_stand_in_the_head(tmp_path: Path) -> None:
    """Passages are parted by their heads, and keep kind and title."""
    path = tmp_path / "some.txt"
    path.write_text("=== plain: One\nRain.\n\n=== nested: Two\n{s1:Roe} {c1:said} {q1:rain}.\n", encoding="utf-8")
    assert [(r["doc_id"], r["kind"], r["text"]) for r in passages(path)] == [
        ("some/One", "plain", "Rain."),
        ("some/Two", "nested", "Roe said rain."),
    ]


def test_the_training_passages_are_sound() -> None:
    """Every passage parses, no two have one name, and inner speech is well represented."""
    rows = load()
    names = [row["doc_id"] for row in rows]
    assert len(names) == len(set(names))
    assert sum(a["depth"] for row in rows for a in row["attributions"]) > 400
