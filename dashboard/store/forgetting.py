"""Taking facts out for good: the file is written anew without them, so no byte of them stays.

The store is untouched until the new file is whole, closed, compared and synced; then it takes the
store's name in one step. A job killed before that changed nothing.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb
from duckdb import CaseExpression, ColumnExpression, ConstantExpression, Expression

from dashboard.errors import StoreError
from dashboard.settings import Settings
from dashboard.sql_files import sql
from dashboard.store.connection import Connection, open_store
from dashboard.store.copying import attach, sum_of, tables_of, workbench
from dashboard.store.keys import person_key
from dashboard.store.lock import locked
from dashboard.store.moving import settle
from dashboard.store.uploads import Touched

# Where each fact has its day. Facts of a survey wave are as old as the wave's last day.
DAYS = {
    "employment": "ended_on",
    "headcounts": "month",
    "customer_answers": "answered_on",
    "comments": "said_on",
    "unit_scores": "ends_on",
}
MAKING = ".rewriting-store.duckdb"
Relation = duckdb.DuckDBPyRelation
Kept = Callable[[Connection, str], Relation]


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Rows taken out, by table; `blanked`: customers' answers that no longer name an employee."""

    rows: Mapping[str, int]
    blanked: int = 0

    @property
    def total(self) -> int:
        return sum(self.rows.values()) + self.blanked


def forget_before(settings: Settings, day: date) -> Forgotten:
    """Takes out every fact that was over before a day, undone ones too.

    Units, questions and the ledger of uploads stay; a wave goes with its answers.
    """
    return _rewrite(settings, lambda con, table: _since(con, table, day))


def forget_person(settings: Settings, person: str) -> Forgotten:
    """Takes out one person's answers, comments, attributes and spells, by the key that the
    exports use or by an e-mail address that a people file told; customers' answers that name
    them as who served stay, without the name.

    Raises:
        StoreError: the key of the data folder is gone, so nobody can be found; or the address is
            that of several people.
    """
    if not (settings.data / "person.key").exists():
        raise StoreError(f"{settings.data} has no person.key, so no person can be found by name.")
    number = _number_of(settings, person)
    return _rewrite(settings, lambda con, table: _others(con, table, number, person))


def _rewrite(settings: Settings, kept: Kept) -> Forgotten:
    with open_store(settings, write=True):
        pass  # brings it to this version, and what a dead job left in the log into the file
    made = settings.data / MAKING
    with locked(settings.data / "store.lock", exclusive=True), _making(settings, made) as con:
        gone = {table: _copy(con, table, kept(con, table)) for table in tables_of(con)}
        forgotten = Forgotten(
            {table: rows for table, (rows, _) in gone.items() if rows},
            sum(blanked for _, blanked in gone.values()),
        )
        if forgotten.total:
            _finish(con)
            _take_its_place(made, settings.store_path)
    return forgotten


@contextmanager
def _making(settings: Settings, made: Path) -> Iterator[Connection]:
    """The store for reading, and beside it an empty copy; what is left of that is removed."""
    left = (made, made.with_name(f"{made.name}.wal"))
    for path in left:
        path.unlink(missing_ok=True)
    try:
        with workbench(settings.data) as con:
            attach(con, settings.store_path)
            con.execute(sql("store/attach_copy"), {"path": str(made)})
            made.chmod(0o600)
            con.execute(sql("store/copy_shape"))
            yield con
    finally:
        for path in left:
            path.unlink(missing_ok=True)


def _copy(con: Connection, table: str, kept: Relation) -> tuple[int, int]:
    """Writes what is kept; returns how many rows are gone and how many lost a name."""
    kept.insert_into(f"copy.{table}")
    before, wanted = con.table(f"store.{table}"), sum_of(kept)
    if sum_of(con.table(f"copy.{table}")) != wanted:
        raise StoreError(f"{table} could not be written anew; nothing was changed. Try again.")
    blanked = _named(before) - _named(kept) if "employee" in before.columns else 0
    return sum_of(before).rows - wanted.rows, blanked if sum_of(before).rows == wanted.rows else 0


def _named(table: Relation) -> int:
    return sum_of(table.filter(ColumnExpression("employee").isnotnull())).rows


def _finish(con: Connection) -> None:
    """Dictionaries that fit what is left, and an event that has everything published anew."""
    con.execute(sql("store/use_copy"))
    settle(con)
    values = {
        "what": "forget",
        "upload": None,
        "happened_at": datetime.now(UTC).replace(tzinfo=None),
        "touched": Touched(all=True).to_json(),
    }
    con.execute(sql("store/record_event"), values)
    con.execute(sql("store/use_memory"))
    con.execute(sql("store/detach_copy"))


def _take_its_place(made: Path, store: Path) -> None:
    for path in (made, store.parent):
        handle = os.open(path, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)
    made.replace(store)


def _since(con: Connection, table: str, day: date) -> Relation:
    name = table.split(".")[1]
    rows = con.table(f"store.{table}")
    if name in DAYS:
        when = ColumnExpression(DAYS[name])
        return rows.filter(when.isnull() | (when >= ConstantExpression(day)))
    if name == "person_addresses":
        return rows.filter(_none_of("person", _numbers(con, "old_people", day)))
    if name == "rejects":
        return rows.filter(_none_of("upload", _numbers(con, "old_uploads", day)))
    if "wave_id" in rows.columns:
        return rows.filter(_none_of("wave_id", _numbers(con, "old_waves", day)))
    return rows


def _others(con: Connection, table: str, number: int, person: str) -> Relation:
    rows = con.table(f"store.{table}")
    if "person" in rows.columns:
        return rows.filter(_is_none("person", _same_person(con, number)))
    if table.endswith(".rejects"):
        # A cell that was refused is kept as it was written, and may be the very key.
        return rows.filter(ColumnExpression("value") != ConstantExpression(person))
    if "employee" in rows.columns:
        numbers = _same_person(con, number)
        return rows.select(*(_blanked(name, numbers) for name in rows.columns))
    return rows


def _same_person(con: Connection, number: int) -> list[int]:
    """The numbers of somebody known by an employee number, by e-mail addresses or by both."""
    ((people,),) = con.execute(sql("store/people_of_address"), {"number": number}).fetchall()
    if people > 1:
        raise StoreError(
            f"{people} people had this e-mail address, so it says of nobody whose facts are meant. "
            "Nothing was changed; give the employee number."
        )
    rows = con.execute(sql("store/same_person"), {"number": number}).fetchall()
    return [int(found) for (found,) in rows]


def _is_none(column: str, numbers: list[int]) -> Expression:
    return ColumnExpression(column).isnull() | _none_of(column, numbers)


def _blanked(column: str, numbers: list[int]) -> Expression:
    value = ColumnExpression(column)
    if column != "employee":
        return value
    return CaseExpression(_is_none(column, numbers), value).alias(column)


def _none_of(column: str, numbers: list[int]) -> Expression:
    if not numbers:
        return ConstantExpression(True)
    return ColumnExpression(column).isnotin(*map(ConstantExpression, numbers))


def _numbers(con: Connection, statement: str, day: date) -> list[int]:
    rows = con.execute(sql(f"store/{statement}"), {"day": day}).fetchall()
    return [int(number) for (number,) in rows]


def _number_of(settings: Settings, person: str) -> int:
    key = person_key(settings, write=False)
    with workbench(settings.data) as con:
        con.execute(sql("store/macros/person_key"))
        values = {"person": person, **key.parameters()}
        ((number,),) = con.execute(sql("store/person_number"), values).fetchall()
    return int(number)
