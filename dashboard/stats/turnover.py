"""How fast people leave: rates per person-year, rolling years, and one unit against another."""

from dataclasses import dataclass

import numpy as np
from scipy import stats
from scipy.special import gammainccinv, gammaincinv

from dashboard.stats.arrays import Floats, Numbers, as_floats
from dashboard.stats.result import Interval, NotEnoughData

# One quarter: a shorter stretch times 12/months is mostly season and chance.
FEWEST_MONTHS = 3
_YEAR = 12
# Boushey & Glynn 2012: median of 27 case studies, executives and physicians left out.
REPLACEMENT_SHARE_OF_SALARY = 0.21


@dataclass(frozen=True, slots=True)
class TurnoverRate:
    """Leavers per person-year (0.12 is 12 % a year) with its exact limits."""

    value: float
    low: float
    high: float
    leavers: float
    person_years: float
    level: float = 0.95


def turnover_rate(
    leavers: float, person_years: float, level: float = 0.95
) -> TurnoverRate | NotEnoughData:
    """Leavers / person-years with the exact Poisson interval (Garwood 1936).

    Person-years are the headcount added up over time: 12 people for a year, or 24 for half.
    Missing values: an unknown count gives no rate; a month without headcount must be left out of
    both. Trap: 1 of 12 is
    8 % with limits 0.2 % and 46 %. Checked against R's `poisson.test`.
    """
    if not person_years > 0:
        return NotEnoughData("Nobody was employed in this period, so there is no turnover.")
    if np.isnan(leavers):
        return NotEnoughData("How many left in this period is not known.")
    if leavers < 0:
        raise ValueError(f"leavers = {leavers}; expected 0 or more")
    tail = (1 - level) / 2
    low = float(gammaincinv(leavers, tail)) if leavers > 0 else 0.0
    high = float(gammainccinv(leavers + 1, tail))
    return TurnoverRate(
        leavers / person_years, low / person_years, high / person_years, leavers, person_years,
        level,
    )  # fmt: skip


def annual_rate(
    leavers: float, mean_headcount: float, months: int, level: float = 0.95
) -> TurnoverRate | NotEnoughData:
    """The report formula leavers / mean headcount x 12 / months (ISO 30414, SHRM).

    The same number as leavers per person-year. Refuses under three months. Missing values: a month
    without headcount belongs in neither the mean nor `months`. Trap: averaging monthly percentages
    gives another, wrong number when headcount moves. Checked by definition.
    """
    if months < FEWEST_MONTHS:
        return NotEnoughData(
            "{count} months are too few to speak of a year; at least {fewest} are needed.",
            count=months, fewest=FEWEST_MONTHS,
        )  # fmt: skip
    return turnover_rate(leavers, mean_headcount * months / _YEAR, level)


@dataclass(frozen=True, slots=True, eq=False)
class RollingYear:
    """Annual rates ending at each month from the twelfth on; `ends_at` indexes the months given."""

    ends_at: tuple[int, ...]
    value: Floats
    low: Floats
    high: Floats


def rolling_year(
    leavers: Numbers, headcount: Numbers, level: float = 0.95
) -> RollingYear | NotEnoughData:
    """Leavers of twelve months / mean of their headcounts, month by month.

    Missing values: a window with a gap in either is left out, never filled. Trap: neighbouring
    points share eleven months, so a run of rising points is one event, not many. Checked by
    definition.
    """
    left, staff = as_floats(leavers), as_floats(headcount)
    if left.size < _YEAR:
        return NotEnoughData(
            "A rolling year needs 12 months, and here are {count}.", count=left.size
        )
    months = np.lib.stride_tricks.sliding_window_view(np.stack([left, staff]), _YEAR, axis=1)
    totals, years = months[0].sum(axis=1), months[1].sum(axis=1) / _YEAR
    usable = np.flatnonzero(years > 0)
    if usable.size == 0:
        return NotEnoughData("No twelve months in a row are complete.")
    rates = [turnover_rate(float(totals[i]), float(years[i]), level) for i in usable]
    known = [rate for rate in rates if isinstance(rate, TurnoverRate)]
    return RollingYear(
        ends_at=tuple((usable + _YEAR - 1).tolist()),
        value=np.array([rate.value for rate in known]),
        low=np.array([rate.low for rate in known]),
        high=np.array([rate.high for rate in known]),
    )


@dataclass(frozen=True, slots=True)
class RateRatio:
    """First rate over second; `high` is infinite when the second unit lost nobody."""

    ratio: float
    low: float
    high: float
    p: float
    level: float = 0.95


def rate_ratio(
    first: tuple[float, float], second: tuple[float, float], level: float = 0.95
) -> RateRatio | NotEnoughData:
    """Two (leavers, person-years): ratio of rates, exact given the sum of leavers.

    Given the sum, the first count is binomial with share T1/(T1+T2); Clopper-Pearson limits, p by
    summing all outcomes no likelier than this one. Refuses when nobody left in either. Trap: the
    interval and p come from different sides of the same test and may differ by a hair. Checked
    against R's `poisson.test`.
    """
    (one, years_one), (two, years_two) = first, second
    if not (years_one > 0 and years_two > 0):
        return NotEnoughData("One of the two had nobody employed in this period.")
    if one + two == 0:
        return NotEnoughData("Nobody left in either, so the two cannot be told apart.")
    test = stats.binomtest(round(one), round(one + two), years_one / (years_one + years_two))
    limits = test.proportion_ci(level, method="exact")

    def ratio(share: float) -> float:
        return share / (1 - share) * years_two / years_one if share < 1 else float("inf")

    value = ratio(one / (one + two))
    return RateRatio(value, ratio(limits.low), ratio(limits.high), float(test.pvalue), level)


def replacement_cost(
    leavers: float, salary: float, share_of_salary: float = REPLACEMENT_SHARE_OF_SALARY
) -> float:
    """Leavers x annual salary x share, in the salary's currency.

    Trap: the share is an assumption from case studies; show it, with a low and a high, and let
    the reader change it.
    """
    return leavers * salary * share_of_salary


def first_year_attrition(one_year_survival: Interval) -> Interval:
    """1 - S(one year), from the retention curve's value and limits at 365 days or 12 months."""
    survival = one_year_survival
    return Interval(1 - survival.value, 1 - survival.high, 1 - survival.low, survival.level)
