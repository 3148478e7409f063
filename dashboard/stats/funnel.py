"""Which units differ from the whole by more than their size allows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import stats

from dashboard.stats.arrays import Flags, Floats, Numbers, as_floats
from dashboard.stats.result import NotEnoughData

# One unit in 20 and one in 500 lies outside by chance alone.
WARNING, ALARM = 0.95, 0.998


@dataclass(frozen=True, slots=True, eq=False)
class Funnel:
    """Units' values with the limits that chance alone gives a unit of their size.

    Arrays run over the units as given; a unit without data is NaN and never `outside`.
    """

    target: float
    value: Floats
    warning_low: Floats
    warning_high: Floats
    alarm_low: Floats
    alarm_high: Floats

    @property
    def outside(self) -> Flags:
        """Beyond the alarm limits."""
        low, high = self.value < self.alarm_low, self.value > self.alarm_high
        return low | high


def funnel_of_shares(count: Numbers, n: Numbers) -> Funnel | NotEnoughData:
    """Shares (top box, favourable, response) against the share of all, exact binomial limits.

    Limits are interpolated between whole counts (Spiegelhalter 2005). Missing values: units with
    a gap or n = 0 have no value. Trap: of equal units 95 % of the places at the ends of a
    league table go to the small ones. Checked against binomial tail sums.
    """
    counts, size = as_floats(count), as_floats(n)
    usable = (size > 0) & ~np.isnan(counts)
    if usable.sum() < 2:
        return NotEnoughData("A comparison needs at least two units with answers.")
    target = float(counts[usable].sum() / size[usable].sum())
    if target in (0.0, 1.0):
        return NotEnoughData("Every unit is at 0 % or every unit at 100 %.")

    def limits(tail: float) -> Floats:
        return _between_counts(stats.binom(size[usable], target), tail) / size[usable]

    return _funnel(target, counts, size, usable, limits)


def funnel_of_rates(events: Numbers, exposure: Numbers) -> Funnel | NotEnoughData:
    """Rates (leavers per person-year) against the rate of all, exact Poisson limits.

    Missing values: units with a gap or without exposure have no value. Source: Spiegelhalter 2005.
    Checked against Poisson tail sums.
    """
    counts, years = as_floats(events), as_floats(exposure)
    usable = (years > 0) & ~np.isnan(counts)
    if usable.sum() < 2 or counts[usable].sum() == 0:
        return NotEnoughData("A comparison needs at least two units, and leavers in one of them.")
    target = float(counts[usable].sum() / years[usable].sum())

    def limits(tail: float) -> Floats:
        return _between_counts(stats.poisson(years[usable] * target), tail) / years[usable]

    return _funnel(target, counts, years, usable, limits)


def funnel_of_means(
    total: Numbers, n: Numbers, sd: float, tau2: float = 0.0
) -> Funnel | NotEnoughData:
    """Means (scores, NPS x 100) against the mean of all answers: target +- z sqrt(tau2 + sd^2/n).

    `sd` is the spread of single answers inside units; `tau2` adds honest differences between units
    so that only the extraordinary stand out (0 asks whether units differ at all). Missing values:
    units with a gap or n = 0 have no value. Checked by definition.
    """
    sums, size = as_floats(total), as_floats(n)
    usable = (size > 0) & ~np.isnan(sums)
    if usable.sum() < 2 or not sd > 0:
        return NotEnoughData("A comparison needs at least two units whose answers differ.")
    target = float(sums[usable].sum() / size[usable].sum())
    error = np.sqrt(tau2 + sd * sd / size[usable])

    def limits(tail: float) -> Floats:
        z = float(stats.norm.ppf(tail))
        spread: Floats = target + z * error
        return spread

    return _funnel(target, sums, size, usable, limits)


def _funnel(
    target: float, sums: Floats, size: Floats, usable: Flags, limits: Callable[[float], Floats]
) -> Funnel:
    value = np.full(size.size, np.nan)
    value[usable] = sums[usable] / size[usable]
    edges = []
    for level in (WARNING, ALARM):
        for tail in ((1 - level) / 2, (1 + level) / 2):
            edge = np.full(size.size, np.nan)
            edge[usable] = limits(tail)
            edges.append(edge)
    return Funnel(target, value, *edges)


def _between_counts(distribution: Any, tail: float) -> Floats:
    """The count at which the distribution reaches `tail`, interpolated between whole counts."""
    reached = distribution.ppf(tail)
    over = distribution.cdf(reached) - tail
    at = distribution.pmf(reached)
    between: Floats = np.maximum(reached - over / at, 0.0)
    return between
