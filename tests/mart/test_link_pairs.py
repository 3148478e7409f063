"""Which period of y belongs to which period of x."""

from datetime import date
from pathlib import Path

import pytest

from dashboard.selection import Selection
from tests.analyses.alike import assert_alike
from tests.mart.small_mart import SmallMart

WINTER, SUMMER = date(2025, 1, 13), date(2025, 7, 14)


@pytest.fixture
def small(tmp_path: Path) -> SmallMart:
    """Two waves half a year apart, and a score of customers each month of 2025 in unit A."""
    mart = SmallMart(tmp_path)
    mart.metric("engagement", "wave")
    mart.metric("nps", "month", "net", "customer")
    mart.metric("turnover", "month", "rate", "staying")
    mart.wave("W1", WINTER)
    mart.wave("W2", SUMMER)
    mart.of_wave("engagement", "A", "W1", 10, 60)
    mart.of_wave("engagement", "A", "W2", 20, 70)
    for month in range(1, 13):
        mart.month("nps", "A", f"2025-{month:02d}", month, 10 * month)
    return mart


def pairs(mart, x: str, y: str, **asked: object) -> list[dict[str, object]]:
    asked = {"lag": 0, "window": None, "since": None, "until": None, "units": None} | asked
    found = mart.columns("link_pairs", x=x, y=y, **asked)
    if asked["units"] is None:
        span = {"since": asked["since"], "until": asked["until"]}
        assert_alike(mart, Selection(x, y, **span), asked["lag"], asked["window"])
    return [dict(zip(found, row, strict=True)) for row in zip(*found.values(), strict=True)]


def months(row: dict[str, object], side: str) -> tuple[int, int]:
    return row[f"{side}_starts_on"].month, row[f"{side}_ends_on"].month  # type: ignore[attr-defined]


def test_after_a_wave_customers_are_summed_up_to_the_next_wave(small: SmallMart) -> None:
    first, second = pairs(small.open(), "engagement", "nps")
    assert months(first, "y") == (2, 7)
    assert first["y_weight"] == 2 + 3 + 4 + 5 + 6 + 7
    assert first["y_total"] == sum(10 * m * m for m in range(2, 8))
    assert first["y_people"] == 27
    assert (first["x_weight"], first["x_total"], first["x_people"]) == (10, 600, 10)
    assert first["period_on"] == first["x_ends_on"] == date(2025, 1, 24)
    assert months(second, "y") == (8, 12)
    assert first["pairing"] == "forward"


def test_a_lag_moves_the_window(small: SmallMart) -> None:
    first, second = pairs(small.open(), "engagement", "nps", lag=2)
    assert months(first, "y") == (4, 9)
    assert months(second, "y") == (10, 12)


def test_a_window_may_be_chosen(small: SmallMart) -> None:
    first, second = pairs(small.open(), "engagement", "nps", lag=1, window=2)
    assert months(first, "y") == (3, 4)
    assert months(second, "y") == (9, 10)


def test_a_window_beyond_the_data_gives_no_pair(small: SmallMart) -> None:
    (only,) = pairs(small.open(), "engagement", "nps", lag=6)
    assert only["period_on"] == date(2025, 1, 24)


def test_a_single_wave_looks_three_months_ahead(small: SmallMart) -> None:
    small.metric("mood", "wave")
    small.wave("E", date(2025, 3, 3), "Exit")
    small.of_wave("mood", "A", "E", 5, 50)
    (only,) = pairs(small.open(), "mood", "nps")
    assert months(only, "y") == (4, 6)


def test_a_window_is_at_most_a_year_and_other_surveys_do_not_cut_it(tmp_path: Path) -> None:
    mart = SmallMart(tmp_path)
    mart.metric("engagement", "wave")
    mart.metric("nps", "month", "net", "customer")
    mart.wave("2023", date(2023, 1, 9))
    mart.wave("2025", date(2025, 1, 13))
    mart.wave("Exit", date(2023, 4, 3), "Exit")
    for wave in ("2023", "2025", "Exit"):
        mart.of_wave("engagement", "A", wave, 10, 60)
    for year in (2023, 2024):
        for month in range(1, 13):
            mart.month("nps", "A", f"{year}-{month:02d}", 1, 1)
    found = {row["period_on"]: row for row in pairs(mart.open(), "engagement", "nps")}
    first = found[date(2023, 1, 20)]
    assert (first["y_starts_on"], first["y_ends_on"]) == (date(2023, 2, 1), date(2024, 1, 31))


def test_what_leads_a_wave_is_summed_over_the_months_before_it(small: SmallMart) -> None:
    (second,) = pairs(small.open(), "nps", "engagement")
    assert second["pairing"] == "backward"
    assert months(second, "x") == (1, 6)
    assert second["x_weight"] == 1 + 2 + 3 + 4 + 5 + 6
    assert (second["y_weight"], second["y_total"]) == (20, 1400)
    assert second["period_on"] == date(2025, 7, 25)


def test_a_lag_before_a_wave_ends_the_window_earlier(small: SmallMart) -> None:
    (second,) = pairs(small.open(), "nps", "engagement", lag=2, window=3)
    assert months(second, "x") == (2, 4)


