from dataclasses import replace
from typing import Any

import pytest

from dashboard.analyses.metric_info import MetricInfo
from dashboard.analyses.neighbours import Beside
from dashboard.charts.beside import alt, beside, numbers
from dashboard.stats import Interval

ENGAGEMENT = MetricInfo(
    "engagement", "Engagement", "staff", "mean", "wave", 0, 100, "higher", "points", True
)
ROW = Beside(ENGAGEMENT, Interval(60, 55, 65), Interval(70, 69, 71), Interval(-10, -15, -5))
TOTALS = Beside(
    replace(ENGAGEMENT, metric="margin", label="Margin", side="result", kind="amount"),
    Interval(3, float("nan"), float("nan")), Interval(4, float("nan"), float("nan")), None,
)  # fmt: skip


@pytest.mark.parametrize(("scale", "axes"), [("", 2), ("points of 100", 1)])
def test_rows_share_a_scale_or_have_their_own(scale: str, axes: int) -> None:
    drawn: dict[str, Any] = beside([ROW, TOTALS], "Here", "There", scale).to_plotly_json()
    assert sum(name.startswith("xaxis") for name in drawn["layout"]) == axes
    assert len(drawn["data"]) == 2 * axes


def test_whiskers_are_the_intervals_and_totals_have_none() -> None:
    drawn = beside([ROW, TOTALS], "Here", "There").to_plotly_json()
    first, _, last, _ = drawn["data"]
    assert list(first["error_x"]["array"]) == [5]
    assert list(last["error_x"]["array"]) == [0]


def test_the_words_say_whether_it_could_be_chance() -> None:
    assert "lower here, more than chance" in alt([ROW], "Here", "There")
    assert "cannot be told from totals" in str(numbers([TOTALS], "Here", "There"))
