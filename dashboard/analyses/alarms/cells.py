"""A metric's figures laid out as units by periods, as every check wants them."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from dashboard.analyses.metric_info import MetricInfo
from dashboard.language import current, say
from dashboard.mart.reading import Mart

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool]
Span = tuple[date, date]
# More days than any start lies from 1970, so that ends and starts make one number in order.
DAYS_APART = 10_000_000
# A robust standard deviation: 1.4826 median distances, as for a normal distribution.
PER_MAD = 1.4826


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """`value`, `weight`, `total`, `squares` are (units, periods), NaN where there is no figure.

    `given`: figures that came as they are in a file, not made of answers or spells.
    """

    metric: MetricInfo
    kind: str
    kinds: str
    unit: tuple[str, ...]
    name: tuple[str, ...]
    region: tuple[str, ...]
    starts_on: tuple[date, ...]
    ends_on: tuple[date, ...]
    value: Floats
    weight: Floats
    total: Floats
    squares: Floats
    given: bool

    @property
    def means(self) -> Floats:
        """Each unit's figure over all its periods; NaN where it has none."""
        weight = np.nansum(self.weight, axis=1)
        total = np.nansum(self.total, axis=1)
        return np.where(weight > 0, total / np.where(weight > 0, weight, 1.0), np.nan)

    @property
    def usual(self) -> Floats:
        """What most units have in each period, one entry a period. Zeros may be missing figures;
        a rate is 0 in most units and months, so there it is the rate of all together."""
        if self.metric.kind == "rate":
            weight = np.nansum(self.weight, axis=0)
            pooled: Floats = np.nansum(self.total, axis=0) / np.maximum(weight, 1e-12)
            return pooled
        return np.array([_middle(column) for column in self.value.T])


def _middle(values: Floats) -> float:
    known = values[np.isfinite(values) & (values != 0)]
    return float(np.median(known)) if known.size else 0.0


def read_cells(mart: Mart, info: MetricInfo, kind: tuple[str, str], span: Span | None) -> Cells:
    """All published figures of leaf units whose period ends inside the span (None = all)."""
    found = mart.columns("metric_cells", metric=info.metric)
    ends, starts = (found[key].astype("datetime64[D]") for key in ("ends_on", "starts_on"))
    if span is not None:
        kept = (ends >= np.datetime64(span[0])) & (ends <= np.datetime64(span[1]))
        found = {key: values[kept] for key, values in found.items()}
        ends, starts = ends[kept], starts[kept]
    units, first_row, row = np.unique(
        found["unit"].astype(str), return_index=True, return_inverse=True
    )
    # One number a period, in order of its end, then its start.
    days = ends.astype(np.int64) * DAYS_APART + starts.astype(np.int64)
    _, sample, column = np.unique(days, return_index=True, return_inverse=True)

    def laid_out(name: str) -> Floats:
        grid = np.full((units.size, sample.size), np.nan)
        grid[row, column] = np.asarray(found[name], dtype=np.float64)
        return grid

    sources = set(found["source"].tolist())
    return Cells(
        metric=info,
        kind=kind[0],
        kinds=kind[1],
        unit=tuple(units.tolist()),
        name=tuple(str(found["name"][i]) for i in first_row),
        region=tuple(str(found["region"][i] or found["parent"][i] or "") for i in first_row),
        starts_on=tuple(starts[sample].astype(object).tolist()),
        ends_on=tuple(ends[sample].astype(object).tolist()),
        value=laid_out("value"),
        weight=laid_out("weight"),
        total=laid_out("total"),
        squares=laid_out("total_squares"),
        given=sources == {"scores"},
    )


def robust_spread(values: Floats) -> tuple[float, float]:
    """Median and robust standard deviation of the known values; (nan, nan) when there are none."""
    known = values[np.isfinite(values)]
    if not known.size:
        return float("nan"), float("nan")
    middle = float(np.median(known))
    return middle, PER_MAD * float(np.median(np.abs(known - middle)))


def listed(names: list[str], most: int = 3) -> str:
    """'Ashford, Elmgate and 4 more'."""
    if len(names) > most:
        return say(
            "{names} and {count} more", names=", ".join(names[:most]), count=len(names) - most
        )
    return current().listed(names, "and")
