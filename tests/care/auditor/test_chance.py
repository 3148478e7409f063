"""Organisations and histories at random: what the auditor says of them, against the truth."""

import shutil
from pathlib import Path

import pytest

from dashboard.care.auditor.look import audit
from dashboard.care.auditor.told import Finding
from dashboard.publish import publish
from tests.care.auditor.chance import organisation, something_happens
from tests.care.auditor.truth import Moment, is_true, moment


def learned(folder: Path, seed: int, rounds: int, steps: int) -> tuple[int, list[Finding]]:
    """Hidden cells attacked, and what of the findings is true."""
    made = organisation(folder / f"data{seed}", seed, rounds)
    moments: dict[int, Moment] = {}
    for step in range(steps + 1):
        if step:
            something_happens(made)
        moments[publish(made.facts.settings).number] = moment(made)
    verdict = audit(made.facts.settings)
    shutil.rmtree(made.facts.settings.data)
    found = [one for one in verdict.learned if is_true(one, moments, made.minimum)]
    return verdict.cells, found


def of_answers(found: list[Finding]) -> list[str]:
    """What somebody said. Shares of few are often at an end of the scale: see the next test."""
    return [
        one.sentence
        for one in found
        if one.kind in ("answers", "small", "unanimous") and one.metric != "favourable"
    ]


@pytest.mark.parametrize("seed", range(2))
def test_nobody_is_found_out(tmp_path: Path, seed: int) -> None:
    cells, found = learned(tmp_path, seed, rounds=4, steps=2)
    assert of_answers(found) == []
    assert cells > 20


@pytest.mark.slow
@pytest.mark.parametrize("block", range(10))
def test_nobody_is_found_out_in_a_hundred_rounds(tmp_path: Path, block: int) -> None:
    cells = 0
    for seed in range(100 + 5 * block, 105 + 5 * block):
        attacked, found = learned(tmp_path, seed, rounds=20, steps=2)
        assert of_answers(found) == []
        cells += attacked
    assert cells > 500
