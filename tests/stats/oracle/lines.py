"""Reproduces the entries on power, regression lines, series and segments."""

import re

import numpy as np
from scipy import stats

from dashboard.stats.correlation import (
    detectable_r,
    fitted_line,
    pearson,
    pool,
    units_for_power,
    weighted_slope,
)
from tests.stats.oracle.reference import Entry, columns, reproduces


def _number_in(text: str) -> float:
    return float(re.sub(r"[^0-9.]", "", text))


# The normal quantiles for 5 % two-sided and 80 % power: 1.96 + .84.
TWO_POINT_EIGHT = stats.norm.ppf(0.975) + stats.norm.ppf(0.8)


@reproduces(r"pwr\.mde_r\..*")
def smallest_r(entry: Entry):
    n = int(_number_in(entry["columns"][0]))
    return {"value": detectable_r(n), "approx": np.tanh(TWO_POINT_EIGHT / np.sqrt(n - 3))}


@reproduces(r"pwr\.n_for_r.*")
def units(entry: Entry):
    r = _number_in(entry["columns"][0])
    return {"value": units_for_power(r), "approx": (TWO_POINT_EIGHT / np.arctanh(r)) ** 2 + 3}


@reproduces(r"hcahps\.wls\..*")
def weighted_line(entry: Entry):
    recommend, nurses, hospitals = columns(entry)
    found = weighted_slope(nurses, recommend, hospitals)
    design = np.column_stack([np.ones(nurses.size), nurses])
    bread = np.linalg.inv(design.T @ (design * hospitals[:, None]))
    left = recommend - design @ [found.intercept, found.slope.value]
    variance = hospitals @ left**2 / (nurses.size - 2)
    return {
        "value": found.slope.value,
        "se_hc3": found.se,
        "se_classic": np.sqrt(variance * bread[1, 1]),
        "intercept": found.intercept,
    }


def _power(symmetric, exponent):
    values, vectors = np.linalg.eigh(symmetric)
    return vectors @ np.diag(values**exponent) @ vectors.T


@reproduces(r"hcahps\.ols\..*")
def plain_line(entry: Entry):
    recommend, nurses = columns(entry)
    region = np.unique(columns(entry, "region")[0], return_inverse=True)[1]
    line = fitted_line(nurses, recommend)
    n, design = nurses.size, np.column_stack([np.ones(nurses.size), nurses])
    bread = np.linalg.inv(design.T @ design)
    left = recommend - line.intercept - line.slope.value * nurses
    hat = np.einsum("ij,jk,ik->i", design, bread, design)

    def robust(scores):
        return np.sqrt((bread @ (scores.T @ scores) @ bread)[1, 1])

    whole = design * left[:, None]
    regions = [region == code for code in range(5)]
    summed = np.stack([whole[rows].sum(axis=0) for rows in regions])
    cr2, df = _cr2(design, left, regions)
    return {
        "value": line.slope.value,
        "intercept": line.intercept,
        "r2": line.r_squared,
        "se": line.slope_se,
        "se_hc0": robust(whole),
        "se_hc1": robust(whole) * np.sqrt(n / (n - 2)),
        "se_hc2": robust(whole / np.sqrt(1 - hat)[:, None]),
        "se_hc3": robust(whole / (1 - hat)[:, None]),
        "se_cl_CR1S": robust(summed) * np.sqrt(5 / 4 * (n - 1) / (n - 2)),
        "se_cl_CR2": cr2,
        "cr2_df": df,
        "n_clusters": 5,
    }


def _cr2(design, left, regions):
    """Bell & McCaffrey's standard error of the slope and its Satterthwaite degrees of freedom."""
    n, bread = design.shape[0], np.linalg.inv(design.T @ design)
    hat = design @ bread @ design.T
    scores, directions = [], []
    for rows in regions:
        adjust = _power(np.eye(rows.sum()) - hat[np.ix_(rows, rows)], -0.5)
        weights = bread @ design[rows].T @ adjust
        scores.append(weights @ left[rows])
        away = np.zeros((n, n))[rows]
        away[:, rows] = np.eye(rows.sum())
        directions.append((away - hat[rows]).T @ weights[1])
    gram = np.array(directions) @ np.array(directions).T
    return np.sqrt(np.sum(np.array(scores)[:, 1] ** 2)), np.trace(gram) ** 2 / np.sum(gram**2)


@reproduces(r"hcahps\.segment\.pooled")
def segments(entry: Entry):
    nurses, recommend, region = columns(entry)
    rows = {name: region == name for name in entry["regions"]}
    r = np.array([pearson(nurses[at], recommend[at]).r for at in rows.values()])
    n = np.array([at.sum() for at in rows.values()])
    found = pool(r, n)
    shown = {"value": found.fixed.value, "ci_low": found.fixed.low, "ci_high": found.fixed.high}
    random = {
        "tau2_dl": found.tau2,
        "r_dl": found.random.value,
        "dl_low": found.random.low,
        "dl_high": found.random.high,
    }
    by_segment = {"r_by_region": r, "n_by_region": n, "Q": found.q, "Q_p": found.q_p}
    return shown | random | by_segment | _reml(np.arctanh(r), n - 3.0)


def _reml(z, precision):
    """Between-segment variance by REML, which the dashboard does not offer.

    Fisher scoring from Hedges's estimate until a step is below 1e-5, because the reference stops
    there: 1e-8 away from the optimum.
    """
    k, within = z.size, 1 / precision
    tau2, step = max(0.0, z.var(ddof=1) - within.mean()), 1.0
    while abs(step) > 1e-5:
        weight = 1 / (within + tau2)
        P = np.diag(weight) - np.outer(weight, weight) / weight.sum()
        step = (z @ P @ P @ z - np.trace(P)) / np.trace(P @ P)
        tau2 = max(0.0, tau2 + step)
    weight = 1 / (within + tau2)
    usual = (k - 1) * precision.sum() / (precision.sum() ** 2 - precision @ precision)
    return {
        "tau2_reml": tau2,
        "r_reml": np.tanh(weight @ z / weight.sum()),
        "I2_reml": 100 * tau2 / (tau2 + usual),
    }
