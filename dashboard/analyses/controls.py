"""Figures held constant: what a unit is (size, region) and what else is measured there."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from dashboard.errors import UnknownName
from dashboard.mart.reading import Mart

from .metric_info import MetricInfo
from .scope import UnitInfo

Floats = npt.NDArray[np.float64]

# Before any data: a control is the unit's figure over all its periods.
EVER = date(1, 1, 1)
# Measured beside the link itself and most often the hidden common cause: size and who answers.
USUAL_CONTROLS = ("headcount", "response_rate")
# With fewer units a control the adjusted figure is mostly noise (five to ten are customary).
UNITS_PER_CONTROL = 10


@dataclass(frozen=True, slots=True, eq=False)
class Control:
    """One figure held constant; `values` has one row a unit, NaN where unknown, one column each
    (several for an attribute in words: one for every value but the first)."""

    name: str
    label: str
    values: Floats


def usual_controls(
    known: dict[str, MetricInfo], units: list[UnitInfo], apart_from: set[str], room: int
) -> tuple[str, ...]:
    """The controls taken when none are named: numeric attributes, then size and response rate."""
    names = {name for unit in units for name in unit.attributes}
    numeric = sorted(name for name in names if _is_numeric(units, name))
    measured = [name for name in USUAL_CONTROLS if name in known]
    wanted = [name for name in (*numeric, *measured) if name not in apart_from]
    return tuple(wanted[: room // UNITS_PER_CONTROL])


def read_control(
    mart: Mart, name: str, known: dict[str, MetricInfo], units: list[UnitInfo]
) -> Control:
    """One control, by the name of a metric or of an attribute of units.

    Raises:
        UnknownName: it is neither.
    """
    if name in known:
        rows = mart.columns("metric_by_unit", metric=name, since=EVER, until=None)
        value = dict(zip(rows["unit"], rows["value"], strict=True))
        column = np.array([value.get(unit.unit, np.nan) for unit in units], dtype=np.float64)
        return Control(name, known[name].label, column[:, None])
    if any(name in unit.attributes for unit in units):
        label = name.replace("_", " ").capitalize()
        if _is_numeric(units, name):
            return Control(
                name, label, np.array([[_number(u.attributes.get(name))] for u in units])
            )
        return Control(name, label, _dummies([unit.attributes.get(name) for unit in units]))
    attributes = {attribute for unit in units for attribute in unit.attributes}
    raise UnknownName("metric or attribute of units", name, sorted(set(known) | attributes))


def _is_numeric(units: list[UnitInfo], name: str) -> bool:
    told = [unit.attributes[name] for unit in units if name in unit.attributes]
    numbers = [_number(text) for text in told]
    return bool(told) and not any(np.isnan(n) for n in numbers) and len(set(numbers)) > 2


def _number(text: str | None) -> float:
    try:
        return float(text) if text else np.nan
    except ValueError:
        return np.nan


def _dummies(values: list[str | None]) -> Floats:
    kinds = sorted({value for value in values if value is not None})
    columns = [
        [float(value == kind) if value else np.nan for value in values] for kind in kinds[1:]
    ]
    return np.array(columns, dtype=np.float64).reshape(-1, len(values)).T
