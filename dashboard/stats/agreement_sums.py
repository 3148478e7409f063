"""Agreement of the people of a unit from counts, sums and sums of squares alone."""

from dataclasses import dataclass

import numpy as np
from scipy import stats

from dashboard.stats.agreement import SLIGHT_SKEW_OF_FIVE, uniform_null
from dashboard.stats.arrays import Numbers, as_floats
from dashboard.stats.result import Interval, NotEnoughData

FIVE = 5


@dataclass(frozen=True, slots=True)
class AgreementOfSums:
    """One unit over J questions; `j` values are rwg(j), which grow with the number of questions.

    Attributes:
        agreement: 1 - mean of item variance / uniform null, not below 0; with one question rwg.
        skewed: the same under the slight-skew null; None unless every question has five options.
        spread: root of the mean item variance, in the unit of the answers.
        people: of the question that fewest answered.
    """

    agreement: Interval
    skewed: Interval | None
    j: float
    skewed_j: float | None
    spread: float
    people: int


def agreement_of_sums(
    n: Numbers,
    total: Numbers,
    total_squares: Numbers,
    options: Numbers,
    width: float = 100.0,
    level: float = 0.95,
) -> AgreementOfSums | NotEnoughData:
    """Arrays run over a unit's questions; answers lie on 0..width whatever their options.

    The interval takes the mean item variance as chi-squared with (fewest people - 1) degrees of
    freedom, as if people answered all questions alike; it is then rather too wide. Missing values:
    questions with fewer than two people are left out. Trap: people who use only half a scale look
    agreed, hence two nulls. Source: James, Demaree & Wolf 1984; Lindell, Brandt & Whitney 1999.
    Checked against R's `multilevel::rwg` and `rwg.j` by way of `stats.agreement`.
    """
    counts, sums, squares = as_floats(n), as_floats(total), as_floats(total_squares)
    choices = as_floats(options)
    kept = (counts >= 2) & np.isfinite(sums + squares) & (choices >= 2)
    if not kept.any():
        return NotEnoughData("No question has two people whose answers could agree.")
    counts, sums, squares, choices = counts[kept], sums[kept], squares[kept], choices[kept]
    variance = np.maximum(squares - sums**2 / counts, 0.0) / (counts - 1)
    step = (width / (choices - 1)) ** 2
    people = int(counts.min())
    noise = float(np.mean(variance / (np.array([uniform_null(int(a)) for a in choices]) * step)))
    five = bool((choices == FIVE).all())
    skewed = float(np.mean(variance / (SLIGHT_SKEW_OF_FIVE * step))) if five else None
    return AgreementOfSums(
        agreement=_interval(noise, people, level),
        skewed=None if skewed is None else _interval(skewed, people, level),
        j=_grown(noise, counts.size),
        skewed_j=None if skewed is None else _grown(skewed, counts.size),
        spread=float(np.sqrt(variance.mean())),
        people=people,
    )


def _interval(noise: float, people: int, level: float) -> Interval:
    freedom, tail = people - 1, (1 - level) / 2
    most = freedom / float(stats.chi2.ppf(tail, freedom))
    least = freedom / float(stats.chi2.ppf(1 - tail, freedom))
    value, low, high = (max(0.0, 1 - noise * factor) for factor in (1.0, most, least))
    return Interval(value, low, high, level)


def _grown(noise: float, items: int) -> float:
    agreed = items * max(0.0, 1 - noise)
    return agreed / (agreed + noise) if agreed + noise > 0 else 1.0
