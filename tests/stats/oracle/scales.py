"""Reproduces the entries on reliability of scales."""

import numpy as np

from dashboard.stats.reliability import alpha, omega
from tests.stats.oracle.reference import Entry, matrix, reproduces


def _agreeableness(entry: Entry):
    items = matrix(entry).copy()
    items[:, 0] = 7 - items[:, 0]
    return items


def _interval(found):
    return {
        "value": found.alpha.value,
        "ci_low": found.alpha.low,
        "ci_high": found.alpha.high,
        "std_alpha": found.standardised,
        "average_r": found.mean_r,
    }


@reproduces(r"(lq2002|attitude)\.alpha(\.LEAD)?")
def raw_alpha(entry: Entry):
    items = matrix(entry)
    r = np.corrcoef(items, rowvar=False)
    guttman = 1 - np.sum(1 / np.diag(np.linalg.inv(r))) / r.sum()
    return _interval(alpha(items)) | {"G6": guttman}


@reproduces(r"lq2002\.alpha_multilevel\.LEAD")
def alpha_once_more(entry: Entry):
    found = alpha(matrix(entry))
    return {"value": found.alpha.value, "n": found.n}


@reproduces(r"bfi\.alpha\.A")
def alpha_by_item(entry: Entry):
    found = alpha(_agreeableness(entry))
    details = {"item_rest_r": found.item_rest, "alpha_if_dropped": found.alpha_without}
    return _interval(found) | details | {"n": found.n}


@reproduces(r"bfi\.omega\.A")
def omega_five(entry: Entry):
    found = omega(_agreeableness(entry))
    parts = {"loadings": found.factor.loadings, "theta": found.factor.unique}
    return {"value": found.omega} | parts


@reproduces(r"lq2002\.omega\.LEAD")
def omega_eleven(entry: Entry):
    found = omega(matrix(entry))
    parts = {"loadings": found.factor.loadings, "theta": found.factor.unique}
    return {"value": found.omega, "cfi": found.factor.cfi, "rmsea": found.factor.rmsea} | parts
