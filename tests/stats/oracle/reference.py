"""The reference values, their data, and the registry of what reproduces which of them."""

import csv
import json
import os
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Entry = dict[str, Any]
Columns = dict[str, npt.NDArray[np.float64]]
Reproducer = Callable[[Entry], dict[str, Any]]

_reproducers: list[tuple[re.Pattern[str], Reproducer]] = []


def reproduces(pattern: str) -> Callable[[Reproducer], Reproducer]:
    """Register a function that recomputes every number of the entries whose id matches."""

    def register(function: Reproducer) -> Reproducer:
        _reproducers.append((re.compile(pattern), function))
        return function

    return register


def reproducer_of(identity: str) -> Reproducer:
    found = [function for pattern, function in _reproducers if pattern.fullmatch(identity)]
    if len(found) != 1:
        raise LookupError(f"{len(found)} functions reproduce {identity}; expected exactly one")
    return found[0]


def folder() -> Path | None:
    """Where the reference data lie, or None when nobody said."""
    given = os.environ.get("LINKAGE_REFERENCE_DATA")
    return Path(given) / "reference" if given else None


@cache
def entries() -> list[Entry]:
    where = folder()
    if where is None or not (where / "oracle.json").exists():
        return []
    with (where / "oracle.json").open(encoding="utf-8") as file:
        found: list[Entry] = json.load(file)["entries"]
    return found


@cache
def data(name: str) -> Columns:
    """A reference data set: numbers as floats, blanks as NaN, words as they are."""
    where = folder()
    assert where is not None
    with (where / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {column: _column([row[column] for row in rows]) for column in rows[0]}


def _column(cells: list[str]) -> npt.NDArray[Any]:
    try:
        return np.array([float(cell) if cell not in ("", "NA") else np.nan for cell in cells])
    except ValueError:
        return np.array(cells)


def columns(entry: Entry, *names: str) -> list[npt.NDArray[np.float64]]:
    """Columns of the entry's data set, by default those the entry names."""
    table = data(entry["dataset"])
    return [table[name] for name in (names or entry["columns"])]


def matrix(entry: Entry, *names: str) -> npt.NDArray[np.float64]:
    return np.column_stack(columns(entry, *names))
