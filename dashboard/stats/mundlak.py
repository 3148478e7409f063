"""Within and between units in one model."""

from dataclasses import dataclass

import numpy as np
from scipy import stats

from dashboard.stats.arrays import Floats, Integers, Numbers, as_codes, complete_cases, varies
from dashboard.stats.profile_reml import RemlFit, UnitMoments, fit_reml
from dashboard.stats.result import Interval, NotEnoughData
from dashboard.stats.unit_sums import summed

# The context effect is judged on the units; fewer than these leave it no degrees of freedom.
_FEWEST_UNITS = 6


@dataclass(frozen=True, slots=True)
class Coefficient:
    """A regression coefficient with its interval, standard error and two-sided p."""

    estimate: Interval
    se: float
    p: float


@dataclass(frozen=True, slots=True)
class Mundlak:
    """y goes up by `within` when a row's x does; by `between` from one unit to another.

    `context` = between - within; its test is the robust form of Hausman's.
    """

    within: Coefficient
    context: Coefficient
    between: Coefficient
    intercept: Coefficient
    tau2: float
    sigma2: float
    units: int
    rows: int


def mundlak(x: Numbers, y: Numbers, unit: Numbers, level: float = 0.95) -> Mundlak | NotEnoughData:
    """y ~ x + mean of x in the unit + (1 | unit), by REML (Mundlak 1978).

    The coefficient of x equals the fixed-effects slope. Tests: t with N-U-1 degrees of freedom
    within, U-2 between. Missing values: rows with a gap are dropped. Trap: its standard errors
    take months of a unit as exchangeable; where months resemble their neighbours use
    `panel.within`. Checked against R's `lme4::lmer`.
    """
    cases = complete_cases(x, y)
    codes, units = as_codes(np.asarray(unit)[cases.positions])
    a, b = cases.columns
    size = summed(codes, np.ones(cases.n), units)
    means = (summed(codes, a, units) / size)[codes]
    if units < _FEWEST_UNITS or cases.n < units + 3:
        return NotEnoughData(
            "Separating within from between needs {fewest} units measured more than once.",
            fewest=_FEWEST_UNITS,
        )
    if not varies(a - means) or not varies(means):
        return NotEnoughData("The first figure must differ both between units and inside them.")
    centre_x, centre_y = float(a.mean()), float(b.mean())
    design = np.column_stack([np.ones(cases.n), a - centre_x, means - centre_x])
    fit = fit_reml(moments_of(design, b - centre_y, codes, units))
    # Back to the origin of the data: only the constant changes.
    origin = np.array([[1, -centre_x, -centre_x], [0, 1, 0], [0, 0, 1]])
    return _answer(fit, origin, centre_y, (units, cases.n), level)


def moments_of(design: Floats, y: Floats, codes: Integers, units: int) -> UnitMoments:
    """The sufficient statistics of rows (N, k), response (N,) and unit codes 0..units-1."""
    sums = np.stack([summed(codes, column, units) for column in design.T], axis=1)
    return UnitMoments(
        n=summed(codes, np.ones(y.size), units),
        sums=sums,
        response=summed(codes, y, units),
        cross=design.T @ design,
        cross_response=design.T @ y,
        squares=float(y @ y),
    )


def _answer(
    fit: RemlFit, origin: Floats, centre_y: float, size: tuple[int, int], level: float
) -> Mundlak:
    units, rows = size
    inside, across = rows - units - 1, units - 2

    def coefficient(contrast: Floats, freedom: int, shift: float = 0.0) -> Coefficient:
        value = float(contrast @ fit.coefficients) + shift
        se = float(np.sqrt(contrast @ fit.covariance @ contrast))
        half = se * float(stats.t.ppf((1 + level) / 2, freedom))
        p = float(2 * stats.t.sf(abs(value) / se, freedom))
        return Coefficient(Interval(value, value - half, value + half, level), se, p)

    return Mundlak(
        within=coefficient(origin[1], inside),
        context=coefficient(origin[2], across),
        between=coefficient(origin[1] + origin[2], across),
        intercept=coefficient(origin[0], across, centre_y),
        tau2=fit.tau2,
        sigma2=fit.sigma2,
        units=units,
        rows=rows,
    )
