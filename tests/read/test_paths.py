"""Files, folders and standard input: what is passed over, what is refused, and in which words."""

import io
import os
import sys
from pathlib import Path

import pytest

from onrecord.config import Config
from onrecord.read.reading import read


def put(folder: Path, **files: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text)


def stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_a_folder_is_walked_and_sorted(tmp_path: Path) -> None:
    """Members in the order of their paths; sidecars, decisions, hidden files and onrecord's own output are passed over."""
    put(tmp_path, b__txt="B.", a__txt="A.", a__meta__json='{"outlet": "Post"}', dossier__json='{"schema": "onrecord/1"}')
    put(tmp_path, dossier__html='<html><head><meta name="generator" content="onrecord 1"></head></html>')
    put(tmp_path, decisions__jsonl='{"decision": "same"}\n')
    put(tmp_path / "c", d__txt="D.")
    put(tmp_path / ".git", e__txt="E.")
    found = read([str(tmp_path)])
    assert [(r.path, r.outlet) for r in found.reports] == [
        (f"{tmp_path}/a.txt", "Post"),
        (f"{tmp_path}/b.txt", None),
        (f"{tmp_path}/c/d.txt", None),
    ]
    assert not found.failures


def test_a_path_is_kept_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The path of a report is what the caller wrote, not what it resolves to."""
    put(tmp_path, a__txt="A.")
    monkeypatch.chdir(tmp_path)
    assert [r.path for r in read(["./a.txt"]).reports] == ["./a.txt"]
    assert [r.path for r in read(["."]).reports] == ["./a.txt"]


def test_equal_stems_are_numbered(tmp_path: Path) -> None:
    """Two files of one stem become stem and stem-2."""
    put(tmp_path / "x", a__txt="A.")
    put(tmp_path / "y", a__txt="B.")
    assert [r.id for r in read([tmp_path]).reports] == ["a", "a-2"]


def test_a_missing_path_with_a_near_name(tmp_path: Path) -> None:
    """A slip of the pen is met with the name that was meant; the others come through."""
    put(tmp_path, harbour__txt="A.")
    found = read([tmp_path / "harbor.txt", tmp_path / "nothing-like-it.html", tmp_path / "no" / "x.txt", tmp_path / "harbour.txt"])
    assert [r.id for r in found.reports] == ["harbour"]
    assert [str(f).split(": ", 1)[1] for f in found.failures] == [
        f"no such file or folder: did you mean {tmp_path / 'harbour.txt'}?",
        "no such file or folder: check the path",
        "no such file or folder: check the path",
    ]


@pytest.mark.parametrize("name", ["\0.txt", "x" * 5000, "https://harbourpost.example/a"])
def test_what_can_be_no_path(name: str) -> None:
    """Impossible names and addresses are failures, not crashes."""
    found = read([name])
    assert len(found.failures) == 1


@pytest.mark.parametrize("content", [b"", b" \n\t\n"])
def test_an_empty_file(tmp_path: Path, content: bytes) -> None:
    """Nothing, or only white space, is no report."""
    (tmp_path / "a.txt").write_bytes(content)
    assert "empty" in str(read([tmp_path / "a.txt"]).failures[0])


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (bytes(range(256)) * 4, "a binary file"),
        (b"\x1f\x8b\x08" + b"a" * 100, "a gzip archive: unpack it first"),
        (b"%PDF-1.7 " + b"a" * 100, "a PDF"),
        (b"PK\x03\x04" + b"a" * 100, "a ZIP archive"),
    ],
    ids=["binary", "gzip", "pdf", "zip"],
)
def test_a_binary_file(tmp_path: Path, content: bytes, said: str) -> None:
    """Binary files and archives are refused, never opened; a text beside them is read."""
    (tmp_path / "a.txt").write_bytes(content)
    put(tmp_path, b__txt="B.")
    found = read([tmp_path])
    assert [r.id for r in found.reports] == ["b"]
    assert said in str(found.failures[0])


def test_a_text_of_forty_megabytes(tmp_path: Path) -> None:
    """Refused, with the size, the limit and the option that raises it; reading it with that option works on a small scale."""
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(40_000_000)
    assert str(read([path]).failures[0]) == (
        f"{path}: 40,000,000 bytes, more than the limit of 5,000,000 bytes: raise it with --max-bytes 40000000, or split the file"
    )
    path.write_text("The mayor quits.")
    assert read([path], Config(max_bytes=15)).failures
    assert read([path], Config(max_bytes=16)).reports


def test_the_same_file_twice(tmp_path: Path) -> None:
    """By name, by folder or by link: the second one is skipped with a line."""
    put(tmp_path, a__txt="A.")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    found = read([tmp_path / "a.txt", tmp_path])
    assert [r.id for r in found.reports] == ["a"]
    assert [str(f) for f in found.failures] == [f"{tmp_path}/{n}.txt: given twice: read once" for n in "ab"]


def test_unreadable_files_in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A broken link, a pipe and a file without permission are named; the rest comes through."""
    put(tmp_path, a__txt="A.", locked__txt="B.")
    (tmp_path / "broken.txt").symlink_to(tmp_path / "gone")
    os.mkfifo(tmp_path / "pipe.txt")
    opened = Path.open

    def guarded(self: Path, *args: str) -> io.IOBase:
        if self.name == "locked.txt":
            raise PermissionError(13, "Permission denied")
        return opened(self, *args)

    monkeypatch.setattr(Path, "open", guarded)
    found = read([tmp_path])
    assert [r.id for r in found.reports] == ["a"]
    assert [str(f).removeprefix(f"{tmp_path}/") for f in found.failures] == [
        "broken.txt: not a file that can be read: remove it or mend the link",
        "locked.txt: cannot be read (Permission denied): check its permissions",
        "pipe.txt: not a file that can be read: remove it or mend the link",
    ]


