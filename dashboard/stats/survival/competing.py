"""Leaving for one reason where another reason may come first."""

from dataclasses import dataclass

import numpy as np

from dashboard.stats.arrays import Floats, Numbers, as_floats
from dashboard.stats.correlation.fisher import two_sided_z
from dashboard.stats.result import NotEnoughData


@dataclass(frozen=True, slots=True, eq=False)
class CumulativeIncidence:
    """Share gone by each time for each reason: `incidence`, `low`, `high` are (times, reasons)."""

    times: Floats
    incidence: Floats
    low: Floats
    high: Floats
    se: Floats


def cumulative_incidence(
    times: Numbers, at_risk: Numbers, events: Numbers, level: float = 0.95
) -> CumulativeIncidence | NotEnoughData:
    """Aalen-Johansen: F_k(t) = sum of S(t-) d_k/n, from people at risk and leavers by reason.

    `times` (T,) ascending, `at_risk` (T,), `events` (T, reasons). Variance by the delta method
    (Marubini & Valsecchi 1995), limits on log(-log F). Missing values: none; they are counts.
    Trap: 1 - Kaplan-Meier for one reason treats the others as if those people might still come
    back, and so says too much. Checked against R's `survival::survfit` for several states.
    """
    when, n, d = as_floats(times), as_floats(at_risk), as_floats(events)
    d = d.reshape(n.size, -1)
    if d.sum() < 1:
        return NotEnoughData("Nobody left while we were looking.")
    if (d.sum(axis=1) > n).any() or not (n > 0).all():
        raise ValueError("more people left than were there; expected events <= at_risk")
    left = d.sum(axis=1)
    before = np.concatenate([[1.0], np.cumprod(1 - left / n)[:-1]])
    incidence = np.cumsum(before[:, None] * d / n[:, None], axis=0)
    se = np.sqrt(np.maximum(_variance(incidence, before, n, d), 0.0))
    inner = (incidence > 0) & (incidence < 1)
    f = np.where(inner, incidence, 0.5)
    shift = two_sided_z(level) * np.where(inner, se, 0.0) / (f * np.log(f))
    low, high = f ** np.exp(-shift), f ** np.exp(shift)
    return CumulativeIncidence(
        when, incidence, np.where(inner, low, incidence), np.where(inner, high, incidence), se
    )


def _variance(incidence: Floats, before: Floats, n: Floats, d: Floats) -> Floats:
    """Delta-method variance of each reason's curve, from running sums instead of a double loop."""
    left = d.sum(axis=1)
    stays = n > left
    hazard = np.where(stays, left / (n * np.where(stays, n - left, 1)), 0.0)[:, None]
    own = (before**2 * 1.0)[:, None] * d * (n[:, None] - d) / n[:, None] ** 3
    cross = before[:, None] * d / n[:, None] ** 2
    spread = (
        incidence**2 * np.cumsum(hazard, axis=0)
        - 2 * incidence * np.cumsum(incidence * hazard, axis=0)
        + np.cumsum(incidence**2 * hazard, axis=0)
    )
    shared = incidence * np.cumsum(cross, axis=0) - np.cumsum(incidence * cross, axis=0)
    variance: Floats = spread + np.cumsum(own, axis=0) - 2 * shared
    return variance
