import numpy as np
import pytest

from dashboard.stats.correlation import partial, pearson, semi_partial


@pytest.fixture
def figures():
    rng = np.random.default_rng(3)
    size = rng.normal(size=80)
    return size + rng.normal(size=80), size + rng.normal(size=80), size


def test_one_control_by_the_textbook_formula(figures):
    x, y, z = figures
    xy, xz, yz = (np.corrcoef(a, b)[0, 1] for a, b in ((x, y), (x, z), (y, z)))
    found = partial(x, y, z)
    assert found
    assert found.r == pytest.approx((xy - xz * yz) / np.sqrt((1 - xz**2) * (1 - yz**2)))


def test_a_common_cause_held_still_takes_the_link_away(figures):
    before, after = pearson(*figures[:2]), partial(*figures)
    assert before and after
    assert before.ci_low > 0.2
    assert after.ci_low < 0 < after.ci_high


def test_a_copied_control_costs_no_degree_of_freedom(figures):
    x, y, z = figures
    one, two = partial(x, y, z), partial(x, y, np.column_stack([z, 1e6 * z]))
    assert one and two
    assert (two.p, two.ci_low) == pytest.approx((one.p, one.ci_low))


def test_a_constant_control_changes_nothing(figures):
    x, y, _ = figures
    plain, found = pearson(x, y), partial(x, y, np.ones(80))
    assert plain and found
    assert found.p == pytest.approx(plain.p)


def test_rows_with_a_gap_in_a_control_are_dropped(figures):
    x, y, z = figures
    z = z.copy()
    z[:5] = np.nan
    found = partial(x, y, z)
    assert found
    assert (found.n, found.dropped) == (75, 5)


def test_a_figure_fixed_by_its_controls_says_nothing(figures):
    x, y, z = figures
    assert not partial(3 * z + 1, y, z)
    assert not partial(x, y, x)


def test_too_few_units_for_the_controls(figures):
    x, y, z = (figure[:5] for figure in figures)
    assert not partial(x, y, np.column_stack([z, z**2]))


def test_semi_partial_squared_is_the_r_squared_added(figures):
    x, y, z = figures

    def r_squared(*columns):
        design = np.column_stack([np.ones(80), *columns])
        left = y - design @ np.linalg.lstsq(design, y, rcond=None)[0]
        return 1 - left.var() / y.var()

    found = semi_partial(x, y, z)
    assert found
    assert found.r**2 == pytest.approx(r_squared(x, z) - r_squared(z))


def test_semi_partial_and_partial_share_their_test(figures):
    one, two = semi_partial(*figures), partial(*figures)
    assert one and two
    assert one.p == pytest.approx(two.p)


def test_without_an_active_control_the_interval_is_fishers(figures):
    x, y, _ = figures
    plain, found = pearson(x, y), semi_partial(x, y, np.ones(80))
    assert plain and found
    width = plain.ci_high - plain.ci_low
    assert found.ci_high - found.ci_low == pytest.approx(width, rel=0.05)
