"""The light path plants the same truths, and knows what estimates on it should find."""

import numpy as np
import pytest

import sample_data

SEEDS = range(1000)


def between(made):
    return np.corrcoef(made.staff.mean(axis=1), made.customer.mean(axis=1))[0, 1]


def movement(side):
    inside = side - side.mean(axis=1, keepdims=True)
    return (inside - inside.mean(axis=0)).ravel()


@pytest.mark.parametrize("name", ["true", "null", "reversed", "drift"])
def test_fisher_intervals_cover_the_expected_correlation(name):
    inside = 0
    for seed in SEEDS:
        made = sample_data.simulate(name, seed, units=60, waves=6)
        distance = np.arctanh(between(made)) - np.arctanh(made.expected.between_r)
        inside += abs(distance) < 1.96 / np.sqrt(60 - 3)
    assert 0.93 <= inside / len(SEEDS) <= 0.97


@pytest.mark.parametrize("name", sample_data.companies())
def test_the_expected_within_correlation_is_what_comes_out(name):
    found = []
    for seed in range(60):
        made = sample_data.simulate(name, seed, units=100)
        found.append(np.corrcoef(movement(made.staff), movement(made.customer))[0, 1])
    assert np.mean(found) == pytest.approx(made.expected.within_r, abs=0.02)


def test_sampling_error_pulls_the_correlation_towards_zero():
    few = sample_data.simulate("true", 1, waves=1, people=5, answers=5).expected
    many = sample_data.simulate("true", 1, waves=1, people=500, answers=500).expected
    assert few.between_r < many.between_r < many.true_between_r
    assert few.true_between_r == pytest.approx(many.true_between_r)


def lagged(made):
    """Standardised cross-lagged slopes of movements: staff to customers, customers to staff."""
    staff, customer = (
        movement(side).reshape(side.shape) / movement(side).std()
        for side in (made.staff, made.customer)
    )
    design = np.column_stack([staff[:, :-1].ravel(), customer[:, :-1].ravel()])
    forward = np.linalg.lstsq(design, customer[:, 1:].ravel(), rcond=None)[0][0]
    backward = np.linalg.lstsq(design, staff[:, 1:].ravel(), rcond=None)[0][1]
    return forward, backward


@pytest.mark.parametrize(("name", "sign"), [("true", 1), ("reversed", -1)])
def test_the_planted_direction_shows_in_nearly_every_company(name, sign):
    right = 0
    for seed in range(100):
        forward, backward = lagged(sample_data.simulate(name, seed, lag=0))
        right += sign * (forward - backward) > 0.1
    assert right >= 98


def test_small_is_twelve_units_unless_told_otherwise():
    assert sample_data.simulate("small", 1).staff.shape == (12, 12)
    assert sample_data.simulate("small", 1, units=40).staff.shape == (40, 12)


def test_months_and_windows_fit_together():
    made = sample_data.simulate("true", 3, lag=0)
    by_hand = made.customer_months[:, made.wave_month[4] + np.arange(3)].mean(axis=1)
    assert made.customer[:, 4] == pytest.approx(by_hand)
    assert (made.customer_people[:, 4] == 3 * made.customer_month_people[0, 0]).all()


def test_the_same_seed_gives_the_same_company():
    first, second = (sample_data.simulate("true", 9) for _ in range(2))
    assert np.array_equal(first.staff, second.staff)
    assert np.array_equal(first.customer, second.customer)
