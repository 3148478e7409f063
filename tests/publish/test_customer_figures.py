"""Customers' answers and uploaded scores against sums worked out by hand."""

from datetime import date

import pytest

from dashboard.publish import publish
from tests.publish.facts import Facts
from tests.publish.seen import reading, readings, table

YEAR = date(2025, 1, 1), date(2025, 12, 31)


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    facts = Facts(tmp_path_factory.mktemp("customers") / "data", company="Acme")
    facts.unit("North", region="The North")
    facts.unit("A", "North", **{"Store type": "mall", "level": "high"})
    facts.unit("B", "North")
    facts.customers("A", date(2025, 3, 1), "nps", [10, 9, 8, 6, 0])
    facts.customers("A", date(2025, 3, 31), "nps", [9])
    facts.customers("A", date(2025, 4, 1), "nps", [7])
    facts.customers("B", date(2025, 3, 9), "nps", [0])
    facts.customers("A", date(2025, 3, 2), "csat", [5, 4, 3, 1])
    facts.customers("A", date(2025, 3, 2), "ces", [7, 4])
    facts.customers("A", date(2025, 3, 2), "stars", [5, 5, 2])
    facts.metric("margin", "result", None, None)
    facts.metric("trust", "staff")
    facts.score("A", "margin", *YEAR, 10)
    facts.score("A", "margin", *YEAR, 12)
    facts.score("B", "margin", *YEAR, 20)
    facts.score("A", "trust", *YEAR, 60, 10)
    facts.score("B", "trust", *YEAR, 80, 30)
    facts.score("North", "margin", date(2024, 1, 1), date(2024, 12, 31), 99)
    facts.score("A", "margin", date(2024, 1, 1), date(2024, 12, 31), 7)
    facts.happened(all=True)
    return publish(facts.settings).path


def test_nps_is_promoters_less_detractors_by_month(path) -> None:
    march, april = readings(path, "nps", "A")
    assert (march.people, march.total, march.total_squares) == (6, 100 * (3 - 2), 10000 * 5)
    assert (march.starts_on, march.ends_on) == (date(2025, 3, 1), date(2025, 3, 31))
    assert (april.people, april.value) == (1, 0)


def test_satisfaction_is_told_as_mean_top_box_and_top_two(path) -> None:
    assert reading(path, "csat", "A").value == pytest.approx((100 + 75 + 50 + 0) / 4)
    assert reading(path, "csat_top_box", "A").value == 25
    assert reading(path, "csat_top_two", "A").value == 50


def test_effort_and_stars_are_brought_to_0_to_100(path) -> None:
    assert reading(path, "ces", "A").value == pytest.approx(75)
    assert reading(path, "stars", "A").value == pytest.approx((100 + 100 + 25) / 3)
    assert reading(path, "stars_top_box", "A").value == pytest.approx(200 / 3)


def test_a_region_adds_up_answers_and_their_volume(path) -> None:
    march = readings(path, "nps", "North")[0]
    assert (march.people, march.total) == (7, 0)
    volume = readings(path, "customer_answers", "North")[0]
    assert (volume.weight, volume.value) == (1, 6 + 1 + 4 + 2 + 3)


def test_a_score_uploaded_twice_counts_once(path) -> None:
    (_, found) = readings(path, "margin", "A")
    assert (found.weight, found.value) == (1, 10)


def test_units_count_alike_where_people_are_not_told(path) -> None:
    (_, found) = readings(path, "margin", "North")
    assert (found.weight, found.value, found.people) == (2, 15, None)


def test_units_count_by_their_people_where_all_tell(path) -> None:
    found = reading(path, "trust", "North")
    assert (found.weight, found.people) == (40, 40)
    assert found.value == pytest.approx((600 + 2400) / 40)


def test_a_score_given_for_a_region_stands_as_it_was_given(path) -> None:
    (found, _) = readings(path, "margin", "North")
    assert (found.value, found.weight) == (99, 1)


def test_units_have_their_place_and_a_column_for_each_attribute(path) -> None:
    rows = {row[0]: row for row in table(path, "units")}
    assert rows["(company)"][1:6] == ("Acme", None, "company", 0, False)
    assert rows["A"][2:8] == ("North", "store", 2, True, "Unit North / Unit A", "Unit North")
    assert rows["North"][7] == "The North"
    assert rows["A"][10:] == ("mall",)
    assert ("A", "level", "high") in table(path, "unit_attributes")


def test_units_in_a_ring_stand_below_the_whole(facts: Facts) -> None:
    facts.unit("A")
    facts.unit("B", "A")
    facts.write("units", [(3, "C", "C", 4, "store", None, None, 1)])
    facts.write("units", [(4, "D", "D", 3, "store", None, None, 1)])
    facts.happened(all=True)
    parents = {row[0]: row[2] for row in table(publish(facts.settings).path, "units")}
    assert parents["C"] == parents["D"] == "(company)"
    assert parents["B"] == "A"


def test_an_empty_folder_publishes_an_empty_mart(tmp_path) -> None:
    facts = Facts(tmp_path / "none")
    made = publish(facts.settings)
    assert table(made.path, "readings") == []
    assert [row[0] for row in table(made.path, "units")] == ["(company)"]
    assert made.event == 0
