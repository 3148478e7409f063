import numpy as np
import pytest

from dashboard.stats import NotEnoughData
from dashboard.stats.end_to_end import EndToEnd, end_to_end


def chain(seed: int, units: int, link: float = 0.6) -> list[np.ndarray]:
    rng = np.random.default_rng(seed)
    columns = [rng.normal(size=units)]
    for _ in range(3):
        columns.append(link * columns[-1] + np.sqrt(1 - link**2) * rng.normal(size=units))
    return columns


def test_agrees_with_plain_correlations() -> None:
    columns = chain(1, 90)
    found = end_to_end(columns)
    assert isinstance(found, EndToEnd)
    r = np.corrcoef(columns)
    assert [link.value for link in found.links] == pytest.approx([r[0, 1], r[1, 2], r[2, 3]])
    assert found.implied.value == pytest.approx(r[0, 1] * r[1, 2] * r[2, 3])
    assert found.observed.value == pytest.approx(r[0, 3])
    assert found.gap.value == pytest.approx(r[0, 3] - found.implied.value)


def test_a_true_chain_implies_what_its_ends_show() -> None:
    held = []
    for seed in range(100):
        found = end_to_end(chain(seed, 120), resamples=400)
        assert isinstance(found, EndToEnd)
        held.append(found.gap.low <= 0 <= found.gap.high)
    assert np.mean(held) > 0.88


def test_a_road_past_the_middle_shows_as_a_gap() -> None:
    columns = chain(3, 400, 0.3)
    columns[3] = columns[3] + columns[0]
    found = end_to_end(columns)
    assert isinstance(found, EndToEnd)
    assert found.gap.low > 0


def test_units_with_a_gap_are_dropped_and_counted() -> None:
    columns = chain(1, 40)
    columns[1][:5] = np.nan
    found = end_to_end(columns)
    assert isinstance(found, EndToEnd)
    assert (found.units, found.dropped) == (35, 5)


def test_the_same_data_give_the_same_limits() -> None:
    assert end_to_end(chain(1, 40)) == end_to_end(chain(1, 40))


@pytest.mark.parametrize(
    "columns", [chain(1, 12), chain(1, 40)[:2], [*chain(1, 40)[:2], np.ones(40)]]
)
def test_refuses_where_nothing_can_be_told(columns: list[np.ndarray]) -> None:
    assert isinstance(end_to_end(columns), NotEnoughData)
