"""`linkage report --since`: what changed, and exit 1 when a rule of linkage.toml fires."""

from pathlib import Path

import pytest

from dashboard.cli import main
from dashboard.settings import Settings
from tests.mart.company import company


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    settings = Settings(data=tmp_path_factory.mktemp("since"))
    for number in (1, 2):
        company(stores=30).write(settings.marts / f"mart_{number:06d}.duckdb")
    return settings


def since(settings: Settings, rules: str, *options: str) -> int:
    (settings.data / "linkage.toml").write_text(rules)
    return main(["report", "--since", *(options or ("last",)), "--data", str(settings.data)])


def test_without_rules_and_changes_it_says_so_and_exits_0(
    two: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    assert since(two, "") == 0
    assert "Nothing changed." in capsys.readouterr().out


def test_a_rule_that_fires_exits_1_and_one_that_does_not_0(
    two: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    assert since(two, '[[alerts]]\nmetric = "nps"\nbelow = 100\n') == 1
    assert "ALERT: nps: now" in capsys.readouterr().out
    assert since(two, '[[alerts]]\nmetric = "nps"\nbelow = -100\n') == 0
    assert since(two, '[[alerts]]\nmetric = "nps"\nfalls = 1\n') == 0
    assert since(two, "[[alerts]]\nverdict_changes = true\n") == 0


@pytest.mark.parametrize("options", [("9",), ("soon",)])
def test_a_generation_that_is_none_is_wrong_usage(two: Settings, options: tuple[str, ...]) -> None:
    assert since(two, "", *options) == 2


def test_an_unknown_metric_is_named_with_the_nearest(
    two: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    assert since(two, '[[alerts]]\nmetric = "npss"\nbelow = 3\n') == 2
    assert "Did you mean 'nps'" in capsys.readouterr().err.replace("\n", " ")


def test_the_first_generation_has_nothing_to_compare_with(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = Settings(data=tmp_path)
    company(stores=30).write(settings.marts / "mart_000001.duckdb")
    assert since(settings, "") == 0
    assert "is the first" in capsys.readouterr().out
