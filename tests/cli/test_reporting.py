"""`linkage report`: one file, the sentence of the page, mistakes in words."""

import json
from pathlib import Path

import pytest

from dashboard.cli import main
from dashboard.settings import Settings
from tests.planted_companies import planted


@pytest.fixture(scope="module")
def settings() -> Settings:
    return planted("true")[0]


@pytest.mark.parametrize(("form", "begins"), [("pdf", b"%PDF"), ("xlsx", b"PK"), ("pptx", b"PK")])
def test_the_ending_says_what_is_made(
    settings: Settings, tmp_path: Path, form: str, begins: bytes
) -> None:
    path = tmp_path / f"board.{form}"
    assert main(["report", "--out", str(path), "--data", str(settings.data)]) == 0
    assert path.read_bytes().startswith(begins)


def test_it_says_the_sentence_of_the_link(
    settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = ["--data", str(settings.data), "--json"]
    assert main(["link", "engagement", "nps", *data]) == 0
    link = json.loads(capsys.readouterr().out)
    assert main(["report", "--out", str(tmp_path / "a.pdf"), *data]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["sentence"] == link["sentence"]
    assert told["verdict"] == link["verdict"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["engagement"], "with what"),
        (["--where", "region=North"], "name its two metrics"),
        (["--out", "report.doc"], "--as pdf"),
        (["--as", "xlsx", "--full"], "--full is for a PDF"),
        (["--as", "pdf", "--template", "x.pptx"], "--template is for slides"),
        (["--out", "no/such/folder/a.pdf"], "cannot be written"),
        (["engagement", "npss"], "nps"),
    ],
)
def test_mistakes_are_told_in_words(
    settings: Settings, options: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", *options, "--data", str(settings.data)]) == 2
    assert said in capsys.readouterr().err.replace("\n", " ")
