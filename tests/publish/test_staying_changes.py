"""What a change of a few spells may tell of who left: nothing, until enough people changed."""

from datetime import date

import pytest

from dashboard.publish import publish
from dashboard.store.connection import open_store
from dashboard.store.moving import bring_back, put_aside
from tests.publish.facts import Facts
from tests.publish.seen import hidden, readings, table

JANUARY, FEBRUARY = date(2025, 1, 1), date(2025, 2, 1)


@pytest.fixture
def shops(facts: Facts) -> Facts:
    """Four shops of twelve in two regions, one leaver each in January and in March; told once."""
    for region in ("North", "South"):
        facts.unit(region)
    for code, region in zip("ABCD", ("North", "North", "South", "South"), strict=True):
        facts.unit(code, region)
        for n in range(10):
            facts.spell(code, date(2020 + n % 3, 1, 1))
        facts.spell(code, date(2023, 1, 1), date(2025, 1, 10), voluntary=True)
        facts.spell(code, date(2023, 1, 1), date(2025, 3, 20), voluntary=False)
    facts.happened(all=True)
    publish(facts.settings)
    return facts


def left(path, unit: str, metric: str = "turnover") -> float:
    (found,) = [one for one in readings(path, metric, unit) if one.starts_on == FEBRUARY]
    return found.total / 100


def leave(facts: Facts, unit: str, people: int, started: date = date(2022, 1, 1)):
    for n in range(people):
        facts.spell(unit, started, date(2025, 2, 1 + n), voluntary=True)
    facts.happened(employment=[24300, 24303])
    return publish(facts.settings).path


@pytest.mark.parametrize("unit", ["A", "North", "(company)"])
def test_one_more_leaver_leaves_the_published_figures(shops: Facts, unit: str) -> None:
    path = leave(shops, "A", 1)
    assert left(path, unit) == 0
    assert left(path, unit, "voluntary_turnover") == 0
    assert hidden(path, "turnover")[unit] == "small_change"


def test_other_shops_are_told_as_before(shops: Facts) -> None:
    path = leave(shops, "A", 1)
    assert set(hidden(path, "turnover")) == {"A", "North", "(company)"}


def test_leavers_are_told_once_there_are_enough_of_them(shops: Facts) -> None:
    for _ in range(4):
        assert left(leave(shops, "A", 1), "A") == 0
    path = leave(shops, "A", 1)
    assert [left(path, unit) for unit in ("A", "North", "(company)")] == [5, 5, 5]
    assert hidden(path, "turnover") == {}


def test_a_small_change_beside_a_large_one_does_not_follow_from_the_whole(shops: Facts) -> None:
    leave(shops, "B", 1)
    path = leave(shops, "A", 6)
    assert left(path, "B") == 0
    assert left(path, "A") == 6
    assert left(path, "North") == 0
    assert left(path, "(company)") == 0


def test_two_tellings_that_share_most_leavers_do_not_subtract_to_one(shops: Facts) -> None:
    five = leave(shops, "A", 5)
    assert left(five, "A") == 5
    with open_store(shops.settings, write=True) as con:
        put_aside(con, shops.events)
    path = leave(shops, "A", 1)
    assert left(path, "A") == 5
    with open_store(shops.settings, write=True) as con:
        put_aside(con, shops.events)
        bring_back(con, shops.events - 1)
    shops.happened(all=True)
    assert left(publish(shops.settings).path, "A") == 5


def test_a_further_month_is_told_beside_those_before(shops: Facts) -> None:
    shops.spell("A", date(2022, 1, 1), date(2025, 4, 20))
    shops.happened(all=True)
    path = publish(shops.settings).path
    months = [one.starts_on for one in readings(path, "turnover", "B")]
    assert months[-1] == date(2025, 4, 1)
    (march,) = [one for one in readings(path, "turnover", "B") if one.starts_on.month == 3]
    # Told until 20 March before; everybody's days were changed by the rest of it.
    assert march.weight > 10 * 30 / 365.25


def test_months_of_service_of_a_few_stay_as_they_were(facts: Facts) -> None:
    facts.unit("A")
    for n in range(30):
        facts.spell("A", date(2025, 1, 1), date(2025, 1, 20) if n < 6 else None)
    facts.spell("A", date(2025, 1, 1), date(2025, 4, 20))
    facts.happened(all=True)
    before = months_of_service(publish(facts.settings).path)
    assert before[1][1] == 6
    assert months_of_service(leave(facts, "A", 1, JANUARY)) == before
    after = months_of_service(leave(facts, "A", 4, JANUARY))
    assert (after[2][1], after[2][2]) == (5, 5)


def months_of_service(path) -> dict[object, tuple[object, ...]]:
    return {row[2]: row[3:] for row in table(path, "life_table") if row[0] == "(all)"}


@pytest.fixture
def three(facts: Facts) -> Facts:
    """One shop by three lists: ten people, ten others, and one more. The first two were told."""
    facts.unit("A")
    for people in (10, 10):
        staff(facts, people)
        facts.happened(all=True)
    publish(facts.settings)
    staff(facts, 1)
    with open_store(facts.settings, write=True) as con:
        put_aside(con, 2)
    facts.happened(all=True)
    return facts


def staff(facts: Facts, people: int) -> None:
    """So many, half of whom left in February."""
    for n in range(people):
        facts.spell("A", JANUARY, None if n % 2 else date(2025, 2, 10), voluntary=True)
    facts.spell("A", date(2020, 1, 1), date(2025, 1, 5), voluntary=False, person=900)
    facts.spell("A", date(2025, 3, 31), None, person=901)


def test_three_tellings_do_not_add_up_to_one_person(three: Facts) -> None:
    assert left(publish(three.settings).path, "A") == 6
    with open_store(three.settings, write=True) as con:
        put_aside(con, 1)
        put_aside(con, 3)
        bring_back(con, 2)
    three.happened(all=True)
    path = publish(three.settings).path
    # The first ten and the others were told together; told alone, they leave the one more.
    assert left(path, "A") == 6


def test_enough_leavers_are_told_anew_beside_several_tellings(shops: Facts) -> None:
    assert left(leave(shops, "A", 5), "A") == 5
    assert left(leave(shops, "A", 5), "A") == 10
    with open_store(shops.settings, write=True) as con:
        put_aside(con, shops.events)
    shops.happened(all=True)
    path = publish(shops.settings).path
    assert [left(path, unit) for unit in ("A", "(company)")] == [5, 5]
    assert hidden(path, "turnover") == {}


def test_three_tellings_of_months_of_service_do_not_add_up_to_one_person(three: Facts) -> None:
    """In their second month half of the ten left; the one more did too."""
    told = months_of_service(publish(three.settings).path)
    assert told[2][1] == 6
    with open_store(three.settings, write=True) as con:
        put_aside(con, 1)
        put_aside(con, 3)
        bring_back(con, 2)
    three.happened(all=True)
    assert months_of_service(publish(three.settings).path)[2] == told[2]
