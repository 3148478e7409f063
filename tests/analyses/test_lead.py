import json
import re
from pathlib import Path

import pytest

import sample_data
from dashboard.analyses.lead import LeadAnswer, inside_units, which_comes_first
from dashboard.analyses.lead_json import lead_json
from dashboard.analyses.lead_words import months_words
from dashboard.mart.reading import Mart, open_mart
from dashboard.selection import Selection
from dashboard.settings import Settings
from dashboard.stats import NotEnoughData
from dashboard.stats.lead_lag import LagProfile, RiClpm
from sample_data import Size
from tests.planted_companies import planted
from tests.truth.simulated_mart import SimulatedMart, X, Y

THREE_WAVES = Size(units=20, regions=2, staff=20, answers=15, waves=3, comments=0.0)


@pytest.fixture(scope="module")
def answer(true_mart: Mart, true_settings: Settings) -> LeadAnswer:
    return which_comes_first(true_mart, Selection("engagement", "nps"), true_settings)


def of_company(name: str, x: str = "engagement", y: str = "nps", lag: int = 0) -> LeadAnswer:
    settings = planted(name)[0]
    return which_comes_first(open_mart(settings), Selection(x, y, lag), settings)


def simulated(name: str) -> LeadAnswer:
    mart = SimulatedMart(sample_data.simulate(name, 1))
    return which_comes_first(mart, Selection(X, Y), Settings(data=Path("nowhere")))  # type: ignore[arg-type]


def test_staff_before_customers_is_found_where_it_is_planted(answer: LeadAnswer) -> None:
    assert answer.lead
    assert answer.lead.first == "x"
    assert answer.sentence.startswith("Compatible with engagement going before NPS")


def test_customers_before_staff_is_found_where_it_is_planted() -> None:
    found = simulated("reversed")
    assert found.lead
    assert found.lead.first == "y"
    assert "the other way round" in found.sentence


def test_no_order_is_named_where_none_is_planted() -> None:
    found = simulated("null")
    assert found.lead
    assert found.lead.first is None
    assert "cannot be told" in found.sentence


def test_it_never_says_that_one_drives_the_other(answer: LeadAnswer) -> None:
    said = " ".join((answer.sentence, answer.what_to_do, *answer.caveats))
    assert not re.search(r"\b(drives?|causes|leads to|proves)\b", said)
    assert any("not yet the cause" in caveat for caveat in answer.caveats)


def test_each_step_from_wave_to_wave_has_both_directions(answer: LeadAnswer) -> None:
    assert answer.periods == 9
    assert [(step.before, step.after) for step in answer.steps] == [(i, i + 1) for i in range(8)]
    assert answer.apart == 3


def test_the_declared_distance_is_asked_in_months_and_taken_in_whole_periods() -> None:
    found = of_company("true", lag=6)
    assert (found.lag, found.apart) == (2, 6)
    assert found.lead
    assert found.lead.plain.lag == 2


def test_less_turnover_before_happier_customers_counts_as_forward() -> None:
    found = of_company("true", x="voluntary_turnover")
    assert found.sign == -1
    assert "lower voluntary turnover" in found.sentence or "cannot be told" in found.sentence


def test_the_profile_has_a_band_over_all_distances(answer: LeadAnswer) -> None:
    assert isinstance(answer.profile, LagProfile)
    assert answer.profile.lags == tuple(range(-4, 5))
    assert 1 in answer.profile.stands_out


def test_too_few_periods_are_said_with_the_number_needed() -> None:
    settings = planted("true", size=THREE_WAVES)[0]
    found = which_comes_first(open_mart(settings), Selection("engagement", "nps"), settings)
    assert isinstance(found.lead, NotEnoughData)
    assert "at least 4 periods" in found.sentence
    assert found.steps == ()
    assert lead_json(found)["lead"]["cannot_say"]


def test_the_model_says_how_many_units_it_would_need(answer: LeadAnswer) -> None:
    model = inside_units(answer)
    assert isinstance(model, NotEnoughData)
    assert "100 units" in model.reason


def test_the_model_takes_the_longest_run_that_enough_units_have() -> None:
    found = simulated("true")
    model = inside_units(found)
    assert isinstance(model, RiClpm)
    assert model.units >= 100
    assert model.waves == found.periods
    assert model.forward.low > model.backward.high


def test_the_document_holds_both_directions_every_step_and_the_model(answer: LeadAnswer) -> None:
    document = json.loads(json.dumps(lead_json(answer, inside_units(answer))))
    assert document["lead"]["first"] == "x"
    assert set(document["lead"]["forward"]) == {"value", "ci_low", "ci_high"}
    assert len(document["steps"]) == 8
    assert document["ri_clpm"]["cannot_say"]
    assert "ri_clpm" not in lead_json(answer)


@pytest.mark.parametrize(
    ("months", "words"), [(1, "a month"), (3, "three months"), (12, "a year"), (24, "2 years"),
                          (18, "18 months")]
)  # fmt: skip
def test_months_are_said_as_a_person_says_them(months: int, words: str) -> None:
    assert months_words(months) == words
