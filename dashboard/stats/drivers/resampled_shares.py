"""Drivers' shares in resamples of units, beside the share of a driver of random numbers."""

import numpy as np

from dashboard.stats.arrays import Floats
from dashboard.stats.bootstrap import resampled_sums
from dashboard.stats.drivers.shapley import r_squared_by_subset, shares_of_subsets

# Resamples walked through together: about what the processor keeps at hand.
_TOGETHER = 250


def shares_in_resamples(values: Floats, resamples: int, seed: int) -> Floats:
    """Shares (p+1, resamples) from unit rows (units, p+1), outcome last.

    Rows of the answer: the p drivers, whose shares come from models without noise, then the noise
    driver beside them all, drawn anew in each resample.
    """
    tables = _with_noise(resampled_correlations(values, resamples, seed), values.shape[0], seed)
    p = values.shape[1] - 1
    parts = []
    for start in range(0, resamples, _TOGETHER):
        by_subset = r_squared_by_subset(tables[:, :, start : start + _TOGETHER])
        without = shares_of_subsets(by_subset[: 1 << p])
        parts.append(np.vstack([without, shares_of_subsets(by_subset)[p]]))
    return np.hstack(parts)


def _with_noise(tables: Floats, units: int, seed: int) -> Floats:
    """The tables with a random-number driver put in before the outcome.

    Over fixed rows, correlations of fresh normal numbers with the columns are themselves normal
    with covariance table / units, so the numbers need not be drawn.
    """
    k, resamples = tables.shape[0], tables.shape[2]
    roots = np.linalg.cholesky(np.moveaxis(tables, 2, 0) + 1e-10 * np.eye(k))
    drawn = np.random.default_rng(seed + 1).normal(size=(resamples, k, 1))
    chance = np.clip((roots @ drawn)[:, :, 0].T / np.sqrt(units), -0.99, 0.99)
    noisy, real = np.empty((k + 1, k + 1, resamples)), np.r_[0 : k - 1, k]
    noisy[np.ix_(real, real)] = tables
    noisy[k - 1, k - 1] = 1.0
    noisy[k - 1, real] = noisy[real, k - 1] = chance
    return noisy


def resampled_correlations(values: Floats, resamples: int, seed: int) -> Floats:
    """Correlation matrices (k, k, resamples) of resampled rows.

    A column that no longer varies in a resample goes with nothing there.
    """
    scaled = (values - values.mean(axis=0)) / values.std(axis=0)
    k = scaled.shape[1]
    first, second = np.triu_indices(k)
    moments = np.hstack([scaled, scaled[:, first] * scaled[:, second]])
    drawn = resampled_sums(moments, resamples, seed).T / values.shape[0]
    means = drawn[:k]
    tables = np.empty((k, k, resamples))
    tables[first, second] = tables[second, first] = drawn[k:] - means[first] * means[second]
    spread = np.sqrt(np.maximum(np.einsum("iib->ib", tables), 1e-12))
    tables /= spread[:, None] * spread[None]
    tables[np.arange(k), np.arange(k)] = 1.0
    return tables
