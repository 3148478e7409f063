import numpy as np
import pytest

from dashboard.stats.scores import share
from dashboard.stats.survival import (
    cox,
    cumulative_incidence,
    kaplan_meier,
    log_rank,
    median_stay,
    restricted_mean,
    retained_at,
    risk_table,
)
from dashboard.stats.turnover import rate_ratio, turnover_rate
from tests.reference.r_values import assert_as_r, limits, table, values

SPELLS = table("spells")
MONTHS, REASON, ENTERED = (SPELLS[name] for name in ("months", "reason", "entered"))
GONE, HAPPY = REASON > 0, SPELLS["engagement"] > 0


def test_retention_with_late_entry():
    curve = kaplan_meier(risk_table(MONTHS, GONE, entry=ENTERED))
    at = [retained_at(curve, time) for time in (12, 24)]
    place = np.searchsorted(curve.times, [12, 24], side="right") - 1
    assert_as_r(
        "retention",
        {
            "value": [one.value for one in at],
            "low": [one.low for one in at],
            "high": [one.high for one in at],
            "se": curve.se[place],
            "median": median_stay(curve).value,
        },
    )


def test_mean_stay():
    mean, se = restricted_mean(kaplan_meier(risk_table(MONTHS, GONE)), 24)
    assert_as_r("mean_stay", {"value": mean.value, "se": se})


def test_happy_and_unhappy_compared():
    found = log_rank(risk_table(MONTHS, GONE, HAPPY))
    seen = {"observed": found.observed, "expected": found.expected}
    assert_as_r("log_rank", {"chi2": found.chi2} | seen)


def test_what_goes_with_leaving():
    people = risk_table(MONTHS, GONE, np.arange(MONTHS.size), ENTERED)
    found = cox(people, SPELLS["engagement"], cluster=SPELLS["unit"])
    assert_as_r(
        "cox",
        {
            "coef": found.log_ratio[0],
            "se": found.naive_se[0],
            "robust": found.se[0],
            "loglik": found.log_likelihood,
            "zph": found.proportional_p[0],
        },
    )


def test_reasons_compete():
    people = risk_table(MONTHS, GONE)
    events = [risk_table(MONTHS, reason == REASON) for reason in (1, 2)]
    by_reason = np.zeros((people.times.size, 2))
    for column, one in enumerate(events):
        by_reason[np.searchsorted(people.times, one.times), column] = one.events[:, 0]
    found = cumulative_incidence(people.times, people.at_risk[:, 0], by_reason)
    place = np.searchsorted(found.times, [12, 24], side="right") - 1
    voluntary, other = found.incidence[place].T
    expected = values()["competing"]
    assert voluntary == pytest.approx(expected["voluntary"], rel=1e-9)
    assert other == pytest.approx(expected["other"], rel=1e-9)
    # R takes its errors for several states from the infinitesimal jackknife instead.
    assert found.se[place, 0] == pytest.approx(expected["se"], rel=0.005)


def test_rates():
    assert_as_r("rate", limits(turnover_rate(GONE.sum(), MONTHS.sum() / 12)))
    happy, unhappy = ((GONE[who].sum(), MONTHS[who].sum() / 12) for who in (HAPPY, ~HAPPY))
    found = rate_ratio(happy, unhappy)
    interval = {"value": found.ratio, "low": found.low, "high": found.high}
    assert_as_r("rate_ratio", interval | {"p": found.p})


def test_shares():
    assert_as_r("share", limits(share(int((REASON == 1).sum()), REASON.size)))
