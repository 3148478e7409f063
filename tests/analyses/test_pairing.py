"""Pairs made of tables must be those of the statement that writes the rule out."""

from datetime import date
from itertools import permutations, product

import pytest

from dashboard.mart.reading import Mart
from dashboard.selection import Filters, Selection
from tests.analyses.alike import assert_alike

# Waves with waves, months with months, each way between the two, rates, sums and uploaded months.
METRICS = ("engagement", "driver_manager", "voluntary_turnover", "nps", "revenue")
NORTH = (("region", ("North",)),)


@pytest.mark.parametrize(("x", "y"), list(permutations(METRICS, 2)))
def test_pairs_at_the_declared_window_are_those_of_the_statement(
    true_mart: Mart, x: str, y: str
) -> None:
    assert assert_alike(true_mart, Selection(x, y), 0, None).rows > 300


@pytest.mark.parametrize(
    ("sides", "lag", "window"),
    list(product([("engagement", "nps"), ("nps", "engagement"), ("nps", "revenue"),
                  ("engagement", "driver_manager")], [-2, 0, 3], [None, 1, 6])),
)  # fmt: skip
def test_every_lag_and_window_is_that_of_the_statement(
    true_mart: Mart, sides: tuple[str, str], lag: int, window: int | None
) -> None:
    assert_alike(true_mart, Selection(*sides), lag, window)


@pytest.mark.parametrize(
    ("since", "until", "where"),
    [
        (date(2024, 5, 1), None, ()),
        (None, date(2025, 1, 31), NORTH),
        (date(2025, 1, 1), date(2025, 12, 31), NORTH),
        (date(2031, 1, 1), None, ()),
    ],
)
def test_spans_and_filters_are_those_of_the_statement(
    true_mart: Mart, since: date | None, until: date | None, where: Filters
) -> None:
    asked = Selection("engagement", "nps", since=since, until=until, where=where)
    found = assert_alike(true_mart, asked, 0, None)
    assert (found.rows == 0) == (since == date(2031, 1, 1))


def test_a_metric_without_readings_meets_nothing(true_mart: Mart) -> None:
    assert assert_alike(true_mart, Selection("ces", "nps"), 0, None).rows == 0


def test_the_dirty_company_too(dirty_mart: Mart) -> None:
    for x, y in permutations(("engagement", "turnover", "csat"), 2):
        assert_alike(dirty_mart, Selection(x, y), 0, None)
