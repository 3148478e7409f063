"""A random intercept for units by REML, searched over one number: tau^2 / sigma^2."""

from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize_scalar

from dashboard.stats.arrays import Floats

# log(tau^2/sigma^2) from one part in 160 000 to 160 000 times: beyond either the data are mute.
_GRID = np.linspace(-12, 12, 49)


@dataclass(frozen=True, slots=True, eq=False)
class UnitMoments:
    """All the model needs from U units with k regressors (the constant among them).

    `n` (U,), `sums` (U, k) of the regressors by unit, `response` (U,) sums of y by unit,
    `cross` (k, k) and `cross_response` (k,) over everyone, `squares` the sum of y^2.
    """

    n: Floats
    sums: Floats
    response: Floats
    cross: Floats
    cross_response: Floats
    squares: float


@dataclass(frozen=True, slots=True, eq=False)
class RemlFit:
    """Coefficients with their covariance, the variances, and each unit's deviation (BLUP)."""

    coefficients: Floats
    covariance: Floats
    tau2: float
    sigma2: float
    deviations: Floats


def fit_reml(moments: UnitMoments) -> RemlFit:
    """Maximise the restricted likelihood over log(tau^2/sigma^2): grid, then bounded search.

    V_j^-1 = I - c_j 11', c_j = g/(1 + n_j g), g = tau^2/sigma^2, so sums by unit suffice. Where
    no tau^2 fits better than none, tau^2 is 0. Checked against R's `lme4::lmer`, which it meets to
    six digits where general optimisers report variance 0 as converged.
    """

    def criterion(log_ratio: float) -> float:
        return _profile(moments, float(np.exp(log_ratio)))[0]

    values = [criterion(point) for point in _GRID]
    best = int(np.argmin(values))
    low, high = _GRID[max(best - 1, 0)], _GRID[min(best + 1, _GRID.size - 1)]
    found = minimize_scalar(
        criterion, bounds=(low, high), method="bounded", options={"xatol": 1e-10}
    )
    ratio = float(np.exp(found.x))
    if _profile(moments, 0.0)[0] <= found.fun:
        ratio = 0.0
    _, coefficients, inverse, sigma2 = _profile(moments, ratio)
    pull = ratio / (1 + moments.n * ratio)
    deviations = pull * (moments.response - moments.sums @ coefficients)
    return RemlFit(coefficients, sigma2 * inverse, ratio * sigma2, sigma2, deviations)


def _profile(moments: UnitMoments, ratio: float) -> tuple[float, Floats, Floats, float]:
    """-2 log restricted likelihood (constants left out), coefficients, (X'V^-1X)^-1, sigma^2."""
    pull = ratio / (1 + moments.n * ratio)
    table = moments.cross - moments.sums.T @ (pull[:, None] * moments.sums)
    right = moments.cross_response - moments.sums.T @ (pull * moments.response)
    inverse: Floats = np.linalg.inv(table).astype(np.float64)
    coefficients: Floats = inverse @ right
    left = moments.squares - float(pull @ moments.response**2) - float(right @ coefficients)
    freedom = float(moments.n.sum()) - table.shape[0]
    sigma2 = max(left, float(np.finfo(np.float64).tiny)) / freedom
    spread = float(np.sum(np.log1p(moments.n * ratio)))
    value = spread + float(np.linalg.slogdet(table)[1]) + freedom * float(np.log(sigma2))
    return value, coefficients, inverse, sigma2
