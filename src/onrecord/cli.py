"""The command line: reads options, calls the library, prints. Results go to stdout, messages to stderr."""

import argparse
import io
import os
import sys
import webbrowser
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from onrecord.config import Config
from onrecord.errors import OnRecordError
from onrecord.model import Dossier, Extract, Report
from onrecord.version import VERSION

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

DONE, FAILED = 0, 1
PAGE = "dossier.html"
INPUTS = "files (.txt .html .json .jsonl), folders, or - for standard input"


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0 done, 1 some or all reports failed, 2 usage."""
    args = _parser().parse_args(argv)
    _speak_utf8()
    try:
        code: int = args.run(args)
    except OnRecordError as error:
        return _complain(error)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as error:
        return _complain(OnRecordError(f"standard output: cannot be written ({error.strerror}): name a file with -o"))
    except KeyboardInterrupt:
        print("onrecord: stopped", file=sys.stderr)
        return FAILED
    return code


def _speak_utf8() -> None:
    """Reports hold every script: what a terminal cannot show is replaced, never a crash."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8" if not stream.isatty() else stream.encoding, errors="replace")


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{number} is not a positive number")
    return number


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="onrecord", description="Who said what, who reported it, and does anyone else independently bear it out?"
    )
    parser.add_argument("--version", action="version", version=f"onrecord {VERSION}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_compare(commands)
    _add_extract(commands)
    _add_verify(commands)
    _add_demo(commands)
    return parser


def _command(
    commands: "Commands", name: str, run: Callable[[argparse.Namespace], int], about: str, example: str
) -> argparse.ArgumentParser:
    parser = commands.add_parser(
        name, help=about, description=about, epilog=f"example:\n  {example}", formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.set_defaults(run=run)
    return parser


def _add_compare(commands: "Commands") -> None:
    parser = _command(
        commands,
        "compare",
        _run_compare,
        "Compare reports on one affair and write a dossier.",
        "onrecord compare first.txt second.html --open",
    )
    parser.add_argument("paths", nargs="+", metavar="PATH", help=INPUTS)
    _add_output(parser, ["html", "json", "md", "text"])
    _add_options(parser)


def _add_extract(commands: "Commands") -> None:
    parser = _command(
        commands,
        "extract",
        _run_extract,
        "Print who says what in each report.",
        "onrecord extract reports/ --format jsonl > statements.jsonl",
    )
    parser.add_argument("paths", nargs="+", metavar="PATH", help=INPUTS)
    parser.add_argument(
        "--format", choices=["jsonl", "text"], default="text", help="one JSON object a report, or lines to read (default)"
    )
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write there instead of to standard output")
    _add_options(parser)


def _add_verify(commands: "Commands") -> None:
    parser = _command(
        commands,
        "verify",
        _run_verify,
        "Read every span of a dossier again and fail on the first that does not fit.",
        "onrecord verify dossier.json",
    )
    parser.add_argument("dossiers", nargs="+", metavar="DOSSIER", type=Path, help="a dossier in JSON (compare --format json)")


def _add_demo(commands: "Commands") -> None:
    parser = _command(
        commands, "demo", _run_demo, "Compare the six reports of the bundled, invented affair.", "onrecord demo --open"
    )
    _add_output(parser, ["html", "json", "md", "text"])
    _add_options(parser)


def _add_output(parser: argparse.ArgumentParser, formats: list[str]) -> None:
    parser.add_argument(
        "--format", choices=formats, help=f"what to print or write; without it a summary is printed and {PAGE} written"
    )
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help="write there; the format follows the file's ending unless --format says another",
    )
    parser.add_argument("--open", action="store_true", help="open the page in the browser")


def _add_options(parser: argparse.ArgumentParser) -> None:
    defaults = Config()
    parser.add_argument("--fast", action="store_true", help="read in windows that do not overlap: faster, a little less exact")
    parser.add_argument(
        "--max-bytes",
        type=_positive,
        default=defaults.max_bytes,
        metavar="N",
        help="refuse texts larger than this (default %(default)s)",
    )
    parser.add_argument(
        "--threads",
        type=_positive,
        default=min(defaults.threads, os.cpu_count() or 1),
        metavar="N",
        help="CPU threads for the models (default %(default)s)",
    )
    parser.add_argument("--outlets", metavar="CSV", help="a file of further outlets, in the columns of the shipped registry")
    parser.add_argument("-q", "--quiet", action="store_true", help="no progress on standard error")


def _config(args: argparse.Namespace) -> Config:
    return Config(max_bytes=args.max_bytes, fast=args.fast, threads=args.threads, outlets=args.outlets)


def _run_compare(args: argparse.Namespace) -> int:
    return _compare(args.paths, args)


def _run_demo(args: argparse.Namespace) -> int:
    from onrecord import demo

    print("onrecord: an invented affair: no place, outlet or person in it exists", file=sys.stderr)
    return _compare(demo.reports(), args)


def _compare(paths: Sequence[str | Path], args: argparse.Namespace) -> int:
    from onrecord.pipeline import compare

    config = _config(args)
    reports, failed = _read(paths, config)
    if not reports:
        return FAILED
    if len(reports) == 1:
        print("onrecord: only one report: nothing to compare it with, its statements are listed", file=sys.stderr)
    with _progress(args.quiet) as progress:
        dossier = compare(reports, config, progress)
    _deliver(dossier, args)
    return FAILED if failed else DONE


def _read(paths: Sequence[str | Path], config: Config) -> tuple[list[Report], bool]:
    from onrecord.read.reading import read

    reading = read(paths, config)
    for failure in reading.failures:
        _complain(failure)
    for report in reading.reports:
        for warning in report.warnings:
            print(f"onrecord: {report.path}: {warning}", file=sys.stderr)
    if not reading.reports and not reading.failures:
        print(
            "onrecord: no reports found there: name .txt, .html, .json or .jsonl files, or a folder that holds some",
            file=sys.stderr,
        )
    return reading.reports, bool(reading.failures) or not reading.reports


def _deliver(dossier: Dossier, args: argparse.Namespace) -> None:
    form = args.format or _form_of(args.output)
    if args.output is None and form is None:
        args.output, form = Path(PAGE), "html"
    if args.output is None or str(args.output) == "-":
        sys.stdout.write(_rendered(dossier, form or "html"))
        return
    _write(args.output, _rendered(dossier, form or "html"))
    if form == "html":
        _summarise(dossier)
    print(f"onrecord: wrote {args.output}", file=sys.stderr)
    if args.open:
        webbrowser.open(args.output.resolve().as_uri())


def _form_of(output: Path | None) -> str | None:
    endings = {".html": "html", ".htm": "html", ".json": "json", ".md": "md", ".txt": "text"}
    if output is None or str(output) == "-":
        return None
    if output.suffix.lower() not in endings:
        raise OnRecordError(f"{output}: no format is known by this ending: add --format html, json, md or text")
    return endings[output.suffix.lower()]


def _rendered(dossier: Dossier, form: str) -> str:
    from onrecord import dossier as rooms

    if form == "json":
        return rooms.to_json(dossier).decode()
    return {"html": rooms.render_html, "md": rooms.render_markdown, "text": rooms.render_text}[form](dossier)


def _summarise(dossier: Dossier) -> None:
    from rich.console import Console

    from onrecord.dossier import summary

    Console(highlight=False, soft_wrap=False).print(summary(dossier))


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise OnRecordError(f"{path}: cannot be written ({error.strerror}): name another file with -o") from error


def _run_extract(args: argparse.Namespace) -> int:
    from onrecord.pipeline import attribute

    config = _config(args)
    reports, failed = _read(args.paths, config)
    lines = []
    with _progress(args.quiet or len(reports) < 2) as progress:
        for i, report in enumerate(reports):
            progress("attribute", i, len(reports))
            lines.append(_line(attribute(report, config), args.format))
    if args.output:
        _write(args.output, "".join(lines))
    else:
        sys.stdout.writelines(lines)
    return FAILED if failed else DONE


def _line(extract: Extract, form: str) -> str:
    if form == "jsonl":
        return msgspec.json.encode(extract).decode() + "\n"
    from onrecord.dossier import render_extract

    return render_extract(extract)


def _run_verify(args: argparse.Namespace) -> int:
    from onrecord.dossier import from_json, verify

    code = DONE
    for path in args.dossiers:
        try:
            fitting = verify(from_json(path.read_bytes()))
        except OSError as error:
            code = _complain(OnRecordError(f"{path}: cannot be read ({error.strerror}): name a dossier in JSON"))
        except OnRecordError as error:
            code = _complain(OnRecordError(f"{path}: {error}"))
        else:
            print(f"{path}: {fitting} spans fit")
    return code


def _complain(error: OnRecordError) -> int:
    print(f"onrecord: {error}", file=sys.stderr)
    return FAILED


@contextmanager
def _progress(quiet: bool) -> Iterator[Callable[[str, int, int], None]]:
    """A progress bar on standard error when somebody is looking at it."""
    if quiet or not sys.stderr.isatty():
        yield lambda _stage, _done, _total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description:12}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=1)
        yield lambda stage, done, total: bar.update(task, description=stage, completed=done, total=total)
