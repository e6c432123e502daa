"""Paths as given on the command line → the files to read, in order, each once."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from onrecord.errors import ReadError
from onrecord.model import DECISIONS

STDIN = "-"
SIDECAR = ".meta.json"


class Source(Struct, frozen=True):
    """Something to read: `path` as given (folder and name for a folder's member), `file` None for standard input."""

    path: str
    file: Path | None
    in_folder: bool = False

    @property
    def stem(self) -> str:
        return shown(self.file.stem) if self.file else "stdin"

    @property
    def suffix(self) -> str:
        return self.file.suffix.lower() if self.file else ""


def find(paths: Iterable[str | Path]) -> Iterator[Source | ReadError]:
    """The files behind `paths`: folders are walked and sorted; a missing file or one given twice is an error in its place."""
    seen: set[Path | None] = set()
    for given in paths:
        for item in _expand(os.fspath(given)):
            if isinstance(item, ReadError):
                yield item
                continue
            key = item.file.resolve() if item.file else None
            yield ReadError(item.path, "given twice: read once") if key in seen else item
            seen.add(key)


def shown(name: str) -> str:
    """A file name as text: bytes that are no UTF-8 are replaced, so that it can be printed and stored."""
    return os.fsencode(name).decode("utf-8", "replace")


def _expand(given: str) -> Iterator[Source | ReadError]:
    path, file = shown(given), Path(given)
    if given == STDIN:
        yield Source(STDIN, None)
    elif given.startswith(("http://", "https://")):
        yield ReadError(path, "addresses are not read: save the page as .html and give the file")
    elif "\0" in given or not _exists(file):
        yield ReadError(path, _missing(file))
    elif file.is_dir():
        yield from _members(given)
    elif not _sidecar_of_another(file):
        yield Source(path, file)


def _exists(file: Path) -> bool:
    try:
        return file.exists()
    except OSError:
        return False


def _missing(file: Path) -> str:
    from difflib import get_close_matches

    try:
        names = sorted(p.name for p in file.parent.iterdir())
    except (OSError, ValueError):
        return "no such file or folder: check the path"
    near = get_close_matches(file.name, names, n=1, cutoff=0.6)
    return (
        f"no such file or folder: did you mean {shown(str(file.with_name(near[0])))}?"
        if near
        else "no such file or folder: check the path"
    )


def _members(folder: str) -> Iterator[Source | ReadError]:
    """The readable files of a folder and its subfolders, sorted by path; hidden ones, sidecars and decisions are passed over."""
    errors: list[OSError] = []
    files: list[Path] = []
    for here, folders, names in os.walk(folder, onerror=errors.append):
        folders[:] = [f for f in folders if not f.startswith(".")]
        files += [Path(here, n) for n in names if not n.startswith(".") and not n.endswith(SIDECAR) and n != DECISIONS]
    for error in errors:
        yield ReadError(shown(str(error.filename)), f"this folder cannot be read ({error.strerror}): check its permissions")
    if not files and not errors:
        yield ReadError(shown(folder), "no reports in this folder: it needs .txt, .html, .json or .jsonl files")
    for file in sorted(files, key=lambda f: f.parts):
        path = shown(f"{folder.rstrip('/')}/{file.relative_to(folder).as_posix()}")
        yield (
            Source(path, file, in_folder=True)
            if _regular(file)
            else ReadError(path, "not a file that can be read: remove it or mend the link")
        )


def _regular(file: Path) -> bool:
    try:
        return stat.S_ISREG(file.stat().st_mode)
    except OSError:
        return False


def _sidecar_of_another(file: Path) -> bool:
    """A sidecar that a shell pattern such as `folder/*` named beside its report."""
    if not file.name.endswith(SIDECAR):
        return False
    name = file.name.removesuffix(SIDECAR)
    return any(p.stem == name for p in file.parent.iterdir() if p != file)
