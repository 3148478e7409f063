"""Units as they are now: sums of published figures, whole or not at all; or unchanged ones only."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import duckdb
import pytest

from dashboard.errors import UsageError
from dashboard.mart.reading import Mart, open_mart
from dashboard.settings import Settings
from dashboard.units_as import UnitsAs
from tests.mart.re_organised import MERGED_ON, WAVES, re_organised
from tests.mart.small_mart import SmallMart

Row = Mapping[str, object]


def seen(mart: Mart, table: str, **chosen: object) -> list[Row]:
    columns = mart.table(table)
    rows = [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
    return [row for row in rows if all(row[name] == value for name, value in chosen.items())]


def asked(made: SmallMart, units_as: UnitsAs = "is", scope: set[str] | None = None) -> Mart:
    made.open()
    return Mart(made.path, 1, None if scope is None else frozenset(scope), units_as)


def why(mart: Mart, **chosen: object) -> str:
    (row,) = seen(mart, "hidden", **chosen)
    assert not seen(mart, "readings", **chosen)
    return str(row["why"])


@pytest.mark.parametrize("parts", ["A", "AB", "ABC"])
def test_a_merged_unit_has_the_sum_of_what_it_was_made_of(tmp_path: Path, parts: str) -> None:
    made = re_organised(tmp_path, **dict.fromkeys(parts, "D"))
    people = {"A": 10, "B": 20, "C": 5, "D": 15}
    for code in (*parts, "D"):
        made.of_wave("engagement", code, "before", people[code], 10.0 * ord(code) % 100)
    mart = asked(made)
    (found,) = seen(mart, "readings")
    were = seen(Mart(made.path, 1), "readings")
    assert found["unit"] == "D"
    for column in ("people", "weight", "total", "total_squares"):
        assert found[column] == pytest.approx(sum(float(str(row[column])) for row in were))
    assert found["value"] == pytest.approx(float(str(found["total"])) / float(str(found["weight"])))


def test_nothing_is_told_where_one_part_is_hidden(tmp_path: Path) -> None:
    made = re_organised(tmp_path, A="D", B="D")
    made.of_wave("engagement", "A", "before", 10, 60)
    made.hide("engagement", "B", "before")
    made.of_wave("engagement", "D", "before", 10, 70)
    made.of_wave("engagement", "D", "after", 30, 70)
    mart = asked(made)
    assert why(mart, unit="D", wave="before") == "part_hidden"
    assert [row["wave"] for row in seen(mart, "readings", unit="D")] == ["after"]


def test_a_unit_that_was_hidden_alone_keeps_its_reason(tmp_path: Path) -> None:
    made = re_organised(tmp_path, A="D")
    made.hide("engagement", "A", "before", "complement")
    assert why(asked(made), unit="D", wave="before") == "complement"


def test_a_cell_that_keeps_its_earlier_figure_is_shown(tmp_path: Path) -> None:
    made = re_organised(tmp_path, A="D")
    made.of_wave("engagement", "A", "before", 10, 60)
    made.hide("engagement", "A", "before", "small_change")
    made.of_wave("engagement", "D", "before", 10, 80)
    (found,) = seen(asked(made), "readings")
    assert (found["value"], found["people"]) == (70, 20)


def test_a_bound_is_never_added_up(tmp_path: Path) -> None:
    made = re_organised(tmp_path, A="D")
    made.of_wave("engagement", "A", "before", 10, 5)
    made.rows["readings"][0] = (*made.rows["readings"][0][:-1], "under")
    made.of_wave("engagement", "D", "before", 10, 80)
    assert why(asked(made), unit="D", wave="before") == "not_to_be_added"


def test_a_bound_of_one_part_alone_stays_one(tmp_path: Path) -> None:
    made = re_organised(tmp_path, A="D")
    made.of_wave("engagement", "A", "before", 10, 5)
    made.rows["readings"][0] = (*made.rows["readings"][0][:-1], "under")
    (found,) = seen(asked(made), "readings", unit="D")
    assert (found["value"], found["bound"]) == (5, "under")


@pytest.mark.parametrize(
    ("kind", "source", "told"),
    [
        ("amount", "employment", 90.0),
        ("amount", "scores", None),
        ("mean", "scores", 45.0),
    ],
)
def test_amounts_add_up_only_where_that_is_known(
    tmp_path: Path, kind: str, source: str, told: float | None
) -> None:
    made = re_organised(tmp_path, A="D")
    made.rows["metrics"].append(
        ("m", "M", "result", kind, "month", 0.0, None, "higher", "", False, 9, source)
    )
    for code, value in (("A", 30.0), ("D", 60.0)):
        made.rows["readings"].append(
            ("m", code, date(2025, 3, 1), date(2025, 3, 31), None, 1.0, 1.0, value, None, value,
             None)
        )  # fmt: skip
    mart = asked(made)
    if told is None:
        assert why(mart, metric="m", unit="D") == "not_to_be_added"
    else:
        (found,) = seen(mart, "readings", metric="m")
        assert found["value"] == told


def test_means_of_nobody_knows_how_many_are_not_averaged(tmp_path: Path) -> None:
    made = re_organised(tmp_path, A="D")
    made.rows["metrics"].append(
        ("m", "M", "result", "mean", "month", 0.0, 5.0, "higher", "", False, 9, "scores")
    )
    for code in "AD":
        made.rows["readings"].append(
            ("m", code, date(2025, 3, 1), date(2025, 3, 31), None, None, 1.0, 4.0, None, 4.0, None)
        )
    assert why(asked(made), metric="m", unit="D") == "not_to_be_added"


def test_units_that_were_merged_away_are_no_units_today(tmp_path: Path) -> None:
    mart = asked(re_organised(tmp_path, A="D"))
    assert {row["unit"] for row in seen(mart, "units")} == {
        "(company)", "N", "East", "B", "C", "D", "E",
    }  # fmt: skip
    assert {row["unit"] for row in seen(mart, "unit_attributes")} == set("BCDE")


def test_stores_of_a_merged_region_stand_below_the_one_it_became(tmp_path: Path) -> None:
    made = re_organised(tmp_path, N="East")
    for region, people in (("N", 10), ("East", 30)):
        made.of_wave("engagement", region, "before", people, 2.0 * people)
    mart = asked(made)
    (store,) = seen(mart, "units", unit="A")
    assert (store["parent"], store["region"], store["path"]) == ("East", "East", "East / Alpha")
    (found,) = seen(mart, "readings")
    assert (found["unit"], found["value"]) == ("East", 50)


@pytest.fixture
def two_parts(tmp_path: Path) -> SmallMart:
    made = re_organised(tmp_path, A="D")
    for code in "ACD":
        made.of_wave("engagement", code, "before", 10, 60)
    return made


def segment(unit: str, name: str, people: float, value: float) -> tuple[object, ...]:
    closed = date(2025, 3, 14)
    return (
        "engagement", unit, "Tenure", name, WAVES["before"], closed, "before", people, people,
        people * value, people * value**2, value,
    )  # fmt: skip


def test_groups_of_staff_add_up_where_every_part_shows_them(two_parts: SmallMart) -> None:
    two_parts.rows["segments"] = [
        segment("A", "new", 5, 40), segment("A", "old", 5, 80), segment("D", "old", 10, 60),
        segment("C", "old", 10, 60),
    ]  # fmt: skip
    found = seen(asked(two_parts), "segments")
    told = {(row["unit"], row["segment"]): (row["people"], row["value"]) for row in found}
    assert told == {
        ("C", "old"): (10, 60), ("D", "new"): (5, 40), ("D", "old"): (15, pytest.approx(200 / 3)),
    }  # fmt: skip


def test_groups_of_staff_are_not_told_where_one_part_hides_them(two_parts: SmallMart) -> None:
    two_parts.rows["segments"] = [segment("A", "new", 5, 40), segment("A", "old", 5, 80)]
    assert seen(asked(two_parts), "segments") == []


def test_words_add_up_where_every_part_tells_of_them(tmp_path: Path) -> None:
    made = re_organised(tmp_path, A="D", B="E")
    month = date(2025, 3, 1)
    made.rows["comment_counts"] = [
        ("customer", "A", month, None, 10.0, None), ("customer", "D", month, None, 20.0, None),
        ("customer", "B", month, None, None, "fewer_than_minimum"),
        ("customer", "E", month, None, 9.0, None),
    ]  # fmt: skip
    made.rows["word_counts"] = [
        ("customer", "A", month, None, "wow", 3.0, None),
        ("customer", "D", month, None, "wow", 4.0, None),
        ("customer", "E", month, None, "wow", 5.0, None),
    ]
    made.rows["quotes"] = [
        (code, month, "wow", place, date(2025, 3, day), f"{code}{place}")
        for code, place, day in (("A", 1, 20), ("A", 2, 3), ("D", 1, 25), ("D", 2, 2))
    ]
    mart = asked(made)
    counted = {row["unit"]: (row["people"], row["why"]) for row in seen(mart, "comment_counts")}
    assert counted["D"] == (30, None)
    assert counted["E"][1] == "part_hidden"
    assert [(row["unit"], row["people"]) for row in seen(mart, "word_counts")] == [("D", 7)]
    quoted = sorted(seen(mart, "quotes"), key=lambda row: str(row["place"]))
    assert [(row["unit"], row["quote"], row["place"]) for row in quoted] == [
        ("D", "D1", 1), ("D", "A1", 2),
    ]  # fmt: skip


def test_everything_else_is_as_it_was(tmp_path: Path) -> None:
    made = re_organised(tmp_path, A="D")
    for code in ("(company)", "N", "East", "B", "C", "E"):
        made.of_wave("engagement", code, "before", 40, 60)
    mart = asked(made)
    assert seen(mart, "readings") == seen(Mart(made.path, 1), "readings")


def test_a_split_keeps_earlier_figures_under_the_old_unit(tmp_path: Path) -> None:
    made = re_organised(tmp_path, A="D", C="C")
    made.rows["unit_successors"][1:] = [("C", "split", MERGED_ON, code, "C") for code in ("E", "B")]
    made.of_wave("engagement", "C", "before", 30, 50)
    made.of_wave("engagement", "E", "after", 15, 60)
    found = {(row["unit"], row["wave"]) for row in seen(asked(made), "readings")}
    assert found == {("C", "before"), ("E", "after")}


def test_only_unchanged_units_are_left_with_the_totals_above_them(tmp_path: Path) -> None:
    made = re_organised(tmp_path, A="D")
    for code in ("A", "B", "C", "D", "N"):
        made.of_wave("engagement", code, "before", 10, 60)
    mart = asked(made, "unchanged")
    assert {row["unit"] for row in seen(mart, "units", leaf=True)} == {"B", "C", "E"}
    assert {row["unit"] for row in seen(mart, "readings")} == {"B", "C", "N"}
    assert mart.units_as == "unchanged"


def test_nobody_is_told_of_a_part_that_is_beyond_what_they_may_see(tmp_path: Path) -> None:
    made = re_organised(tmp_path, A="D")
    made.of_wave("engagement", "A", "before", 10, 20)
    for wave in WAVES:
        made.of_wave("engagement", "D", wave, 10, 60)
    mart = asked(made, scope={"D"})
    assert why(mart, unit="D", wave="before") == "part_out_of_sight"
    assert [row["wave"] for row in seen(mart, "readings", unit="D")] == ["after"]
    assert {row["unit"] for row in seen(mart, "units")} == {"(company)", "East", "D"}


def test_whoever_sees_every_part_is_told_the_sum(tmp_path: Path) -> None:
    made = re_organised(tmp_path, A="D")
    made.of_wave("engagement", "A", "before", 10, 20)
    made.of_wave("engagement", "D", "before", 10, 60)
    (found,) = seen(asked(made, scope={"A", "D"}), "readings", unit="D")
    assert found["value"] == 40


def test_whoever_sees_only_the_unit_of_before_sees_it_as_it_was(tmp_path: Path) -> None:
    made = re_organised(tmp_path, A="D")
    made.of_wave("engagement", "A", "before", 10, 20)
    made.of_wave("engagement", "D", "before", 10, 60)
    mart = asked(made, scope={"N"})
    assert {row["unit"] for row in seen(mart, "readings")} == {"A"}
    assert "D" not in {row["unit"] for row in seen(mart, "units")}


def test_without_a_re_organisation_all_ways_are_one(published: Settings) -> None:
    mart = open_mart(replace(published, units_as="is"))
    assert mart.units_as == "was"
    assert mart is not open_mart(published)


def test_a_generation_from_before_says_what_to_do(tmp_path: Path) -> None:
    made = re_organised(tmp_path, A="D")
    made.open()
    with duckdb.connect(str(made.path)) as con:
        con.execute("DROP TABLE unit_successors")
    with pytest.raises(UsageError, match="Publish a new one"):
        Mart(made.path, 1, units_as="is")
