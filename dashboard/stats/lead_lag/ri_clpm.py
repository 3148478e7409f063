"""Cross-lagged paths inside units, with the lasting differences between units taken out."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import stats
from scipy.optimize import minimize

from dashboard.stats.arrays import Floats, Numbers, complete_cases, varies
from dashboard.stats.correlation.fisher import two_sided_z
from dashboard.stats.lead_lag.ri_clpm_model import implied, implied_derivatives, start
from dashboard.stats.result import Interval, NotEnoughData

FEWEST_WAVES = 3
FEWEST_UNITS = 100
# Beyond a year of months the model has more parameters than a few hundred units can bear.
MOST_WAVES = 12
_FLAT = 1e-4


@dataclass(frozen=True, slots=True)
class RiClpm:
    """Paths of a random-intercept cross-lagged panel model, standardised by overall spread.

    `forward` is x on y one wave later, `backward` y on x, `stays_x` and `stays_y` each on itself.
    `raw_forward` and `raw_backward` are in the units of the data. `p` tests the fit of the model:
    a small one says that the model is wrong.
    """

    forward: Interval
    backward: Interval
    difference: Interval
    stays_x: Interval
    stays_y: Interval
    raw_forward: Interval
    raw_backward: Interval
    chi2: float
    df: int
    p: float
    rmsea: float
    units: int
    waves: int
    dropped: int


def ri_clpm(x: Numbers, y: Numbers, level: float = 0.95) -> RiClpm | NotEnoughData:
    """Maximum likelihood on the covariances of x and y, each (units, waves) in order of time.

    Model (Hamaker, Kuiper & Grasman 2015): x = mean + own level + w, w_t = B w_{t-1} + e_t, one B
    for all waves, error variances free by wave; standard errors from the expected information.
    Missing values: units with any gap are dropped. Refuses under 3 waves or 100 units, and when a
    variance comes out negative. Trap: what moves both figures in the same wave still looks like a
    path one wave later. Checked against R's `lavaan::lavaan`.
    """
    cases = complete_cases(x, y)
    refusal = _cannot_fit(cases.columns, cases.n)
    if refusal is not None:
        return refusal
    a, b = cases.columns
    scale = float(a.std()), float(b.std())
    waves = a.shape[1]
    table = np.cov(np.hstack([a / scale[0], b / scale[1]]), rowvar=False, ddof=0)
    if np.linalg.eigvalsh(table)[0] < 1e-9:
        return NotEnoughData("Some waves are copies of one another, so nothing moves in between.")
    fit = minimize(
        _misfit, start(table), (table, waves), jac=True, method="BFGS", options={"gtol": 1e-8}
    )
    # BFGS may stop for want of precision at a good point; the slope there tells.
    if np.abs(fit.jac).max() > _FLAT or not _proper(fit.x):
        return NotEnoughData(
            "Lasting differences between units and change inside them cannot be told apart here."
        )
    return _answer(fit.x, float(fit.fun), cases.n, (waves, cases.dropped), scale, level)


def _cannot_fit(columns: tuple[Floats, ...], n: int) -> NotEnoughData | None:
    if any(column.ndim != 2 for column in columns) or columns[0].shape != columns[1].shape:
        raise ValueError("x and y must both have one row a unit and one column a wave")
    waves = columns[0].shape[1]
    if waves < FEWEST_WAVES or n < FEWEST_UNITS:
        return NotEnoughData(
            "This needs {least} waves and {fewest} units with all of them; here are {waves} waves "
            "and {units} units.",
            least=FEWEST_WAVES, fewest=FEWEST_UNITS, waves=waves, units=n,
        )  # fmt: skip
    if waves > MOST_WAVES:
        return NotEnoughData(
            "{count} periods are too many for this model; use waves or quarters.", count=waves
        )
    if not all(varies(wave) for column in columns for wave in column.T):
        return NotEnoughData("In one of the waves a figure is the same in every unit.")
    return None


def _misfit(point: Floats, table: Floats, waves: int) -> tuple[float, Floats]:
    """log|Sigma| + tr(S Sigma^-1) - log|S| - p and its gradient; a wall where Sigma is no
    covariance matrix."""
    sigma = implied(point, waves)
    sign, determinant = np.linalg.slogdet(sigma)
    if sign <= 0 or np.linalg.eigvalsh(sigma)[0] <= 0:
        return 1e10, np.zeros_like(point)
    inverse = np.linalg.inv(sigma)
    value = determinant + np.sum(inverse * table) - np.linalg.slogdet(table)[1] - table.shape[0]
    slope = inverse - inverse @ table @ inverse
    gradient = np.einsum("ij,kij->k", slope, implied_derivatives(point, waves))
    return float(value), gradient


def _proper(point: Floats) -> bool:
    """Whether every 2 x 2 covariance matrix in the model is one."""
    blocks = np.concatenate([point[:3], point[7:]]).reshape(-1, 3)
    return bool((blocks[:, 0] > 0).all() and (blocks[:, 1] > 0).all()
                and (blocks[:, 2] ** 2 <= blocks[:, 0] * blocks[:, 1]).all())  # fmt: skip


def _answer(
    point: Floats,
    misfit: float,
    n: int,
    size: tuple[int, int],
    scale: tuple[float, float],
    level: float,
) -> RiClpm:
    waves, dropped = size
    covariance = _covariance(point, waves, n)
    z = two_sided_z(level)

    def interval(weights: npt.ArrayLike, unit: float = 1.0) -> Interval:
        contrast = np.zeros(point.size)
        contrast[3:7] = weights
        value = float(contrast @ point) * unit
        half = z * float(np.sqrt(contrast @ covariance @ contrast)) * unit
        return Interval(value, value - half, value + half, level)

    chi2, df = n * misfit, waves * (2 * waves + 1) - point.size
    return RiClpm(
        forward=interval([0, 0, 1, 0]),
        backward=interval([0, 1, 0, 0]),
        difference=interval([0, -1, 1, 0]),
        stays_x=interval([1, 0, 0, 0]),
        stays_y=interval([0, 0, 0, 1]),
        raw_forward=interval([0, 0, 1, 0], scale[1] / scale[0]),
        raw_backward=interval([0, 1, 0, 0], scale[0] / scale[1]),
        chi2=chi2,
        df=df,
        p=float(stats.chi2.sf(chi2, df)),
        rmsea=float(np.sqrt(max(chi2 - df, 0) / (df * n))),
        units=n,
        waves=waves,
        dropped=dropped,
    )


def _covariance(point: Floats, waves: int, n: int) -> Floats:
    """Inverse of the expected information n/2 tr(S^-1 dS_i S^-1 dS_j)."""
    inverse = np.linalg.inv(implied(point, waves))
    moved = inverse @ implied_derivatives(point, waves)
    information = n / 2 * np.einsum("kij,lji->kl", moved, moved)
    covariance: Floats = np.linalg.inv(information).astype(np.float64)
    return covariance
