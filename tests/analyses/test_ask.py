"""The evidence a question file asks for on two of its columns."""

from pathlib import Path

import numpy as np

from dashboard.analyses.ask import AskedLink, asked_link
from dashboard.analyses.ladder.rung import State
from dashboard.mart.question import LinkColumns, Question
from dashboard.mart.result import Result
from dashboard.stats import NotEnoughData
from dashboard.stats.panel.within import Within
from dashboard.stats.verdict import Verdict

# A generator a test, so that no test draws what another left over.
SEED = 3


def question(**link: str) -> Question:
    columns = {"x": "x", "y": "y", "unit": "unit"} | link
    return Question("q", Path("q.sql"), "Q?", "", link=LinkColumns(**columns))


def answer(units: int, effect: float, periods: int = 1, noise: float = 1.0) -> Result:
    draw = np.random.default_rng(SEED)
    level = np.repeat(draw.normal(0, 1, units), periods)
    x = level + draw.normal(0, 0.3, units * periods)
    y = effect * x + noise * np.repeat(draw.normal(0, 1, units), periods)
    y += draw.normal(0, 0.2, units * periods)
    unit = np.repeat([f"u{n}" for n in range(units)], periods).astype(object)
    period = np.tile(np.arange(periods).astype(str), units).astype(object)
    rows = {"unit": unit, "period": period, "x": x, "y": y}
    return Result(tuple(rows), ("text", "text", "number", "number"), rows)


def linked(asked: Question, result: Result) -> AskedLink:
    found = asked_link(asked, result, 0.10)
    assert found is not None
    return found


def test_a_question_without_a_link_has_none() -> None:
    assert asked_link(Question("q", Path("q.sql"), "Q?", ""), answer(20, 1), 0.10) is None


def test_a_planted_link_is_supported() -> None:
    found = linked(question(), answer(80, 1.0))
    assert found.verdict is Verdict.SUPPORTED
    assert "Across 80 units, more 'X' goes with more 'Y'" in found.sentence


def test_a_link_the_other_way_is_the_opposite_unless_it_was_expected() -> None:
    result = answer(80, -1.0)
    assert linked(question(), result).sentence.startswith("No, the opposite")
    assert linked(question(expected="negative"), result).verdict is Verdict.SUPPORTED


def test_too_few_units_are_told_by_number() -> None:
    found = linked(question(), answer(6, 1.0))
    assert isinstance(found.between, NotEnoughData)
    assert "only 6 units" in found.sentence


def test_rows_without_a_value_are_left_out() -> None:
    result = answer(20, 1.0)
    result.rows["y"][:5] = np.nan
    assert len(linked(question(), result).units) == 15


def test_every_unit_counts_once_however_many_rows() -> None:
    found = linked(question(period="period"), answer(30, 1.0, periods=4))
    assert (len(found.units), found.rows) == (30, 120)
    assert isinstance(found.within, Within)
    assert found.rungs[2].line.startswith("When a unit's 'X' changes, its 'Y'")


def test_an_empty_answer_cannot_tell() -> None:
    empty = answer(20, 1.0)
    none = {name: values[:0] for name, values in empty.rows.items()}
    found = linked(question(period="period"), Result(empty.columns, empty.types, none))
    assert found.verdict is Verdict.CANNOT_TELL
    assert isinstance(found.within, NotEnoughData)


def test_the_ladder_has_all_six_rungs_in_order() -> None:
    found = linked(question(period="period"), answer(80, 1.0, periods=4))
    assert [rung.number for rung in found.rungs] == [1, 2, 3, 4, 5, 6]
    assert [found.rungs[n].state for n in (1, 2, 5)] == [State.HOLDS] * 3
    assert found.rungs[1].estimate == found.between.r  # type: ignore[union-attr]


def test_a_rung_that_the_rows_cannot_reach_says_why() -> None:
    found = linked(question(), answer(30, 1.0))
    unsaid = [rung.line for rung in found.rungs if rung.state is State.CANNOT_SAY]
    assert len(unsaid) >= 4
    assert all(line.startswith("Cannot say: ") and line.endswith(".") for line in unsaid)


def test_regions_that_make_a_link_are_told() -> None:
    draw = np.random.default_rng(SEED)
    level = np.repeat([0.0, 3.0, 6.0, 9.0], 15)
    x, y = level + draw.normal(0, 1, 60), level + draw.normal(0, 1, 60)
    y -= 0.9 * (x - level)
    rows = {
        "unit": np.array([f"u{n:02d}" for n in range(60)], dtype=object),
        "region": np.repeat(np.array(["N", "E", "S", "W"], dtype=object), 15),
        "x": x,
        "y": y,
    }
    result = Result(tuple(rows), ("text", "text", "number", "number"), rows)
    rung = linked(question(), result).rungs[4]
    assert rung.state is State.DOES_NOT_HOLD
    assert "turns round" in rung.line


def test_too_few_units_leave_every_rung_unsaid() -> None:
    found = linked(question(period="period"), answer(4, 1.0))
    assert {rung.state for rung in found.rungs} == {State.CANNOT_SAY}


def test_figures_of_which_units_keep_their_places_count_as_measured() -> None:
    first = linked(question(period="period"), answer(40, 1.0, periods=5)).rungs[0]
    assert first.state is State.HOLDS
    # Level has variance 1, noise .09: ICC(2) over five periods is 1 / (1 + .09 / 5) = .98.
    told = dict(first.details)["ICC(2) of 'X' over periods"]
    assert 0.96 <= float(told[:4]) <= 0.99


def test_a_figure_that_is_noise_from_period_to_period_is_not_measured_well() -> None:
    result = answer(40, 1.0, periods=5)
    result.rows["y"][:] = np.random.default_rng(SEED + 1).normal(0, 1, 200)
    first = linked(question(period="period"), result).rungs[0]
    assert first.state is State.DOES_NOT_HOLD
    assert first.line.startswith("'Y' of a unit changes so much by itself")


def test_one_period_cannot_say_how_well_it_is_measured() -> None:
    first = linked(question(period="period"), answer(40, 1.0)).rungs[0]
    assert first.state is State.CANNOT_SAY
    assert "one period" in first.line
