"""Reproduces the entries on shares, NPS, series, ways through, and what is not offered."""

import numpy as np
from scipy import stats

from dashboard.stats.correlation.fisher import two_sided_z
from dashboard.stats.mediation import indirect_effect
from dashboard.stats.scores import (
    adjusted_nps,
    margin_in_finite_population,
    nonresponse_bounds,
    nps,
    share,
)
from dashboard.stats.series import correlation_at_effective_n, lag_one, link_of_changes
from tests.stats.oracle.reference import Entry, columns, data, reproduces
from tests.stats.oracle.schmid_leiman import omega_hierarchical


def _given(entry: Entry):
    return [int(part.split("=")[1]) for part in entry["columns"]]


@reproduces(r"def\.prop\..*")
def proportion(entry: Entry):
    count, n = _given(entry)
    found, exact = share(count, n), stats.binomtest(count, n).proportion_ci(method="exact")
    limits = {"cp_low": exact.low, "cp_high": exact.high}
    return {"value": found.value, "ci_low": found.low, "ci_high": found.high} | limits


@reproduces(r"def\.nps\..*")
def promoter_score(entry: Entry):
    """The entries hold the plain interval at every n, unclipped."""
    given = _given(entry)
    n = sum(given)
    found = nps(*(1000 * count for count in given))
    se = found.se * np.sqrt(1000)
    half = two_sided_z(0.95) * se
    centre, _, adjusted = adjusted_nps(*given)
    return {
        "value": nps(*given).value,
        "ci_low": found.value - half,
        "ci_high": found.value + half,
        "se": se,
        "moe": half,
        "adj_nps": centre,
        "adj_low": centre - adjusted,
        "adj_high": centre + adjusted,
        "n": n,
    }


@reproduces(r"bfi\.topbox\..*")
def boxes(entry: Entry):
    scores = columns(entry)[0]
    scores = scores[~np.isnan(scores)]
    found = [share(int((scores >= at).sum()), scores.size) for at in (6, 5)]
    return {
        "value": [one.value for one in found],
        "ci_low": [one.low for one in found],
        "ci_high": [one.high for one in found],
        "n": scores.size,
        "mean": scores.mean(),
        "sd": scores.std(ddof=1),
        "net_top2_minus_bottom2": np.mean(scores >= 5) - np.mean(scores <= 2),
    }


@reproduces(r"def\.fpc_moe")
def finite(entry: Entry):
    return {"value": margin_in_finite_population(45 / 62, 62, 80)}


@reproduces(r"def\.nonresponse_bounds")
def silent(entry: Entry):
    return {"value": list(nonresponse_bounds(0.62, 0.75))}


@reproduces(r"longley\.diff_pearson\..*")
def changes(entry: Entry):
    found = link_of_changes(*columns(entry)).changes
    interval = {"ci_low": found.ci_low, "ci_high": found.ci_high}
    return {"value": found.r, "p": found.p, "n": found.n} | interval


@reproduces(r"longley\.neff\..*")
def effective(entry: Entry):
    x, y = columns(entry)
    return {
        "value": link_of_changes(x, y).n_effective,
        "acf_x": lag_one(x),
        "acf_y": lag_one(y),
        "ci_low_neff": correlation_at_effective_n(x, y).ci_low,
    }


@reproduces(r"longley\.dw")
def durbin_watson(entry: Entry):
    """Not offered: d = sum of squared steps of the residuals / their squares, exact p (Pan)."""
    y, x = columns(entry)
    design = np.column_stack([np.ones(x.size), x])
    maker = np.eye(x.size) - design @ np.linalg.pinv(design)
    left = maker @ y
    d = np.sum(np.diff(left) ** 2) / (left @ left)
    steps = np.diff(np.eye(x.size), axis=0)
    roots = np.linalg.eigvalsh(maker @ steps.T @ steps @ maker)[2:]
    # Imhof 1961: P(sum (root - d) chi2 < 0) from the characteristic function.
    u = (np.arange(400_000) + 0.5) / 2000
    angle = 0.5 * np.sum(np.arctan(np.outer(roots - d, u)), axis=0)
    length = np.exp(0.25 * np.sum(np.log1p(np.outer(roots - d, u) ** 2), axis=0))
    above = 0.5 + np.sum(np.sin(angle) / (u * length)) / 2000 / np.pi
    return {"value": d, "p_positive": 1 - above}


@reproduces(r".*\.indirect")
def way_through(entry: Entry):
    found = indirect_effect(*columns(entry), resamples=20_000)
    return {
        "value": found.indirect.value,
        "ci_low": found.indirect.low,
        "ci_high": found.indirect.high,
        "bca_low": found.bca.low,
        "bca_high": found.bca.high,
        "a": found.a,
        "b": found.b,
        "c_prime": found.direct,
    }


@reproduces(r"bh1996\.sobel")
def sobel(entry: Entry):
    """Not offered: the normal approximation to the spread of a b."""
    x, m, y = columns(entry)
    a, (_, a_se) = _slopes(m, x)
    both, (_, _, b_se) = _slopes(y, x, m)
    total, _ = _slopes(y, x)
    se = np.sqrt(both[2] ** 2 * a_se**2 + a[1] ** 2 * b_se**2)
    found = indirect_effect(x, m, y, resamples=100)
    return {
        "value": found.indirect.value,
        "se": se,
        "z": found.indirect.value / se,
        "n": found.units,
        "c_total": total[1],
        "c_prime": found.direct,
        "a": found.a,
        "b": found.b,
    }


def _slopes(y, *x):
    design = np.column_stack([np.ones(y.size), *x])
    bread = np.linalg.inv(design.T @ design)
    slopes = bread @ design.T @ y
    left = y - design @ slopes
    return slopes, np.sqrt(np.diag(bread) * (left @ left) / (y.size - design.shape[1]))


ITEMS = [f"LEAD{i:02d}" for i in range(1, 12)]
OTHERS = [f"TSIG{i:02d}" for i in range(1, 4)] + [f"HOSTIL{i:02d}" for i in range(1, 6)]


@reproduces(r"lq2002\.harman")
def harman(entry: Entry):
    """Not offered: the share of the first eigenvalue is no test of anything."""
    table = data("lq2002")
    r = np.corrcoef([table[name] for name in ITEMS + OTHERS])
    return {"value": np.linalg.eigvalsh(r)[-1] / r.shape[0]}


@reproduces(r"lq2002\.omega_h\.LEAD")
def hierarchical(entry: Entry):
    table = data("lq2002")
    return {"value": list(omega_hierarchical(np.corrcoef([table[name] for name in ITEMS])))}
