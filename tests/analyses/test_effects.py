from dataclasses import replace

import numpy as np
import pytest

from dashboard.analyses.effects import a_period, between, digits_for, effect, in_unit, step_of
from dashboard.analyses.metric_info import MetricInfo, metric_info
from dashboard.mart.reading import Mart
from dashboard.stats import Interval

NPS = MetricInfo("nps", "NPS", "customer", "net", "month", -100, 100, "higher", "points", False)
RAVING = replace(NPS, metric="raving", label="Raving (top box)", kind="share", unit_label="%")
REVENUE = replace(NPS, metric="revenue", label="Revenue", kind="amount", unit_label="£")
PER_AREA = replace(REVENUE, label="Revenue per m²", unit_label="£ per m²")
ANSWERS = replace(REVENUE, label="Answers", unit_label="answers")


@pytest.mark.parametrize(
    ("value", "info", "said"),
    [
        (0.944, NPS, "0.94 points"),
        (1.0, NPS, "1.0 point"),
        (-12.34, NPS, "12 points"),
        (0.41, RAVING, "0.41 percentage points"),
        (430.0, REVENUE, "£430"),
        (-1_234.0, REVENUE, "£1.2 k"),
        (2_345_678.0, REVENUE, "£2.3 M"),
        (0.371, PER_AREA, "£0.37 per m²"),
        (12.3, ANSWERS, "12 answers"),
    ],
)
def test_a_size_is_said_in_its_own_unit(value: float, info: MetricInfo, said: str) -> None:
    assert in_unit(value, info).replace("\u202f", " ") == said


def test_an_effect_says_which_way() -> None:
    assert effect(0.94, NPS) == "NPS 0.94 points higher"
    assert effect(-0.5, RAVING) == "raving 0.50 percentage points lower"


@pytest.mark.parametrize(
    ("low", "high", "info", "said"),
    [
        (0.57, 1.31, NPS, "+0.6 to +1.3"),
        (-0.2, 0.04, NPS, "−0.20 to +0.04"),
        (-433.0, 2_612.0, REVENUE, "−£400 to +£2.6 k"),
        (-0.11, 0.85, PER_AREA, "−£0.11 to +£0.85 per m²"),
        (-0.001, 0.5, NPS, "0.00 to +0.50"),
    ],
)
def test_limits_share_their_decimals_and_name_their_unit_once(
    low: float, high: float, info: MetricInfo, said: str
) -> None:
    assert between(Interval(0, low, high), info).replace("\u202f", " ") == said


@pytest.mark.parametrize(("size", "digits"), [(0.94, 2), (9.4, 1), (94, 0), (4_267, -2), (0, 1)])
def test_two_figures_count(size: float, digits: int) -> None:
    assert digits_for(size) == digits


def test_a_score_is_taken_by_the_point_and_a_sum_by_a_round_number() -> None:
    assert step_of(NPS, np.array([10.0, 20.0])).words == "One point"
    step = step_of(REVENUE, np.array([100_000.0, 160_000.0]))
    assert (step.size, step.words.replace("\u202f", " ")) == (20_000, "£20 k")
    assert step_of(REVENUE, np.array([5.0, 5.0])).size == 1


def test_a_sum_of_money_names_its_period(true_mart: Mart) -> None:
    assert a_period(true_mart, metric_info(true_mart, "revenue")) == "a month"
    assert a_period(true_mart, metric_info(true_mart, "nps")) == ""
