"""Parquet: one file a table, typed, for pandas, polars, DuckDB and R. Needs the extra `onrecord[export]`."""

from onrecord.dossier.export.tables import Table, tables
from onrecord.dossier.export.text import Files
from onrecord.errors import OnRecordError
from onrecord.model import Dossier


def render_parquet(dossier: Dossier) -> Files:
    """`TABLE.parquet` for every table."""
    try:
        return {f"{table.name}.parquet": _written(table) for table in tables(dossier)}
    except ModuleNotFoundError as error:
        raise OnRecordError(
            "Parquet needs pyarrow, which is not installed: pip install 'onrecord[export]', or export csv"
        ) from error


def _written(table: Table) -> bytes:
    import pyarrow as arrow
    from pyarrow import parquet

    kinds = {str: arrow.string(), int: arrow.int64(), float: arrow.float64(), bool: arrow.bool_()}
    schema = arrow.schema([(column, kinds[kind]) for column, kind in table.columns.items()])
    out = arrow.BufferOutputStream()
    parquet.write_table(arrow.Table.from_pylist(table.rows, schema=schema), out)
    return bytes(out.getvalue())
