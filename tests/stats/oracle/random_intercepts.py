"""Reproduces the entries on random intercepts, shrunken means and context effects."""

import numpy as np

from dashboard.stats.mundlak import moments_of, mundlak
from dashboard.stats.profile_reml import fit_reml
from dashboard.stats.random_intercept import random_intercept_of
from tests.stats.oracle.reference import Entry, columns, reproduces


@reproduces(r".*\.icc1_lmer\..*")
def icc1(entry: Entry):
    found = random_intercept_of(*columns(entry))
    return {
        "value": found.icc1,
        "tau00": found.tau2,
        "sigma2": found.sigma2,
        "grand_mean": found.grand_mean.value,
    }


@reproduces(r".*\.icc2_lmer\..*")
def icc2(entry: Entry):
    found = random_intercept_of(*columns(entry))
    return {
        "value": found.icc2,
        "min_rel": found.reliability.min(),
        "max_rel": found.reliability.max(),
    }


@reproduces(r".*\.eb_mean\..*")
def shrunken_means(entry: Entry):
    found = random_intercept_of(*columns(entry))
    size = np.unique(columns(entry)[1], return_counts=True)[1]
    return {"value": found.shrunken[:3], "raw_mean": found.raw_mean[:3], "n": size[:3]}


@reproduces(r"bh1996\.contextual\..*")
def contextual(entry: Entry):
    wellbeing, hours, _, group = columns(entry)
    found = mundlak(hours, wellbeing, group)
    parts = [found.intercept, found.within, found.context]
    return {
        "value": [part.estimate.value for part in parts],
        "se": [part.se for part in parts],
        "tau00": found.tau2,
        "sigma2": found.sigma2,
    }


@reproduces(r"bh1996\.cwc\..*")
def within_and_between(entry: Entry):
    wellbeing, within, between, group = columns(entry)
    units, codes = np.unique(group, return_inverse=True)
    design = np.column_stack([np.ones(group.size), within, between])
    fit = fit_reml(moments_of(design, wellbeing, codes, units.size))
    return {"value": fit.coefficients, "se": np.sqrt(np.diag(fit.covariance))}
