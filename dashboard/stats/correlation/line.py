"""The straight line through a scatter, with its band."""

from dataclasses import dataclass

import numpy as np
from scipy import stats

from dashboard.stats.arrays import Floats, Numbers, as_floats, complete_cases
from dashboard.stats.correlation.coefficients import cannot_correlate
from dashboard.stats.result import Interval, NotEnoughData


@dataclass(frozen=True, slots=True, eq=False)
class FittedLine:
    """y = intercept + slope x; `fit`, `low` and `high` are the mean response at `at`."""

    slope: Interval
    intercept: float
    at: Floats
    fit: Floats
    low: Floats
    high: Floats
    r_squared: float
    slope_se: float
    n: int
    x_low: float
    x_high: float


def fitted_line(
    x: Numbers, y: Numbers, at: Numbers | None = None, level: float = 0.95
) -> FittedLine | NotEnoughData:
    """Least squares with the band of the mean response, t s sqrt(1/n + (a - mean x)^2/S_xx).

    `at` defaults to 50 points over the range of x. Missing values: dropped in pairs. Trap: the
    band says where the average lies, not where the next unit will; outside `x_low`..`x_high` the
    line is a guess. Checked against R's `lm`.
    """
    pairs = complete_cases(x, y)
    refusal = cannot_correlate(pairs)
    if refusal is not None:
        return refusal
    a, b = pairs.columns
    at = np.linspace(a.min(), a.max(), 50) if at is None else as_floats(at)
    dx, dy = a - a.mean(), b - b.mean()
    sxx = float(dx @ dx)
    slope = float(dx @ dy) / sxx
    left = dy - slope * dx
    t = float(stats.t.ppf((1 + level) / 2, pairs.n - 2))
    s = float(np.sqrt(left @ left / (pairs.n - 2)))
    se = s / float(np.sqrt(sxx))
    fit = b.mean() + slope * (at - a.mean())
    half = t * s * np.sqrt(1 / pairs.n + (at - a.mean()) ** 2 / sxx)
    return FittedLine(
        slope=Interval(slope, slope - t * se, slope + t * se, level),
        intercept=float(b.mean() - slope * a.mean()),
        at=at,
        fit=fit,
        low=fit - half,
        high=fit + half,
        r_squared=1 - float(left @ left) / float(dy @ dy),
        slope_se=se,
        n=pairs.n,
        x_low=float(a.min()),
        x_high=float(a.max()),
    )


@dataclass(frozen=True, slots=True)
class WeightedSlope:
    """A weighted regression slope with its robust standard error."""

    slope: Interval
    intercept: float
    se: float
    n: int


def weighted_slope(
    x: Numbers, y: Numbers, weights: Numbers, level: float = 0.95
) -> WeightedSlope | NotEnoughData:
    """Weighted least squares with HC3 standard errors and t with n-2 degrees of freedom.

    Missing values: rows with any gap are dropped. Trap: weights are people, not precisions, so
    the classical standard error would be wrong (.096 against .138 on one hospital file).
    Checked against R's `lm(weights =)` with `sandwich::vcovHC(type = "HC3")`.
    """
    cases = complete_cases(x, y, weights)
    refusal = cannot_correlate(cases)
    if refusal is not None:
        return refusal
    a, b, w = cases.columns
    design = np.column_stack([np.ones(cases.n), a])
    bread = np.linalg.inv(design.T @ (design * w[:, None]))
    intercept, slope = bread @ design.T @ (w * b)
    left = b - intercept - slope * a
    leverage = w * np.einsum("ij,jk,ik->i", design, bread, design)
    # A unit the line must pass through has no residual to learn from.
    scores = w * left / np.maximum(1 - leverage, 1e-12)
    meat = design.T @ (design * np.square(scores)[:, None])
    se = float(np.sqrt((bread @ meat @ bread)[1, 1]))
    half = se * float(stats.t.ppf((1 + level) / 2, cases.n - 2))
    interval = Interval(float(slope), float(slope) - half, float(slope) + half, level)
    return WeightedSlope(interval, float(intercept), se, cases.n)
