import json
import re
from dataclasses import replace

import pytest

from dashboard.analyses.link import link
from dashboard.analyses.worth import WhatIf, WorthAnswer, what_if, worth_of
from dashboard.analyses.worth_json import worth_json
from dashboard.analyses.worth_words import sentence, what_to_do
from dashboard.mart.reading import Mart, open_mart
from dashboard.selection import Selection
from dashboard.settings import Settings
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.verdict import Verdict
from tests.planted_companies import planted


@pytest.fixture(scope="module")
def answer(true_mart: Mart, true_settings: Settings) -> WorthAnswer:
    return of(true_mart, true_settings)


def of(mart: Mart, settings: Settings, x: str = "engagement", y: str = "nps") -> WorthAnswer:
    return worth_of(mart, link(mart, Selection(x, y), settings))


def test_one_point_is_the_slope_with_its_interval(answer: WorthAnswer) -> None:
    line = answer.link.line
    assert isinstance(answer.goes.per_step, Interval)
    assert line
    assert answer.goes.per_step == line.slope
    assert answer.sentence.startswith("One point more engagement goes with NPS")
    assert "95 % interval" in answer.sentence


def test_it_says_goes_with_and_never_brings(answer: WorthAnswer) -> None:
    said = " ".join((answer.sentence, answer.what_to_do))
    assert "goes with" in said
    assert not re.search(r"\b(drives?|brings|causes|earns|leads to)\b", said)


def test_a_slope_whose_sign_is_open_is_not_given_as_a_figure() -> None:
    settings = planted("null")[0]
    found = of(open_mart(settings), settings)
    assert found.sentence.startswith("Cannot tell: one point more engagement goes with anything")
    assert "sign itself is open" in found.what_to_do


def test_practically_none_is_not_the_same_as_not_knowing(answer: WorthAnswer) -> None:
    flat = replace(answer.link, verdict=Verdict.PRACTICALLY_NONE)
    said = sentence(flat, Interval(0.0, -0.02, 0.01), "", answer.step)
    assert said.startswith("Practically nothing: one point more engagement goes with anything")
    assert what_to_do(flat, Interval(0.0, -0.02, 0.01)) == flat.what_to_do


def test_what_later_rungs_hold_against_it_stands_in_the_sentence() -> None:
    settings = planted("simpson")[0]
    found = of(open_mart(settings), settings)
    buts = [rung.but for rung in found.link.rungs if rung.but]
    assert buts
    assert found.sentence.startswith("Cannot tell") or buts[0] in found.sentence


def test_a_level_inside_the_data_is_answered_with_its_band(answer: WorthAnswer) -> None:
    middle = (answer.low + answer.high) / 2
    found = what_if(answer.link, middle)
    assert isinstance(found, WhatIf)
    assert found.expected.low < found.expected.value < found.expected.high
    slope = answer.goes.per_step
    assert isinstance(slope, Interval)
    assert found.difference.value == pytest.approx(slope.value * (middle - found.mean))
    assert found.difference.low <= found.difference.value <= found.difference.high


@pytest.mark.parametrize("away", [-0.1, 1.1])
def test_a_level_outside_the_data_is_refused(answer: WorthAnswer, away: float) -> None:
    at = answer.low + away * (answer.high - answer.low)
    found = what_if(answer.link, at)
    assert isinstance(found, NotEnoughData)
    assert "outside what the stores show" in found.reason


def test_money_comes_with_its_interval_period_and_warning(answer: WorthAnswer) -> None:
    first = answer.results[0]
    assert (first.outcome.metric, first.a_period) == ("revenue", "a month")
    assert isinstance(first.per_step, Interval)
    assert "grow with the size of stores" in answer.sums[0]


def test_results_are_not_held_against_results(true_mart: Mart, true_settings: Settings) -> None:
    found = of(true_mart, true_settings, "revenue", "margin")
    assert found.results == ()
    assert found.step.size > 1


def test_fewer_than_ten_units_are_worth_nothing_yet(
    true_mart: Mart, true_settings: Settings
) -> None:
    selection = Selection("engagement", "nps", where=(("region", ("North",)),))
    few = link(true_mart, selection, true_settings)
    found = worth_of(true_mart, few, 60.0)
    if few.units < 10:
        assert isinstance(found.goes.per_step, NotEnoughData)
        assert isinstance(found.what_if, NotEnoughData)
    else:
        assert isinstance(found.goes.per_step, Interval)


def test_the_document_holds_everything_with_intervals(answer: WorthAnswer) -> None:
    document = json.loads(json.dumps(worth_json(answer)))
    for part in ("per_step", "quarters", "better_of_two"):
        assert {"value", "ci_low", "ci_high"} <= set(document[part])
    assert document["what_if"] is None
    assert document["range"] == [answer.low, answer.high]
    assert document["results"][0]["metric"] == "revenue"
