"""Correlations with other figures held still: partial and semi-partial."""

from dataclasses import dataclass

import numpy as np
from scipy import stats

from dashboard.stats.arrays import CompleteCases, Floats, Numbers, complete_cases, varies
from dashboard.stats.correlation.coefficients import (
    Correlation,
    cannot_correlate,
    from_r,
    product_moment,
    t_test_of_r,
)
from dashboard.stats.correlation.fisher import fisher_interval
from dashboard.stats.result import NotEnoughData

# A residual this small against its column is rounding: the controls explain the column whole.
_EXPLAINED = 1e-9


def partial(
    x: Numbers, y: Numbers, controls: Numbers, level: float = 0.95, ranks: bool = False
) -> Correlation | NotEnoughData:
    """r of x and y with the controls (n, or n by g) taken out of both by least squares.

    t with n-2-g degrees of freedom; interval by Fisher's z with se 1/sqrt(n-g-3), where g counts
    the controls that are not copies of one another. `ranks=True` gives the partial Spearman.
    Missing values: rows with any gap are dropped. Trap: controlling for a consequence of x takes
    away part of what x does. Checked against exact t p-values of R's `ppcor` estimates (whose own
    p-values use the normal distribution).
    """
    cases = complete_cases(x, y, controls)
    left = _residuals(_ranked(cases) if ranks else cases)
    if isinstance(left, NotEnoughData):
        return left
    r = product_moment(left.x, left.y)
    method = "partial spearman" if ranks else "partial"
    return from_r(r, cases.n, level, dropped=cases.dropped, controls=left.controls, method=method)


@dataclass(frozen=True, slots=True)
class SemiPartial:
    """A semi-partial r; `p` is that of the regression coefficient of x beside the controls."""

    r: float
    ci_low: float
    ci_high: float
    p: float
    n: int
    dropped: int
    level: float = 0.95


def semi_partial(
    x: Numbers, y: Numbers, controls: Numbers, level: float = 0.95
) -> SemiPartial | NotEnoughData:
    """r of y with what is left of the predictor x once the controls are taken out of x alone.

    Its square is the R2 that x adds to the controls. Test: the t of x in the regression, not a t of
    this r. Interval: variance of Aloe & Becker 2012, (R4 - 2 R2 + Rc2 + 1 - Rc4)/n, on Fisher's
    scale. Missing values: rows with any gap are dropped. Trap: it depends on which of the two is
    called the predictor; the partial r does not. Checked against R's `ppcor::spcor.test` and `lm`.
    """
    cases = complete_cases(x, y, controls)
    left = _residuals(cases)
    if isinstance(left, NotEnoughData):
        return left
    r = product_moment(left.x, cases.columns[1])
    p = t_test_of_r(product_moment(left.x, left.y), cases.n - 2 - left.controls)
    by_controls = 1 - float(left.y @ left.y) / float(np.sum(np.square(_centred(cases.columns[1]))))
    whole = by_controls + r * r
    variance = (whole**2 - 2 * whole + by_controls + 1 - by_controls**2) / cases.n
    low, high = fisher_interval(r, float(np.sqrt(variance)) / (1 - r * r), level)
    return SemiPartial(r, low, high, p, cases.n, cases.dropped, level)


@dataclass(frozen=True, slots=True, eq=False)
class _Residuals:
    x: Floats
    y: Floats
    controls: int


def _residuals(cases: CompleteCases) -> _Residuals | NotEnoughData:
    x, y, controls = cases.columns
    wide = controls.reshape(cases.n, -1)
    refusal = cannot_correlate(cases, fewest=wide.shape[1] + 4)
    if refusal is not None:
        return refusal
    design = np.column_stack([np.ones(cases.n), *(_scaled(column) for column in wide.T)])
    fitted, _, rank, _ = np.linalg.lstsq(design, np.column_stack([x, y]), rcond=None)
    left = np.column_stack([x, y]) - design @ fitted
    for column, residual in zip((x, y), left.T, strict=True):
        if np.linalg.norm(residual) < _EXPLAINED * np.linalg.norm(_centred(column)):
            return NotEnoughData(
                "The figures held still already fix one of the two, so nothing is left to compare."
            )
    return _Residuals(left[:, 0], left[:, 1], int(rank) - 1)


def _ranked(cases: CompleteCases) -> CompleteCases:
    ranked = tuple(stats.rankdata(column, axis=0) for column in cases.columns)
    return CompleteCases(ranked, cases.positions, cases.dropped)


def _centred(column: Floats) -> Floats:
    centred: Floats = column - column.mean()
    return centred


def _scaled(column: Floats) -> Floats:
    # Unscaled, revenue in cents beside a share would look collinear to the solver.
    if not varies(column):
        return np.zeros_like(column)
    centred = _centred(column)
    scaled: Floats = centred / np.linalg.norm(centred)
    return scaled
