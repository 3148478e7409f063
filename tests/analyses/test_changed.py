"""What changed: the sure apart from the rest."""

import math
from dataclasses import replace

import pytest

from dashboard.analyses.changed import changes
from dashboard.analyses.overview import SideSummary, overview
from dashboard.mart.reading import Mart
from dashboard.settings import Settings
from dashboard.stats import Interval


@pytest.fixture(scope="module")
def staff(true_mart: Mart, true_settings: Settings) -> SideSummary:
    return overview(true_mart, true_settings).sides[0]


def moved(side: SideSummary, now: float, before: float, half: float) -> SideSummary:
    spans = [Interval(value, value - half, value + half) for value in (now, before)]
    return replace(side, level=replace(side.level, now=spans[0], before=spans[1]))


def test_a_change_beyond_chance_is_told_with_its_size(staff: SideSummary) -> None:
    assert changes((moved(staff, 60, 66, 1),)) == (
        "Engagement moved by −6.0 against the period before, more than chance.",
    )


def test_what_could_be_chance_is_only_named(staff: SideSummary) -> None:
    assert changes((moved(staff, 60, 61, 3),)) == (
        "Engagement has moved no more than chance does.",
    )


def test_a_change_without_a_margin_says_so(staff: SideSummary) -> None:
    assert "cannot be told from totals" in changes((moved(staff, 60, 61, math.nan),))[0]
