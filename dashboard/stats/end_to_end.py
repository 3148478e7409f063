"""The whole chain at once: what its links imply for the ends, and what the ends show."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dashboard.stats.arrays import ROUNDING, Floats, Numbers, complete_cases, varies
from dashboard.stats.bootstrap import RESAMPLES, SEED, percentile_interval, resampled_sums
from dashboard.stats.result import Interval, NotEnoughData

FEWEST_UNITS = 20


@dataclass(frozen=True, slots=True)
class EndToEnd:
    """`links` are the correlations of neighbours, `implied` their product, `observed` the
    correlation of the two ends, `gap` observed less implied; all over the same units."""

    links: tuple[Interval, ...]
    implied: Interval
    observed: Interval
    gap: Interval
    units: int
    dropped: int


def end_to_end(
    columns: Sequence[Numbers],
    level: float = 0.95,
    resamples: int = RESAMPLES,
    seed: int = SEED,
) -> EndToEnd | NotEnoughData:
    """Product of neighbouring r against the r of the ends, limits from resampled units.

    Were the chain the only road and each figure measured without error, the two would be equal.
    Missing values: units with any gap are dropped. Trap: noise in the middle figures makes the
    product too small (each r is taken twice through them), so a gap does not prove another road.
    Checked against numpy and by simulation.
    """
    cases = complete_cases(*columns)
    if len(columns) < 3:
        return NotEnoughData("A chain needs at least three figures.")
    if cases.n < FEWEST_UNITS:
        return NotEnoughData(
            "Only {units} units have all {count} figures; {fewest} are needed.",
            units=cases.n, count=len(columns), fewest=FEWEST_UNITS,
        )  # fmt: skip
    if not all(varies(column) for column in cases.columns):
        return NotEnoughData("One of the figures is the same in every unit.")
    values = np.column_stack(cases.columns)
    z = (values - values.mean(axis=0)) / values.std(axis=0)
    first, second = np.triu_indices(z.shape[1])
    moments = np.hstack([np.ones((z.shape[0], 1)), z, z[:, first] * z[:, second]])
    point = _chain(moments.sum(axis=0)[None], z.shape[1])[0]
    draws = _chain(resampled_sums(moments, resamples, seed), z.shape[1])
    found = [
        Interval(float(value), *percentile_interval(draws[:, i], level), level)
        for i, value in enumerate(point)
    ]
    *links, implied, observed, gap = found
    return EndToEnd(tuple(links), implied, observed, gap, cases.n, cases.dropped)


def _chain(sums: Floats, k: int) -> Floats:
    """(rows, k + 2): neighbours' r, their product, the ends' r and the difference of the two."""
    n = sums[:, :1]
    means = sums[:, 1 : k + 1] / n
    first, second = np.triu_indices(k)
    products = sums[:, k + 1 :] / n - means[:, first] * means[:, second]
    table = np.empty((sums.shape[0], k, k))
    table[:, first, second] = table[:, second, first] = products
    spread = np.sqrt(np.maximum(np.diagonal(table, axis1=1, axis2=2), 0))
    spread = np.where(spread > ROUNDING, spread, np.nan)
    r = table / (spread[:, :, None] * spread[:, None, :])
    links = r[:, np.arange(k - 1), np.arange(1, k)]
    implied, observed = links.prod(axis=1), r[:, 0, k - 1]
    return np.column_stack([links, implied, observed, observed - implied])
