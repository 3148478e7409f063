"""What a reader sees when something goes wrong."""

import re
import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.settings import Settings
from tests.app_pages.conftest import Open, shown


def unexpected() -> None:
    from dashboard.widgets.problems import show_unexpected

    show_unexpected(ValueError("a secret of the server"))


def foreseen() -> None:
    from dashboard.errors import UnknownName
    from dashboard.widgets.problems import show_unexpected

    show_unexpected(UnknownName("metric", "engagment", ["engagement"]))


def test_an_unexpected_error_shows_a_number_and_nothing_else(
    caplog: pytest.LogCaptureFixture,
) -> None:
    said = AppTest.from_function(unexpected).run().error[0].value
    number = re.search(r"\*\*([0-9A-F]{6})\*\*", said)
    assert number
    assert "secret" not in said
    assert f"incident {number[1]}" in caplog.text


def test_a_foreseen_error_says_what_to_do() -> None:
    said = AppTest.from_function(foreseen).run().error[0].value
    assert "Did you mean 'engagement'?" in said


def test_a_damaged_generation_is_passed_over_and_said(
    two_generations: Settings, tmp_path: Path, visit: Open
) -> None:
    settings = Settings(data=tmp_path / "data")
    shutil.copytree(two_generations.data, settings.data)
    path = settings.marts / "mart_000002.duckdb"
    path.chmod(0o644)
    path.write_bytes(path.read_bytes()[:20_000])
    app = visit(settings, "link")
    assert not app.exception
    assert any("Generation 2 is damaged" in one.value for one in app.warning)
    assert "Generation 1." in shown(app)
