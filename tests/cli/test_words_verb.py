"""`linkage words`: the answer, the document, and the list."""

from pathlib import Path

import pytest

from dashboard.cli import main
from tests.commented_company import commented, of_customers

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


def test_another_list_is_counted_at_once_and_a_wrong_one_changes_nothing(
    capsys: Capture, tmp_path: Path
) -> None:
    data = ["--data", str(of_customers(tmp_path / "data").data)]
    listed = tmp_path / "mine.csv"
    listed.write_text("kind,word,language,forms\npride,cosy,en,cosy\n")
    assert main(["words", "--list", str(listed), *data]) == 0
    assert "1 word is looked for from now on; generation 2" in capsys.readouterr().out
    assert main(["words", "cosy", *data]) == 0
    assert "Customers last wrote “cosy” in Mar 2025" in capsys.readouterr().out
    listed.write_text("kind,word,language,forms\npride,cosy,xx,cosy\n")
    assert main(["words", "--list", str(listed), *data]) != 0
    assert "line 2" in capsys.readouterr().err
    assert main(["words", "--show-list", *data]) == 0
    assert "pride,cosy,en,cosy" in capsys.readouterr().out
