"""Months of service: who was at risk, who left, and how far that may be told."""

import math
from collections import defaultdict
from datetime import date, timedelta

import numpy as np
import pytest

from dashboard.publish import publish
from dashboard.stats import Interval
from dashboard.stats.survival import kaplan_meier, life_table, retained_at, risk_table
from tests.publish.facts import Facts
from tests.publish.seen import table

MONTH = 30.4375
BEGIN, END = date(2023, 1, 1), date(2025, 12, 31)
Cell = tuple[float, float, float]


def cells(facts: Facts) -> dict[tuple[str, str], dict[int, Cell]]:
    """(grouping, group) → month of service → (at risk, leavers, voluntary leavers)."""
    found: dict[tuple[str, str], dict[int, Cell]] = defaultdict(dict)
    for grouping, group, month, *rest in table(publish(facts.settings).path, "life_table"):
        found[str(grouping), str(group)][int(month)] = tuple(rest)  # type: ignore[arg-type,assignment]
    return found


def company(
    facts: Facts, units: int = 12, people: int = 30, seed: int = 3
) -> list[tuple[date, date | None]]:
    """Units in three regions with an engagement of their own, some years of hiring and leaving."""
    rng = np.random.default_rng(seed)
    facts.item("E1")
    facts.wave("2025 Q1", date(2025, 3, 1), date(2025, 3, 20))
    everybody = []
    for n in range(units):
        facts.unit(f"U{n:02d}", region="NSE"[n % 3])
        facts.answers("2025 Q1", f"U{n:02d}", [{"E1": 1 + (n % 5)}, {"E1": 3}] * 4)
        for _ in range(people):
            started = date(2020, 1, 1) + timedelta(days=int(rng.integers(0, 2100)))
            stayed = int(rng.exponential(900))
            ended = started + timedelta(days=stayed)
            if ended < BEGIN:
                continue
            left = ended if ended <= END else None
            facts.spell(f"U{n:02d}", started, left, voluntary=bool(rng.random() < 0.7))
            everybody.append((started, left))
    # The last day known is the last of the file.
    facts.spell("U00", END, None)
    everybody.append((END, None))
    facts.happened(all=True)
    return everybody


def test_agrees_with_counting_people_one_by_one(facts: Facts) -> None:
    everybody = company(facts)
    first = min(left for _, left in everybody if left).replace(day=1)
    at_risk, leavers = defaultdict(float), defaultdict(float)
    for started, left in everybody:
        begin = (max(started, first) - started).days / MONTH
        end = ((left or END) - started).days / MONTH + 1 / MONTH
        last = math.ceil(end)
        for month in range(math.floor(begin) + 1, last + 1):
            share = min(end, month) - max(begin, month - 1)
            at_risk[month] += 1.0 if left and month == last else share
        if left:
            leavers[last] += 1
    found = cells(facts)["(all)", "(all)"]
    assert len(found) > 24
    for month, (risk, gone, _) in found.items():
        assert risk == pytest.approx(at_risk[month], abs=0.001)
        assert gone == leavers[month]


def test_gives_the_retention_curve_that_the_persons_give(facts: Facts) -> None:
    everybody = company(facts, people=60)
    first = min(left for _, left in everybody if left).replace(day=1)
    found = cells(facts)["(all)", "(all)"]
    rows = [(month, *cell) for month, cell in sorted(found.items())]
    curve = kaplan_meier(life_table(*np.array(rows).T[:3]))
    exact = kaplan_meier(risk_table(
        [((left or END) - started).days + 1 for started, left in everybody],
        [left is not None for _, left in everybody],
        entry=[max((first - started).days, 0) for started, _ in everybody],
    ))  # fmt: skip
    for month in (6, 12, 24):
        by_month, by_day = retained_at(curve, month), retained_at(exact, month * MONTH)  # type: ignore[arg-type]
        assert isinstance(by_month, Interval)
        assert isinstance(by_day, Interval)
        assert by_month.value == pytest.approx(by_day.value, abs=0.01)
        assert by_month.high - by_month.low == pytest.approx(by_day.high - by_day.low, rel=0.1)


