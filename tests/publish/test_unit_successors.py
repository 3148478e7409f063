"""What became of units is published: where earlier figures belong today, and where they stay."""

from collections.abc import Callable
from datetime import date

import duckdb
import pytest

from dashboard.publish import publish
from tests.publish.facts import Facts

Change = tuple[str, str, str, str]
Published = Callable[..., dict[str, str]]


@pytest.fixture
def today(facts: Facts) -> Published:
    """Publishes N (A, B, C) and E (D, F) with some changes; unit and today's unit."""

    def made(*changes: Change) -> dict[str, str]:
        for unit, parent in (
            ("N", None), ("E", None), ("A", "N"), ("B", "N"), ("C", "N"), ("D", "E"), ("F", "E"),
        ):  # fmt: skip
            facts.unit(unit, parent)
        facts.write("unit_changes", [_row(facts, *one) for one in changes])
        facts.happened(all=True)
        with duckdb.connect(str(publish(facts.settings).path), read_only=True) as con:
            found = con.execute("SELECT unit, unit_now FROM unit_successors").fetchall()
        return dict(found)

    return made


def _row(facts: Facts, change: str, unit: str, into: str, day: str) -> tuple[object, ...]:
    other = facts.units.get(into)
    return (
        change,
        facts.units[unit],
        other if change in ("merge", "split") else None,
        other if change == "move" else None,
        into if change == "rename" else None,
        date.fromisoformat(day),
    )


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([("merge", "A", "B", "2025-04-01")], {"A": "B"}),
        (
            [("merge", "A", "C", "2025-04-01"), ("merge", "B", "C", "2025-04-01")],
            {"A": "C", "B": "C"},
        ),
        (
            [("merge", "A", "B", "2025-04-01"), ("merge", "B", "C", "2025-05-01")],
            {"A": "C", "B": "C"},
        ),
        (
            [("merge", "A", "B", "2025-04-01"), ("merge", "B", "C", "2025-04-01")],
            {"A": "C", "B": "C"},
        ),
        ([("rename", "A", "Alpha", "2025-04-01")], {"A": "A"}),
        (
            [("rename", "A", "Alpha", "2025-04-01"), ("merge", "A", "D", "2025-05-01")],
            {"A": "D"},
        ),
        ([("rename", "A", " b ", "2025-04-01")], {"A": "B"}),
        ([("move", "A", "E", "2025-04-01")], {"A": "A"}),
        ([("merge", "N", "E", "2025-04-01")], {"N": "E"}),
    ],
)
def test_earlier_figures_belong_to_the_unit_that_took_over(
    today: Published, changes: list[Change], expected: dict[str, str]
) -> None:
    assert today(*changes) == expected


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param(
            [("split", "A", "B", "2025-04-01"), ("split", "A", "C", "2025-04-01")], id="split"
        ),
        pytest.param(
            [("split", "A", "B", "2024-04-01"), ("merge", "A", "C", "2025-04-01")],
            id="split, what was left merged",
        ),
        pytest.param(
            [("merge", "A", "B", "2025-04-01"), ("merge", "A", "C", "2025-04-01")],
            id="merged into two",
        ),
        pytest.param(
            [("merge", "A", "B", "2025-04-01"), ("merge", "B", "A", "2025-04-01")],
            id="into each other on one day",
        ),
        pytest.param([("merge", "A", "N", "2025-04-01")], id="into the unit above"),
        pytest.param([("merge", "N", "A", "2025-04-01")], id="into a unit below"),
    ],
)
def test_figures_stay_where_no_single_unit_took_over(
    today: Published, changes: list[Change]
) -> None:
    assert all(unit == now for unit, now in today(*changes).items())


def test_a_unit_that_comes_back_keeps_its_own_figures(today: Published) -> None:
    back = [("merge", "A", "B", "2024-04-01"), ("split", "B", "A", "2025-04-01")]
    assert today(*back) == {"A": "A", "B": "B"}


def test_a_store_below_a_merged_region_is_not_counted_twice(today: Published) -> None:
    found = today(("merge", "N", "E", "2025-04-01"), ("merge", "A", "E", "2025-04-01"))
    assert found == {"N": "E", "A": "A"}


def test_every_change_stands_there_with_its_day_and_successors(
    today: Published, facts: Facts
) -> None:
    today(
        ("split", "A", "B", "2025-04-01"),
        ("split", "A", "C", "2025-04-01"),
        ("move", "D", "N", "2025-05-01"),
    )
    path = facts.settings.marts / "mart_000001.duckdb"
    with duckdb.connect(str(path), read_only=True) as con:
        found = con.execute("SELECT * FROM unit_successors").fetchall()
    assert found == [
        ("A", "split", date(2025, 4, 1), "B", "A"),
        ("A", "split", date(2025, 4, 1), "C", "A"),
        ("D", "move", date(2025, 5, 1), "D", "D"),
    ]


def test_without_a_change_the_table_is_empty(today: Published) -> None:
    assert today() == {}


def test_a_new_name_that_is_another_unit_s_code_makes_both_re_organised(
    today: Published, facts: Facts
) -> None:
    today(("rename", "A", "B", "2025-04-01"))
    path = facts.settings.marts / "mart_000001.duckdb"
    with duckdb.connect(str(path), read_only=True) as con:
        found = con.execute(
            "SELECT unit FROM unit_attributes WHERE value = 're-organised' ORDER BY unit"
        ).fetchall()
    assert found == [("A",), ("B",)]
