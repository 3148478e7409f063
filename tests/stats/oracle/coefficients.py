"""Reproduces the entries on correlations of two columns."""

import numpy as np

from dashboard.stats.correlation import (
    bca,
    difference_dependent,
    difference_independent,
    disattenuate,
    equivalence,
    from_r,
    kendall,
    kish_n,
    partial,
    pearson,
    probability_of_superiority,
    quartile_gap,
    semi_partial,
    spearman,
    weighted_pearson,
)
from dashboard.stats.correlation.resampled import resampled_r
from dashboard.stats.icc import icc_of
from tests.stats.oracle.reference import Entry, columns, data, matrix, reproduces


def _numbers(found):
    return {"value": found.r, "ci_low": found.ci_low, "ci_high": found.ci_high, "p": found.p}


@reproduces(r".*\.pearson\..*")
def pearson_r(entry: Entry):
    found = pearson(*columns(entry))
    t = found.r * np.sqrt((found.n - 2) / (1 - found.r**2))
    return _numbers(found) | {"n": found.n, "t": t}


@reproduces(r".*\.spearman\..*")
def spearman_r(entry: Entry):
    found = spearman(*columns(entry))
    fieller = from_r(found.r, found.n, se_z=np.sqrt(1.06 / (found.n - 3)))
    limits = {"fieller_low": fieller.ci_low, "fieller_high": fieller.ci_high}
    return _numbers(found) | {"n": found.n} | limits


@reproduces(r".*\.kendall\..*")
def kendall_tau(entry: Entry):
    found = kendall(*columns(entry))
    return {"value": found.r, "p": found.p}


@reproduces(r".*\.boot_bca\..*")
def boot_bca(entry: Entry):
    x, y = columns(entry)
    found = bca(x, y, resamples=20_000)
    draws = resampled_r(x, y, resamples=20_000)
    low, high = np.quantile(draws, [0.025, 0.975])
    return {
        "value": found.r,
        "ci_low": found.ci_low,
        "ci_high": found.ci_high,
        "perc_low": low,
        "perc_high": high,
        "boot_se": draws.std(ddof=1),
    }


@reproduces(r".*\.partial\..*")
def partial_r(entry: Entry):
    x, y, *controls = columns(entry, *(name.lstrip("|") for name in entry["columns"]))
    found = partial(x, y, np.column_stack(controls))
    return _numbers(found) | {"n": found.n, "g": len(controls)}


@reproduces(r"attitude\.partial_spearman\..*")
def partial_spearman(entry: Entry):
    found = partial(*columns(entry, "rating", "raises", "complaints"), ranks=True)
    return {"value": found.r, "p": found.p}


@reproduces(r"attitude\.semipartial\..*")
def semipartial(entry: Entry):
    rating, raises, complaints = columns(entry, "rating", "raises", "complaints")
    found = semi_partial(raises, rating, complaints)
    return {"value": found.r, "p_regression": found.p}


@reproduces(r".*\.wpearson\..*")
def weighted(entry: Entry):
    return {"value": weighted_pearson(*columns(entry)).correlation.r}


@reproduces(r"def\.kish_neff")
def kish(entry: Entry):
    return {"value": kish_n([1, 2, 3, 4, 10])}


@reproduces(r"def\.two_indep_r")
def two_independent(entry: Entry):
    found = difference_independent(0.45, 50, 0.10, 80)
    return {"value": found.statistic, "p": found.p}


@reproduces(r"attitude\.williams\..*")
def williams(entry: Entry):
    r = np.corrcoef(matrix(entry), rowvar=False)
    found = difference_dependent(r[0, 1], r[0, 2], r[1, 2], 30)
    return {"value": found.statistic, "p": found.p}


@reproduces(r"def\.disattenuate")
def disattenuated(entry: Entry):
    return {"value": disattenuate(from_r(0.32, 100), 0.75, 0.64).r}


@reproduces(r"bh1996g\.disattenuated\..*")
def disattenuated_units(entry: Entry):
    observed, people = pearson(*columns(entry)), data("bh1996")
    x, y = (icc_of(people[name], people["GRP"]).icc2.value for name in entry["columns"])
    return {
        "value": disattenuate(observed, x, y).r,
        "icc2_x": x,
        "icc2_y": y,
        "r_obs": observed.r,
    }


@reproduces(r"def\.range_restriction")
def range_restriction(entry: Entry):
    """Thorndike's case II, which the dashboard does not offer."""
    r, u = 0.32, 1.5
    corrected = r * u / np.sqrt(1 + r**2 * (u**2 - 1))
    return {"value": corrected, "by_definition": corrected}


@reproduces(r"def\.cles_r")
def superiority(entry: Entry):
    return {"value": probability_of_superiority(0.30)}


@reproduces(r"hcahps\.quartile_gap")
def quarter_gap(entry: Entry):
    found = quartile_gap(*columns(entry))
    shown = {"value": found.gap.value, "ci_low": found.gap.low, "ci_high": found.gap.high}
    names = ["p", "q1", "q3", "n_low", "n_high", "mean_low", "mean_high"]
    return shown | {"df": found.freedom} | {name: getattr(found, name) for name in names}


@reproduces(r"hcahps\.ci90_equivalence")
def ninety_percent(entry: Entry):
    found = equivalence(pearson(*columns(entry)))[1]
    return {"value": found.value, "ci_low": found.low, "ci_high": found.high}
