"""How small a link this many units can see, and how many units a small link needs."""

import math

from scipy.optimize import brentq
from scipy.special import ndtr, stdtrit

from dashboard.stats.correlation.coefficients import Correlation
from dashboard.stats.result import Interval, NotEnoughData


def power_of_r(r: float, n: float, alpha: float = 0.05) -> float:
    """Chance that a true r gives p < alpha (two-sided) in n units.

    Fisher's z with the bias term r/(2(n-1)), against the critical r of the t test.
    Source: Cohen 1988, as in R's `pwr::pwr.r.test`, against which it is checked.
    """
    t = -float(stdtrit(n - 2, alpha / 2))
    critical = math.atanh(math.sqrt(t * t / (t * t + n - 2)))
    z, root = math.atanh(r) + r / (2 * (n - 1)), math.sqrt(n - 3)
    return float(ndtr((z - critical) * root) + ndtr((-z - critical) * root))


def detectable_r(n: int, power: float = 0.80, alpha: float = 0.05) -> float | NotEnoughData:
    """The smallest |r| that n units see with the given power: .49 for 30, .28 for 100.

    Close to tanh((z_{alpha/2} + z_power)/sqrt(n-3)), which is .01 too high at 20 units. Trap: a
    smaller observed r can still be "significant"; it is then usually too high.
    Checked against R's `pwr::pwr.r.test`.
    """
    if n < 5:
        return NotEnoughData("With {count} units no link is large enough to be seen.", count=n)

    def short_of(r: float) -> float:
        return power_of_r(r, n, alpha) - power

    return float(brentq(short_of, 1e-9, 1 - 1e-9, xtol=1e-12))


def units_for_power(r: float, power: float = 0.80, alpha: float = 0.05) -> float:
    """The number of units, not rounded, at which a true r is seen with the given power.

    Trap: plan with the r that studies observe (.10 to .25), not with corrected ones (.30).
    Checked against R's `pwr::pwr.r.test`.
    Raises ValueError when r is 0 or beyond +-1: no number of units would do.
    """
    size = abs(r)
    if not 0 < size < 1:
        raise ValueError(f"r = {r}; expected a number between 0 and 1, either sign")

    def short_of(n: float) -> float:
        return power_of_r(size, n, alpha) - power

    if short_of(4.0) >= 0:
        return 4.0
    return float(brentq(short_of, 4.0, 100 / size**2 + 100, xtol=1e-9))


def units_needed(r: float, power: float = 0.80, alpha: float = 0.05) -> int:
    """`units_for_power` rounded up to whole units: 782 for r = .10, 85 for .30."""
    return math.ceil(units_for_power(r, power, alpha))


def equivalence(
    correlation: Correlation | NotEnoughData, bound: float = 0.10
) -> tuple[bool, Interval] | NotEnoughData:
    """Whether the 90 % interval lies inside +-bound, that is, whether the link is practically none.

    Two one-sided tests at 5 % (Schuirmann 1987). No answer for no correlation. Trap: it takes about
    270 units to show it even when r is exactly 0. Checked against tanh(atanh r +- 1.645/sqrt(n-3))
    in R.
    """
    if isinstance(correlation, NotEnoughData):
        return correlation
    low, high = correlation.interval(0.90)
    return -bound < low and high < bound, Interval(correlation.r, low, high, 0.90)
