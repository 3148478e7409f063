"""Correlation for the average employee instead of the average unit."""

import math
from dataclasses import dataclass

import numpy as np

from dashboard.stats.arrays import Floats, Numbers, as_floats, complete_cases, varies
from dashboard.stats.correlation.coefficients import FEWEST_PAIRS, Correlation, from_r
from dashboard.stats.result import NotEnoughData

# Above three times the median a single headquarters would speak for everyone.
_CAP = 3.0


def capped_weights(people_x: Numbers, people_y: Numbers) -> Floats:
    """min(people behind x, people behind y), at most three times its median; NaN where missing.

    Trap: without the cap "the average employee" is one headquarters.
    """
    people = np.minimum(as_floats(people_x), as_floats(people_y))
    if np.isnan(people).all():
        return people
    capped: Floats = np.minimum(people, _CAP * np.nanmedian(people))
    return capped


def kish_n(weights: Numbers) -> float:
    """Kish's effective number of units (sum w)^2 / sum w^2 (1965); gaps count as no weight.

    Trap: it knows of weights only, not of how reliable a large unit's mean is. Checked by
    definition.
    """
    given = np.nan_to_num(as_floats(weights))
    squares = float(given @ given)
    return float(given.sum()) ** 2 / squares if squares > 0 else 0.0


@dataclass(frozen=True, slots=True)
class WeightedCorrelation:
    """A weighted correlation; `n_effective` is how many equally weighted units it is worth."""

    correlation: Correlation
    n_effective: float


def weighted_pearson(
    x: Numbers, y: Numbers, weights: Numbers, level: float = 0.95
) -> WeightedCorrelation | NotEnoughData:
    """Pearson's r with weighted means and moments; interval and p use Kish's effective n.

    Missing values: rows with any gap or without weight are dropped. Trap: it answers another
    question than the unweighted r, and uncapped weights let one large unit decide; use it as a
    sensitivity check with `capped_weights`. Raises ValueError on a negative weight.
    Checked against R's `cov.wt(cor = TRUE)`.
    """
    given = as_floats(weights)
    if (given < 0).any():
        raise ValueError("a weight is negative; expected people or another count")
    cases = complete_cases(x, y, np.where(given > 0, given, np.nan))
    a, b, w = cases.columns
    n_effective = kish_n(w)
    if cases.n < FEWEST_PAIRS or n_effective <= FEWEST_PAIRS - 1:
        return NotEnoughData(
            "Weighted by people, these {units} units count as only {effective:.0f}.",
            units=cases.n, effective=n_effective,
        )  # fmt: skip
    if not varies(a) or not varies(b):
        return NotEnoughData("One of the two figures is the same everywhere.")
    root = np.sqrt(w / w.sum())
    da, db = (root * (column - root**2 @ column) for column in (a, b))
    r = float(da @ db) / float(np.linalg.norm(da) * np.linalg.norm(db))
    r = math.copysign(1.0, r) if abs(r) > 1 - 1e-14 else r
    at_effective_n = from_r(
        r,
        cases.n,
        level,
        dropped=cases.dropped,
        controls=0,
        se_z=1 / math.sqrt(n_effective - 3),
        method="weighted pearson",
        freedom=n_effective - 2,
    )
    return WeightedCorrelation(at_effective_n, n_effective)
