"""Tables laid out across are read row by row, and loaded again by the map that is kept of them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dashboard import ingest
from dashboard.ingest.map_files import parse_map
from dashboard.ingest.map_text import map_text
from dashboard.settings import Settings

STORES = [f"S{number:02d}" for number in range(8)]
FIGURES = (
    "SELECT unit, metric, year(starts_on), value FROM unit_scores JOIN units USING (unit_id) "
    "WHERE unit = 'S03' ORDER BY metric, starts_on"
)


@pytest.fixture
def across(write: Callable[..., Path]) -> Path:
    rows = "".join(f"{s},{n}%,{n + 1}%,{n + 40},{n + 50}\n" for n, s in enumerate(STORES, 10))
    return write("Store,Turnover 2024,Turnover 2025,Sales 2024,Sales 2025\n" + rows)


def test_a_column_a_year_becomes_a_row_a_year(
    across: Path, load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    receipt = load(across)
    assert (receipt.rows, receipt.loaded, receipt.rejected) == (16, 16, 0)
    assert rows(FIGURES) == [
        ("S03", "sales", 2024, 53), ("S03", "sales", 2025, 63),
        ("S03", "turnover", 2024, 13), ("S03", "turnover", 2025, 14),
    ]  # fmt: skip
    assert any("periods stand in columns side by side" in str(one) for one in receipt.problems)


def test_its_map_reads_the_same_again(
    across: Path,
    write: Callable[..., Path],
    settings: Settings,
    load: Callable[..., Any],
    rows: Callable[..., Any],
) -> None:
    plan = ingest.inspect_file(across, settings).plan
    text = map_text(plan)
    assert parse_map(text, "x") == plan
    load(across, map_path=write(text, "map.toml"))
    assert len(rows(FIGURES)) == 4


def test_segments_of_a_unit_are_units_together_with_it(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    cells = [
        f"2026-0{month},{shop},{part},{month + place},{place}.5"
        for month in (1, 2, 3)
        for place, shop in enumerate(STORES)
        for part in ("New", "Known")
    ]
    receipt = load(
        write("Month,Store,Customers,Promoters %,Response rate\n" + "\n".join(cells) + "\n")
    )
    assert (receipt.rows, receipt.loaded) == (48, 48)
    assert rows("SELECT count(*) FROM units WHERE unit = 'S01 – New'") == [(1,)]
    assert any("'Store' and 'Customers' together name the unit" in str(p) for p in receipt.problems)


def test_answers_of_nobody_known_count_as_many_people_as_the_question_most_answered(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    asked = ["I am proud of my team"] * 9 + ["I have what I need"] * 6
    cells = [
        f"{n},{text},{1 + n % 5},{team},2026-03-0{1 + n % 9}T10:00:00Z"
        for team in ("Blue", "Red")
        for n, text in enumerate(asked)
    ]
    file = write("id,question_text,response_value,team,created_at\n" + "\n".join(cells) + "\n")
    receipt = load(file)
    assert (receipt.rows, receipt.loaded, receipt.rejected) == (30, 30, 0)
    counted = rows("SELECT count(DISTINCT person) FROM answers GROUP BY unit_id")
    assert counted == [(9,), (9,)]
    assert any("no column says who answered" in str(one) for one in receipt.problems)
