"""`linkage facts export`: the store's facts as Parquet files, for engines on many machines."""

import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb
from duckdb import ColumnExpression, ConstantExpression, FunctionExpression

from dashboard.errors import UsageError
from dashboard.settings import Settings
from dashboard.sql_files import sql
from dashboard.store.connection import Connection, open_store
from dashboard.store.facts_folder import (
    MANIFEST,
    Manifest,
    Table,
    described,
    history_of,
    read_manifest,
    sweep,
    write_manifest,
)

Progress = Callable[[float, str], None]
Relation = duckdb.DuckDBPyRelation

# Rows that were refused are no facts: what was wrong with a file stays in the store.
_NOT_FACTS = {"rejects", "migrations"}
_MONTH = "answered_on"


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table lies in the folder: one folder a value of `by`, in the store's order inside."""

    by: str | None
    order: tuple[str, ...]


LAYOUTS = {
    "answers": Layout("wave_id", ("unit_id", "person", "item_id")),
    "person_attributes": Layout("wave_id", ("person", "attribute")),
    "customer_answers": Layout("month", ("unit_id", "answered_on", "metric")),
    "employment": Layout(None, ("person", "started_on")),
}
_WHOLE = Layout(None, ())


def export_facts(settings: Settings, to: Path, on_progress: Progress | None = None) -> Manifest:
    """Writes what the store holds into a folder, or brings one that was exported before up to date.

    Raises:
        UsageError: the folder is something else, or holds uploads that the store does not.
    """
    if not settings.store_path.exists():
        raise UsageError(f"{settings.data} holds no facts yet. `linkage load FILE` loads some.")
    with open_store(settings, write=False) as con:
        _refuse_other(con, to)
        to.mkdir(mode=0o700, parents=True, exist_ok=True)
        to.chmod(0o700)
        tables = {}
        wanted = exported_tables(con)
        for number, name in enumerate(wanted):
            if on_progress:
                on_progress(number / len(wanted), f"Writing {name}")
            tables[name] = write_table(con.table(name), name, to)
        manifest = described(con, settings.minimum_group, tables)
    write_manifest(manifest, to)
    sweep(to, manifest)
    return manifest


def exported_tables(con: Connection) -> tuple[str, ...]:
    """Tables of facts and of the ledger, and under "undone." what undone uploads had in them."""
    found = con.execute(sql("store/tables_of_facts")).fetchall()
    return tuple(
        name if schema == "main" else f"{schema}.{name}"
        for schema, name in found
        if name not in _NOT_FACTS
    )


def write_table(table: Relation, name: str, to: Path) -> Table:
    """Writes the rows of a table as new files, one at least, so that its columns are told."""
    layout = LAYOUTS.get(name.removeprefix("undone."), _WHOLE)
    files, rows = [], 0
    for part, found in _parts(table, layout):
        folder = to / name / part if part else to / name
        for made in (to / name, folder):
            made.mkdir(mode=0o700, exist_ok=True)
        path = folder / f"{secrets.token_hex(8)}.parquet"
        sorted_rows = found.sort(*map(ColumnExpression, layout.order)) if layout.order else found
        sorted_rows.write_parquet(str(path), compression="zstd")
        path.chmod(0o600)
        files.append(str(path.relative_to(to)))
        ((count,),) = found.aggregate([FunctionExpression("count")]).fetchall()
        rows += int(count)
    return Table(rows, tuple(files))


def _parts(table: Relation, layout: Layout) -> Iterator[tuple[str, Relation]]:
    if layout.by is None:
        yield "", table
        return
    if layout.by == "month":
        value = FunctionExpression(
            "strftime", ColumnExpression(_MONTH), ConstantExpression("%Y-%m")
        )
        kept, nobody = table.columns, "none"
    else:
        value = ColumnExpression(layout.by)
        kept, nobody = [one for one in table.columns if one != layout.by], "0"
    columns = [ColumnExpression(one) for one in kept]
    values = sorted(v for (v,) in table.select(value.alias("part")).distinct().fetchall())
    for one in values or [nobody]:
        rows = table.filter(value == ConstantExpression(one)).select(*columns)
        yield f"{layout.by}={one}", rows


def _refuse_other(con: Connection, to: Path) -> None:
    if not to.exists():
        return
    if not to.is_dir() or (not (to / MANIFEST).exists() and any(to.iterdir())):
        raise UsageError(f"{to} is there already and is no folder of facts. Name a new folder.")
    if (to / MANIFEST).exists():
        there = read_manifest(to)
        if there.history != history_of(con, there.event):
            raise UsageError(
                f"{to} holds uploads that this store does not have: others loaded into it, or it "
                "comes from another store. Export to a new folder."
            )
