"""`linkage audit` as somebody types it."""

import json
from pathlib import Path

import pytest

from dashboard.cli import main
from tests.care.auditor.planted import published, regions, show
from tests.publish.facts import Facts


@pytest.fixture
def facts(tmp_path: Path) -> Facts:
    made = regions(Facts(tmp_path / "data"), A=3, B=12, C=6, D=20, E=9, F=9)
    published(made)
    return made


def test_where_nothing_can_be_learned_it_says_so_and_exits_0(
    facts: Facts, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["audit", "--data", str(facts.settings.data)]) == 0
    said = capsys.readouterr().out
    assert "8 hidden cells attacked" in said
    assert "Nothing could be learned of fewer people than the smallest group." in said


def test_what_can_be_learned_is_told_of_whom_and_exits_1(
    facts: Facts, capsys: pytest.CaptureFixture[str]
) -> None:
    show(facts.settings, "C", "engagement", 6, 300)
    assert main(["audit", "--data", str(facts.settings.data)]) == 1
    assert "Unit A: Engagement, W: 3 people, a mean of" in capsys.readouterr().out
    assert main(["audit", "--json", "--data", str(facts.settings.data)]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [one["kind"] for one in found["learned"]] == ["answers"]
    assert found["learned"][0]["about"] == ["A"]
    assert found["generations"] == [1]


def test_before_anything_is_published_it_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["audit", "--data", str(tmp_path)]) == 1
    assert "Nothing has been published" in capsys.readouterr().err
