"""Staff against customers: four named corners, and the way a unit went to where it is."""

from dataclasses import dataclass
from enum import StrEnum

from dashboard.analyses.metric_info import MetricInfo
from dashboard.analyses.ranking.spans import Stretch
from dashboard.analyses.ranking.standing import Standing, standing
from dashboard.language import later
from dashboard.mart.reading import Mart
from dashboard.stats import Interval, NotEnoughData

from .spans import within_spans


class Corner(StrEnum):
    """Where a unit's two intervals lie from the middle of all."""

    BOTH = later("great inside and out")
    STAFF = later("happy staff, waiting customers")
    CUSTOMERS = later("happy customers, tired staff")
    NEITHER = later("both need care")
    OPEN = later("too close to call")


@dataclass(frozen=True, slots=True)
class Spot:
    """One unit in one stretch of time; `label` names the stretch."""

    label: str
    staff: Interval
    customers: Interval


@dataclass(frozen=True, slots=True)
class UnitPath:
    """Where a unit stands, and where it stood before, oldest first."""

    unit: str
    name: str
    region: str
    corner: Corner
    spots: tuple[Spot, ...]

    @property
    def now(self) -> Spot:
        return self.spots[-1]


@dataclass(frozen=True, slots=True)
class Corners:
    """`staff_middle` and `customer_middle` are the means of all units in the latest stretch."""

    staff: MetricInfo
    customers: MetricInfo
    staff_label: str
    customer_label: str
    staff_middle: float
    customer_middle: float
    units: tuple[UnitPath, ...]

    def count(self, corner: Corner) -> int:
        return sum(unit.corner is corner for unit in self.units)


def corners(
    mart: Mart,
    staff: MetricInfo,
    customers: MetricInfo,
    spans: tuple[Stretch, ...],
    of_customers: tuple[Standing | NotEnoughData, ...],
) -> Corners | NotEnoughData:
    """Both sides with chance allowed for, over the same stretches; steps without both are left out.

    Args:
        spans: stretches of the customers' figure, newest first; `of_customers` stands for each.
    """
    steps = []
    for span, inside, found in zip(
        spans, within_spans(mart, staff, spans), of_customers, strict=True
    ):
        if inside is None or isinstance(found, NotEnoughData):
            continue
        own = standing(mart, staff, inside)
        if not isinstance(own, NotEnoughData):
            steps.append((span, inside, own, found))
    if not steps or steps[0][0] != spans[0]:
        return NotEnoughData(
            "No survey of staff falls into the same time as {y}, so the two cannot be laid beside "
            "each other.", y=customers.phrase,
        )  # fmt: skip
    _, inside, own, found = steps[0]
    middles = own.mean.value, found.mean.value
    paths = _paths([(s.label, one, other) for s, _, one, other in steps], middles)
    if not paths:
        return NotEnoughData("No unit has figures of both sides.")
    return Corners(
        staff, customers, inside.label, spans[0].label, *middles, units=tuple(paths)
    )  # fmt: skip


def _paths(
    steps: list[tuple[str, Standing, Standing]], middles: tuple[float, float]
) -> list[UnitPath]:
    tables = [(label, _by_unit(own), _by_unit(found)) for label, own, found in steps]
    _, own, found = steps[0]
    paths = []
    for i, unit in enumerate(own.unit):
        if unit not in found.unit:
            continue
        spots = tuple(
            Spot(label, staff[unit], customers[unit])
            for label, staff, customers in reversed(tables)
            if unit in staff and unit in customers
        )
        corner = corner_of(spots[-1], middles)
        paths.append(UnitPath(unit, own.name[i], own.region[i], corner, spots))
    return paths


def _by_unit(found: Standing) -> dict[str, Interval]:
    return {
        unit: Interval(float(found.shrunken[i]), float(found.low[i]), float(found.high[i]))
        for i, unit in enumerate(found.unit)
    }


def corner_of(spot: Spot, middles: tuple[float, float]) -> Corner:
    """Open where either interval holds the middle."""
    if spot.staff.contains(middles[0]) or spot.customers.contains(middles[1]):
        return Corner.OPEN
    happy, pleased = spot.staff.value > middles[0], spot.customers.value > middles[1]
    if happy:
        return Corner.BOTH if pleased else Corner.STAFF
    return Corner.CUSTOMERS if pleased else Corner.NEITHER
