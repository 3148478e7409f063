"""Do the items of a scale measure one thing? Cronbach's alpha and McDonald's omega."""

from dataclasses import dataclass

import numpy as np
from scipy import stats

from dashboard.stats.arrays import Floats, Numbers, as_floats, complete_cases
from dashboard.stats.one_factor import OneFactor, one_factor
from dashboard.stats.result import Interval, NotEnoughData

# With three items one factor fits every table of correlations, so omega has nothing to go by.
_FEWEST_FOR_OMEGA = 4


@dataclass(frozen=True, slots=True)
class Alpha:
    """Cronbach's alpha; `item_rest` is each item's r with the sum of the others.

    `against` names items (by position) that run against the rest: usually not yet reversed.
    """

    alpha: Interval
    standardised: float
    mean_r: float
    item_rest: tuple[float, ...]
    alpha_without: tuple[float, ...]
    against: tuple[int, ...]
    n: int


def alpha(items: Numbers, level: float = 0.95) -> Alpha | NotEnoughData:
    """Cronbach's alpha of items (people, k); people with any gap are dropped."""
    cases = complete_cases(items)
    if cases.n < 3 or cases.columns[0].ndim < 2:
        return NotEnoughData("A scale needs at least two items and three people who answered all.")
    return alpha_of(np.cov(cases.columns[0], rowvar=False), cases.n, level)


def alpha_of(covariance: Numbers, n: int, level: float = 0.95) -> Alpha | NotEnoughData:
    """Cronbach's alpha k/(k-1) (1 - sum s_i^2 / s_T^2) from the items' covariance matrix (k, k).

    Interval: Feldt, Woodruff & Salih 1987, 1 - (1-alpha) F with n-1 and (n-1)(k-1) degrees of
    freedom. Missing values: none allowed in the matrix. Trap: alpha grows with the number of items
    and does not show that they measure one thing. Checked against R's `psych::alpha`.
    """
    table = as_floats(covariance)
    refusal = _unusable(table, n)
    if refusal is not None:
        return refusal
    k = table.shape[0]
    value = _alpha(table)
    tails = stats.f.ppf([(1 + level) / 2, (1 - level) / 2], n - 1, (n - 1) * (k - 1))
    low, high = 1 - (1 - value) * tails
    spread = np.sqrt(np.diag(table))
    correlations = table / np.outer(spread, spread)
    rest = table.sum(axis=1) - np.diag(table)
    others = table.sum() - 2 * table.sum(axis=1) + np.diag(table)
    # Others that cancel out exactly leave nothing to go with.
    item_rest = np.where(others > 0, rest / (spread * np.sqrt(np.where(others > 0, others, 1))), 0)
    without = [_alpha(np.delete(np.delete(table, i, 0), i, 1)) for i in range(k if k > 2 else 0)]
    return Alpha(
        alpha=Interval(value, float(low), float(high), level),
        standardised=_alpha(correlations),
        mean_r=float((correlations.sum() - k) / (k * (k - 1))),
        item_rest=tuple(item_rest.tolist()),
        alpha_without=tuple(without),
        against=tuple(np.flatnonzero(item_rest < 0).tolist()),
        n=n,
    )


@dataclass(frozen=True, slots=True)
class Omega:
    """McDonald's omega total, with the one-factor model it came from."""

    omega: float
    factor: OneFactor
    n: int


def omega(items: Numbers) -> Omega | NotEnoughData:
    """McDonald's omega of items (people, k); people with any gap are dropped."""
    cases = complete_cases(items)
    if cases.n < 3 or cases.columns[0].ndim < 2:
        return NotEnoughData("A scale needs at least four items and people who answered them all.")
    return omega_of(np.cov(cases.columns[0], rowvar=False), cases.n)


def omega_of(covariance: Numbers, n: int) -> Omega | NotEnoughData:
    """(sum of loadings)^2 / ((sum of loadings)^2 + sum of unique variances), one factor by ML.

    Source: McDonald 1999. Missing values: none allowed in the matrix. Trap: with a poor one-factor
    fit (RMSEA above .10) the scale holds more than one thing. Refuses below four items and when
    an item's own variance runs to zero. Checked against R's `lavaan::cfa`.
    """
    table = as_floats(covariance)
    refusal = _unusable(table, n)
    if refusal is not None:
        return refusal
    if table.shape[0] < _FEWEST_FOR_OMEGA:
        return NotEnoughData("Omega needs at least four items.")
    factor = one_factor(table, n)
    if isinstance(factor, NotEnoughData):
        return factor
    shared = sum(factor.loadings) ** 2
    return Omega(shared / (shared + sum(factor.unique)), factor, n)


@dataclass(frozen=True, slots=True)
class ScaleReliability:
    """The reliability to show: omega where it can be had, else alpha; `alpha` stands beside it."""

    value: float
    method: str
    alpha: Alpha


def scale_reliability(covariance: Numbers, n: int) -> ScaleReliability | NotEnoughData:
    """Omega for four or more items, alpha when there are fewer or the one-factor model fails."""
    beside = alpha_of(covariance, n)
    if isinstance(beside, NotEnoughData):
        return beside
    found = omega_of(covariance, n)
    if isinstance(found, NotEnoughData):
        return ScaleReliability(beside.alpha.value, "alpha", beside)
    return ScaleReliability(found.omega, "omega", beside)


def _alpha(table: Floats) -> float:
    k, total = table.shape[0], float(table.sum())
    # A scale whose items cancel out has no variance to share: no reliability at all.
    return k / (k - 1) * (1 - float(np.trace(table)) / total) if total > 0 else 0.0


def _unusable(table: Floats, n: int) -> NotEnoughData | None:
    if table.ndim != 2 or table.shape[0] < 2 or n < 3:
        return NotEnoughData("A scale needs at least two items and three people who answered all.")
    if np.isnan(table).any() or (np.diag(table) <= 0).any():
        return NotEnoughData("One of the items has the same answer from everyone.")
    return None
