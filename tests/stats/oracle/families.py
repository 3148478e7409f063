"""Reproduces the entries on drivers and on many tests at once."""

import numpy as np

from dashboard.stats.correlation import pearson
from dashboard.stats.drivers import key_drivers, lmg, relative_weights
from dashboard.stats.multiple import benjamini_hochberg, benjamini_yekutieli, holm
from tests.stats.oracle.reference import Entry, columns, matrix, reproduces


def _table(entry: Entry):
    """Correlations with the outcome, which the entries name first, moved to the end."""
    return np.corrcoef(np.roll(matrix(entry), -1, axis=1), rowvar=False)


def _r2(table, kept):
    inside = table[np.ix_(kept, kept)]
    return table[kept, -1] @ np.linalg.solve(inside, table[kept, -1]) if kept else 0.0


@reproduces(r".*\.lmg")
def shares(entry: Entry):
    table = _table(entry)
    p, r = table.shape[0] - 1, table[:-1, -1]
    everything = list(range(p))
    values, vectors = np.linalg.eigh(table[:-1, :-1])
    whole = _r2(table, everything)
    return {
        "value": lmg(table),
        "r2": whole,
        "last": [whole - _r2(table, [k for k in everything if k != j]) for j in everything],
        "first": r**2,
        "pratt": np.linalg.solve(table[:-1, :-1], r) * r,
        "car": (vectors @ np.diag(values**-0.5) @ vectors.T @ r) ** 2,
    }


@reproduces(r".*\.relweights")
def johnson(entry: Entry):
    weights = relative_weights(_table(entry))
    return {
        "value": weights,
        "r2": weights.sum(),
        "rescaled_pct": 100 * weights / weights.sum(),
    }


@reproduces(r".*\.dominance")
def dominance(entry: Entry):
    outcome, *drivers = columns(entry)
    found = key_drivers(np.column_stack(drivers), outcome, resamples=50)
    return {
        "value": [driver.share.value for driver in found.drivers],
        "adj_r2": found.r_squared_adjusted,
        "vif": [driver.vif for driver in found.drivers],
    }


@reproduces(r"attitude\.lmg_boot")
def resampled_shares(entry: Entry):
    outcome, *drivers = columns(entry)
    found = key_drivers(np.column_stack(drivers), outcome, resamples=5000)
    return {
        "value": [driver.share.value for driver in found.drivers],
        "ci_low": [driver.share.low for driver in found.drivers],
        "ci_high": [driver.share.high for driver in found.drivers],
    }


def _published(entry: Entry):
    return np.array([float(p) for p in entry["columns"]])


@reproduces(r"bh1995\.BH")
def adjusted(entry: Entry):
    found = benjamini_hochberg(_published(entry))
    return {"value": found, "rejected_05": int((found <= 0.05).sum())}


@reproduces(r"bh1995\.holm")
def stepped_down(entry: Entry):
    return {"value": holm(_published(entry))}


@reproduces(r"bh1995\.BY")
def under_dependence(entry: Entry):
    return {"value": benjamini_yekutieli(_published(entry))}


@reproduces(r"attitude\.corr_BH")
def six_tests(entry: Entry):
    rating, *others = columns(entry)
    p = [pearson(rating, other).p for other in others]
    return {"value": p, "BH": benjamini_hochberg(p), "holm": holm(p)}
