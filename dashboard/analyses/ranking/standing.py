"""Where units stand once chance is allowed for: shrunken values, their limits and places."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dashboard.analyses.metric_info import MetricInfo
from dashboard.mart.reading import Mart
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.funnel import Funnel
from dashboard.stats.ranks import Ranks, rank_intervals

from .estimates import Estimate, Lines, estimated
from .spans import Stretch

Floats = npt.NDArray[np.float64]

FEWEST_UNITS = 5


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """One entry a unit, in the order of the codes.

    Attributes:
        raw, shrunken, low, high: as measured, with chance allowed for, and its 95 % limits.
        size: how many answers or person-years a unit's figure rests on.
        ranks: place 1 is the best: the highest, or the lowest where lower is better.
        mean, reliability, funnel, lines, noise: as in `Estimate`.
    """

    unit: tuple[str, ...]
    name: tuple[str, ...]
    region: tuple[str, ...]
    raw: Floats
    shrunken: Floats
    low: Floats
    high: Floats
    size: Floats
    people: Floats
    ranks: Ranks
    mean: Interval
    reliability: float
    funnel: Funnel | NotEnoughData
    lines: Lines | None
    noise: str


def standing(mart: Mart, info: MetricInfo, over: Stretch) -> Standing | NotEnoughData:
    """Leaf units over one stretch of time."""
    found = mart.columns(
        "metric_by_unit", metric=info.metric, since=over.starts_on, until=over.ends_on
    )
    units = found["unit"]
    if units.size < FEWEST_UNITS:
        return NotEnoughData(
            "Only {count} units have {x}; an order needs {fewest} or more.",
            count=units.size, x=info.phrase, fewest=FEWEST_UNITS,
        )  # fmt: skip
    numbers = {
        key: np.asarray(found[key], dtype=np.float64)
        for key in ("weight", "total", "total_squares", "people", "value", "periods")
    }
    estimate = estimated(mart, info, over, numbers, units)
    if isinstance(estimate, NotEnoughData):
        return estimate
    # People of a rate or an amount are the staff of a month: over several months their mean.
    months = numbers["periods"] if info.kind in ("rate", "amount") else 1.0
    return Standing(
        unit=tuple(units.tolist()),
        name=tuple(found["name"].tolist()),
        region=tuple(region or "" for region in found["region"]),
        raw=estimate.raw,
        shrunken=estimate.value,
        low=estimate.low,
        high=estimate.high,
        size=estimate.size,
        people=numbers["people"] / months,
        ranks=_ranks(info, estimate),
        mean=estimate.mean,
        reliability=estimate.reliability,
        funnel=estimate.funnel,
        lines=estimate.lines,
        noise=estimate.noise,
    )


def _ranks(info: MetricInfo, estimate: Estimate) -> Ranks:
    sign = -1.0 if info.better == "lower" else 1.0
    return rank_intervals(sign * estimate.value, sign * estimate.draws)
