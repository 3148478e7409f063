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
        if name in ("readings_of", "periods_of"):
            (metric,) = params["metrics"]
            return self._readings(metric) if name == "readings_of" else self._periods(metric)
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

    def _readings(self, metric: str) -> dict[str, Any]:
        made = self.made
        value, people = (
            (made.staff, made.staff_people)
            if metric == X
            else (made.customer_months, made.customer_month_people)
        )
        unit, period = np.indices(value.shape).reshape(2, -1)
        weight = people.ravel().astype(np.float64)
        sums = {"people": weight, "weight": weight, "total": value.ravel() * weight}
        return {"metric": np.zeros(unit.size), "unit": unit, "period": period} | sums

    def _periods(self, metric: str) -> dict[str, Any]:
        told = self.made.wave_month if metric == X else range(self.made.customer_months.shape[1])
        months = [int(month) for month in told]
        index = np.array([12 * FIRST_YEAR + 1 + month for month in months])
        texts = {"metric": metric, "kind": "mean", "survey": ""}
        texts |= {"grain": "wave" if metric == X else "month"}
        return {
            **{name: np.full(len(months), text, dtype=object) for name, text in texts.items()},
            "starts_on": np.array([month_start(month) for month in months], dtype=object),
            "ends_on": np.array([month_end(month) for month in months], dtype=object),
            "start_ix": index,
            "end_ix": index,
            "days": np.full(len(months), 30.0),
        }


CELL_COLUMNS = (
    "unit", "name", "parent", "region", "starts_on", "ends_on", "value", "people", "weight",
    "total", "total_squares", "source",
)  # fmt: skip
MOMENT_COLUMNS = ("item_a", "item_b", "people", "total_a", "total_b", "total_ab")
