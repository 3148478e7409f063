"""Who stays: rates with exact limits, groups, curves, customers, cost."""

from datetime import date

import numpy as np
import pytest

from dashboard.analyses.staying import StayingAnswer, cost_of_leaving, staying, staying_json
from dashboard.analyses.staying.cost import cost_words
from dashboard.analyses.staying.groups import THIRDS, Comparison, members
from dashboard.analyses.staying.retention import RetentionAnswer
from dashboard.errors import UnknownName, UsageError
from dashboard.mart.reading import Mart, open_mart
from dashboard.publish import publish
from dashboard.settings import Settings
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.turnover import RateRatio, RollingYear
from tests.publish.facts import Facts


@pytest.fixture(scope="module")
def answer(true_mart: Mart, true_settings: Settings) -> StayingAnswer:
    return staying(true_mart, true_settings)


def test_leaving_of_ones_own_will_comes_first(answer: StayingAnswer) -> None:
    assert answer.chosen is not None
    assert answer.chosen.metric.metric == "voluntary_turnover"
    assert [way.metric.metric for way in answer.ways] == [
        "voluntary_turnover", "turnover", "regretted_turnover", "first_year_turnover",
    ]  # fmt: skip


def test_the_rate_is_leavers_over_person_years(answer: StayingAnswer) -> None:
    for way in answer.ways:
        assert isinstance(way.level.now, Interval)
        assert way.level.now.value == pytest.approx(100 * way.leavers / way.person_years)
        assert way.level.now.low < way.level.now.value < way.level.now.high


def test_the_last_rolling_year_is_the_rate(answer: StayingAnswer) -> None:
    assert answer.chosen is not None
    assert isinstance(answer.chosen.rolling, RollingYear)
    assert isinstance(answer.chosen.level.now, Interval)
    last = 100 * float(answer.chosen.rolling.value[-1])
    assert last == pytest.approx(answer.chosen.level.now.value)


def test_thirds_hold_equally_many_units(answer: StayingAnswer) -> None:
    assert answer.grouping == THIRDS
    sizes = [group.units for group in answer.groups]
    assert len(sizes) == 3
    assert max(sizes) - min(sizes) <= 2


def test_thirds_are_those_of_the_published_life_table(true_mart: Mart) -> None:
    rows = true_mart.columns("life_table", grouping=THIRDS)
    assert set(members(true_mart, THIRDS).values()) == set(rows["group_name"].tolist())


def test_groups_lose_what_all_lose(true_mart: Mart, true_settings: Settings) -> None:
    found = staying(true_mart, true_settings, "turnover", "region")
    assert found.chosen is not None
    assert sum(group.leavers for group in found.groups) == pytest.approx(found.chosen.leavers)
    rates = [group.rate.value for group in found.groups if group.rate]
    assert rates == sorted(rates, reverse=True)


def test_the_comparison_allows_for_uneven_units(answer: StayingAnswer) -> None:
    assert isinstance(answer.compared, Comparison)
    exact, wide = answer.compared.exact, answer.compared.ratio
    assert wide.low <= exact.low
    assert wide.high >= exact.high


def test_newcomers_leave_faster_as_planted(answer: StayingAnswer) -> None:
    assert isinstance(answer.newcomers, RateRatio)
    assert answer.newcomers.low > 1
    assert "first year" in answer.what_to_do


def test_curves_fall_and_hold_their_limits(answer: StayingAnswer) -> None:
    assert isinstance(answer.retention, RetentionAnswer)
    assert answer.retention.voluntary
    for one in answer.retention.curves:
        assert (np.diff(one.curve.retained) <= 0).all()
        assert (one.curve.low <= one.curve.retained).all()
        assert (one.curve.retained <= one.curve.high).all()
        assert isinstance(one.first_year, Interval)


def test_customers_are_asked_about_leaving_of_ones_own_will(
    true_mart: Mart, true_settings: Settings
) -> None:
    found = staying(true_mart, true_settings, "turnover").link
    assert not isinstance(found, NotEnoughData)
    assert found.x.metric == "voluntary_turnover"


