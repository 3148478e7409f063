"""Two company-level series: why their levels may not be correlated, and what may."""

from dataclasses import dataclass

import numpy as np

from dashboard.stats.arrays import Floats, Numbers, as_floats, varies
from dashboard.stats.correlation.coefficients import Correlation, from_r, pearson, product_moment
from dashboard.stats.result import NotEnoughData

_FEWEST_CHANGES = 8


@dataclass(frozen=True, slots=True)
class SeriesLink:
    """The r of changes from period to period, and how little the levels are worth.

    `n_effective` is how many independent periods the levels hold; their own r is never given.
    """

    changes: Correlation
    n_effective: float
    periods: int


def level_correlation(x: Numbers, y: Numbers) -> NotEnoughData:
    """Always refuses: two series that drift agree or disagree by chance.

    With 24 months two unrelated random walks give p < .05 in 50 % of cases. Use `link_of_changes`,
    or better, the units.
    """
    periods = min(np.size(np.asarray(x)), np.size(np.asarray(y)))
    return NotEnoughData(
        "Two lines over {periods} periods can run together by chance alone; "
        "compare units, or the changes from period to period.",
        periods=periods,
    )


def link_of_changes(x: Numbers, y: Numbers, level: float = 0.95) -> SeriesLink | NotEnoughData:
    """Pearson's r of first differences of two series in order of time.

    Missing values: a change needs both neighbours; a gap loses two changes, nothing is filled in.
    Trap: seasonal series also change together every December; take changes on the year before.
    Checked against R's `cor.test(diff(x), diff(y))`.
    """
    a, b = as_floats(x), as_floats(y)
    if a.size != b.size:
        raise ValueError(f"series of {a.size} and {b.size} periods; expected the same periods")
    changes = pearson(np.diff(a), np.diff(b), level)
    if isinstance(changes, NotEnoughData):
        return changes
    if changes.n < _FEWEST_CHANGES:
        return NotEnoughData(
            "Only {count} changes; at least {fewest} are needed.",
            count=changes.n, fewest=_FEWEST_CHANGES,
        )  # fmt: skip
    return SeriesLink(changes, effective_periods(a, b), int(np.sum(~np.isnan(a + b))))


def effective_periods(x: Numbers, y: Numbers) -> float:
    """N (1 - r1 r2)/(1 + r1 r2) with lag-1 autocorrelations (Bretherton et al. 1999).

    Missing values: autocorrelations use neighbouring pairs that are both there. Trap: for strong
    trends it can fall below 4, where no interval exists. Checked against R's `acf`.
    """
    a, b = as_floats(x), as_floats(y)
    n = int(np.sum(~np.isnan(a + b)))
    shared = lag_one(a) * lag_one(b)
    return n * (1 - shared) / (1 + shared)


def lag_one(series: Numbers) -> float:
    """Lag-1 autocorrelation with divisor N, as in R's `acf`; 0 for a constant series."""
    values = as_floats(series)
    known = values[~np.isnan(values)]
    if not varies(known):
        return 0.0
    away = values - known.mean()
    return float(np.nansum(away[1:] * away[:-1]) / np.nansum(away**2))


def correlation_at_effective_n(x: Floats, y: Floats, level: float = 0.95) -> Correlation | None:
    """The levels' r with the interval its effective periods allow; None under four of them.

    For showing why levels are refused, never as a finding.
    """
    n = effective_periods(x, y)
    if n <= 3:
        return None
    r = product_moment(x, y)
    return from_r(r, len(x), level, se_z=1 / float(np.sqrt(n - 3)), freedom=max(n - 2, 1))
