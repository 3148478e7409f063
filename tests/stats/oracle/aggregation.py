"""Reproduces the entries on agreement, ICC, shrinkage and WABA."""

import dataclasses

import numpy as np

from dashboard.stats.agreement import SLIGHT_SKEW_OF_FIVE, average_deviation, rwg, rwg_j, rwg_star
from dashboard.stats.icc import design_effect, icc_of, people_needed, spearman_brown
from dashboard.stats.waba import waba
from tests.stats.oracle.reference import Entry, columns, reproduces

LEADERSHIP = [f"LEAD{number:02d}" for number in range(1, 12)]


@reproduces(r".*\.icc1\..*")
def icc1(entry: Entry):
    found = icc_of(*columns(entry))
    return {
        "value": found.icc1.value,
        "F": found.f,
        "df1": found.df1,
        "df2": found.df2,
        "p": found.p,
        "msb": found.msb,
        "msw": found.msw,
    }


@reproduces(r".*\.icc2\..*")
def icc2(entry: Entry):
    return {"value": icc_of(*columns(entry)).icc2.value}


@reproduces(r".*\.icc1_n0\..*")
def icc1_n0(entry: Entry):
    found = icc_of(*columns(entry))
    return {"value": found.icc1_n0, "n0": found.n0, "J": found.units, "N": found.people}


@reproduces(r".*\.icc1_ci\..*")
def icc1_ci(entry: Entry):
    found = icc_of(*columns(entry)).icc1
    return {"value": found.value, "ci_low": found.low, "ci_high": found.high}


@reproduces(r".*\.icc2_ci\..*")
def icc2_ci(entry: Entry):
    found = icc_of(*columns(entry)).icc2
    return {"value": found.value, "ci_low": found.low, "ci_high": found.high}


@reproduces(r"lq2002\.rwg\.LEAD01\.mean")
def rwg_mean(entry: Entry):
    found = rwg(*columns(entry), null_variance=2)
    return {"value": found.mean, "median": found.median, "n_groups": found.n.size}


@reproduces(r"lq2002\.rwg\.LEAD01\.first5")
def rwg_first(entry: Entry):
    found = rwg(*columns(entry), null_variance=2)
    return {"value": found.values[:5], "gsize": found.n[:5]}


def _leadership(entry: Entry):
    return np.column_stack(columns(entry, *LEADERSHIP)), columns(entry, "COMPID")[0]


@reproduces(r"lq2002\.rwgj\.LEAD\.mean")
def rwgj_mean(entry: Entry):
    found = rwg_j(*_leadership(entry), null_variance=2)
    return {
        "value": found.mean,
        "median": found.median,
        "min": found.values.min(),
        "max": found.values.max(),
        "share_ge_70": found.share_at_least(0.70),
    }


@reproduces(r"lq2002\.rwgj\.LEAD\.first5")
def rwgj_first(entry: Entry):
    found = rwg_j(*_leadership(entry), null_variance=2)
    return {"value": found.values[:5], "gsize": found.n[:5]}


@reproduces(r"lq2002\.rwgj_skew\..*")
def rwgj_skew(entry: Entry):
    found = rwg_j(*_leadership(entry), null_variance=SLIGHT_SKEW_OF_FIVE)
    return {"value": found.mean, "median": found.median}


@reproduces(r"lq2002\.rwgj_lindell\..*")
def rwgj_lindell(entry: Entry):
    found = rwg_star(*_leadership(entry), null_variance=2)
    return {"value": found.mean, "median": found.median}


@reproduces(r"lq2002\.adm\..*")
def adm(entry: Entry):
    found = average_deviation(*_leadership(entry))
    return {"value": found.mean, "first3": found.values[:3]}


@reproduces(r"bh1996\.waba\..*")
def waba_theorem(entry: Entry):
    found = waba(*columns(entry))
    order = ["pooled", "eta_between_x", "eta_between_y", "between"]
    order += ["eta_within_x", "eta_within_y", "within"]
    return {"value": [dataclasses.asdict(found)[name] for name in order]}


@reproduces(r"def\.spearman_brown")
def reliability_of_twelve(entry: Entry):
    return {"value": spearman_brown(0.08, 12), "n_for_icc2_70": people_needed(0.08)}


@reproduces(r"def\.deff")
def deff(entry: Entry):
    return {"value": design_effect(0.08, 12)}
