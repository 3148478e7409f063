"""A metric's figures as one would type them, for the checks to look at."""

from datetime import date, timedelta
from typing import Any

import numpy as np

from dashboard.analyses.alarms.cells import Cells
from dashboard.analyses.metric_info import MetricInfo


def month_end(n: int) -> date:
    return date(2024 + (n + 1) // 12, (n + 1) % 12 + 1, 1) - timedelta(days=1)


def cells(
    value: Any,
    *,
    names: list[str] | None = None,
    regions: list[str] | None = None,
    kind: str = "mean",
    given: bool = True,
    weight: float = 1.0,
    spread: float | None = None,
    low: float | None = 0.0,
) -> Cells:
    """`value` is units by months; `spread` is the deviation of single answers inside a unit."""
    grid = np.asarray(value, dtype=np.float64)
    units, months = grid.shape
    squares = np.full(grid.shape, np.nan) if spread is None else weight * (grid**2 + spread**2)
    return Cells(
        metric=MetricInfo("score", "Score", "customer", kind, "period", low, 100.0, "higher",
                          "points", False),
        kind="store", kinds="stores",
        unit=tuple(f"U{i}" for i in range(units)),
        name=tuple(names or [f"Store {i}" for i in range(units)]),
        region=tuple(regions or ["North"] * units),
        starts_on=tuple(month_end(n).replace(day=1) for n in range(months)),
        ends_on=tuple(month_end(n) for n in range(months)),
        value=grid, weight=np.where(np.isfinite(grid), weight, np.nan), total=weight * grid,
        squares=squares, given=given,
    )  # fmt: skip


def usual(units: int = 20, months: int = 12, seed: int = 1, centre: float = 50) -> Any:
    """Stores that differ a little and move a little."""
    rng = np.random.default_rng(seed)
    return centre + 4 * rng.normal(size=(units, 1)) + rng.normal(size=(units, months))
