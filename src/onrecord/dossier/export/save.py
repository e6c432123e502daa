"""An export on disk: a file, a folder, or a zip archive."""

import io
import zipfile
from pathlib import Path

from onrecord.dossier.export.text import Files
from onrecord.errors import OnRecordError

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every entry of an archive: no clock, so the same dossier gives the same bytes."""


def save(files: Files, path: Path) -> None:
    """Write to `path`: an archive where it ends in .zip, a file where the export is one, otherwise a folder, made where it is missing."""
    try:
        if path.suffix.lower() == ".zip":
            _write(path, _archive(files))
        elif len(files) == 1 and not path.is_dir():
            _write(path, next(iter(files.values())))
        else:
            for name, content in files.items():
                _write(path / name, content)
    except OSError as error:
        raise OnRecordError(f"{path}: cannot be written ({error.strerror}): name another place with -o") from error


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _archive(files: Files) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, EPOCH), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