def test_an_empty_folder(tmp_path: Path) -> None:
    """A folder without reports is a failure that says what it needs."""
    assert "no reports in this folder" in str(read([tmp_path]).failures[0])


def test_a_name_that_is_no_utf8(tmp_path: Path) -> None:
    """Paths and ids can always be printed and stored."""
    with open(os.fsencode(tmp_path) + b"/caf\xe9.txt", "w") as file:  # noqa: PTH123 - a name in bytes
        file.write("The mayor quits.")
    (report,) = read([tmp_path]).reports
    assert report.id == "caf\ufffd"
    report.path.encode()


def test_a_sidecar_named_beside_its_report(tmp_path: Path) -> None:
    """A shell pattern names sidecars too: they are no reports of their own. A sidecar alone is said to hold no text."""
    put(tmp_path, a__txt="A.", a__meta__json='{"outlet": "Post"}', b__meta__json='{"outlet": "Post"}')
    found = read(sorted(tmp_path.iterdir()))
    assert [r.id for r in found.reports] == ["a"]
    assert [Path(f.path).name for f in found.failures] == ["b.meta.json"]


def test_a_sidecar_that_cannot_be_read_costs_only_itself(tmp_path: Path) -> None:
    """The report comes through, with a warning that names the sidecar and the line."""
    put(tmp_path, a__txt="A.", a__meta__json='{"outlet":\n oops}')
    (report,) = read([tmp_path]).reports
    assert report.warnings == ["metadata left aside: a.meta.json: not JSON (line 2: Expecting value)"]


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (b"The mayor quits.\n", ["The mayor quits.\n"]),
        (b'{"text": "One."}', ["One."]),
        (b'{"text": "One."}\n{"text": "Two."}\n', ["One.", "Two."]),
        (b"[Updated] The mayor quits.", ["[Updated] The mayor quits."]),
        (
            b"<!DOCTYPE html><html><body><article><p>The mayor has quit after a long dispute, they said.</p></article></body></html>",
            ["The mayor has quit after a long dispute, they said."],
        ),
    ],
    ids=["text", "object", "lines", "bracket", "page"],
)
def test_standard_input_is_what_it_looks_like(monkeypatch: pytest.MonkeyPatch, data: bytes, texts: list[str]) -> None:
    """`-` takes text, JSON or a page."""
    stdin(monkeypatch, data)
    found = read(["-"])
    assert [r.text for r in found.reports] == texts
    assert {r.path for r in found.reports} == {"-"}


def test_standard_input_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """It can be read once."""
    stdin(monkeypatch, b"The mayor quits.")
    found = read(["-", "-"])
    assert len(found.reports) == len(found.failures) == 1
