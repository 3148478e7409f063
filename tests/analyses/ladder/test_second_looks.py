"""Who opens the work finds the same link looked at in other ways."""

import sample_data
from dashboard.analyses.link import link
from dashboard.selection import Selection
from tests.truth.judged import SETTINGS
from tests.truth.simulated_mart import SimulatedMart, X, Y


def details(name: str, rung: int) -> dict[str, str]:
    mart = SimulatedMart(sample_data.simulate(name, 3))
    answer = link(mart, Selection(X, Y, lag_months=1), SETTINGS)  # type: ignore[arg-type]
    return dict(answer.rungs[rung - 1].details)


def test_equal_units_weigh_as_they_count() -> None:
    found = details("true", 2)
    assert found["Larger stores counting for more"].endswith("worth 140 equal ones")


def test_an_absent_link_has_an_interval_to_hold_against_the_smallest_effect() -> None:
    assert any("±0.10" in label for label in details("null", 2))


def test_one_model_tells_within_from_between() -> None:
    said = details("simpson", 3)["Both in one model (Mundlak)"]
    within, between, _ = said.split("; ")
    assert within.startswith("within −")
    assert not between.startswith("between −")
