"""Cox's partial likelihood over risk sets, its slope, and what is read from them."""

from dataclasses import dataclass
from typing import Literal, Self

import numpy as np
from scipy import stats

from dashboard.stats.arrays import Floats, Integers
from dashboard.stats.survival.risk_table import RiskTable

# Above this many leavers at one time Efron's sum is taken at evenly spaced points instead.
_MOST_TIES = 200
# A log hazard ratio this many spreads wide means that the likelihood rises without end.
_ENDLESS = 10.0


@dataclass(frozen=True, slots=True, eq=False)
class RiskSets:
    """A row for each leaver: who was at risk, tied leavers counting less and less (Efron).

    `at` is the row's time, `people` (rows, groups) the people at risk, `weight` how many leavers
    the row stands for, `fraction` how much of the tied leavers was taken off.
    """

    table: RiskTable
    at: Integers
    people: Floats
    weight: Floats
    fraction: Floats


def risk_sets(table: RiskTable, ties: Literal["efron", "breslow"]) -> RiskSets:
    """Expand each time into one row a leaver, l/d of the tied leavers taken off the l-th."""
    left = table.events.sum(axis=1)
    rows = np.minimum(left, _MOST_TIES).astype(np.int64)
    at = np.repeat(np.arange(left.size), rows)
    count = np.repeat(rows, rows)
    step = np.arange(at.size) - np.repeat(np.cumsum(rows) - rows, rows)
    weight = left[at] / count
    # Midpoints shifted by half a leaver: equal to l/d when each row is one leaver.
    fraction = (step + 0.5) / count - 0.5 / left[at]
    if ties == "breslow":
        fraction = np.zeros_like(fraction)
    people = table.at_risk[at] - fraction[:, None] * table.events[at]
    return RiskSets(table, at.astype(np.int64), people, weight, fraction)


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """The likelihood at a point, with its slope and information, and each row's mean covariates."""

    point: Floats
    log_likelihood: float
    score: Floats
    information: Floats
    hazard: Floats
    total: Floats
    mean: Floats

    @classmethod
    def at(cls, sets: RiskSets, z: Floats, point: Floats) -> Self:
        linear = z @ point
        top = float(linear.max())
        hazard = np.exp(linear - top)
        weighted = sets.people * hazard
        total = weighted.sum(axis=1)
        mean = weighted @ z / total[:, None]
        left = sets.table.events.sum(axis=0)
        inside = (sets.weight / total) @ weighted
        return cls(
            point=point,
            log_likelihood=float(left @ linear - sets.weight @ (np.log(total) + top)),
            score=left @ z - sets.weight @ mean,
            information=z.T @ (inside[:, None] * z) - mean.T @ (sets.weight[:, None] * mean),
            hazard=hazard,
            total=total,
            mean=mean,
        )


def maximise(sets: RiskSets, z: Floats) -> Step | None:
    """Newton's steps, halved while they do not help; None when the likelihood has no top."""
    spread = z.std(axis=0)
    here = Step.at(sets, z, np.zeros(z.shape[1]))
    for _ in range(50):
        if np.linalg.cond(here.information * np.outer(1 / spread, 1 / spread)) > 1e10:
            return None
        move = np.linalg.solve(here.information, here.score)
        there = Step.at(sets, z, here.point + move)
        while there.log_likelihood < here.log_likelihood - 1e-9 and np.abs(move).max() > 1e-12:
            move = move / 2
            there = Step.at(sets, z, here.point + move)
        if (np.abs(there.point) * spread > _ENDLESS).any():
            return None
        if np.abs(move * spread).max() < 1e-10:
            return there
        here = there
    return None


def cluster_scores(sets: RiskSets, z: Floats, fit: Step, cluster: Integers) -> Floats:
    """Sums of score residuals by cluster (clusters, k); `cluster` codes the groups."""
    times = sets.table.times.size
    size = np.bincount(sets.at, sets.weight, times)
    means = np.stack(
        [np.bincount(sets.at, sets.weight * column, times) / size for column in fit.mean.T], axis=1
    )
    events = sets.table.events
    seen = events.sum(axis=0)[:, None] * z - events.T @ means
    share = sets.people * fit.hazard * (sets.weight / fit.total)[:, None]
    expected = share.sum(axis=0)[:, None] * z - share.T @ fit.mean
    residual = seen - expected
    return np.stack([np.bincount(cluster, column) for column in residual.T], axis=1)


def proportionality(sets: RiskSets, z: Floats, fit: Step) -> tuple[float, ...]:
    """p of the score test that a covariate's effect changes with time, each and then all.

    Time is 1 - S just before, centred over leavers (Grambsch & Therneau 1994, exact form).
    """
    table, k = sets.table, z.shape[1]
    left = table.events.sum(axis=1)
    before = np.concatenate([[1.0], np.cumprod(1 - left / table.at_risk.sum(axis=1))[:-1]])
    clock = 1 - before
    clock = (clock - float(left @ clock) / float(left.sum()))[sets.at]
    share = sets.people * fit.hazard / fit.total[:, None]
    inside = np.einsum("rg,gk,gl->rkl", share, z, z, optimize=True)
    inside -= fit.mean[:, :, None] * fit.mean[:, None, :]
    inside *= sets.weight[:, None, None]
    gone = (table.events / left[:, None])[sets.at] @ z - fit.mean
    pull = (sets.weight * clock) @ gone
    cross = np.einsum("r,rkl->kl", clock, inside)
    changing = np.einsum("r,rkl->kl", clock**2, inside)
    free = changing - cross @ np.linalg.solve(fit.information, cross)
    single = [pull[j] ** 2 / free[j, j] if free[j, j] > 0 else 0.0 for j in range(k)]
    together = float(pull @ np.linalg.lstsq(free, pull, rcond=None)[0])
    p = [float(stats.chi2.sf(value, 1)) for value in single]
    return (*p, float(stats.chi2.sf(together, k)))
