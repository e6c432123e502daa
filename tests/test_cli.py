"""The command line: results to stdout, messages to stderr, exit codes as in the contract."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.cli import main


def test_compare_prints_a_summary_and_writes_the_page(
    two: list[Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without options a summary is printed and dossier.html written beside."""
    monkeypatch.chdir(tmp_path)
    assert main(["compare", *map(str, two)]) == 0
    said = capsys.readouterr()
    assert "two reports" in said.out
    assert "dossier.html" in said.err
    assert (tmp_path / "dossier.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_compare_prints_json_only_to_stdout(two: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    """`--format json` gives the dossier and nothing else."""
    assert main(["compare", *map(str, two), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["schema"] == "onrecord/1"


@pytest.mark.parametrize(("name", "start"), [("d.json", "{"), ("d.md", "#"), ("d.html", "<!DOCTYPE"), ("d.txt", "One affair")])
def test_the_ending_of_the_output_names_the_format(name: str, start: str, two: list[Path], tmp_path: Path) -> None:
    """`-o d.md` writes Markdown, and so on."""
    assert main(["compare", *map(str, two), "-o", str(tmp_path / name)]) == 0
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


def test_extract_gives_a_line_a_report(two: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    """JSONL has one object a report, with the contract's fields."""
    assert main(["extract", *map(str, two), "--format", "jsonl"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [r["report"]["id"] for r in rows] == ["tide", "quay"]
    assert {"report", "actors", "attributions", "credits", "times", "run"} <= set(rows[0])


def test_extract_to_read(two: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    """The text form shows speaker, cue and words."""
    assert main(["extract", str(two[0])]) == 0
    out = capsys.readouterr().out
    assert "We will not close it" in out
    assert "The Tide" in out


def test_standard_input_is_a_report(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """`-` reads a report from standard input."""
    text = "Mayor Ann Roe said the harbour will stay open."
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))
    assert main(["extract", "-", "--format", "jsonl"]) == 0
    assert json.loads(capsys.readouterr().out)["report"]["path"] == "-"


def test_verify_fits_and_fails(two: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An untouched dossier passes; one changed letter in a quote fails loudly."""
    path = tmp_path / "d.json"
    main(["compare", *map(str, two), "-o", str(path)])
    assert main(["verify", str(path)]) == 0
    path.write_text(path.read_text(encoding="utf-8").replace("stay open", "stay shut", 1), encoding="utf-8")
    assert main(["verify", str(path)]) == 1
    assert "d.json" in capsys.readouterr().err


def test_verify_names_what_is_no_dossier(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Something that is no dossier gets one line that names it."""
    path = tmp_path / "x.json"
    path.write_text("{}", encoding="utf-8")
    assert main(["verify", str(path), str(tmp_path / "gone.json")]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2
    assert "x.json" in lines[0]
    assert "gone.json" in lines[1]


def test_a_failed_report_is_named_and_the_rest_comes_through(
    two: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 1, one line for the culprit, and the others in the output."""
    empty = tmp_path / "empty.txt"
    empty.write_text("", encoding="utf-8")
    assert main(["extract", str(empty), str(two[0]), "--format", "jsonl"]) == 1
    said = capsys.readouterr()
    assert "empty.txt" in said.err
    assert len(said.out.splitlines()) == 1


def test_a_text_over_the_limit_is_refused_with_the_mend(two: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    """The refusal says how to raise the limit."""
    assert main(["compare", *map(str, two), "--max-bytes", "10", "--format", "json"]) == 1
    assert "--max-bytes" in capsys.readouterr().err


def test_an_output_that_cannot_be_written_is_named(two: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder as output file gives one line, not a traceback."""
    assert main(["compare", *map(str, two), "--format", "json", "-o", str(tmp_path)]) == 1
    assert "-o" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["compare", "extract", "verify", "demo"])
def test_help_shows_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each command's help ends with an example."""
    with pytest.raises(SystemExit) as done:
        main([command, "--help"])
    assert done.value.code == 0
    assert f"onrecord {command}" in capsys.readouterr().out.split("example:")[1]


def test_a_wrong_call_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    """No paths: exit code 2."""
    with pytest.raises(SystemExit) as done:
        main(["compare"])
    assert done.value.code == 2


def test_demo_runs_the_bundled_affair(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The bundled affair needs no input."""
    assert main(["demo", "-o", str(tmp_path / "page.html")]) == 0
    said = capsys.readouterr()
    assert "six reports" in said.out
    assert "invented" in said.err


def test_html_goes_to_standard_output_when_it_is_asked_for(two: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    """`--format html` without a file prints the page, as every other format."""
    assert main(["compare", *map(str, two), "--format", "html"]) == 0
    assert capsys.readouterr().out.startswith("<!DOCTYPE html>")


def test_an_unknown_ending_needs_a_format(two: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`-o page.pdf` is refused with the mend, not filled with HTML."""
    assert main(["compare", *map(str, two), "-o", str(tmp_path / "page.pdf")]) == 1
    assert "--format" in capsys.readouterr().err
    assert not (tmp_path / "page.pdf").exists()


@pytest.mark.parametrize("option", ["--max-bytes", "--threads"])
def test_sizes_are_positive(option: str, two: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    """A negative size is a usage error that names the option."""
    with pytest.raises(SystemExit) as done:
        main(["compare", *map(str, two), option, "-5"])
    assert done.value.code == 2
    assert option in capsys.readouterr().err


def test_a_terminal_that_cannot_show_a_letter_is_no_crash(two: list[Path]) -> None:
    """Output to a pipe is UTF-8 whatever the locale says."""
    env = {"PYTHONIOENCODING": "ascii", "PATH": "/usr/bin:/bin"}
    done = subprocess.run([sys.executable, "-m", "onrecord", "extract", str(two[0])], capture_output=True, env=env, check=False)
    assert done.returncode == 0
    assert "“We will not close it" in done.stdout.decode()
