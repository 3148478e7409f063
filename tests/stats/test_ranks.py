import numpy as np

from dashboard.stats.ranks import normal_draws, rank_intervals


def test_places_run_from_the_highest() -> None:
    value = np.array([3.0, 9.0, 5.0])
    found = rank_intervals(value, normal_draws(value, np.full(3, 1e-6)))
    assert found.place.tolist() == [3, 1, 2]
    assert found.low.tolist() == found.high.tolist() == [3, 1, 2]


def test_units_that_do_not_differ_may_stand_anywhere() -> None:
    found = rank_intervals(np.zeros(40), normal_draws(np.zeros(40), np.ones(40)))
    assert (found.low <= 3).all()
    assert (found.high >= 38).all()


def test_limits_hold_the_true_place_as_often_as_they_say() -> None:
    rng = np.random.default_rng(4)
    held = []
    for seed in range(60):
        truth = rng.normal(0, 1, 25)
        seen = truth + rng.normal(0, 0.7, 25)
        keep = 1 / (1 + 0.49)
        shrunken, sd = keep * seen, np.full(25, np.sqrt(0.49 * keep))
        found = rank_intervals(shrunken, normal_draws(shrunken, sd, 800, seed))
        place = (-truth).argsort().argsort() + 1
        held.append(np.mean((found.low <= place) & (place <= found.high)))
    assert 0.93 < np.mean(held) < 0.985


def test_the_place_itself_always_lies_within_its_limits() -> None:
    rng = np.random.default_rng(1)
    value, sd = rng.normal(size=30), rng.uniform(0, 2, 30)
    found = rank_intervals(value, normal_draws(value, sd, 200))
    assert ((found.low <= found.place) & (found.place <= found.high)).all()
