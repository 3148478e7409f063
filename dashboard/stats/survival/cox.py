"""What goes with leaving sooner: proportional hazards."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from scipy import stats

from dashboard.stats.arrays import Floats, Integers, Numbers, as_codes
from dashboard.stats.correlation.fisher import two_sided_z
from dashboard.stats.result import Interval, NotEnoughData
from dashboard.stats.survival.partial_likelihood import (
    RiskSets,
    Step,
    cluster_scores,
    maximise,
    proportionality,
    risk_sets,
)
from dashboard.stats.survival.risk_table import RiskTable, as_column

# Fewer leavers than this make every hazard ratio a guess; ten more for each further covariate.
FEWEST_EVENTS, EVENTS_PER_COVARIATE = 20, 10


@dataclass(frozen=True, slots=True)
class Cox:
    """Hazard ratios per step of each covariate: 1.5 is half as much leaving again.

    `se` are standard errors of log hazard ratios, robust when clusters were given (`naive_se`
    never is). `proportional_p` tests, covariate by covariate and then all together, whether the
    ratio stays the same over time: a small one says that it does not.
    """

    hazard_ratio: tuple[Interval, ...]
    log_ratio: tuple[float, ...]
    se: tuple[float, ...]
    naive_se: tuple[float, ...]
    p: tuple[float, ...]
    log_likelihood: float
    likelihood_ratio: float
    proportional_p: tuple[float, ...]
    people: float
    events: float


def cox(
    table: RiskTable,
    covariates: Numbers,
    cluster: Numbers | None = None,
    ties: Literal["efron", "breslow"] = "efron",
    level: float = 0.95,
) -> Cox | NotEnoughData:
    """Cox regression of a risk table whose columns are groups of like people.

    `covariates` (groups, k) and `cluster` (groups,) follow `table.groups`; for single persons let
    the group be the person. Ties by Efron; errors by cluster from score residuals (Lin & Wei 1989)
    for people who share a unit. Missing values: none may be left in the covariates. Refuses under
    20 leavers, under 10 a covariate, and when a group had no leaver so that its ratio is endless.
    Trap: a unit's engagement measured after people left is not its cause.
    Checked against R's `survival::coxph` and `cox.zph`.
    """
    z = as_column(covariates)
    if z.shape[0] != table.at_risk.shape[1] or np.isnan(z).any():
        raise ValueError("covariates must have one complete row for each group of the table")
    refusal = _cannot_fit(table, z)
    if refusal is not None:
        return refusal
    z = z - z.mean(axis=0)
    sets = risk_sets(table, ties)
    fit = maximise(sets, z)
    if fit is None:
        return NotEnoughData("In one of the groups nobody left, so it cannot be compared.")
    codes = None if cluster is None else as_codes(cluster)[0]
    return _answer(sets, z, fit, codes, level)


def _cannot_fit(table: RiskTable, z: Floats) -> NotEnoughData | None:
    events, needed = table.events.sum(), max(FEWEST_EVENTS, EVENTS_PER_COVARIATE * z.shape[1])
    if events < needed:
        return NotEnoughData(
            "{events:g} people left; at least {needed} are needed for this.",
            events=events, needed=needed,
        )  # fmt: skip
    if np.linalg.matrix_rank(z - z.mean(axis=0)) < z.shape[1]:
        return NotEnoughData("One of the covariates is the same for all, or a copy of another.")
    return None


def _answer(sets: RiskSets, z: Floats, fit: Step, codes: Integers | None, level: float) -> Cox:
    inverse = np.linalg.inv(fit.information)
    naive = np.sqrt(np.diag(inverse))
    se = naive
    if codes is not None:
        influence = cluster_scores(sets, z, fit, codes) @ inverse
        se = np.sqrt(np.sum(influence**2, axis=0))
    half = two_sided_z(level) * se
    limits = np.exp(np.stack([fit.point, fit.point - half, fit.point + half], axis=1))
    empty = Step.at(sets, z, np.zeros_like(fit.point)).log_likelihood
    return Cox(
        hazard_ratio=tuple(
            Interval(ratio, low, high, level) for ratio, low, high in limits.tolist()
        ),
        log_ratio=tuple(fit.point.tolist()),
        se=tuple(se.tolist()),
        naive_se=tuple(naive.tolist()),
        p=tuple((2 * stats.norm.sf(np.abs(fit.point) / se)).tolist()),
        log_likelihood=fit.log_likelihood,
        likelihood_ratio=2 * (fit.log_likelihood - empty),
        proportional_p=proportionality(sets, z, fit),
        people=float(sets.table.at_risk.max(axis=0).sum()),
        events=float(sets.table.events.sum()),
    )
