"""What a question answers: columns of numbers, words and dates, and what must be said with them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from numbers import Integral, Real
from typing import Any

import numpy as np

Values = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True, slots=True)
class Hidden:
    """How much is not shown of the metrics behind a result, over all published periods.

    Attributes:
        units: units with at least one cell that is not shown.
        of_units: all units there are.
        cells: cells (metric, unit, period) not shown.
        people: persons behind them in the period with most; None where it may not be told.
    """

    units: int = 0
    of_units: int = 0
    cells: int = 0
    people: int | None = None

    def __str__(self) -> str:
        if not self.units:
            return "Nothing is hidden."
        people = f", up to {self.people} people at a time" if self.people else ""
        return (
            f"{self.units} of {self.of_units} units are not shown in at least one period{people}; "
            "their answers are in the totals."
        )


@dataclass(frozen=True, slots=True, eq=False)
class Result:
    """Rows of one run, column by column.

    Attributes:
        columns: names, in the order of the SELECT.
        types: of each column: integer, number, text, flag, date, time or other.
        rows: name to values. integer and number: floats, NaN = no value. The rest: objects,
            None = no value.
        more: there are more rows than the limit; these are the first.
        notes: sentences to print with it ("3 values of 'ratio' were not numbers …").
        hidden: what disclosure control holds back of the metrics it reads; None = none read.
        generation: number of the mart it was read from; 0 = none.
        elapsed: seconds the database took.
    """

    columns: tuple[str, ...]
    types: tuple[str, ...]
    rows: dict[str, Values]
    more: bool = False
    notes: tuple[str, ...] = ()
    hidden: Hidden | None = None
    generation: int = 0
    elapsed: float = 0.0

    def __len__(self) -> int:
        return len(self.rows[self.columns[0]]) if self.columns else 0

    def type_of(self, column: str) -> str:
        return self.types[self.columns.index(column)]

    def tuples(self) -> Iterator[tuple[object, ...]]:
        """Row by row as plain Python: int, float, str, bool, date, datetime or None."""
        plain = [
            [_plain(value, kind) for value in self.rows[name]]
            for name, kind in zip(self.columns, self.types, strict=True)
        ]
        return zip(*plain, strict=True)

    def said(self) -> tuple[str, ...]:
        """Every sentence that belongs under the result, the hidden part included."""
        hidden = (str(self.hidden),) if self.hidden and self.hidden.units else ()
        return (*self.notes, *hidden)


def _plain(value: object, kind: str) -> object:
    if kind not in ("integer", "number"):
        return value
    number = float(value)  # type: ignore[arg-type]
    if np.isnan(number):
        return None
    return int(number) if kind == "integer" else number


SIGNED = frozenset({"tinyint", "smallint", "integer", "bigint", "hugeint"})
INTEGERS = SIGNED | {f"u{name}" for name in SIGNED}
NUMBERS = frozenset({"float", "double", "decimal", "bignum"})
PLAIN = {
    "varchar": "text",
    "char": "text",
    "enum": "text",
    "uuid": "text",
    "null": "text",
    "boolean": "flag",
    "date": "date",
    "timestamp": "time",
    "timestamp_s": "time",
    "timestamp_ms": "time",
    "timestamp_ns": "time",
}


def kind_of(database_type: str) -> str:
    """Result type of a database type, named in lower case without its parameters."""
    if database_type in INTEGERS:
        return "integer"
    return "number" if database_type in NUMBERS else PLAIN.get(database_type, "other")


def column_of(values: list[object], kind: str) -> tuple[Values, int]:
    """Values as a result holds them, and how many were not finite and are now "no value"."""
    if kind in ("integer", "number"):
        plain: list[Any] = values
        numbers = np.array([np.nan if v is None else float(v) for v in plain], dtype=np.float64)
        missing = sum(value is None for value in values)
        spoilt = ~np.isfinite(numbers)
        numbers[spoilt] = np.nan
        return numbers, int(spoilt.sum()) - missing
    objects = np.empty(len(values), dtype=object)
    objects[:] = [_worded(value, kind) for value in values]
    return objects, 0


def result_of(
    table: Mapping[str, Sequence[object]], hidden: Hidden | None = None, generation: int = 0
) -> Result:
    """A table of a page as a result, the kind of each column read off its values."""
    kinds = {name: _kind_of_values(values) for name, values in table.items()}
    rows = {name: column_of(list(table[name]), kind)[0] for name, kind in kinds.items()}
    return Result(tuple(table), tuple(kinds.values()), rows, hidden=hidden, generation=generation)


def _kind_of_values(values: Sequence[object]) -> str:
    there = [value for value in values if value is not None]
    for kind, types in (("flag", bool), ("integer", Integral), ("number", Real), ("date", date)):
        if there and all(isinstance(value, types) for value in there):
            return kind
    return "text"


def _worded(value: object, kind: str) -> object:
    if value is None or isinstance(value, str | bool | date | datetime):
        return value
    return str(value) if kind in ("text", "other") else value
