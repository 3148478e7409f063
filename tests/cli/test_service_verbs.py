"""`linkage raving`, `agreement`: words for a person, a document for a pipe."""

import pytest

from tests.cli.test_people_verbs import document, words

Capture = pytest.CaptureFixture[str]


def test_raving_says_the_rule_and_every_step(capsys: Capture) -> None:
    said = words(capsys, "raving")
    for part in ("of 100 staff", "good begins above the lowest quarter", "What to do"):
        assert part in said


def test_raving_is_one_document(capsys: Capture) -> None:
    assert document(capsys, "raving", "--by", "nps")["ladder"]["metric"] == "nps"


def test_a_figure_without_a_ladder_is_wrong(capsys: Capture) -> None:
    words(capsys, "raving", "--by", "revenue", code=2)


def test_agreement_says_levels_and_leaders(capsys: Capture) -> None:
    said = words(capsys, "agreement")
    for part in ("lie between stores", "of leaders", "What to do"):
        assert part in said


def test_agreement_is_one_document(capsys: Capture) -> None:
    assert document(capsys, "agreement")["levels"][-1]["kind"] == "store"
