"""What is different between two generations, in sentences."""

from pathlib import Path

import pytest

from dashboard.analyses.overview import OverviewAnswer, overview
from dashboard.analyses.since import since
from dashboard.mart.reading import open_mart
from dashboard.settings import Settings
from tests.mart.company import company


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> tuple[OverviewAnswer, OverviewAnswer]:
    settings = Settings(data=Path(tmp_path_factory.mktemp("two")))
    company(stores=60).write(settings.marts / "mart_000001.duckdb")
    company(stores=8, seed=9).write(settings.marts / "mart_000002.duckdb")
    first, second = (overview(open_mart(settings, number), settings) for number in (1, 2))
    return first, second


def test_the_same_figures_bring_nothing_new(two: tuple[OverviewAnswer, OverviewAnswer]) -> None:
    assert since(two[0], two[0]) == ()


def test_a_changed_answer_is_told_before_the_figures(
    two: tuple[OverviewAnswer, OverviewAnswer],
) -> None:
    then, now = two
    assert then.claim is not None
    assert now.claim is not None
    said = since(then, now)
    words = (then.claim.verdict.words, now.claim.verdict.words)
    assert said[0] == f"The answer went from '{words[0]}' to '{words[1]}'."
    assert any(line.startswith("NPS went from") for line in said[1:])
