"""Raving against satisfied, the ladder, movement, corners: against values worked by hand."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from dashboard.analyses.metric_info import metric_info
from dashboard.analyses.ranking.standing import Standing
from dashboard.analyses.raving import RavingAnswer, possible_ladders, raving, raving_json
from dashboard.analyses.raving.corners import Corner, Corners, Spot, corner_of
from dashboard.analyses.raving.moves import Moves, moves
from dashboard.analyses.raving.raving_words import bounce_words, moved_words, rule_words, step_words
from dashboard.analyses.raving.shares import Side, customer_side, staff_side
from dashboard.analyses.raving.spans import spans_of, within_spans
from dashboard.analyses.raving.steps import Ladder, Step, ladder
from dashboard.errors import UnknownName
from dashboard.mart.reading import Mart
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.ranks import rank_intervals
from tests.mart.company import METRICS, Company

WHOLE = "(company)"
MONTH = (date(2026, 3, 1), date(2026, 3, 31))
WAVE = (date(2026, 3, 2), date(2026, 3, 20))


@pytest.fixture(scope="module")
def answer(true_mart: Mart) -> RavingAnswer:
    return raving(true_mart)


def mart_of(folder: Path, *readings: tuple[object, ...]) -> Mart:
    """A whole company with these readings: metric, wave, answers, sum, sum of squares."""
    rows = []
    for metric, wave, weight, total, squares in readings:
        first, last = WAVE if wave else MONTH
        rows.append((metric, WHOLE, first, last, wave, weight, weight, total, squares,
                     total / weight, None))  # fmt: skip
    names = {row[0] for row in readings}
    made = Company(tables={
        "generation": [(1, date(2026, 4, 1), 1, "T", 5, "duckdb", "0", date(2026, 1, 1), "f")],
        "metrics": [(*m, place) for place, m in enumerate(METRICS) if m[0] in names],
        "units": [(WHOLE, "T", None, "company", 0, False, WHOLE, None, None, None)],
        "readings": rows,
    })  # fmt: skip
    return Mart(made.write(folder / "mart.duckdb"), 1)


def test_staff_who_rave_follow_from_the_sums_of_a_recommendation(tmp_path: Path) -> None:
    # 100 answers: 40 promoters, 35 between, 25 detractors.
    side = staff_side(mart_of(tmp_path, ("enps", "March", 100.0, 1500.0, 650_000.0)))
    assert isinstance(side, Side)
    assert side.now.raving.value == pytest.approx(40)
    assert side.now.satisfied.value == pytest.approx(75)
    assert side.now.of_satisfied.value == pytest.approx(100 * 40 / 75)
    # Wilson by hand: centre (.4 + 1.9207/100)/1.0384, half 1.96·√(.0024 + .000096)/1.0384.
    assert side.now.raving.low == pytest.approx(30.94, abs=0.01)
    assert side.now.raving.high == pytest.approx(49.80, abs=0.01)


def test_customers_rave_in_the_top_box_and_pass_in_the_top_two(tmp_path: Path) -> None:
    mart = mart_of(
        tmp_path,
        ("csat_top_box", None, 200.0, 6000.0, 600_000.0),
        ("csat_top_two", None, 200.0, 14_000.0, 1_400_000.0),
    )
    side = customer_side(mart)
    assert isinstance(side, Side)
    assert (side.now.raving.value, side.now.satisfied.value) == pytest.approx((30, 70))
    assert side.now.answers == 200


def test_without_boxes_a_recommendation_tells_who_raves(tmp_path: Path) -> None:
    side = customer_side(mart_of(tmp_path, ("nps", None, 10.0, 200.0, 60_000.0)))
    assert isinstance(side, Side)
    assert (side.now.raving.value, side.now.satisfied.value) == pytest.approx((40, 80))


def test_totals_without_single_answers_cannot_say(tmp_path: Path) -> None:
    mart = mart_of(tmp_path, ("enps", "March", 100.0, 1500.0, None))
    found = staff_side(mart)
    assert isinstance(found, NotEnoughData)
    assert "single answers" in found.reason
    assert isinstance(customer_side(mart), NotEnoughData)
    assert raving(mart).sentence.startswith("Cannot tell: No satisfaction marks")


def stood(raw: list[float], half: float, reliability: float = 0.7) -> Standing:
    value = np.array(raw)
    ranks = rank_intervals(value, value + np.random.default_rng(1).normal(size=(50, value.size)))
    names = tuple(f"U{i:02d}" for i in range(value.size))
    return Standing(
        unit=names, name=names, region=("",) * value.size, raw=value, shrunken=value,
        low=value - half, high=value + half, size=value, people=value, ranks=ranks,
        mean=Interval(float(value.mean()), 0, 1), reliability=reliability,
        funnel=NotEnoughData(""), lines=None, noise="",
    )  # fmt: skip


def test_steps_begin_at_the_quarters_and_the_highest_tenth(true_mart: Mart) -> None:
    info = metric_info(true_mart, "nps")
    before = stood([float(v) for v in range(41)], 0.4)
    found = ladder(info, before, before, "before")
    assert isinstance(found, Ladder)
    assert found.borders == (10, 30, 36)
    assert [int(s) for s in found.step[[9, 10, 29, 30, 35, 36]]] == [0, 1, 1, 2, 2, 3]
    assert step_words(found, 9) == "surely poor"
    assert step_words(found, 10) == "good, could be poor"
    assert found.surely(Step.BEST) == [37, 38, 39, 40]
    assert "good begins above the lowest quarter (+10.0)" in rule_words(found, "stores")


def test_borders_stay_so_that_everybody_can_climb(true_mart: Mart) -> None:
    info = metric_info(true_mart, "nps")
    before, now = (
        stood([float(v) for v in range(41)], 0.4),
        stood([36.0 + v for v in range(41)], 0.4),
    )
    found = ladder(info, now, before, "before")
    assert isinstance(found, Ladder)
    assert (found.step == Step.BEST).all()


@pytest.mark.parametrize("units", [3, 9])
def test_a_ladder_of_few_units_cannot_say(true_mart: Mart, units: int) -> None:
    few = stood([float(v) for v in range(units)], 1)
    found = ladder(metric_info(true_mart, "nps"), few, few, "now")
    assert isinstance(found, NotEnoughData)
    assert "10 or more" in found.reason


def test_units_that_do_not_differ_have_no_steps(true_mart: Mart) -> None:
    alike = stood([5.0] * 30, 1)
    assert not ladder(metric_info(true_mart, "nps"), alike, alike, "now")


def test_movement_counts_who_changed_and_names_only_the_sure(true_mart: Mart) -> None:
    before = stood([float(v) for v in range(41)], 0.4)
    later = [float(v) for v in range(41)]
    later[0], later[40] = 40.0, 0.0
    now = stood(later, 0.4)
    steps = ladder(metric_info(true_mart, "nps"), now, before, "before")
    assert isinstance(steps, Ladder)
    found = moves(steps, before)
    assert isinstance(found, Moves)
    assert (found.changed, found.up) == (2, 1)
    assert found.table.sum() == 41
    assert (found.risen, found.fallen) == ((0,), (40,))
    assert "2 of 41 stores changed step (1 up)" in moved_words(found, "stores", "March")
    assert "fewer than" in moved_words(found, "stores", "March")


def test_movement_of_few_units_cannot_say(true_mart: Mart) -> None:
    few = stood([float(v) for v in range(15)], 1)
    steps = ladder(metric_info(true_mart, "nps"), few, few, "before")
    assert isinstance(steps, Ladder)
    assert not moves(steps, few)


def spot(staff: tuple[float, float], customers: tuple[float, float]) -> Spot:
    return Spot("now", *(Interval(sum(ends) / 2, *ends) for ends in (staff, customers)))


@pytest.mark.parametrize(
    ("staff", "customers", "corner"),
    [
        ((6, 8), (6, 8), Corner.BOTH),
        ((6, 8), (1, 3), Corner.STAFF),
        ((1, 3), (6, 8), Corner.CUSTOMERS),
        ((1, 3), (1, 3), Corner.NEITHER),
        ((4, 6), (6, 8), Corner.OPEN),
        ((6, 8), (4, 6), Corner.OPEN),
    ],
)
def test_a_corner_needs_both_intervals_clear_of_the_middle(
    staff: tuple[float, float], customers: tuple[float, float], corner: Corner
) -> None:
    assert corner_of(spot(staff, customers), (5.0, 5.0)) is corner


def test_the_sentence_names_both_sides_and_counts_the_sure(answer: RavingAnswer) -> None:
    assert "of 100 staff" in answer.sentence
    assert "surely great or better" in answer.sentence
    assert answer.by is not None
    assert answer.by.metric == "csat_top_box"


def test_the_planted_company_moves_no_more_than_its_noise_and_drift_say(
    answer: RavingAnswer,
) -> None:
    found = answer.moves
    assert isinstance(found, Moves)
    assert found.chance
    assert found.table.sum() == found.units
    assert answer.by is not None
    assert "Their way back to the middle" in bounce_words(found.best, answer.by, "those")


def test_a_path_ends_where_its_unit_stands(answer: RavingAnswer) -> None:
    assert isinstance(answer.corners, Corners)
    longest = max(answer.corners.units, key=lambda unit: len(unit.spots))
    assert len(longest.spots) == 2
    assert longest.now is longest.spots[-1]


def test_years_of_months_and_single_waves(true_mart: Mart) -> None:
    years = spans_of(true_mart, metric_info(true_mart, "nps"))
    assert all((year.ends_on - year.starts_on).days in (364, 365) for year in years)
    waves = within_spans(true_mart, metric_info(true_mart, "engagement"), years)
    for year, wave in zip(years, waves, strict=True):
        assert wave is None or year.starts_on <= wave.ends_on <= year.ends_on


def test_a_figure_that_makes_no_ladder_is_refused(true_mart: Mart) -> None:
    assert "revenue" not in {info.metric for info in possible_ladders(true_mart)}
    with pytest.raises(UnknownName):
        raving(true_mart, "revenue")


def test_staff_have_a_ladder_too(true_mart: Mart) -> None:
    found = raving(true_mart, "engagement")
    assert isinstance(found.ladder, Ladder)
    assert isinstance(found.corners, Corners)
    assert found.corners.customers.side == "customer"


def test_the_document_holds_intervals_and_reasons(answer: RavingAnswer) -> None:
    told = raving_json(answer)
    assert told["customers"]["spans"][-1]["raving"]["ci_low"] > 0
    assert all(unit["step"] in unit["could_be"] for unit in told["ladder"]["units"])
    assert told["moves"]["by_chance"]["low"] <= told["moves"]["by_chance"]["high"]
