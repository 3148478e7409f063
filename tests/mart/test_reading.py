"""Reading a generation: types, threads, and every measure on a small mart."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import duckdb
import numpy as np
import pytest

from dashboard.errors import NoGeneration, UnknownName
from dashboard.mart.generations import available, current, path_of
from dashboard.mart.reading import open_mart
from dashboard.publish import publish
from dashboard.settings import Settings
from tests.mart.small_mart import SmallMart
from tests.publish.facts import Facts


@pytest.fixture
def small(tmp_path: Path) -> SmallMart:
    mart = SmallMart(tmp_path)
    mart.metric("engagement", "wave")
    mart.metric("nps", "month", "net", "customer")
    mart.wave("W1", date(2025, 1, 13))
    mart.wave("W2", date(2025, 7, 14))
    for wave, value in (("W1", 60), ("W2", 70)):
        mart.of_wave("engagement", "A", wave, 10, value)
        mart.of_wave("engagement", "(company)", wave, 13, value - 5)
    mart.hide("engagement", "B", "W1")
    mart.month("nps", "A", "2025-03", 4, 25)
    mart.rows["hidden_totals"] = [
        ("engagement", date(2025, 1, 13), date(2025, 1, 24), "W1", 1, 6.0)
    ]
    return mart


def test_numbers_are_floats_and_texts_and_dates_are_objects(small: SmallMart) -> None:
    found = small.open().columns("metric_over_time", metric="nps", unit="A")
    assert found["value"].dtype == found["people"].dtype == np.float64
    assert found["ends_on"].tolist() == [date(2025, 3, 31)]
    assert found["wave"].tolist() == [None]


def test_what_is_missing_is_nan_or_none(small: SmallMart) -> None:
    found = small.open().columns("heat_map", metric="engagement", periods=1000)
    row = found["unit"].tolist().index("B")
    assert np.isnan(found["value"][row])
    assert found["why"].tolist()[row] == "fewer than 5 answered, here or beside it"
    assert found["why"].tolist()[0] is None


def test_columns_without_rows_keep_their_types(small: SmallMart) -> None:
    found = small.open().columns("metric_over_time", metric="nps", unit="B")
    assert (found["value"].dtype, found["wave"].dtype) == (np.float64, np.dtype(object))


def test_metrics_come_in_the_order_of_pages(small: SmallMart) -> None:
    rows = small.open().rows("metrics")
    assert [row[0] for row in rows] == ["engagement", "nps"]
    assert len(rows[0]) == 10


def test_units_waves_and_periods(small: SmallMart) -> None:
    mart = small.open()
    assert [row[0] for row in mart.rows("units")] == ["(company)", "N", "A", "B"]
    assert [row[0] for row in mart.rows("waves")] == ["W1", "W2"]
    assert [row[2] for row in mart.rows("periods", metric="engagement")] == ["W1", "W2"]


def test_a_metric_by_unit_at_its_latest_period_or_over_a_span(small: SmallMart) -> None:
    mart = small.open()
    latest = mart.columns("metric_by_unit", metric="engagement", since=None, until=None)
    assert (latest["unit"].tolist(), latest["value"].tolist()) == (["A"], [70])
    span = mart.columns("metric_by_unit", metric="engagement", since=date(2025, 1, 1), until=None)
    assert (span["value"].tolist(), span["periods"].tolist()) == ([65], [2])
    assert span["total_squares"].tolist() == [10 * 60**2 + 10 * 70**2]


def test_a_profile_stands_beside_the_whole(small: SmallMart) -> None:
    found = small.open().columns("unit_profile", unit="A")
    assert found["metric"].tolist() == ["engagement", "nps"]
    assert found["whole_value"][0] == 65
    assert np.isnan(found["whole_value"][1])


def test_what_is_hidden_is_summed_up(small: SmallMart) -> None:
    mart = small.open()
    assert mart.rows("hidden_summary", metric=None) == [(1, 2, 1, 6.0)]
    assert mart.rows("hidden_summary", metric="nps") == [(0, 2, 0, None)]


def test_how_far_each_side_reaches(small: SmallMart) -> None:
    assert small.open().rows("fresh") == [
        ("staff", date(2025, 7, 25)), ("customer", date(2025, 3, 31)),
    ]  # fmt: skip


def test_sums_for_reliability_are_of_leaves(small: SmallMart) -> None:
    found = small.open().columns("icc_sums", metric="engagement")
    assert set(found["unit"]) == {"A"}
    assert found["total_squares"].tolist() == [10 * 60**2, 10 * 70**2]


def test_many_threads_may_read_at_once(small: SmallMart) -> None:
    mart = small.open()
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: mart.rows("units"), range(40)))
    assert all(rows == found[0] for rows in found)


def test_a_mart_cannot_be_written_and_reaches_no_file(small: SmallMart) -> None:
    mart = small.open()
    with mart._con.cursor() as cursor:
        with pytest.raises(duckdb.Error, match="read-only"):
            cursor.execute("DELETE FROM mart.units")
        with pytest.raises(duckdb.Error, match=r"[Pp]ermission|disabled"):
            cursor.execute("SELECT * FROM read_text('/etc/hostname')")


def test_nothing_published_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(NoGeneration, match="linkage load"):
        current(Settings(data=tmp_path))


def test_the_newest_generation_is_current_and_older_ones_open_by_number(tmp_path: Path) -> None:
    settings = Facts(tmp_path / "data").settings
    for _ in range(2):
        publish(settings, full=True)
    assert available(settings) == (1, 2)
    assert open_mart(settings).number == current(settings) == 2
    assert open_mart(settings, 1).path == path_of(settings, 1)
    assert open_mart(settings) is open_mart(settings, 2)


def test_a_generation_that_is_gone_is_named_with_those_that_are_kept(tmp_path: Path) -> None:
    settings = Facts(tmp_path / "data").settings
    publish(settings)
    with pytest.raises(UnknownName, match=r"no generation '7'.*Known: 1"):
        open_mart(settings, 7)
