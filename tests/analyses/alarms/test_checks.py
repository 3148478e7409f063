"""Each check on figures made for it: what it must see, and what it must let pass."""

import numpy as np
import pytest

from dashboard.analyses.alarms.odd_pair import odd_pair
from dashboard.analyses.alarms.outlier import outlier
from dashboard.analyses.alarms.repeated import repeated
from dashboard.analyses.alarms.scale_change import scale_change
from dashboard.analyses.alarms.totals import totals
from dashboard.analyses.alarms.zeros import zeros
from dashboard.analyses.metric_info import MetricInfo
from dashboard.analyses.pairs import UnitPoints

from .figures import cells, usual


def test_usual_figures_raise_no_alarm() -> None:
    ordinary = cells(usual(), regions=["North", "South"] * 10)
    for check in (zeros, outlier, totals, scale_change, repeated):
        assert check(ordinary) is None


def test_sees_zeros_far_below_everything_else() -> None:
    value = usual()
    value[3, 4] = value[7, 1] = 0
    found = zeros(cells(value))
    assert found is not None
    assert found.units == ("U3", "U7")
    assert "exactly 0 in 2 of 240" in found.sentence


def test_sees_zeros_among_units_of_very_different_size() -> None:
    value = usual() * np.geomspace(1, 500, 20)[:, None]
    value[3, 4] = value[7, 1] = 0
    assert zeros(cells(value, kind="amount")) is not None


def test_lets_zeros_pass_where_figures_come_near_zero_anyway() -> None:
    value = np.abs(np.random.default_rng(1).exponential(2, (20, 12)))
    value[value < 0.3] = 0
    assert zeros(cells(value)) is None


@pytest.mark.parametrize("kind", [{"given": False}, {"low": -100.0}])
def test_lets_counted_answers_and_scores_round_zero_pass(kind: dict[str, float]) -> None:
    value = usual()
    value[3, 4] = value[7, 1] = 0
    assert zeros(cells(value, **kind)) is None  # type: ignore[arg-type]


def test_sees_one_store_far_away() -> None:
    value = usual()
    value[5] -= 60
    found = outlier(cells(value))
    assert found is not None
    assert found.units == ("U5",)
    assert "Store 5" in found.sentence


def test_lets_a_store_pass_that_few_answers_threw_far() -> None:
    value = usual()
    value[5] -= 60
    assert outlier(cells(value, spread=120.0)) is None


def test_lets_a_store_pass_that_was_there_only_after_a_common_rise() -> None:
    value = usual() + np.linspace(0, 60, 12)
    value[5, :9] = np.nan
    assert outlier(cells(value)) is None


def test_lets_sizes_differ() -> None:
    value = usual() * np.r_[np.full(18, 100.0), 12.0, 900.0][:, None]
    assert outlier(cells(value, kind="amount")) is None


def test_sees_an_amount_in_thousands() -> None:
    value = usual() * 1000
    value[2] /= 1000
    found = outlier(cells(value, kind="amount"))
    assert found is not None
    assert found.units == ("U2",)


def test_sees_a_total_by_its_name() -> None:
    found = totals(cells(usual(), names=["All stores", *[f"Store {i}" for i in range(19)]]))
    assert found is not None
    assert found.units == ("U0",)


def test_lets_names_pass_that_only_sound_like_totals() -> None:
    names = ["Allerton", "All City Leadership School", "Totalbury", "Meanwood", "All Saints"]
    names += [f"S{i}" for i in range(15)]
    assert totals(cells(usual(), names=names)) is None


def test_sees_a_sum_without_a_name() -> None:
    value = usual()
    value[0] = value[1:].sum(axis=0)
    found = totals(cells(value, kind="amount"))
    assert found is not None
    assert found.units == ("U0",)


def test_sees_the_mean_of_a_region_without_a_name() -> None:
    value, regions = usual(), ["", *["North"] * 9, *["South"] * 10]
    value[0] = value[1:10].mean(axis=0)
    found = totals(cells(value, regions=regions))
    assert found is not None
    assert found.units == ("U0",)


def test_lets_one_period_near_the_mean_pass() -> None:
    value = usual(months=1)
    value[0] = value[1:].mean()
    assert totals(cells(value)) is None


@pytest.mark.parametrize("factor", [10, 100, 0.1, 0.01])
def test_sees_a_scale_that_changes_between_two_periods(factor: float) -> None:
    value = usual(months=2)
    value[:, 1] *= factor
    found = scale_change(cells(value))
    assert found is not None
    assert "from Feb 2024 on" in found.sentence


def test_sees_a_jump_of_everybody_that_stays() -> None:
    value = usual()
    value[:, 6:] += 12
    found = scale_change(cells(value))
    assert found is not None
    assert "Jul 2024" in found.sentence


def test_lets_a_steady_rise_and_a_season_pass() -> None:
    rising = usual() + 3 * np.arange(12)
    season = usual() + 12 * (np.arange(12) == 11)
    assert scale_change(cells(rising)) is None
    assert scale_change(cells(season)) is None


def test_sees_a_regional_figure_written_down_for_each_unit() -> None:
    regions = [name for name in "ABCD" for _ in range(5)]
    value = np.repeat(usual(units=4), 5, axis=0)
    found = repeated(cells(value, regions=regions))
    assert found is not None
    assert "4 regions" in found.sentence


def test_lets_a_figure_pass_that_is_the_same_everywhere() -> None:
    regions = [name for name in "ABCD" for _ in range(5)]
    assert repeated(cells(np.full((20, 3), 7.0), regions=regions)) is None


def points(x: np.ndarray, y: np.ndarray) -> UnitPoints:
    names = tuple(f"Store {i}" for i in range(x.size))
    ones = np.ones(x.size)
    return UnitPoints(names, names, names, x, y, ones, ones, ones.astype(np.int64))


METRIC = MetricInfo("m", "Metric", "staff", "mean", "wave", 0, 100, "higher", "points", True)


def test_sees_a_unit_that_is_odd_only_in_the_two_together() -> None:
    rng = np.random.default_rng(3)
    x = rng.normal(60, 5, 80)
    y = x + rng.normal(0, 2, 80)
    x[0], y[0] = 72, 46
    found = odd_pair(points(x, y), METRIC, METRIC, "stores")
    assert found is not None
    assert found.units == ("Store 0",)


def test_an_ordinary_cloud_has_no_odd_unit() -> None:
    for seed in range(40):
        rng = np.random.default_rng(seed)
        x = rng.normal(60, 5, 140)
        assert odd_pair(points(x, x + rng.normal(0, 8, 140)), METRIC, METRIC, "stores") is None
