"""How many units change their step between two measurements although nothing changed at all."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import stats

from dashboard.stats.result import NotEnoughData

Floats = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int64]

# Points at which the bell curve is summed up; twice as many change nothing before the ninth digit.
_POINTS = 2001


@dataclass(frozen=True, slots=True, eq=False)
class StepsByChance:
    """`shares[a, b]`: share of units to be seen first on step a, then on b; steps from below.

    `changed` is the share off the diagonal, `low` and `high` the counts of units between which
    chance alone stays 95 times of 100.
    """

    shares: Floats
    changed: float
    low: int
    high: int
    units: int


def steps_by_chance(
    borders: Sequence[float], correlation: float, units: int, level: float = 0.95
) -> StepsByChance | NotEnoughData:
    """Both measurements are bell-shaped and correlate as two measurements of unchanged units do.

    `borders`: shares of units below each border of a step, rising, 0..1; `correlation`: the
    reliability of one measurement. Trap: with steps at the quarters and a reliability of .7
    nearly half of all units change their step by chance. For one border at .5 the changed share is
    acos(correlation)/pi. Source: bivariate normal distribution; checked against R's `integrate`.
    """
    if not 0 <= correlation < 1:
        return NotEnoughData("How reliable one measurement is is not known.")
    edges = np.concatenate([[-np.inf], stats.norm.ppf(np.asarray(borders)), [np.inf]])
    rest = np.sqrt(1 - correlation**2)
    shares = np.empty((edges.size - 1, edges.size - 1))
    for a in range(edges.size - 1):
        z = np.linspace(max(edges[a], -9.0), min(edges[a + 1], 9.0), _POINTS)
        below = stats.norm.cdf((edges[:, None] - correlation * z) / rest)
        between = np.diff(below, axis=0) * stats.norm.pdf(z)
        shares[a] = _simpson(between, float(z[1] - z[0]))
    changed = float(1 - np.trace(shares))
    tail = (1 - level) / 2
    low, high = (int(end) for end in stats.binom.ppf([tail, 1 - tail], units, changed))
    return StepsByChance(shares, changed, low, high, units)


def _simpson(values: Floats, step: float) -> Floats:
    inner = 4 * values[:, 1:-1:2].sum(axis=1) + 2 * values[:, 2:-2:2].sum(axis=1)
    found: Floats = step / 3 * (values[:, 0] + inner + values[:, -1])
    return found


def seen(first: Counts, then: Counts, steps: int) -> Counts:
    """How many units stood on each step first (rows) and then (columns)."""
    found = np.zeros((steps, steps), dtype=np.int64)
    np.add.at(found, (first, then), 1)
    return found
