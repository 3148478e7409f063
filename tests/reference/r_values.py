"""The committed data and what R says about them."""

import csv
import json
from functools import cache
from pathlib import Path

import numpy as np
import pytest

HERE = Path(__file__).parent


@cache
def table(name):
    """Columns of one of the small companies; blanks are NaN, words stay words."""
    with (HERE / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {column: _column([row[column] for row in rows]) for column in rows[0]}


def _column(cells):
    try:
        return np.array([float(cell) if cell else np.nan for cell in cells])
    except ValueError:
        return np.array(cells)


@cache
def values():
    return json.loads((HERE / "values.json").read_text(encoding="utf-8"))


def assert_as_r(name, found, rel=1e-7):
    """Every number that R gives under this name, and no other, was found."""
    expected = values()[name]
    assert found.keys() == expected.keys()
    for key, value in expected.items():
        assert found[key] == pytest.approx(value, rel=rel, abs=1e-9), f"{name}: {key}"


def limits(interval):
    return {"value": interval.value, "low": interval.low, "high": interval.high}
