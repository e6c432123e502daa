"""Names of people: their parts, and when two of them may be one person's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.names import bare, clash, fold, parse, same_given, spelt_alike


@pytest.mark.parametrize(
    ("text", "given_names", "family", "suffix", "gender"),
    [
        ("Ann Roe", ("ann",), "roe", "", "f"),
        ("Mrs. Roe", (), "roe", "", "f"),
        ("Mr. Leslie Roe", ("leslie",), "roe", "", "m"),
        ("Leslie Roe", ("leslie",), "roe", "", None),
        ("Sen. Peter van der Berg", ("peter",), "van der berg", "", "m"),
        ("Joseph R. Hale Jr.", ("joseph", "r"), "hale", "jr", "m"),
        ("Prime Minister Ida Moor", ("ida",), "moor", "", "f"),
        ("Tom Hale’s", ("tom",), "hale", "", "m"),
    ],
)
def test_parts(text: str, given_names: tuple[str, ...], family: str, suffix: str, gender: str | None) -> None:
    """Titles come off in front, “Jr.” behind; particles belong to the surname; gender is told by title, then first name."""
    name = parse(text)
    assert (name.given, name.family, name.suffix, name.gender) == (given_names, family, suffix, gender)


@pytest.mark.parametrize(
    ("a", "b", "how"),
    [
        ("bill", "william", "short"),
        ("j", "john", "initial"),
        ("sergei", "sergey", "variant"),
        ("ann", "ann", "equal"),
        ("john", "jane", None),
    ],
)
def test_first_names(a: str, b: str, how: str | None) -> None:
    """First names agree as equal, initial, short form or spelling variant, or not at all."""
    assert same_given(a, b) == how


@pytest.mark.parametrize(("a", "b"), [("zelenskiy", "zelensky"), ("mohammed", "mohammad"), ("dmitri", "dmitriy")])
def test_transliterations(a: str, b: str) -> None:
    """Common ways of carrying a name over from another script are one name."""
    assert spelt_alike(a, b)


@pytest.mark.parametrize(("a", "b"), [("marin", "maron"), ("roe", "rowe"), ("hansen", "jansen"), ("peterson", "pedersen")])
def test_different_names(a: str, b: str) -> None:
    """Names that merely look alike stay apart."""
    assert not spelt_alike(a, b)


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        ("George Hale", "George Hale Jr.", None),
        ("George Hale Sr.", "George Hale Jr.", "suffix"),
        ("Mr. Hale", "Ann Hale", "gender"),
        ("George Hale", "Peter Hale", "given"),
        ("George W. Hale", "George H. Hale", "middle"),
        ("A. Barry Hale", "Barry Hale", None),
    ],
)
def test_clashes(a: str, b: str, why: str | None) -> None:
    """What keeps two names apart is said."""
    assert clash(parse(a), parse(b)) == why


@given(st.text(max_size=40))
def test_parsing_never_fails(text: str) -> None:
    """Any string has parts, and folding is stable."""
    parse(text)
    assert fold(fold(text)) == fold(text)
    assert len(bare(text)) <= len(text)
