"""Settings come from flags, then the environment, then linkage.toml."""

from pathlib import Path

import pytest

from dashboard.errors import UsageError
from dashboard.settings import read_settings


def test_the_flag_wins_over_the_environment(tmp_path: Path) -> None:
    found = read_settings(tmp_path / "flag", {"LINKAGE_DATA": str(tmp_path / "environment")})
    assert found.data == tmp_path / "flag"


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    (tmp_path / "linkage.toml").write_text('minimum_group = 7\ncompany = "Ours"\n')
    found = read_settings(tmp_path, {"LINKAGE_MINIMUM_GROUP": "9"})
    assert (found.minimum_group, found.company) == (9, "Ours")


def test_a_minimum_group_below_three_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="smallest group that may be shown is 3"):
        read_settings(tmp_path, {"LINKAGE_MINIMUM_GROUP": "2"})


def test_an_unknown_setting_is_named(tmp_path: Path) -> None:
    (tmp_path / "linkage.toml").write_text("minimum_gruop = 7\n")
    with pytest.raises(UsageError, match="minimum_gruop"):
        read_settings(tmp_path, {})


def test_a_file_that_is_no_toml_says_so(tmp_path: Path) -> None:
    (tmp_path / "linkage.toml").write_text("minimum_group: 7\n")
    with pytest.raises(UsageError, match=r"linkage\.toml"):
        read_settings(tmp_path, {})


def test_a_word_for_a_number_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="five"):
        read_settings(tmp_path, {"LINKAGE_MINIMUM_GROUP": "five"})


@pytest.mark.parametrize("word", ["true", "yes", "1"])
def test_the_workbench_is_off_unless_switched_on(tmp_path: Path, word: str) -> None:
    assert read_settings(tmp_path, {}).workbench is False
    assert read_settings(tmp_path, {"LINKAGE_WORKBENCH": word}).workbench is True
    (tmp_path / "linkage.toml").write_text("workbench = true\n")
    assert read_settings(tmp_path, {}).workbench is True
    assert read_settings(tmp_path, {"LINKAGE_WORKBENCH": "no"}).workbench is False


def test_a_word_that_switches_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="expected true or false"):
        read_settings(tmp_path, {"LINKAGE_WORKBENCH": "maybe"})
