import numpy as np
import pytest
from statsmodels.duration.hazard_regression import PHReg

from dashboard.stats.survival import cox, life_table, risk_table


def _people(n=200, seed=0, effect=0.7):
    rng = np.random.default_rng(seed)
    z = np.column_stack([rng.integers(0, 2, n), rng.normal(size=n)]).astype(float)
    time = np.ceil(20 * rng.exponential(size=n) / np.exp(effect * z[:, 0]))
    return time, rng.random(n) < 0.8, z


@pytest.mark.parametrize("ties", ["efron", "breslow"])
def test_coefficients_are_those_of_statsmodels(ties):
    time, event, z = _people()
    expected = PHReg(time, z, event, ties=ties).fit()
    found = cox(risk_table(time, event, np.arange(200)), z, ties=ties)
    assert found
    assert found.log_ratio == pytest.approx(expected.params, rel=1e-6)
    assert found.se == pytest.approx(expected.bse, rel=1e-6)


def test_a_life_table_of_two_groups_says_what_its_people_say():
    time, event, z = _people()
    people = cox(risk_table(time, event, np.arange(200)), z[:, 0])
    groups = risk_table(time, event, z[:, 0])
    published = life_table(
        np.repeat(groups.times, 2),
        groups.at_risk.ravel(),
        groups.events.ravel(),
        np.tile([0, 1], groups.times.size),
    )
    found = cox(published, [0, 1])
    assert people and found
    assert found.log_ratio == pytest.approx(people.log_ratio)
    assert found.se == pytest.approx(people.se)
    assert found.proportional_p == pytest.approx(people.proportional_p)


def test_thousands_of_ties_cost_little_and_change_little():
    table = life_table([1, 1, 2, 2], [9000, 9000, 8000, 7500], [900, 1500, 800, 900], [0, 1] * 2)
    small = life_table([1, 1, 2, 2], [90, 90, 80, 75], [9, 15, 8, 9], [0, 1] * 2)
    found, alike = cox(table, [0, 1]), cox(small, [0, 1])
    assert found and alike
    assert found.log_ratio[0] == pytest.approx(alike.log_ratio[0], abs=0.01)
    assert found.se[0] == pytest.approx(alike.se[0] / 10, rel=0.01)


def test_people_of_one_unit_widen_the_error():
    time, event, z = _people()
    twice = np.tile(np.arange(200), 2)
    table = risk_table(np.tile(time, 2), np.tile(event, 2), np.arange(400))
    covariates = np.tile(z, (2, 1))
    alone, shared = cox(table, covariates), cox(table, covariates, cluster=twice)
    assert alone and shared
    assert shared.se[0] > 1.2 * alone.se[0]
    assert shared.naive_se == alone.naive_se
    assert shared.hazard_ratio[0].low < alone.hazard_ratio[0].low


def test_an_effect_that_fades_is_noticed():
    rng = np.random.default_rng(1)
    group = np.repeat([0, 1], 400)
    early = rng.exponential(3, 800)
    late = 3 + rng.exponential(10, 800)
    time = np.where((group == 1) & (rng.random(800) < 0.5), early, late)
    found = cox(risk_table(time, np.ones(800), np.arange(800)), group)
    assert found
    assert found.proportional_p[0] < 1e-4


def test_a_group_in_which_nobody_left_has_no_ratio():
    time, _, z = _people()
    answer = cox(risk_table(time, z[:, 0] == 1, np.arange(200)), z[:, 0])
    assert not answer
    assert "nobody left" in answer.reason


def test_nineteen_leavers_are_too_few():
    time, _, z = _people()
    event = np.arange(200) < 19
    assert not cox(risk_table(time, event, np.arange(200)), z[:, 0])


def test_a_covariate_the_same_for_all_is_refused():
    time, event, z = _people()
    table = risk_table(time, event, np.arange(200))
    assert not cox(table, np.ones(200))
    assert not cox(table, np.column_stack([z[:, 0], 2 * z[:, 0]]))


def test_covariates_must_fit_the_table():
    time, event, z = _people()
    with pytest.raises(ValueError, match="one complete row for each group"):
        cox(risk_table(time, event), z)
