"""The registry of outlets: sourced facts, quick look-ups, no word mistaken for a newspaper."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.outlets import OutletsError, load, with_names

WELL_KNOWN = {
    "Reuters": "Reuters",
    "AP": "The Associated Press",
    "Agence France-Presse": "AFP",
    "NYT": "The New York Times",
    "New York Times": "The New York Times",
    "washingtonpost.com": "The Washington Post",
    "https://www.wsj.com/articles/x": "The Wall Street Journal",
    "news.bbc.co.uk": "BBC",
    "Fox News (Online News)": "Fox News",
    "Huffington Post": "HuffPost",
    "CNN": "CNN",
    "PBS": "PBS",
    "the guardian": "The Guardian",
    "Yonhap": "Yonhap News Agency",
    "TASS": "TASS",
    "Kyodo": "Kyodo News",
}


def test_the_registry_is_large_wide_and_sourced() -> None:
    """At least 1,200 outlets of a hundred countries, each row with a source that carries a licence."""
    outlets = load().outlets
    assert len(outlets) >= 1200
    assert len({o.country for o in outlets}) >= 100
    assert all("(" in o.source for o in outlets)
    assert sum(o.kind == "agency" for o in outlets) >= 40


@pytest.mark.parametrize(("given_name", "canonical"), WELL_KNOWN.items())
def test_well_known_outlets_are_found_by_name_short_form_and_address(given_name: str, canonical: str) -> None:
    """A name, an abbreviation, a domain or an address leads to one canonical name."""
    found = load().canonical(given_name)
    assert found is not None
    assert found.name == canonical


def test_unknown_names_have_no_outlet() -> None:
    """Nothing is guessed."""
    assert load().canonical("Upper Marrow Clarion") is None
    assert load().canonical("") is None


def test_ordinary_words_are_unsure() -> None:
    """“Time” and “Sky” in a sentence are no outlets by themselves; names of several words are."""
    found = load().find("Time was short, Sky was grey, wrote The New York Times.")
    assert [m.outlet.name for m in found if m.sure] == ["The New York Times"]


def test_a_family_is_one_owner_or_one_outlet() -> None:
    """Two names of one outlet are one family; unrelated outlets are not."""
    registry = load()
    assert registry.same_family("NYT", "The New York Times")
    assert not registry.same_family("Reuters", "CNN")
    assert not registry.same_family("Marrow Clarion", "Marrow Echo")


def test_users_add_their_own_file(tmp_path: Path) -> None:
    """A CSV in the same columns is laid over the shipped registry."""
    own = tmp_path / "own.csv"
    own.write_text(
        "name,aliases,domain,owner\nUpper Marrow Clarion,The Clarion of Marrow,clarion.example,Marrow Media\n", encoding="utf-8"
    )
    found = load(str(own)).canonical("Clarion of Marrow")
    assert found is not None
    assert found.owner == "Marrow Media"
    assert load(str(own)).canonical("Reuters") is not None


def test_a_bad_file_is_named(tmp_path: Path) -> None:
    """The error names the file and what its first line must be."""
    bad = tmp_path / "bad.csv"
    bad.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(OutletsError, match=r"bad\.csv: no column “name”"):
        load(str(bad))
    with pytest.raises(OutletsError, match="cannot be read"):
        load(str(tmp_path / "absent.csv"))


@given(st.text(alphabet="Ttheh NewYorkimsCN.,’'\n-AP&", max_size=80))
def test_matches_lie_in_the_text_in_order(text: str) -> None:
    """Spans are within the text, in order and apart, whatever the text."""
    end = 0
    for match in load().find(text):
        assert end <= match.start < match.end <= len(text)
        end = match.end


def test_outlets_of_the_reports_at_hand_are_known() -> None:
    """They are found under the name they were given, article included; the registry that is shared stays as it was."""
    shipped = load()
    known = with_names(shipped, ["The Upper Lune Gazette", "Belmarline", "CNN", "nobody.example", "umt"])
    found = known.find("The Upper Lune Gazette and Belmarline agree.")
    assert [m.outlet.name for m in found] == ["The Upper Lune Gazette", "Belmarline"]
    assert known.canonical("Upper Lune Gazette") == found[0].outlet
    assert len(known.outlets) == len(shipped.outlets) + 2
    assert shipped.canonical("Belmarline") is None
    assert with_names(shipped, ["CNN"]) is shipped