def test_groups_add_up_to_everybody(facts: Facts) -> None:
    company(facts, people=90)
    found = cells(facts)
    whole = found["(all)", "(all)"]
    for grouping in ("engagement_third", "region"):
        groups = [months for (name, _), months in found.items() if name == grouping]
        assert len(groups) == 3
        shared = set.intersection(*(set(months) for months in groups))
        assert shared
        for month in shared:
            for part in range(3):
                total = sum(months[month][part] for months in groups)
                assert total == pytest.approx(whole[month][part], abs=0.001)


def test_a_move_inside_is_no_leaver_and_keeps_its_service(facts: Facts) -> None:
    facts.unit("A")
    facts.unit("B")
    for person in range(8):
        facts.spell("A", date(2024, 1, 1), date(2024, 6, 15), person=person, moved=True)
        facts.spell("B", date(2024, 6, 16), None, person=person)
    facts.spell("A", date(2024, 1, 1), date(2024, 1, 31), person=99)
    facts.spell("A", date(2025, 3, 1), None, person=100)
    facts.happened(all=True)
    found = cells(facts)["(all)", "(all)"]
    assert sum(gone for _, gone, _ in found.values()) == 1
    assert found[6][0] == pytest.approx(8)
    assert max(found) == 14


def test_a_curve_ends_before_fewer_than_the_smallest_group_are_left(facts: Facts) -> None:
    facts.unit("A")
    facts.spell("A", date(2024, 1, 1), date(2024, 1, 20))
    for person in range(9):
        facts.spell("A", date(2024, 1, 1), date(2024, 5 if person < 5 else 9, 10))
    facts.happened(all=True)
    # Nine until May, four after it.
    assert max(cells(facts)["(all)", "(all)"]) == 5


def test_nothing_is_told_where_nobody_was_seen_from_the_start(facts: Facts) -> None:
    facts.unit("A")
    for _ in range(20):
        facts.spell("A", date(2020, 1, 1), date(2025, 3, 1))
    facts.spell("A", date(2025, 3, 2))
    facts.happened(all=True)
    assert not cells(facts)


def test_a_group_too_small_takes_another_with_it(facts: Facts) -> None:
    for code, region, people in (("A", "N", 40), ("B", "S", 30), ("C", "E", 3)):
        facts.unit(code, region=region)
        for n in range(people):
            facts.spell(code, date(2023, 1, 1 + n % 28), None)
    facts.spell("A", date(2023, 1, 1), date(2023, 1, 31))
    facts.spell("A", END, None)
    facts.happened(all=True)
    found = cells(facts)
    assert ("region", "E") not in found
    # Three hidden people would be the whole less North and South.
    assert ("region", "N") not in found
    assert len(found["(all)", "(all)"]) > 12


def test_units_stay_in_the_third_they_were_first_told_in(facts: Facts) -> None:
    company(facts, people=90)
    before = cells(facts)["engagement_third", "highest third"]
    facts.wave("2025 Q3", date(2025, 9, 1), date(2025, 9, 20))
    for n in range(12):
        facts.answers("2025 Q3", f"U{n:02d}", [{"E1": 5 - (n % 5)}, {"E1": 1 + (n * 7) % 5}] * 9)
    facts.happened(waves=["2025 Q3"])
    after = cells(facts)["engagement_third", "highest third"]
    assert before == after


def test_without_employment_there_is_no_table(facts: Facts) -> None:
    facts.unit("A")
    facts.happened(all=True)
    assert not cells(facts)


def test_customers_alone_leave_the_table_as_it_was(facts: Facts) -> None:
    company(facts)
    before = cells(facts)
    assert before
    facts.customers("U00", date(2025, 6, 1), "nps", [9, 10, 3])
    facts.happened(months=[2025 * 12 + 5, 2025 * 12 + 5])
    assert cells(facts) == before
