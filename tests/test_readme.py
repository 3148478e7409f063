"""What a user can touch is written in the README, and the README names nothing else."""

import argparse
import re
from dataclasses import fields
from pathlib import Path

import pytest

from dashboard.app_pages import PAGES
from dashboard.cli import build_parser
from dashboard.settings import Settings
from dashboard.sql_files import folder

TOP = Path(__file__).resolve().parent.parent
README = (TOP / "README.md").read_text(encoding="utf-8")
QUESTIONS = sorted(path.stem for path in (folder() / "questions").glob("*.sql"))


def verbs() -> set[str]:
    actions = build_parser()._actions
    (found,) = [action for action in actions if isinstance(action, argparse._SubParsersAction)]
    return set(found.choices)


def test_the_test_line_is_the_one_that_ci_runs() -> None:
    lines = re.findall(r"^    (python3 -m venv .*)$", README, re.MULTILINE)
    assert len(lines) == 2
    assert lines[0].endswith("linkage demo")
    assert lines[1].endswith("python -m tests")
    assert "README.md" in (TOP / ".ci" / "run").read_text(encoding="utf-8")


def test_every_command_is_written_down_and_none_is_invented() -> None:
    typed = re.findall(r"^    linkage ([a-z]+)", README, re.MULTILINE)
    named = set(re.findall(r"`linkage ([a-z]+)", README)) | set(typed)
    assert verbs() == named


def test_every_setting_is_written_down() -> None:
    # The data folder is an option of every command; the other two are set a visit, never in a file.
    own = {field.name for field in fields(Settings)} - {"data", "scope", "units_as"}
    assert not [name for name in own if f"`{name}`" not in README]


def test_every_page_is_written_down() -> None:
    assert not [page.title for page in PAGES if f"*{page.title}*" not in README]


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_question_is_written_down(name: str) -> None:
    assert f"`{name}`" in README


def test_every_file_that_the_readme_shows_is_there() -> None:
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README)
    assert len(pictures) >= 2
    assert not [path for path in pictures if not (TOP / path).is_file()]


def test_every_folder_of_the_map_is_there() -> None:
    named = re.findall(r"`((?:dashboard|queries|sample_data|tests)[a-z_/.]*)`", README)
    assert named
    assert not [path for path in named if not (TOP / path).exists()]
