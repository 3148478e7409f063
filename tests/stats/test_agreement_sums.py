"""Agreement from sums is that of the answers themselves."""

import numpy as np
import pytest

from dashboard.stats.agreement import SLIGHT_SKEW_OF_FIVE, rwg, rwg_j, rwg_star, uniform_null
from dashboard.stats.agreement_sums import agreement_of_sums
from tests.reference.r_values import assert_as_r, table

ANSWERS = table("answers")
NAMES = [name for name in ANSWERS if name != "unit"]
ITEMS = np.stack([ANSWERS[name] for name in NAMES], axis=1)
FIRST = ITEMS[(ANSWERS["unit"] == ANSWERS["unit"][0]) & ~np.isnan(ITEMS).any(axis=1)]


def sums(answers):
    """Counts, sums and sums of squares of answers on 1 to 5, laid on 0 to 100."""
    laid = (answers - 1) * 25
    return np.full(laid.shape[1], len(laid)), laid.sum(axis=0), (laid**2).sum(axis=0)


def test_as_in_r():
    found = agreement_of_sums(*sums(FIRST), [5] * len(NAMES))
    limits = found.agreement
    told = {"value": limits.value, "low": limits.low, "high": limits.high, "j": found.j}
    assert_as_r("agreement_of_sums", told | {"star": found.agreement.value})


def test_it_is_the_agreement_of_the_single_answers():
    unit = np.ones(len(FIRST))
    found = agreement_of_sums(*sums(FIRST), [5] * len(NAMES))
    assert found.agreement.value == pytest.approx(rwg_star(FIRST, unit, uniform_null(5)).mean)
    assert found.j == pytest.approx(rwg_j(FIRST, unit, uniform_null(5)).mean)
    assert found.skewed_j == pytest.approx(rwg_j(FIRST, unit, SLIGHT_SKEW_OF_FIVE).mean)
    one = agreement_of_sums(*(part[:1] for part in sums(FIRST)), [5])
    assert one.agreement.value == pytest.approx(rwg(FIRST[:, 0], unit, 2).mean)


def test_worked_by_hand():
    # 1, 3, 5 on five options: variance 4 against 2 at random; nobody agrees.
    found = agreement_of_sums([3], [150.0], [12_500.0], [5])
    assert found.agreement.value == 0
    assert found.spread == pytest.approx(50)
    # All said 4.
    alike = agreement_of_sums([3], [225.0], [16_875.0], [5])
    assert (alike.agreement.low, alike.agreement.value, alike.j) == (1, 1, 1)


def test_the_stricter_yardstick_is_known_for_five_options_only():
    assert agreement_of_sums([9], [450.0], [24_000.0], [11]).skewed is None
    strict = agreement_of_sums([9], [450.0], [24_000.0], [5])
    assert strict.skewed.value < strict.agreement.value


def test_one_person_agrees_with_nobody():
    assert not agreement_of_sums([1], [50.0], [2500.0], [5])
    assert not agreement_of_sums([9], [50.0], [np.nan], [5])


def test_the_interval_covers():
    draw = np.random.default_rng(5)
    covered = 0
    for _ in range(600):
        answers = draw.normal(50, 20, size=25)
        found = agreement_of_sums([25], [answers.sum()], [(answers**2).sum()], [5]).agreement
        covered += found.contains(1 - 400 / 1250)
    assert 0.93 <= covered / 600 <= 0.97
