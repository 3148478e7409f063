"""Published figures as a list, for whoever wants to add them up again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dashboard.mart.reading import Mart
from dashboard.selection import Filters

from .scope import chosen_units


@dataclass(frozen=True, slots=True)
class ListedReading:
    """One published figure: value = total / weight; `bound` where only a bound may be told."""

    metric: str
    unit: str
    name: str
    level: int
    wave: str | None
    starts_on: date
    ends_on: date
    people: float | None
    weight: float
    total: float
    value: float
    bound: str | None


def listed_readings(
    mart: Mart, metrics: Iterable[str], where: Filters = ()
) -> tuple[ListedReading, ...]:
    """Every published figure of these metrics, in the units that the filters keep."""
    units = chosen_units(mart, where)
    rows = mart.rows("readings_listed", metrics=sorted(set(metrics)), units=units)
    return tuple(ListedReading(*row) for row in rows)
