import numpy as np

from dashboard.stats.agreement import average_deviation, rwg, rwg_j
from dashboard.stats.icc import icc_of
from dashboard.stats.random_intercept import random_intercept_of
from dashboard.stats.reliability import alpha, omega
from tests.reference.r_values import assert_as_r, table

ANSWERS = table("answers")
UNIT = ANSWERS["unit"]
ITEMS = np.column_stack([ANSWERS[f"item{i}"] for i in range(1, 5)])


def test_units_are_told_apart():
    found = icc_of(ITEMS.mean(axis=1), UNIT)
    assert_as_r("icc", {"icc1": found.icc1.value, "icc2": found.icc2.value, "f": found.f})


def test_shrunken_means():
    found = random_intercept_of(ITEMS.mean(axis=1), UNIT)
    se = (found.grand_mean.high - found.grand_mean.value) / 1.959963984540054
    variances = {"tau2": found.tau2, "sigma2": found.sigma2, "se": se}
    means = {"mean": found.grand_mean.value, "shrunken": found.shrunken[:5]}
    # lmer stops its search a little before the top.
    assert_as_r("reml", variances | means, rel=1e-5)


def test_people_agree():
    one, many = rwg(ITEMS[:, 0], UNIT, 2), rwg_j(ITEMS, UNIT, 2)
    deviation = average_deviation(ITEMS, UNIT)
    assert_as_r("rwg", {"one": one.mean, "many": many.mean, "ad": deviation.mean})


def test_items_go_together():
    found = alpha(ITEMS)
    value = {"alpha": found.alpha.value, "low": found.alpha.low, "high": found.alpha.high}
    assert_as_r("alpha", value | {"without": found.alpha_without, "item_rest": found.item_rest})


def test_one_factor_behind_them():
    found = omega(ITEMS)
    fit = {"chi2": found.factor.chi2, "cfi": found.factor.cfi, "rmsea": found.factor.rmsea}
    assert_as_r("omega", {"omega": found.omega, "loadings": found.factor.loadings} | fit, rel=1e-5)
