"""CSV and Parquet: every value of the dossier stands in exactly one cell."""

import csv
import io
import sys
from collections import Counter
from typing import Any

import msgspec
import pandas as pd
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.dossier.export import export
from onrecord.dossier.export.csvfiles import inert
from onrecord.dossier.export.tables import Table, tables
from onrecord.errors import OnRecordError
from onrecord.model import Dossier

from ..sample import dossier as sample
from .hostile import TEXT, dossiers

CONFIG = "run_config"


def leaves(node: object) -> Counter[str]:
    """Every scalar of a JSON tree, nulls left out."""
    if isinstance(node, dict):
        return sum((leaves(v) for v in node.values()), Counter())
    if isinstance(node, list | tuple):
        return sum((leaves(v) for v in node), Counter())
    return Counter() if node is None else Counter([repr(node)])


def own_cells(found: list[Table]) -> Counter[str]:
    """The cells of all tables without those that only say whose a row is."""
    out: Counter[str] = Counter()
    for table in found:
        keys = list(table.columns)[: places(table)]
        out += Counter(repr(v) for row in table.rows for k, v in row.items() if k not in keys and v is not None)
    return out


def places(table: Table) -> int:
    """How many leading columns say whose a row is, or what it is called."""
    names = list(table.columns)
    if table.name == "dossier":
        return 0
    if table.name == "attributions_spans":
        return 3
    return names.index("row") + 1 if "row" in names else names.index("key") + 1


def without_keys(tree: Any) -> Any:
    """The dossier as the tables tell it: settings of mixed type as JSON."""
    tree["run"]["config"] = {k: None if v is None else msgspec.json.encode(v).decode() for k, v in tree["run"]["config"].items()}
    return tree


def complete(dossier: Dossier) -> None:
    assert own_cells(tables(dossier)) == leaves(without_keys(msgspec.to_builtins(dossier)))


def test_every_value_of_the_bundled_affair_is_in_a_cell(affair: Dossier) -> None:
    """Nothing is lost and nothing is told twice."""
    complete(affair)


def test_every_value_of_the_sample_is_in_a_cell() -> None:
    """Nor in a dossier that has something of every noun."""
    complete(sample())


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_every_value_of_any_dossier_is_in_a_cell(dossier: Dossier) -> None:
    """Nor in any other."""
    complete(dossier)


def test_a_table_for_every_noun_with_its_count(affair: Dossier) -> None:
    """Counts in are counts out, for every list of the dossier, empty ones too."""
    rows = {t.name: len(t.rows) for t in tables(affair)}
    for field in affair.__struct_fields__:
        value = getattr(affair, field)
        if isinstance(value, list):
            assert rows[field] == len(value), field


def test_an_empty_table_has_its_columns() -> None:
    """The columns follow from the nouns, not from what was found."""
    empty = msgspec.structs.replace(sample(), attributions=[], claims=[], relations=[])
    assert [(t.name, t.columns) for t in tables(empty)] == [(t.name, t.columns) for t in tables(sample())]


def test_rows_inside_rows_say_whose_they_are() -> None:
    """The spans of a name carry the actor, the report and the place of the name."""
    found = {t.name: t for t in tables(sample())}
    assert list(found["actors_names_spans"].columns) == ["actor", "report", "name", "row", "start", "end", "quote"]
    assert list(found["claims_chains"].columns) == ["claim", "chain", "row", "value"]
    assert {"attribution": "observer-1", "role": "cue", "row": 0, "quote": "said"}.items() <= next(
        r for r in found["attributions_spans"].rows if r["role"] == "cue"
    ).items()


def read_csv(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode(), newline=""), strict=True))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_csv_reads_back_the_same_cells(dossier: Dossier) -> None:
    """Line breaks, quotes and NULs in a report break no row; the apostrophe comes off again."""
    files = export(dossier, "csv")
    for table in tables(dossier):
        header, *rows = read_csv(files[f"{table.name}.csv"])
        assert header == list(table.columns)
        texts = [[row[c] for c in header if table.columns[c] is str] for row in table.rows]
        read = [[plain(cell) for c, cell in zip(header, row, strict=True) if table.columns[c] is str] for row in rows]
        assert read == [[cell or "" for cell in row] for row in texts]


def plain(cell: str) -> str:
    return cell.removeprefix("'")


@given(TEXT)
def test_no_cell_starts_as_a_formula(text: str) -> None:
    """A spreadsheet shows the cell and runs nothing; the text can be had back."""
    shown = inert(text)
    assert not shown.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
    assert plain(shown) == text


def test_csv_of_the_affair_in_pandas(affair: Dossier) -> None:
    """pandas reads as many rows as there are statements."""
    frame = pd.read_csv(io.BytesIO(export(affair, "csv")["attributions.csv"]))
    assert len(frame) == len(affair.attributions)
    assert list(frame["id"]) == [a.id for a in affair.attributions]


def test_parquet_of_the_affair_is_typed_and_complete(affair: Dossier) -> None:
    """Each file holds its table, cell by cell, with numbers as numbers."""
    files = export(affair, "parquet")
    for table in tables(affair):
        read = pq.read_table(io.BytesIO(files[f"{table.name}.parquet"]))
        assert read.to_pylist() == table.rows
        assert read.column_names == list(table.columns)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers(), st.data())
def test_parquet_takes_any_text(dossier: Dossier, data: st.DataObject) -> None:
    """Every character comes back."""
    table = data.draw(st.sampled_from(tables(dossier)))
    read = pq.read_table(io.BytesIO(export(dossier, "parquet")[f"{table.name}.parquet"]))
    assert read.to_pylist() == table.rows


def test_without_pyarrow_the_mend_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line that says what to install, and what to use instead."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(OnRecordError, match=r"onrecord\[export\]"):
        export(sample(), "parquet")
