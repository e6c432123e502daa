"""CSV: one file a table, in UTF-8 with every cell in quotes.

Spreadsheets run cells that look like formulas. Such a cell, and one that starts with an apostrophe or white space, gets an apostrophe in front; to have the
text as it was, take one leading apostrophe away.
"""

import csv
import io
import re

from onrecord.dossier.export.tables import Cell, Table, tables
from onrecord.dossier.export.text import Files
from onrecord.model import Dossier

_ACTIVE = re.compile(r"['\s=+\-@\x00＝＋－＠]")


def render_csv(dossier: Dossier) -> Files:
    """`TABLE.csv` for every table."""
    return {f"{table.name}.csv": _written(table).encode() for table in tables(dossier)}


def _written(table: Table) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows([_shown(row[column]) for column in table.columns] for row in table.rows)
    return out.getvalue()


def _shown(cell: Cell) -> str:
    if cell is None or isinstance(cell, bool):
        return "" if cell is None else str(cell).lower()
    return inert(cell) if isinstance(cell, str) else repr(cell)


def inert(text: str) -> str:
    """`text` with an apostrophe in front where a spreadsheet might run it."""
    return f"'{text}" if _ACTIVE.match(text) else text
