"""The dossier as flat tables, laid out from the types of the nouns: nothing is left out, and a new field of a noun becomes a new column by itself.

- Each list of the dossier is a table (`attributions`), whose column `row` counts from 0; the dossier itself is a table of one row.
- A value inside a value becomes columns with its name in front (`occasion_kind`).
- A list inside a value is a table of its own (`attributions_via`). Its first columns say whose it is: the holder's id (`attribution`) or, where the holder
  has none, the holder's `row` (`relation`); a mapping's key is `report` or `key`.
- The spans of statements, with their texts, are one table: `attributions_spans`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from msgspec import inspect

from onrecord.dossier.verify import KEYED_BY_REPORT, ROLES
from onrecord.model import Dossier

Cell = str | int | float | bool | None
Row = dict[str, Cell]
Shape = inspect.Type
Path = tuple[str | int, ...]
Columns = dict[str, tuple[Path, Shape]]
"""Where in a value the cell of each column is found, and its type."""
Placed = Sequence[tuple[Row, Any]]
"""Values, each with the cells that say whose it is."""

SCALARS: dict[type[Shape], type] = {inspect.IntType: int, inspect.FloatType: float, inspect.BoolType: bool}
"""Everything else is text."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under typed columns; any cell may be None."""

    name: str
    columns: dict[str, type]
    rows: list[Row]


def tables(dossier: Dossier) -> list[Table]:
    """Every table of a dossier, empty ones too, in the order of the JSON."""
    found = list(_lay_out("dossier", {}, inspect.type_info(Dossier), [({}, msgspec.to_builtins(dossier))]))
    return _with_spans({t.name: t for t in found})


def _lay_out(name: str, keys: dict[str, type], shape: Shape, placed: Placed) -> Iterator[Table]:
    """The table of one kind of value, then the tables of the lists inside it."""
    columns = dict(_columns(shape))
    flat = {c: (path, kind) for c, (path, kind) in columns.items() if not _holds_many(kind)}
    rows = [key | {c: _cell(kind, _at(value, path)) for c, (path, kind) in flat.items()} for key, value in placed]
    yield Table(name, keys | {c: SCALARS.get(type(kind), str) for c, (_, kind) in flat.items()}, rows)
    owner = _owner(name, keys, flat)
    owners = [{new: row[old] for new, old in owner.items()} for row in rows]
    types = {new: keys.get(old, str) for new, old in owner.items()}
    for field, (path, kind) in columns.items():
        if field in flat:
            continue
        held = [(key, _at(value, path)) for key, (_, value) in zip(owners, placed, strict=True)]
        yield from _lay_out(field if name == "dossier" else f"{name}_{field}", *_unrolled(str(path[-1]), types, kind, held))


def _owner(name: str, keys: dict[str, type], flat: Columns) -> dict[str, str]:
    """The columns by which lists refer to the row that holds them, each with the column of that row that it repeats."""
    singular = _singular(name.rpartition("_")[2])
    return {singular: "id"} if "id" in flat else {singular if key == "row" else key: key for key in keys}


def _unrolled(field: str, keys: dict[str, type], shape: Shape, placed: Placed) -> tuple[dict[str, type], Shape, Placed]:
    """Lists and mappings, and those inside them, as their items: the key columns, the type of an item, the items."""
    while _holds_many(shape):
        item = _item(shape)
        column, kind = _key_column(field, shape, item)
        placed = [(key | {column: k}, v) for key, held in placed for k, v in _pairs(held)]
        keys, shape = keys | {column: kind}, item
    return keys, shape, placed


def _key_column(field: str, shape: Shape, item: Shape) -> tuple[str, type]:
    if isinstance(shape, inspect.DictType):
        return ("report" if field in KEYED_BY_REPORT else "key"), str
    return (_singular(field) if _holds_many(item) else "row"), int


def _columns(shape: Shape, before: tuple[str, ...] = ()) -> Iterator[tuple[str, tuple[Path, Shape]]]:
    """The columns of a value, through the values inside it; a list is a column still, to be laid out by itself."""
    if isinstance(shape, inspect.TupleType):
        for i, end in enumerate(("start", "end")):
            yield "_".join((*before, end)), ((*before, i), shape.item_types[i])
    elif isinstance(shape, inspect.StructType):
        for field in shape.fields:
            yield from _columns(_bare(field.type), (*before, field.encode_name))
    else:
        yield "_".join(before) or "value", (before, shape)


def _bare(shape: Shape) -> Shape:
    """The type without None and without limits on its values."""
    if isinstance(shape, inspect.Metadata):
        return _bare(shape.type)
    if isinstance(shape, inspect.UnionType):
        kinds = [t for t in shape.types if not isinstance(t, inspect.NoneType)]
        return _bare(kinds[0]) if len(kinds) == 1 else shape
    return shape


def _holds_many(shape: Shape) -> bool:
    return isinstance(shape, inspect.ListType | inspect.DictType)


def _item(shape: Shape) -> Shape:
    if isinstance(shape, inspect.ListType):
        return _bare(shape.item_type)
    assert isinstance(shape, inspect.DictType)
    return _bare(shape.value_type)


def _pairs(held: Any) -> list[tuple[str | int, Any]]:
    return list(held.items() if isinstance(held, dict) else enumerate(held or []))


def _at(value: Any, path: Path) -> Any:
    for step in path:
        value = None if value is None else value.get(step) if isinstance(step, str) else value[step]
    return value


def _cell(shape: Shape, value: Any) -> Cell:
    """A value of mixed type (a setting of the run) is written as JSON."""
    if isinstance(shape, inspect.UnionType) and value is not None:
        return msgspec.json.encode(value).decode()
    cell: Cell = value
    return cell


def _singular(noun: str) -> str:
    return noun.removesuffix("s")


def _with_spans(found: dict[str, Table]) -> list[Table]:
    """`attributions_spans` in place of the six tables of ranges and texts."""
    pairs = {role: (found.pop(f"attributions_{role}"), found.pop(f"attributions_quotes_{role}")) for role in ROLES}
    rows = [_span(role, *row) for role, (ranges, quotes) in pairs.items() for row in zip(ranges.rows, quotes.rows, strict=True)]
    columns = {"attribution": str, "role": str, "row": int, "start": int, "end": int, "quote": str}
    found["attributions_spans"] = Table("attributions_spans", columns, rows)
    return list(found.values())


def _span(role: str, ends: Row, text: Row) -> Row:
    whose: Row = {"attribution": ends["attribution"], "role": role, "row": ends["row"]}
    return whose | {"start": ends["start"], "end": ends["end"], "quote": text["value"]}
