"""Every kind of damage planted in the dirty company is said in words, and none in the clean one."""

from datetime import date
from statistics import mean
from typing import Any

from dashboard.analyses.alarms import Alarm, alarms, all_alarms
from dashboard.analyses.link import link
from dashboard.analyses.metric_info import metric_info
from dashboard.analyses.over_time import series
from dashboard.mart.reading import Mart
from dashboard.selection import Selection
from dashboard.settings import Settings


def found(mart: Mart, metric: str) -> dict[str, Alarm]:
    return {alarm.kind: alarm for alarm in alarms(mart, metric)}


def test_zeros_that_mean_missing(dirty_mart: Mart) -> None:
    for metric in ("revenue", "margin"):
        assert "exactly 0 in" in found(dirty_mart, metric)["zeros"].sentence


def test_a_share_that_becomes_a_percentage(dirty_mart: Mart) -> None:
    said = found(dirty_mart, "margin")["scale"].sentence
    assert "about 100 times higher everywhere at once from Jan 2025 on" in said
    assert "A share seems to have become a percentage" in said


def test_satisfaction_on_a_longer_scale(dirty_mart: Mart) -> None:
    assert "from Jul 2025 on" in found(dirty_mart, "csat_top_two")["scale"].sentence
    assert "scale" not in found(dirty_mart, "customer_answers")


def test_the_other_score_of_those_rows_stays_as_it_was(dirty_mart: Mart) -> None:
    assert "scale" not in found(dirty_mart, "nps")
    found_nps = series(dirty_mart, metric_info(dirty_mart, "nps"))
    early = [start < date(2025, 7, 1) for start in found_nps.starts_on]
    before = [value for value, soon in zip(found_nps.value, early, strict=True) if soon]
    after = [value for value, soon in zip(found_nps.value, early, strict=True) if not soon]
    assert len(after) > 3
    assert abs(mean(before) - mean(after)) < 10


def test_totals_among_the_units(dirty_mart: Mart, dirty_truth: dict[str, Any]) -> None:
    planted = set(dirty_truth["damage"]["totals_among_units"]["results"]) - {"All stores"}
    assert set(found(dirty_mart, "revenue")["totals"].units) == planted


def test_the_odd_store_is_named_beside_the_verdict(
    dirty_mart: Mart, dirty_settings: Settings, dirty_truth: dict[str, Any]
) -> None:
    answer = link(dirty_mart, Selection("engagement", "nps"), dirty_settings)
    odd = dirty_truth["damage"]["outlier_store"]
    name = answer.points.name[answer.points.unit.index(odd)]
    assert any(name in caveat for caveat in answer.caveats)


def test_a_link_carries_the_alarms_of_both_sides(
    dirty_mart: Mart, dirty_settings: Settings
) -> None:
    caveats = link(dirty_mart, Selection("nps", "margin"), dirty_settings).caveats
    assert any(caveat.startswith("Margin: exactly 0") for caveat in caveats)
    assert any(caveat.startswith("Margin: about 100 times") for caveat in caveats)


def test_a_link_before_the_change_is_not_warned_of_it(
    dirty_mart: Mart, dirty_settings: Settings
) -> None:
    early = Selection("nps", "margin", until=date(2024, 12, 31))
    caveats = link(dirty_mart, early, dirty_settings).caveats
    assert not any("100 times" in caveat for caveat in caveats)


def test_a_clean_company_has_no_alarm(true_mart: Mart) -> None:
    assert all_alarms(true_mart) == ()
