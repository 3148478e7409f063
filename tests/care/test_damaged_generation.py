"""A damaged generation is found, said, and passed over: the one before it serves."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from dashboard import api
from dashboard.access.gate import Gate
from dashboard.api.answers import NOTE
from dashboard.care.doctor import examine
from dashboard.cli import main
from dashboard.errors import NoGeneration, StoreError
from dashboard.mart import generations
from dashboard.mart.reading import open_mart
from dashboard.publish import generation, publish
from dashboard.settings import Settings

SAID = "Generation 2 is damaged and is not shown: these are the figures of generation 1."


def flip_a_byte(path: Path) -> None:
    """One bit of a block in use, so that only its checksum tells."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0x10
    _write(path, bytes(content))


def flip_in_the_head(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 + 40] ^= 0x10
    content[8192 + 40] ^= 0x10
    _write(path, bytes(content))


def cut_short(path: Path) -> None:
    content = path.read_bytes()
    _write(path, content[: len(content) // 2])


def empty(path: Path) -> None:
    _write(path, b"")


def _write(path: Path, content: bytes) -> None:
    path.chmod(0o644)
    path.write_bytes(content)
    path.chmod(0o444)


@pytest.fixture
def damaged(settings: Settings) -> Settings:
    publish(settings, full=True)
    flip_a_byte(generation.path_of(settings, 2))
    return settings


@pytest.mark.parametrize("damage", [flip_in_the_head, cut_short, empty])
def test_the_one_before_serves_whatever_the_damage(
    damaged: Settings, damage: Callable[[Path], None]
) -> None:
    damage(generation.path_of(damaged, 2))
    test_the_one_before_serves(damaged)


def test_the_one_before_serves(damaged: Settings) -> None:
    assert generations.current(damaged) == 1
    mart = open_mart(damaged)
    assert (mart.number, bool(mart.rows("metrics"))) == (1, True)
    assert generations.passed_over(damaged).startswith(SAID)


def test_the_doctor_names_it(damaged: Settings) -> None:
    wrong = {one.about: one for one in examine(damaged) if one.state == "wrong"}
    assert set(wrong) == {"generation 2"}
    assert "linkage publish --full" in wrong["generation 2"].do


def test_the_command_line_answers_and_says_so(
    damaged: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["metrics", "--data", str(damaged.data)]) == 0
    told = capsys.readouterr()
    assert told.out.strip()
    assert SAID in " ".join(told.err.split())


def test_the_api_answers_and_says_so(damaged: Settings) -> None:
    gate = Middleware(Gate, read=lambda: damaged)
    app = Starlette(routes=api.routes(lambda: damaged), middleware=[gate])
    client = TestClient(app, base_url="http://127.0.0.1", client=("127.0.0.1", 50_000))
    generations.current(damaged)
    answer = client.get("/api/questions")
    assert answer.status_code == 200
    assert answer.headers[NOTE].startswith(SAID)


def test_the_next_publish_takes_its_place(damaged: Settings) -> None:
    made = publish(damaged, full=True)
    assert (made.number, generations.current(damaged)) == (3, 3)
    assert generations.passed_over(damaged) == ""


def test_asked_for_by_its_number_it_is_said_in_words(damaged: Settings) -> None:
    with pytest.raises(StoreError, match="Generation 2 is damaged"):
        open_mart(damaged, 2)


def test_where_nothing_can_be_read_that_is_said(settings: Settings) -> None:
    cut_short(generation.path_of(settings, 1))
    with pytest.raises(NoGeneration, match="1 are damaged"):
        generations.current(settings)
    assert generations.passed_over(settings) == ""


def test_damage_that_comes_later_is_found_too(settings: Settings) -> None:
    publish(settings, full=True)
    assert generations.current(settings) == 2
    path = generation.path_of(settings, 2)
    cut_short(path)
    os.utime(path, ns=(1, 1))
    assert generations.current(settings) == 1
