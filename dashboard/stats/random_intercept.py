"""Unit averages pulled towards the whole as far as their noise demands."""

from dataclasses import dataclass

import numpy as np

from dashboard.stats.arrays import Flags, Floats, Numbers, as_floats
from dashboard.stats.correlation.fisher import two_sided_z
from dashboard.stats.profile_reml import UnitMoments, fit_reml
from dashboard.stats.result import Interval, NotEnoughData
from dashboard.stats.unit_sums import unit_sums

# Two units give one difference, from which no spread between units can be told.
FEWEST_UNITS = 3


@dataclass(frozen=True, slots=True, eq=False)
class RandomIntercept:
    """The spread between and inside units and the shrunken unit means.

    Arrays run over the units as given; a unit without answers has reliability 0, the grand mean
    and the widest interval. `icc2` is the mean reliability of the units that have answers.
    """

    grand_mean: Interval
    tau2: float
    sigma2: float
    icc1: float
    icc2: float
    reliability: Floats
    raw_mean: Floats
    shrunken: Floats
    low: Floats
    high: Floats


def random_intercept(
    n: Numbers, total: Numbers, total_squares: Numbers, level: float = 0.95
) -> RandomIntercept | NotEnoughData:
    """Units' means by REML from their counts, sums and sums of squares.

    Reliability of unit j: tau^2/(tau^2 + sigma^2/n_j); shrunken mean = grand mean + reliability x
    (raw - grand mean), with the error of the grand mean in its interval. Missing values: a unit
    with a gap counts as having no answers. Trap: the raw order of small units is mostly luck;
    order by `shrunken`. Checked against R's `lme4::lmer` and `multilevel::GmeanRel`.
    """
    counts, sums, squares = as_floats(n), as_floats(total), as_floats(total_squares)
    usable = (counts > 0) & ~np.isnan(sums + squares)
    counts = np.where(usable, counts, 0.0)
    sums, squares = np.where(usable, sums, 0.0), np.where(usable, squares, 0.0)
    units, people = int(usable.sum()), float(counts.sum())
    if units < FEWEST_UNITS or people <= units:
        return NotEnoughData("Telling units apart needs three of them and several answers in each.")
    inside = float(squares.sum()) - float(np.sum(sums[usable] ** 2 / counts[usable]))
    if inside <= 1e-12 * float(squares.sum()):
        return NotEnoughData("Everyone in a unit gave the same score; there is no noise to remove.")
    # Measured from the mean, squares lose no digits however far the scores lie from 0.
    centre = float(sums.sum()) / people
    shifted = sums - counts * centre
    around = float(squares.sum()) - 2 * centre * float(sums.sum()) + people * centre**2
    one = np.array([[people]])
    moments = UnitMoments(
        counts, counts[:, None], shifted, one, np.array([float(shifted.sum())]), around
    )
    return _shrunken(moments, centre, usable, level)


def random_intercept_of(
    scores: Numbers, unit: Numbers, level: float = 0.95
) -> RandomIntercept | NotEnoughData:
    """`random_intercept` from one row a person, units in sorted order of their labels."""
    sums = unit_sums(scores, unit)
    return random_intercept(sums.n, sums.total, sums.total_squares, level)


def _shrunken(moments: UnitMoments, centre: float, usable: Flags, level: float) -> RandomIntercept:
    fit = fit_reml(moments)
    n, z = moments.n, two_sided_z(level)
    grand, error2 = float(fit.coefficients[0]), float(fit.covariance[0, 0])
    reliability = n * fit.tau2 / (n * fit.tau2 + fit.sigma2)
    shrunken = centre + grand + fit.deviations
    half = z * np.sqrt(fit.tau2 * (1 - reliability) + (1 - reliability) ** 2 * error2)
    raw = np.where(usable, centre + moments.response / np.maximum(n, 1), centre + grand)
    spread = z * error2**0.5
    return RandomIntercept(
        grand_mean=Interval(
            centre + grand, centre + grand - spread, centre + grand + spread, level
        ),
        tau2=fit.tau2,
        sigma2=fit.sigma2,
        icc1=fit.tau2 / (fit.tau2 + fit.sigma2),
        icc2=float(reliability[usable].mean()),
        reliability=reliability,
        raw_mean=raw,
        shrunken=shrunken,
        low=shrunken - half,
        high=shrunken + half,
    )
