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

    Arrays run over the units as given; a unit without data is NaN and never `outside`, which marks
    those beyond the alarm limits by the exact probability of a value as far off (for units of a
    handful of people the drawn limits, smoothed between whole counts, are only nearly right).
    """

    target: float
    value: Floats
    warning_low: Floats
    warning_high: Floats
    alarm_low: Floats
    alarm_high: Floats
    outside: Flags


def funnel_of_shares(count: Numbers, n: Numbers) -> Funnel | NotEnoughData:
    """Shares (top box, favourable, response) against the share of all, exact binomial limits.

    Limits are interpolated between whole counts (Spiegelhalter 2005). Missing values: units with
    a gap or n = 0 have no value. Trap: of equal units 95 % of the places at the ends of a
    league table go to the small ones. Checked against binomial tail sums.
    """
    given = _given(count, n)
    if isinstance(given, NotEnoughData):
        return given
    if given.target in (0.0, 1.0):
        return NotEnoughData("Every unit is at 0 % or every unit at 100 %.")
    return _of_counts(given, stats.binom(given.known_size, given.target))


def funnel_of_rates(events: Numbers, exposure: Numbers) -> Funnel | NotEnoughData:
    """Rates (leavers per person-year) against the rate of all, exact Poisson limits.

    Missing values: units with a gap or without exposure have no value. Trap: a year of a small
    unit says little, so its limits reach from 0 to three times the rate. Source: Spiegelhalter
    2005. Checked against Poisson tail sums.
    """
    given = _given(events, exposure)
    if isinstance(given, NotEnoughData):
        return given
    if given.target == 0:
        return NotEnoughData("Nobody left anywhere, so no unit differs.")
    return _of_counts(given, stats.poisson(given.known_size * given.target))


def funnel_of_means(
    total: Numbers, n: Numbers, sd: float, tau2: float = 0.0
) -> Funnel | NotEnoughData:
    """Means (scores, NPS x 100) against the mean of all answers: target +- z sqrt(tau2 + sd^2/n).

    `sd` is the spread of single answers inside units; `tau2` adds honest differences between units
    so that only the extraordinary stand out (0 asks whether units differ at all). Missing values:
    units with a gap or n = 0 have no value. Trap: with tau2 = 0 and thousands of answers a unit,
    nearly all units stand out. Checked by definition.
    """
    given = _given(total, n)
    if isinstance(given, NotEnoughData):
        return given
    if not sd > 0:
        return NotEnoughData("All answers are the same, so no unit differs.")
    chance = stats.norm(given.target, np.sqrt(tau2 + sd * sd / given.known_size))
    value = given.known_sums / given.known_size
    return _funnel(given, chance.ppf, (chance.cdf(value), chance.sf(value)))


@dataclass(frozen=True, slots=True, eq=False)
class _Given:
    """Sums and sizes of all units, which are usable, and the value of all taken together."""

    sums: Floats
    size: Floats
    usable: Flags
    target: float

    @property
    def known_sums(self) -> Floats:
        return self.sums[self.usable]

    @property
    def known_size(self) -> Floats:
        return self.size[self.usable]


def _given(sums: Numbers, size: Numbers) -> _Given | NotEnoughData:
    totals, sizes = as_floats(sums), as_floats(size)
    usable: Flags = (sizes > 0) & ~np.isnan(totals)
    if usable.sum() < 2:
        return NotEnoughData("A comparison needs at least two units with answers.")
    target = float(totals[usable].sum() / sizes[usable].sum())
    return _Given(totals, sizes, usable, target)


def _of_counts(given: _Given, chance: Any) -> Funnel:
    def edge(tail: float) -> Floats:
        reached = chance.ppf(tail)
        between = reached - (chance.cdf(reached) - tail) / chance.pmf(reached)
        limit: Floats = np.maximum(between, 0.0) / given.known_size
        return limit

    count = given.known_sums
    return _funnel(given, edge, (chance.cdf(count), chance.sf(count - 1)))


def _funnel(given: _Given, edge: Callable[[float], Floats], tails: tuple[Floats, Floats]) -> Funnel:
    """`tails`: probabilities of a value as low and as high as each unit's."""

    def spread(values: Floats) -> Floats:
        whole = np.full(given.size.size, np.nan)
        whole[given.usable] = values
        return whole

    outside = np.zeros(given.size.size, dtype=np.bool)
    outside[given.usable] = np.minimum(*tails) <= (1 - ALARM) / 2
    return Funnel(
        target=given.target,
        value=spread(given.known_sums / given.known_size),
        warning_low=spread(edge((1 - WARNING) / 2)),
        warning_high=spread(edge((1 + WARNING) / 2)),
        alarm_low=spread(edge((1 - ALARM) / 2)),
        alarm_high=spread(edge((1 + ALARM) / 2)),
        outside=outside,
    )