def test_months_meet_the_same_month(small: SmallMart) -> None:
    for month in (3, 4, 5):
        small.month("turnover", "A", f"2025-{month:02d}", 30, 5)
    found = pairs(small.open(), "turnover", "nps")
    assert [(months(row, "x"), months(row, "y")) for row in found] == [
        ((3, 3), (3, 3)), ((4, 4), (4, 4)), ((5, 5), (5, 5)),
    ]  # fmt: skip


def test_months_meet_a_later_month_with_a_lag(small: SmallMart) -> None:
    small.month("turnover", "A", "2025-03", 30, 5)
    (only,) = pairs(small.open(), "turnover", "nps", lag=3, window=2)
    assert (months(only, "x"), months(only, "y")) == ((3, 3), (6, 7))


def test_staff_behind_a_rate_are_averaged_over_a_window(small: SmallMart) -> None:
    for month, staff in ((2, 30), (3, 40), (4, 50)):
        small.month("turnover", "A", f"2025-{month:02d}", staff, 5)
    (only,) = pairs(small.open(), "engagement", "turnover")
    assert (only["y_people"], only["y_weight"]) == (40, 120)


def test_the_same_periods_are_paired_as_they_are(tmp_path: Path) -> None:
    mart = SmallMart(tmp_path)
    for name in ("teachers", "parents"):
        mart.metric(name, "period")
        for year in (2013, 2014):
            mart.span(name, "A", date(year, 9, 1), date(year + 1, 6, 30), 10, year - 2000)
    found = pairs(mart.open(), "teachers", "parents")
    assert [(row["x_total"], row["y_total"]) for row in found] == [(130, 130), (140, 140)]
    assert {row["pairing"] for row in found} == {"same"}


def test_the_same_years_meet_the_next_year_with_a_lag(tmp_path: Path) -> None:
    mart = SmallMart(tmp_path)
    for name in ("teachers", "parents"):
        mart.metric(name, "period")
        for year in (2013, 2014):
            mart.span(name, "A", date(year, 1, 1), date(year, 12, 31), 10, year - 2000)
    (only,) = pairs(mart.open(), "teachers", "parents", lag=11)
    assert (only["x_total"], only["y_total"]) == (130, 140)


def test_two_figures_of_one_wave_are_paired_as_they_are(small: SmallMart) -> None:
    small.metric("enps", "wave", "net")
    small.of_wave("enps", "A", "W1", 9, 30)
    (only,) = pairs(small.open(), "engagement", "enps")
    assert (only["x_total"], only["y_total"], only["pairing"]) == (600, 270, "same")


def test_one_wave_as_long_as_a_month_does_not_close_the_windows_of_the_others(
    tmp_path: Path,
) -> None:
    mart = SmallMart(tmp_path)
    mart.metric("engagement", "wave")
    mart.metric("nps", "month", "net", "customer")
    for number, opened in enumerate((date(2025, 1, 1), date(2025, 4, 7), date(2025, 7, 7))):
        mart.wave(f"W{number}", opened, days=30 if number == 0 else 11)
        mart.of_wave("engagement", "A", f"W{number}", 10, 60)
    for month in range(1, 13):
        mart.month("nps", "A", f"2025-{month:02d}", 1, 1)
    found = pairs(mart.open(), "engagement", "nps")
    assert [months(row, "y") for row in found] == [(2, 4), (5, 7), (8, 10)]


def test_uploaded_months_are_months(small: SmallMart) -> None:
    small.metric("sales", "period", "amount", "result")
    for month in (2, 3, 9):
        small.month("sales", "A", f"2025-{month:02d}", 1, 100)
    first, second = pairs(small.open(), "engagement", "sales")
    assert (first["y_weight"], second["y_weight"]) == (2, 1)


def test_only_leaves_and_only_those_with_both_sides_are_paired(small: SmallMart) -> None:
    small.of_wave("engagement", "B", "W1", 10, 55)
    small.of_wave("engagement", "N", "W1", 20, 57)
    small.month("nps", "N", "2025-03", 5, 10)
    assert {row["unit"] for row in pairs(small.open(), "engagement", "nps")} == {"A"}


def test_units_and_spans_may_be_chosen(small: SmallMart) -> None:
    small.of_wave("engagement", "B", "W1", 10, 55)
    small.month("nps", "B", "2025-03", 5, 10)
    mart = small.open()
    assert [row["unit"] for row in pairs(mart, "engagement", "nps", units=["B"])] == ["B"]
    assert pairs(mart, "engagement", "nps", units=[]) == []
    (late,) = pairs(mart, "engagement", "nps", since=date(2025, 2, 1))
    assert late["period_on"] == date(2025, 7, 25)
    assert {
        row["period_on"] for row in pairs(mart, "engagement", "nps", until=date(2025, 1, 24))
    } == {date(2025, 1, 24)}


def test_a_span_does_not_change_the_windows(small: SmallMart) -> None:
    (first,) = pairs(small.open(), "engagement", "nps", until=date(2025, 2, 1))
    assert months(first, "y") == (2, 7)


def test_rows_name_the_unit_and_its_region(small: SmallMart) -> None:
    first, _ = pairs(small.open(), "engagement", "nps")
    assert (first["unit"], first["name"], first["region"]) == ("A", "Alpha", "North")


def test_a_metric_nobody_knows_gives_no_pairs(small: SmallMart) -> None:
    assert pairs(small.open(), "engagement", "bliss") == []
