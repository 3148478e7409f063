"""A data folder with one published generation, made once; questions never change it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.mart.gate import judged
from dashboard.mart.question import Question
from dashboard.mart.question_reading import read_question
from dashboard.mart.result import Result
from dashboard.mart.sandbox import Limits, Sandbox
from dashboard.mart.sandbox_copies import sandbox_of
from dashboard.settings import Settings
from tests.mart.company import company

Ask = Callable[..., Result]


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    settings = Settings(data=tmp_path_factory.mktemp("data"))
    company().write(settings.marts / "mart_000001.duckdb")
    return settings


@pytest.fixture(scope="session")
def sandbox(published: Settings) -> Sandbox:
    return sandbox_of(
        published.marts / "mart_000001.duckdb", 1, limits=Limits(seconds=1.0, memory="512MB")
    )


@pytest.fixture
def ask(sandbox: Sandbox) -> Ask:
    """Runs SQL as a reviewed file would be run."""

    def run(text: str, **values: object) -> Result:
        return sandbox.run(judged(text), values)

    return run


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str], Path]:
    """Saves a question file."""

    def save(text: str, name: str = "mine") -> Path:
        path = tmp_path / "questions" / f"{name}.sql"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return save


@pytest.fixture
def read(write: Callable[[str], Path]) -> Callable[[str], Question]:
    """Reads a question that is expected to have no mistake."""

    def reading(text: str) -> Question:
        question, findings = read_question(write(text))
        assert question is not None
        assert not findings, findings
        return question

    return reading
