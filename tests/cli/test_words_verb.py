"""`linkage words`: the answer, the document, and the list."""

import pytest

from dashboard.cli import main
from tests.commented_company import commented

Capture = pytest.CaptureFixture[str]


def asked(capsys: Capture, *arguments: str, code: int = 0) -> str:
    assert main(["words", *arguments, "--data", str(commented().data)]) == code
    return capsys.readouterr().out


def test_it_says_the_sentence_and_every_word(capsys: Capture) -> None:
    said = asked(capsys, "pride")
    assert "in Unit N nobody on the staff since May 2025" in said
    assert "parking: written by customers, by no staff" in said


def test_it_is_one_document(capsys: Capture) -> None:
    assert '"word": "pride"' in asked(capsys, "pride", "--json")


def test_an_unknown_word_is_wrong(capsys: Capture) -> None:
    asked(capsys, "pryde", code=2)


def test_the_list_in_force_can_be_taken_away(capsys: Capture) -> None:
    assert asked(capsys, "--show-list").startswith("kind,word,language,forms")
