"""One common factor behind several items, by maximum likelihood."""

from dataclasses import dataclass

import numpy as np
from scipy import stats
from scipy.optimize import minimize

from dashboard.stats.arrays import Floats
from dashboard.stats.result import NotEnoughData

# A unique share at this floor means that the factor has become one item (a Heywood case).
_FLOOR = 0.005


@dataclass(frozen=True, slots=True)
class OneFactor:
    """Loadings and unique variances in the items' own units, with the fit of the model."""

    loadings: tuple[float, ...]
    unique: tuple[float, ...]
    chi2: float
    df: int
    p: float
    cfi: float
    rmsea: float


def one_factor(covariance: Floats, n: int) -> OneFactor | NotEnoughData:
    """Maximum likelihood with free loadings and unique variances, covariances with divisor n.

    Formula: for given unique variances the loadings are the first eigenvector of the scaled
    table, so only the unique variances are searched (Joreskog 1967, as R's `factanal`).
    `covariance` has divisor n-1 and no missing values. Trap: the sign of the factor is free; it
    is turned so that the loadings sum to a positive number. Checked against `lavaan::cfa`.
    """
    spread = np.sqrt(np.diag(covariance))
    table = covariance / np.outer(spread, spread)
    if np.linalg.eigvalsh(table)[0] < 1e-10:
        return NotEnoughData("Two of the items are copies of one another.")
    start = np.clip(1 / np.diag(np.linalg.inv(table)), 0.05, 0.95)
    bounds = [(_FLOOR, 1.0)] * start.size
    options = {"ftol": 1e-15, "gtol": 1e-10, "maxiter": 2000}
    fit = minimize(
        _misfit, start, (table,), jac=True, method="L-BFGS-B", bounds=bounds, options=options
    )
    if (fit.x <= _FLOOR * 1.01).any():
        return NotEnoughData("One item alone takes up the whole factor.")
    scale = spread * np.sqrt((n - 1) / n)
    loadings = _loadings(fit.x, table) * scale
    return _with_fit(loadings, fit.x * scale**2, (table, fit.x), n)


def _misfit(unique: Floats, table: Floats) -> tuple[float, Floats]:
    """Twice the discrepancy log|Sigma| - log|S| + tr(S Sigma^-1) - k over 2, and its gradient."""
    root = np.sqrt(unique)
    rest = np.linalg.eigvalsh(table / np.outer(root, root))[:-1]
    loading = _loadings(unique, table)
    value = float(np.sum(rest - np.log(rest) - 1))
    gap = loading**2 + unique - np.diag(table)
    return value, gap / unique**2


def _loadings(unique: Floats, table: Floats) -> Floats:
    root = np.sqrt(unique)
    values, vectors = np.linalg.eigh(table / np.outer(root, root))
    loadings: Floats = root * vectors[:, -1] * np.sqrt(max(float(values[-1]) - 1, 0.0))
    return loadings if loadings.sum() >= 0 else -loadings


def _with_fit(
    loadings: Floats, unique: Floats, solution: tuple[Floats, Floats], n: int
) -> OneFactor:
    table, shares = solution
    k = loadings.size
    chi2, df = n * _misfit(shares, table)[0], k * (k - 3) // 2
    empty, empty_df = -n * float(np.linalg.slogdet(table)[1]), k * (k - 1) // 2
    excess, empty_excess = max(chi2 - df, 0.0), max(empty - empty_df, chi2 - df, 1e-12)
    return OneFactor(
        loadings=tuple(loadings.tolist()),
        unique=tuple(unique.tolist()),
        chi2=chi2,
        df=df,
        p=float(stats.chi2.sf(chi2, df)),
        cfi=1 - excess / empty_excess,
        rmsea=float(np.sqrt(excess / (df * n))) if df > 0 else 0.0,
    )
