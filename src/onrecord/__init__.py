"""onrecord: who said what, who reported it, and does anyone else independently bear it out?

>>> import onrecord
>>> dossier = onrecord.compare(["a.txt", "b.txt"])  # doctest: +SKIP
>>> dossier.claims[0].gist.quote  # doctest: +SKIP

The functions load the stages when they are first called, so that importing the package is cheap.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import onrecord.attribute
import onrecord.read  # noqa: F401 - both rooms are imported before the functions of their names are defined (docs/decisions/0005)
from onrecord.config import Config
from onrecord.errors import OnRecordError
from onrecord.model import Actor, Attribution, Claim, Dossier, Extract, Relation, Report

if TYPE_CHECKING:
    from onrecord.read.reading import Reading

__all__ = [
    "Actor",
    "Attribution",
    "Claim",
    "Config",
    "Dossier",
    "OnRecordError",
    "Relation",
    "Report",
    "attribute",
    "compare",
    "read",
]

_DEFAULTS = Config()


def read(paths: str | Path | Iterable[str | Path], config: Config = _DEFAULTS) -> "Reading":
    """Read a file, a folder, `-`, or several of them into reports; what cannot be read is in `failures`, one line each."""
    from onrecord.read.reading import read as run

    return run(paths, config)


def attribute(report: Report | str | Path, config: Config = _DEFAULTS) -> Extract:
    """The attributions of a single report, or of the file that holds it."""
    from onrecord.pipeline import attribute as run

    return run(report, config)


def compare(reports: Report | str | Path | Iterable[Report | str | Path], config: Config = _DEFAULTS) -> Dossier:
    """The dossier of several reports on one affair.

    Files that cannot be read are warned of (UserWarning); with no report left the first failure is raised (OnRecordError).
    """
    from onrecord.pipeline import compare as run

    return run(reports, config)
