"""Correlation coefficients of paired values: Pearson, Spearman, Kendall."""

from dataclasses import dataclass

import numpy as np
from scipy import stats

from dashboard.stats.arrays import CompleteCases, Floats, Numbers, complete_cases, varies
from dashboard.stats.correlation.fisher import fisher_interval
from dashboard.stats.result import NotEnoughData

# Below four pairs Fisher's standard error 1/sqrt(n - 3) does not exist.
FEWEST_PAIRS = 4


@dataclass(frozen=True, slots=True)
class Correlation:
    """A correlation with its interval; `n` counts units, `dropped` those without both values.

    `se_z` is the standard error on Fisher's z scale, from which an interval of any level follows.
    """

    r: float
    ci_low: float
    ci_high: float
    p: float
    n: int
    dropped: int
    se_z: float
    level: float = 0.95
    method: str = "pearson"

    def interval(self, level: float) -> tuple[float, float]:
        """The confidence limits at another level."""
        return fisher_interval(self.r, self.se_z, level)

    @property
    def exact(self) -> bool:
        """All points on one line: almost always the same figure under two names."""
        return abs(self.r) >= 1.0


def pearson(x: Numbers, y: Numbers, level: float = 0.95) -> Correlation | NotEnoughData:
    """Pearson's r with Fisher's interval tanh(atanh r +- z/sqrt(n-3)) and the two-sided t test.

    Missing values: pairs with a gap are dropped and counted. Trap: one unit can make or break r
    (see `leave_one_out`), and skewed data narrow the interval too much (see `bca`).
    Source: Fisher 1921. Checked against R's `cor.test`.
    """
    pairs = complete_cases(x, y)
    refusal = cannot_correlate(pairs)
    if refusal is not None:
        return refusal
    r = product_moment(*pairs.columns)
    return from_r(r, pairs.n, level, dropped=pairs.dropped)


def spearman(x: Numbers, y: Numbers, level: float = 0.95) -> Correlation | NotEnoughData:
    """Spearman's rank correlation (mid-ranks); p from t with n-2 degrees of freedom.

    Interval: Bonett & Wright 2000, se = sqrt((1 + r^2/2)/(n-3)) on Fisher's z. Missing values:
    dropped in pairs. Trap: with many ties the t test is only approximate.
    Checked against R's `cor.test(method = "spearman", exact = FALSE)`.
    """
    pairs = complete_cases(x, y)
    refusal = cannot_correlate(pairs)
    if refusal is not None:
        return refusal
    r = product_moment(*(stats.rankdata(column) for column in pairs.columns))
    se_z = float(np.sqrt((1 + r * r / 2) / (pairs.n - 3)))
    return from_r(r, pairs.n, level, dropped=pairs.dropped, se_z=se_z, method="spearman")


def kendall(x: Numbers, y: Numbers, level: float = 0.95) -> Correlation | NotEnoughData:
    """Kendall's tau-b with its normal-approximation p value.

    Interval: Fieller, Hartley & Pearson 1957, se = sqrt(.437/(n-4)) on Fisher's z. Missing values:
    dropped in pairs. Trap: tau runs smaller than r for the same link (about 2/3 of it).
    Checked against R's `cor.test(method = "kendall", exact = FALSE)`.
    """
    pairs = complete_cases(x, y)
    refusal = cannot_correlate(pairs, fewest=FEWEST_PAIRS + 1)
    if refusal is not None:
        return refusal
    tau = stats.kendalltau(*pairs.columns, variant="b", method="asymptotic")
    r, se_z = float(tau.statistic), float(np.sqrt(0.437 / (pairs.n - 4)))
    low, high = fisher_interval(r, se_z, level)
    p = float(tau.pvalue)
    return Correlation(r, low, high, p, pairs.n, pairs.dropped, se_z, level, "kendall")


def from_r(
    r: float,
    n: int,
    level: float = 0.95,
    *,
    dropped: int = 0,
    controls: int = 0,
    se_z: float | None = None,
    freedom: float | None = None,
    method: str = "pearson",
) -> Correlation:
    """A `Correlation` from r and n alone, g controls removed: t with n-2-g degrees of freedom.

    `se_z` and `freedom` replace Fisher's 1/sqrt(n-g-3) and n-2-g where the effective n is smaller.
    """
    if se_z is None:
        se_z = 1 / float(np.sqrt(n - controls - 3))
    low, high = fisher_interval(r, se_z, level)
    if freedom is None:
        freedom = n - 2 - controls
    p = 0.0 if abs(r) >= 1 else t_test_of_r(r, freedom)
    return Correlation(r, low, high, p, n, dropped, se_z, level, method)


def t_test_of_r(r: float, freedom: float) -> float:
    """Two-sided p of t = r sqrt(df/(1-r^2))."""
    t = abs(r) * np.sqrt(freedom / (1 - r * r))
    return float(2 * stats.t.sf(t, freedom))


def product_moment(x: Floats, y: Floats) -> float:
    """Pearson's r of two complete, varying columns, held inside [-1, 1] against rounding."""
    dx, dy = x - x.mean(), y - y.mean()
    # Each column is scaled first so that very small or very large units cannot under- or overflow.
    dx, dy = dx / np.linalg.norm(dx), dy / np.linalg.norm(dy)
    r = float(dx @ dy)
    return float(np.sign(r)) if abs(r) > 1 - 1e-14 else r


def cannot_correlate(pairs: CompleteCases, fewest: int = FEWEST_PAIRS) -> NotEnoughData | None:
    """Why these pairs carry no correlation, or None when they do."""
    if pairs.n < fewest:
        return NotEnoughData(
            "Only {count} have both figures; a link needs at least {fewest}.",
            count=pairs.n, fewest=fewest,
        )  # fmt: skip
    if not varies(pairs.columns[0]) or not varies(pairs.columns[1]):
        return NotEnoughData(
            "One of the two figures is the same everywhere, so nothing can vary with it."
        )
    return None
