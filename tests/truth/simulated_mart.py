"""A planted company's unit-by-wave figures, answering what the analyses ask of a mart.

Stands in for a published generation so that hundreds of companies can be judged by the very code
that the pages use.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import numpy as np

from sample_data import Simulated

FIRST_YEAR = 2023
X, Y = "engagement", "customers"


def month_start(index: int) -> date:
    return date(FIRST_YEAR + index // 12, index % 12 + 1, 1)


def month_end(index: int) -> date:
    return month_start(index + 1) - timedelta(days=1)


class SimulatedMart:
    """Measures over one `Simulated`; x are quarterly waves, y are months."""

    number = 1

    def __init__(self, made: Simulated) -> None:
        self.made = made
        self.units = [f"U{n:03d}" for n in range(made.staff.shape[0])]
        self.regions = [f"R{n}" for n in made.region]

    def rows(self, name: str, **params: object) -> list[tuple[Any, ...]]:
        answers: dict[str, Callable[[], list[tuple[Any, ...]]]] = {
            "metrics": self._metrics,
            "units": self._units,
            "unit_attributes": self._attributes,
            "link_hidden": list,
        }
        return answers[name]()

    def columns(self, name: str, **params: Any) -> dict[str, np.ndarray]:  # type: ignore[type-arg]
        if name == "link_pairs":
            return self._link_pairs(params["x"], params["lag"], params["window"])
        if name == "metric_cells":
            return {key: np.array([], dtype=object) for key in CELL_COLUMNS}
        if name == "scale_moments":
            return {key: np.array([]) for key in MOMENT_COLUMNS}
        assert name == "icc_sums"
        return {key: np.array([]) for key in ("unit", "people", "total", "total_squares")}

    def once(self, name: str, work: Callable[[], Any], **params: object) -> Any:
        return work()

    def _metrics(self) -> list[tuple[Any, ...]]:
        return [
            (X, "Engagement", "staff", "mean", "wave", 1.0, 5.0, "higher", "points", True),
            (Y, "Customer score", "customer", "mean", "month", 0.0, 10.0, "higher", "points", 0),
        ]

    def _units(self) -> list[tuple[Any, ...]]:
        rows = zip(self.units, self.regions, strict=True)
        return [(u, u, r, "store", 2, True, f"{r} / {u}", r) for u, r in rows]

    def _attributes(self) -> list[tuple[Any, ...]]:
        return [(u, "size", f"{s:.6f}") for u, s in zip(self.units, self.made.size, strict=True)]

    def _link_pairs(self, x: str, lag: int, window: int | None) -> dict[str, Any]:
        found: dict[str, list[Any]] = {name: [] for name in PAIR_COLUMNS}
        for wave, month in enumerate(self.made.wave_month.tolist()):
            start = month + 1 + lag
            months = range(max(start, 0), min(start + (window or 3), self._months))
            if not months:
                continue
            self._add_wave(found, wave, month, months)
        order = np.lexsort((np.array(found["period_on"]), np.array(found["unit"])))
        assert x in (X, Y)
        rows = {name: np.array(values, dtype=object)[order] for name, values in found.items()}
        return rows | {"pairing": np.full(order.size, "forward", dtype=object)}

    @property
    def _months(self) -> int:
        return int(self.made.customer_months.shape[1])

    def _add_wave(self, found: dict[str, list[Any]], wave: int, month: int, months: range) -> None:
        made, span = self.made, slice(months.start, months.stop)
        answers = made.customer_month_people[:, span]
        sides = {
            "x_weight": made.staff_people[:, wave],
            "x_total": made.staff[:, wave] * made.staff_people[:, wave],
            "y_weight": answers.sum(axis=1),
            "y_total": (made.customer_months[:, span] * answers).sum(axis=1),
        }
        sides |= {"x_people": sides["x_weight"], "y_people": sides["y_weight"]}
        for name, values in sides.items():
            found[name] += values.tolist()
        found["unit"] += self.units
        found["name"] += self.units
        found["region"] += self.regions
        for name, day in (
            ("period_on", month_end(month)),
            ("x_starts_on", month_start(month)),
            ("x_ends_on", month_end(month)),
            ("y_starts_on", month_start(months.start)),
            ("y_ends_on", month_end(months.stop - 1)),
        ):
            found[name] += [day] * len(self.units)


PAIR_COLUMNS = (
    "unit", "name", "region", "period_on", "x_starts_on", "x_ends_on", "y_starts_on", "y_ends_on",
    "x_total", "x_weight", "x_people", "y_total", "y_weight", "y_people",
)  # fmt: skip
CELL_COLUMNS = (
    "unit", "name", "parent", "region", "starts_on", "ends_on", "value", "people", "weight",
    "total", "total_squares", "source",
)  # fmt: skip
MOMENT_COLUMNS = ("item_a", "item_b", "people", "total_a", "total_b", "total_ab")
