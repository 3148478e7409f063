"""Unit rates (leavers per person-year) pulled towards the whole as far as chance demands."""

from dataclasses import dataclass

import numpy as np
from scipy import stats
from scipy.optimize import minimize
from scipy.special import gammaln

from dashboard.stats.arrays import Floats, Numbers, as_floats
from dashboard.stats.bootstrap import SEED
from dashboard.stats.result import NotEnoughData

# As in `random_intercept`: two units give one difference and no spread.
FEWEST_UNITS = 3
# Beyond a shape of a million the units' true rates differ by less than a thousandth.
_LARGEST_SHAPE = 1e6


@dataclass(frozen=True, slots=True, eq=False)
class ShrunkenRates:
    """Rates of each unit with limits; `reliability` is how much of the raw rate is kept (0..1).

    `mean` and `spread` (standard deviation) describe the units' true rates. Posteriors are gamma
    with `shape` and `rate`, an entry a unit; a unit without exposure has reliability 0.
    """

    value: Floats
    low: Floats
    high: Floats
    reliability: Floats
    raw: Floats
    mean: float
    spread: float
    shape: Floats
    rate: Floats

    def draws(self, count: int = 2000, seed: int = SEED) -> Floats:
        """What the true rates might be: (count, units)."""
        rng = np.random.default_rng(seed)
        drawn: Floats = rng.gamma(self.shape, 1 / self.rate, (count, self.shape.size))
        return drawn


def shrunken_rates(
    events: Numbers, exposure: Numbers, level: float = 0.95
) -> ShrunkenRates | NotEnoughData:
    """Gamma-Poisson empirical Bayes: events ~ Poisson(exposure x rate), rate ~ Gamma(a, b).

    a and b by maximum likelihood of the negative binomial; shrunken rate (a + events)/(b +
    exposure), limits from its gamma posterior. Missing values: units with a gap count as without
    exposure. Trap: limits take a and b as known, so with under ten units they are a little narrow.
    Source: Clayton & Kaldor 1987. Checked by simulation: 95 % of limits hold the true rate.
    """
    count, time = as_floats(events), as_floats(exposure)
    usable = (time > 0) & ~np.isnan(count)
    count, time = np.where(usable, count, 0.0), np.where(usable, time, 0.0)
    if usable.sum() < FEWEST_UNITS:
        return NotEnoughData("Telling units apart needs at least three of them.")
    if count.sum() == 0:
        return NotEnoughData("Nobody left anywhere, so no unit differs.")
    a, b = _fitted(count[usable], time[usable])
    shape, rate = a + count, b + time
    tail = (1 - level) / 2
    return ShrunkenRates(
        value=shape / rate,
        low=stats.gamma.ppf(tail, shape, scale=1 / rate),
        high=stats.gamma.isf(tail, shape, scale=1 / rate),
        reliability=time / rate,
        raw=np.where(usable, count / np.where(usable, time, 1.0), a / b),
        mean=a / b,
        spread=float(np.sqrt(a)) / b,
        shape=shape,
        rate=rate,
    )


def _fitted(count: Floats, time: Floats) -> tuple[float, float]:
    """Shape and rate of the gamma from which the units' true rates come."""

    def loss(logs: Floats) -> float:
        mean, a = np.exp(logs)
        a = min(a, _LARGEST_SHAPE)
        b = a / mean
        terms = gammaln(a + count) - gammaln(a) + a * np.log(b) - (a + count) * np.log(b + time)
        return -float(np.sum(terms + count * np.log(time)))

    middle = np.log(count.sum() / time.sum())
    # Two starts: units that differ by half of the rate, and units that hardly differ.
    starts = [np.array([middle, np.log(shape)]) for shape in (4.0, 400.0)]
    options = {"xatol": 1e-6, "fatol": 1e-8, "maxiter": 2000}
    found = [minimize(loss, start, method="Nelder-Mead", options=options) for start in starts]
    mean, a = np.exp(min(found, key=lambda one: float(one.fun)).x)
    a = min(float(a), _LARGEST_SHAPE)
    return a, a / float(mean)
