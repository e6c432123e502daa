"""What holds for every format: the same bytes for the same dossier, nothing fetched, nothing alive in hostile text, and where files go."""

import io
import zipfile
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings

from onrecord.dossier import from_json, to_json
from onrecord.dossier.export import FORMATS, export, save
from onrecord.errors import OnRecordError
from onrecord.model import Dossier
from onrecord.options import EXPORTS

from ..crowd import crowd
from ..sample import dossier as sample
from .hostile import dossiers

JSON = ["jsonld", "webannotation", "prov", "ftm", "csl"]


def test_the_command_line_offers_exactly_these_formats() -> None:
    """The names in the help are the names of the formats, in their order."""
    assert list(FORMATS) == EXPORTS


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_dossier_gives_the_same_bytes(form: str) -> None:
    """Also after a round through its JSON."""
    assert export(sample(), form) == export(from_json(to_json(sample())), form)


@pytest.mark.parametrize("form", FORMATS)
def test_one_file_or_many_as_announced(form: str) -> None:
    """A format of one file can go to standard output."""
    assert (len(export(sample(), form)) > 1) == FORMATS[form].many


@pytest.mark.parametrize("form", FORMATS)
def test_a_dossier_without_statements(form: str) -> None:
    """An empty affair is an export, not an error."""
    empty = {f: [] for f in sample().__struct_fields__ if isinstance(getattr(sample(), f), list)}
    assert export(msgspec.structs.replace(sample(), **empty), form)


@pytest.mark.parametrize("form", FORMATS)
def test_thirty_reports(form: str) -> None:
    """A large affair comes through."""
    assert export(crowd(), form)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_nothing_in_json_can_end_a_script_or_steer_a_terminal(dossier: Dossier) -> None:
    """The JSON formats can be pasted into a page or printed: markup, controls and marks of direction are escapes."""
    for form in JSON:
        for content in export(dossier, form).values():
            text = content.decode()
            assert not {"<", ">", "&", "\x1b", "\x00", "\u202e", "\u200b", "\x85"} & set(text)


def test_half_a_character_is_named() -> None:
    """A lone surrogate in a title is refused in one line by every format that gives the title as it is."""
    good = sample()
    broken = msgspec.structs.replace(good.reports[0], title="\ud800")
    bad = msgspec.structs.replace(good, reports=[broken, *good.reports[1:]])
    for form in set(FORMATS) - {"md", "brat"}:
        with pytest.raises(OnRecordError, match="half a character"):
            export(bad, form)


def test_an_unknown_format_is_refused() -> None:
    """The message lists the formats there are."""
    with pytest.raises(OnRecordError, match="csl"):
        export(sample(), "docx")


def test_saved_as_file_folder_or_archive(tmp_path: Path) -> None:
    """A single file goes to the path itself, several into a folder, all into an archive that ends in .zip."""
    files = export(sample(), "csv")
    save(export(sample(), "csl"), tmp_path / "deep/citations.json")
    assert (tmp_path / "deep/citations.json").read_bytes() == export(sample(), "csl")["citations.json"]
    save(files, tmp_path / "tables")
    assert {p.name: p.read_bytes() for p in (tmp_path / "tables").iterdir()} == files
    save(files, tmp_path / "tables.zip")
    with zipfile.ZipFile(tmp_path / "tables.zip") as archive:
        assert {n: archive.read(n) for n in archive.namelist()} == files


def test_an_archive_holds_no_clock(tmp_path: Path) -> None:
    """Two archives of one dossier are the same bytes."""
    for name in ("a.zip", "b.zip"):
        save(export(sample(), "brat"), tmp_path / name)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    entries = zipfile.ZipFile(io.BytesIO((tmp_path / "a.zip").read_bytes())).infolist()
    assert {e.date_time for e in entries} == {(1980, 1, 1, 0, 0, 0)}


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """One line with the path and the mend."""
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(OnRecordError, match="-o"):
        save(export(sample(), "csv"), tmp_path / "taken")
