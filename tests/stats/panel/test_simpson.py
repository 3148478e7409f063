import numpy as np

from dashboard.stats.panel import simpson


def _regions(inside, across, seed=0):
    rng = np.random.default_rng(seed)
    region = np.repeat(np.arange(4), 20)
    x = rng.normal(size=80)
    y = inside * x + 0.5 * rng.normal(size=80) + across * region
    return x + region, y, region


def test_regions_that_turn_the_link_round_are_flagged():
    found = simpson(*_regions(inside=-0.6, across=2.0))
    assert found
    assert found.pooled.r > 0 > found.inside.r
    assert found.flag
    assert found.across


def test_one_link_everywhere_is_not_flagged():
    found = simpson(*_regions(inside=1.0, across=1.0))
    assert found
    assert not found.flag
    assert found.segments
    assert found.segments.q_p > 0.05


def test_small_segments_are_left_out_of_the_pool():
    x, y, region = _regions(inside=0.5, across=0.5)
    found = simpson(np.append(x, [1, 2]), np.append(y, [2, 1]), np.append(region, [9, 9]))
    assert found
    assert found.segments
    assert found.segments.segments == 4


def test_every_unit_its_own_segment_leaves_nothing_inside():
    assert not simpson(range(10), [3, 1, 4, 1, 5, 9, 2, 6, 5, 3], range(10))