def test_counting_all_leavers_leaves_fewer(true_mart: Mart, true_settings: Settings) -> None:
    def first_year(way: str) -> list[float]:
        found = staying(true_mart, true_settings, way).retention
        assert isinstance(found, RetentionAnswer)
        return [one.first_year.value for one in found.curves if one.first_year]

    every, voluntary = first_year("turnover"), first_year("voluntary_turnover")
    assert all(a > b for a, b in zip(every, voluntary, strict=True))


def test_regretted_leavers_have_no_curve(true_mart: Mart, true_settings: Settings) -> None:
    found = staying(true_mart, true_settings, "regretted_turnover").retention
    assert isinstance(found, NotEnoughData)


def test_an_attribute_without_curves_shows_everybody(
    true_mart: Mart, true_settings: Settings
) -> None:
    found = staying(true_mart, true_settings, "turnover", "format")
    assert isinstance(found.retention, RetentionAnswer)
    assert [one.name for one in found.retention.curves] == ["(all)"]


@pytest.mark.parametrize("asked", [{"way": "firing"}, {"grouping": "moon"}])
def test_what_is_not_there_is_said(
    true_mart: Mart, true_settings: Settings, asked: dict[str, str]
) -> None:
    with pytest.raises(UnknownName):
        staying(true_mart, true_settings, **asked)


def test_the_document_carries_every_interval(answer: StayingAnswer) -> None:
    document = staying_json(answer, cost_of_leaving(100, 30_000))
    assert document["ways"]["turnover"]["ci_low"] < document["ways"]["turnover"]["rate"]
    assert document["lowest_against_highest_engagement"]["exact"]["ci_low"] > 0
    assert document["retention"]["still_here"]["lowest third"][0]["month"] == 3
    assert document["customers"]["x"] == "voluntary_turnover"
    assert document["cost"]["value"] == pytest.approx(630_000)


def test_the_cost_stands_between_half_and_twice_the_assumption() -> None:
    cost = cost_of_leaving(10, 40_000)
    assert (cost.low, cost.value, cost.high) == pytest.approx((42_000, 84_000, 168_000))
    assert "if replacing somebody costs 21 % of a year's salary" in cost_words(cost, "turnover")


@pytest.mark.parametrize(("salary", "share"), [(0, 0.2), (-5, 0.2), (30_000, 0), (30_000, 9)])
def test_a_cost_out_of_nothing_is_refused(salary: float, share: float) -> None:
    with pytest.raises(UsageError):
        cost_of_leaving(10, salary, share)


def test_without_employment_it_says_what_to_load(facts: Facts) -> None:
    facts.unit("A")
    facts.customers("A", date(2025, 1, 5), "nps", [9, 7, 3])
    facts.happened(all=True)
    publish(facts.settings)
    found = staying(open_mart(facts.settings), facts.settings)
    assert found.chosen is None
    assert found.sentence.startswith("Cannot tell yet")
    assert "Load employment records" in found.what_to_do
    assert staying_json(found)["customers"]["cannot_say"]


def test_headcounts_alone_give_rates_and_no_curves(facts: Facts) -> None:
    for code in "ABCDE":
        facts.unit(code)
        rows = [(facts.units[code], date(2024, m, 1), 40.0, m % 3, 1, 1) for m in range(1, 13)]
        facts.write("headcounts", rows)
    facts.happened(all=True)
    publish(facts.settings)
    found = staying(open_mart(facts.settings), facts.settings, "turnover")
    assert found.chosen is not None
    assert found.chosen.leavers == 60
    assert isinstance(found.retention, NotEnoughData)


def test_a_finished_turnover_figure_is_not_taken_for_leavers(facts: Facts) -> None:
    facts.metric("turnover", "staying")
    for n, code in enumerate("ABCDEF"):
        facts.unit(code)
        facts.score(code, "turnover", date(2024, 1, 1), date(2024, 12, 31), 10.0 + n)
    facts.happened(all=True)
    publish(facts.settings)
    found = staying(open_mart(facts.settings), facts.settings)
    assert found.chosen is None
    assert "came as a finished figure" in found.sentence
