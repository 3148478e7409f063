"""Turnover and headcount against days counted by hand."""

from datetime import date

import pytest

from dashboard.publish import publish
from tests.publish.facts import Facts
from tests.publish.seen import readings, table

JANUARY = date(2025, 1, 1)


def of_month(path, metric: str, unit: str, month: date):
    (found,) = [row for row in readings(path, metric, unit) if row.starts_on == month]
    return found


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """A has ten staff in January 2025, of whom three leave; B has eight and gets one from A."""
    facts = Facts(tmp_path_factory.mktemp("staying") / "data")
    facts.unit("North")
    facts.unit("A", "North")
    facts.unit("B", "North")
    for _ in range(6):
        facts.spell("A", date(2020, 1, 1))
    facts.spell("A", date(2024, 6, 1), date(2025, 1, 10), voluntary=True, regretted=True)
    facts.spell("A", date(2020, 1, 1), date(2025, 1, 31), voluntary=False)
    facts.spell("A", date(2025, 1, 17), date(2025, 1, 20), voluntary=True)
    facts.spell("A", date(2022, 1, 1), date(2025, 1, 15), person=900, moved=True)
    facts.spell("B", date(2025, 1, 16), person=900)
    for _ in range(7):
        facts.spell("B", date(2023, 1, 1))
    facts.spell("B", date(2023, 1, 1), date(2025, 2, 14), voluntary=True)
    facts.happened(all=True)
    return publish(facts.settings).path


def test_people_years_are_days_over_365_and_a_quarter(path) -> None:
    found = of_month(path, "turnover", "A", JANUARY)
    days = 6 * 31 + 10 + 31 + 4 + 15
    assert found.weight == pytest.approx(days / 365.25)
    assert found.people == pytest.approx(days / 31)


def test_turnover_is_leavers_per_hundred_person_years(path) -> None:
    found = of_month(path, "turnover", "A", JANUARY)
    assert found.total == 300
    assert found.value == pytest.approx(300 / ((6 * 31 + 10 + 31 + 4 + 15) / 365.25))


def test_voluntary_and_regretted_leavers_are_counted_apart(path) -> None:
    assert of_month(path, "voluntary_turnover", "A", JANUARY).total == 200
    assert of_month(path, "regretted_turnover", "A", JANUARY).total == 100


def test_a_move_inside_is_no_leaver_and_keeps_its_service(path) -> None:
    assert of_month(path, "turnover", "B", JANUARY).total == 0
    # The one who moved joined in 2022: nobody of B is in the first year.
    assert readings(path, "first_year_turnover", "B") == []


def test_first_year_turnover_counts_the_first_365_days(path) -> None:
    found = of_month(path, "first_year_turnover", "A", JANUARY)
    assert found.total == 200
    assert found.weight == pytest.approx((10 + 4) / 365.25)


def test_months_begin_with_the_first_leaver_and_end_with_the_last_day_known(path) -> None:
    months = [row.starts_on for row in readings(path, "turnover", "B")]
    assert months == [JANUARY, date(2025, 2, 1)]
    february = of_month(path, "headcount", "B", date(2025, 2, 1))
    # Records end on 14 February: all nine were there on each of the fourteen days.
    assert february.value == pytest.approx(9)
    assert of_month(path, "turnover", "B", date(2025, 2, 1)).weight == pytest.approx(
        9 * 14 / 365.25
    )


def test_a_region_adds_up_its_units(path) -> None:
    units = [of_month(path, "turnover", unit, JANUARY) for unit in ("A", "B")]
    region = of_month(path, "turnover", "North", JANUARY)
    assert region.total == sum(row.total for row in units)
    assert region.weight == pytest.approx(sum(row.weight for row in units))
    headcount = of_month(path, "headcount", "North", JANUARY)
    assert (headcount.weight, headcount.value) == (1, pytest.approx(region.people))


def test_headcounts_speak_for_units_without_spells(facts: Facts) -> None:
    facts.unit("A")
    facts.unit("B")
    for _ in range(8):
        facts.spell("A", date(2024, 1, 1))
    facts.spell("A", date(2024, 1, 1), date(2025, 1, 31), voluntary=True)
    facts.write("headcounts", [
        (facts.units["A"], JANUARY, 99.0, 9.0, 9.0, 1),
        (facts.units["B"], JANUARY, 24.0, 2.0, None, 1),
    ])  # fmt: skip
    facts.happened(all=True)
    made = publish(facts.settings).path
    assert of_month(made, "headcount", "A", JANUARY).value == pytest.approx(9)
    found = of_month(made, "turnover", "B", JANUARY)
    assert (found.weight, found.total, found.value) == (2, 200, 100)
    assert readings(made, "voluntary_turnover", "B") == []


def test_without_reasons_there_is_no_voluntary_turnover(facts: Facts) -> None:
    facts.unit("A")
    for _ in range(6):
        facts.spell("A", date(2024, 1, 1))
    facts.spell("A", date(2024, 1, 1), date(2025, 1, 31))
    facts.happened(all=True)
    metrics = {row[0] for row in table(publish(facts.settings).path, "metrics")}
    assert "turnover" in metrics
    assert "voluntary_turnover" not in metrics
