"""Names of people: slips of the pen, offices and relatives, father and son, and first names side by side."""

import pytest

from onrecord.resolve.surnames import is_slip

from .marked import resolved, speakers


@pytest.mark.parametrize(("word", "name"), [("tump", "trump"), ("obmar", "obamr"), ("harow", "harrow")])
def test_slip(word: str, name: str) -> None:
    """One inner letter left out, or two changed round."""
    assert is_slip(word, name)


@pytest.mark.parametrize(
    ("word", "name"), [("reed", "reid"), ("hale", "hales"), ("moor", "moore"), ("vane", "vane"), ("abe", "able")]
)
def test_no_slip(word: str, name: str) -> None:
    """Another letter, one more at the end, the name itself and very short words are other names or none."""
    assert not is_slip(word, name)


OFTEN = "<Ida Harrow> said {no}. <Harrow> said {yes}. <Harrow> laughed at {it}. <Harrow> said {go}. <Harrow> said {stop}. "


def test_name_mistyped_once() -> None:
    """A name given once, one letter short of one given often, is the same person."""
    assert set(speakers(OFTEN + "Then <Harow> said {maybe}.")) == {"Ida Harrow"}


def test_name_given_twice_is_no_slip() -> None:
    """What a report writes more than once is a name of its own."""
    assert len(set(speakers(OFTEN + "Then <Harow> said {maybe}. <Harow> said {never}."))) == 2


def test_president_beside_his_daughters() -> None:
    """“President Vane” is not the daughter whom the report named in full before, but who holds the office elsewhere."""
    found = speakers(
        "Ida and Nura Vane smiled. <President Vane> said {no}. <The president> said {yes}.",
        "<President Carl Vane> said {no}. <Vane> said {it again}.",
    )
    assert set(found) == {"Carl Vane"}


def test_president_beside_his_wife() -> None:
    """Nor is it the wife, of whatever name."""
    assert speakers("His wife, Ida Vane, smiled. <President Vane> said {no}.", "<Carl Vane> said {no}.")[0] != "Ida Vane"


def test_office_in_a_plain_headline() -> None:
    """A headline in plain type may say “President Vane” of whom the text then names in full."""
    found = speakers("<President Vane> takes office with {a vow}\n\n<Carl Vane> said {tolls would fall}. <Mr. Vane> said {soon}.")
    assert set(found) == {"Carl Vane"}


def test_son_of_a_baker_may_hold_office() -> None:
    """A word of kinship to somebody outside the family makes nobody a mere relative."""
    found = speakers("<President Vane> takes office with {a vow}\n\n<Carl Vane>, the son of a baker, said {tolls would fall}.")
    assert set(found) == {"Carl Vane"}


def test_one_director_with_and_without_junior() -> None:
    """“Jr.” parts nobody who holds the same office in both reports."""
    found = speakers(
        "<Harbour Director Tom Vane> said {no}.", "<Tom R. Vane Jr.>, the harbour director, said {no}. <Mr. Vane> said {yes}."
    )
    assert len(set(found)) == 1


def test_president_and_his_son_stay_apart() -> None:
    """A president and his son of one name, who has no office, are two."""
    found = speakers("<President Tom Vane> said {no}.", "<Tom Vane Jr.> said {yes}.")
    assert len(set(found)) == 2


def test_two_sisters_by_first_names() -> None:
    """An unusual first name beside that of somebody named in full is a person's, not a body's."""
    result = resolved("Ida Vane came with her sister. They saw Ida and Zorla wave. “{Nah},” <Zorla> said.")
    assert [a.kind for a in result.actors] == ["person"]


@pytest.mark.parametrize("behind", [", 34, ", ", who left, "])
def test_age_or_who_behind_a_name(behind: str) -> None:
    """Somebody of unusual name is a person where an age or “who” follows."""
    assert [a.kind for a in resolved(f"<Zorlan Quist>{behind}said {{no}}.").actors] == ["person"]


def test_slip_is_told() -> None:
    """The actor says that one of its names is a slip of the pen."""
    actor = resolved(OFTEN + "Then <Harow> said {maybe}.").actors[0]
    assert "slip_of_the_pen" in {r.feature for r in actor.reasons}


def test_his_mother_and_sister_are_no_role() -> None:
    """Two relatives before a comma are not what the next name is."""
    found = speakers(
        "<Marc Vane> said {no}. He paid for his mother and sister, Vane added.", "<Marc Vane> said {no}. <Mr. Vane> said {yes}."
    )
    assert set(found) == {"Marc Vane"}


def test_mother_and_daughter() -> None:
    """“Mrs Vane” is whom the report tells of, not the daughter whom it brings in behind her."""
    found = speakers(
        "<Berit Vane> said {no}. Her daughter, Ida Vane, sat beside her.\n\n<Mrs Vane> said {yes}. <She> said {never}."
    )
    assert found == ["Berit Vane"] * 3


def test_daughter_goes_on_speaking() -> None:
    """A relative who has spoken since more than the other is still called by the surname."""
    found = speakers(
        "<Tom Vane> said {no}. His daughter, <Ida Vane>, said {yes}. <Ida Vane> said {soon}. <Ida Vane> said {now}. <Ms Vane> said {go}."
    )
    assert found[-1] == "Ida Vane"
