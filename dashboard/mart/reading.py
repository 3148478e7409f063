"""Reading one generation: the statements of queries/measures, and nothing else."""

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

import duckdb
import numpy as np
import numpy.typing as npt

from dashboard.errors import StoreError
from dashboard.language import current as current_language
from dashboard.mart.generations import current, path_of
from dashboard.mart.kept import Kept
from dashboard.mart.scope import laid
from dashboard.publish.wholeness import is_whole
from dashboard.settings import Settings
from dashboard.sql_files import sql
from dashboard.units_as import UnitsAs

Array = npt.NDArray[Any]
T = TypeVar("T")

# Generations held open at once: the current one and those that shared links lead to, each once
# for every scope that looks at it and way of reading its units.
_OPEN_AT_ONCE = 32

# Taken for the size of an answer in values.
SMALL = 500

_NOT_NUMBERS = ("VARCHAR", "DATE", "TIMESTAMP", "BOOLEAN")

Key = tuple[Path, frozenset[str] | None, UnitsAs]
_open: OrderedDict[Key, "Mart"] = OrderedDict()
_opening = Lock()


class Mart:
    """One generation, read-only. Safe to use from many threads: every call has its own cursor.

    With a scope it holds those units alone, with what is below and above them.

    Attributes:
        units_as: how its units are read; "was" where no unit was re-organised, whatever was asked.
    """

    def __init__(
        self,
        path: Path,
        number: int,
        scope: frozenset[str] | None = None,
        units_as: UnitsAs = "was",
    ) -> None:
        self.number = number
        self.path = path
        # Attached to an engine of its own: opened directly, the file would be shared, settings
        # and all, with whoever else opens it in this process.
        config: dict[str, str | bool | int | float | list[str]] = {
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
            "temp_directory": "",
        }
        self._con = duckdb.connect(":memory:", config=config)
        self._con.execute(sql("publish_duckdb/no_progress_bar"))
        self._con.execute(sql("publish_duckdb/attach_published"), {"path": str(path)})
        self._con.execute(sql("publish_duckdb/no_files"))
        self._use, self.units_as = laid(self._con, scope, units_as)
        self._kept = Kept()

    def rows(self, name: str, **params: object) -> list[tuple[Any, ...]]:
        """Rows of queries/measures/<name>.sql, as Python values."""

        def read() -> list[tuple[Any, ...]]:
            with self._con.cursor() as cursor:
                cursor.execute(sql(self._use))
                return cursor.execute(sql(f"measures/{name}"), params or None).fetchall()

        asked = "rows", name, params
        return list(self._kept.found(asked, read, lambda rows: sum(map(len, rows))))

    def table(self, name: str) -> dict[str, Array]:
        """Every column of one published table, in the way of `columns`."""
        with self._con.cursor() as cursor:
            cursor.execute(sql(self._use))
            return _columns(cursor.table(name))

    def columns(self, name: str, **params: object) -> dict[str, Array]:
        """Columns of queries/measures/<name>.sql.

        Numbers are float arrays with NaN where there is none; texts, dates and truth values are
        object arrays with None. Nobody may write into them: others read them too.
        """

        def read() -> dict[str, Array]:
            with self._con.cursor() as cursor:
                cursor.execute(sql(self._use))
                found = _columns(cursor.execute(sql(f"measures/{name}"), params or None))
            for column in found.values():
                column.flags.writeable = False
            return found

        found: dict[str, Array] = self._kept.found(("columns", name, params), read, _values)
        return dict(found)

    def once(self, name: str, work: Callable[[], T], **params: object) -> T:
        """What analyses make of the generation again and again, kept with what was read of it.

        In each language by itself: answers hold sentences.
        """
        spoken = params | {"language": current_language().code}
        return self._kept.found(("answer", name, spoken), work, lambda _: SMALL)

    def forget(self) -> None:
        """Read everything anew, as measurements must."""
        self._kept = Kept()

    def carried(self, name: str) -> Any:
        """A whole table as queries/bundle/<name>.sql has it, as an Arrow table."""
        with self._con.cursor() as cursor:
            cursor.execute(sql(self._use))
            return cursor.sql(sql(f"bundle/{name}")).to_arrow_table()


def _values(columns: dict[str, Array]) -> int:
    return sum(column.size for column in columns.values())


def _columns(found: duckdb.DuckDBPyConnection | duckdb.DuckDBPyRelation) -> dict[str, Array]:
    names = [column[0] for column in found.description]
    kinds = [str(column[1]) for column in found.description]
    fetched = found.fetchnumpy()
    return {name: _column(fetched[name], kind) for name, kind in zip(names, kinds, strict=True)}


def _column(values: Array, kind: str) -> Array:
    empty = np.ma.getmaskarray(values)
    plain = np.ma.getdata(values)
    if kind == "DATE":
        plain = plain.astype("datetime64[D]")
    if kind in _NOT_NUMBERS or plain.dtype == object:
        found = plain.astype(object)
        found[empty] = None
        return found
    numbers = plain.astype(np.float64)
    numbers[empty] = np.nan
    return numbers


def open_mart(settings: Settings, number: int | None = None) -> Mart:
    """One generation, the newest when no number is given; opened once a process, scope and
    way of reading units.

    Raises:
        NoGeneration: nothing has been published yet.
        UnknownName: that generation was never made or is no longer kept.
        StoreError: its file is damaged.
    """
    chosen = current(settings) if number is None else number
    path = path_of(settings, chosen)
    with _opening:
        key = (path, settings.scope, settings.units_as)
        if key not in _open:
            for old in [one for one in _open if not one[0].exists()]:
                del _open[old]
            _open[key] = _opened(path, chosen, settings)
        _open.move_to_end(key)
        while len(_open) > _OPEN_AT_ONCE:
            _open.popitem(last=False)
        return _open[key]


def _opened(path: Path, number: int, settings: Settings) -> Mart:
    damaged = StoreError(
        f"Generation {number} is damaged and cannot be read. `linkage doctor` says more; "
        "`linkage publish --full` makes a new one."
    )
    if not is_whole(path):
        raise damaged
    try:
        return Mart(path, number, settings.scope, settings.units_as)
    except (duckdb.IOException, duckdb.SerializationException, duckdb.FatalException) as error:
        raise damaged from error
