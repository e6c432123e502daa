"""The dossier in the formats of other tools: one module a format, each from a dossier to files.

>>> from onrecord.dossier.export import export
>>> export(dossier, "csl")["citations.json"]  # doctest: +SKIP
"""

from collections.abc import Callable
from dataclasses import dataclass

from onrecord.dossier.export.brat import render_brat
from onrecord.dossier.export.csl import render_csl
from onrecord.dossier.export.csvfiles import render_csv
from onrecord.dossier.export.ftm import render_ftm
from onrecord.dossier.export.jsonld import render_jsonld
from onrecord.dossier.export.parquet import render_parquet
from onrecord.dossier.export.prov import render_prov
from onrecord.dossier.export.save import save
from onrecord.dossier.export.text import Files
from onrecord.dossier.export.webannotation import render_webannotation
from onrecord.dossier.markdown import render_markdown
from onrecord.errors import OnRecordError
from onrecord.model import Dossier

__all__ = ["FORMATS", "Files", "Format", "export", "save"]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what it is for, in a few words, and the function that makes its files. `many`: of several files."""

    about: str
    render: Callable[[Dossier], Files]
    many: bool = False


def _markdown(dossier: Dossier) -> Files:
    return {"dossier.md": render_markdown(dossier).encode()}


FORMATS = {
    "md": Format("Markdown to read", _markdown),
    "csv": Format("tables for a spreadsheet, pandas or R", render_csv, many=True),
    "parquet": Format("typed tables (needs onrecord[export])", render_parquet, many=True),
    "jsonld": Format("schema.org as JSON-LD", render_jsonld),
    "webannotation": Format("W3C Web Annotations", render_webannotation),
    "prov": Format("chains as PROV-JSON", render_prov),
    "brat": Format("standoff annotations for brat", render_brat, many=True),
    "ftm": Format("FollowTheMoney entities for Aleph", render_ftm),
    "csl": Format("citations as CSL-JSON", render_csl),
}


def export(dossier: Dossier, form: str) -> Files:
    """The files of a sound dossier (see `verify`) in a format of FORMATS, by name; the same dossier gives the same bytes."""
    if form not in FORMATS:
        raise OnRecordError(f"{form}: no format of that name: choose one of {', '.join(FORMATS)}")
    try:
        return FORMATS[form].render(dossier)
    except UnicodeEncodeError as error:
        raise OnRecordError("the dossier holds half a character (a lone surrogate): read the reports with onrecord.read") from error
