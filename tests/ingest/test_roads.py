"""The fast road and the careful road lead to the same facts, and neither loses a row."""

import csv
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as effort
from hypothesis import strategies as st

from dashboard import ingest
from dashboard.errors import FileUnreadable, ProblemsFound
from dashboard.ingest import preparing
from dashboard.settings import Settings
from dashboard.sql_files import sql
from dashboard.store.connection import open_store

FILES = {
    "customer_answers": (
        "Store,Answered on,NPS,CSAT\n" + "S1,2026-01-02,0,4\n,,,\n" * 0 + "S1,2026-01-02,0,4\n"
        "S2,2026-01-03,,5\nS2,2026-02-03,10,\nS3,2026-02-03,,\n",
        "SELECT unit, answered_on, metric, score FROM customer_answers JOIN units USING (unit_id)",
    ),
    "answers": (
        "Respondent ID,Store,Wave,Question,Score\nP1,S1,2026 Q1,PRIDE,4\nP1,S1,2026 Q1,ZEAL,5\n"
        "P2,S2,2026 Q1,PRIDE,1\nP2,S2,2026 Q1,ZEAL,\n",
        "SELECT unit, wave, item, score FROM answers JOIN units USING (unit_id) "
        "JOIN waves USING (wave_id) JOIN items USING (item_id)",
    ),
    "unit_scores": (
        "Store,Month,Revenue\nS1,2026-01,5\nS1,2026-02,6.5\nS2,2026-01,\n",
        "SELECT unit, metric, starts_on, value FROM unit_scores JOIN units USING (unit_id)",
    ),
}


@pytest.mark.parametrize("kind", FILES)
def test_both_roads_give_the_same_facts(
    kind: str, write: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text, query = FILES[kind]
    path = write(text)
    found = []
    for careful in (False, True):
        if careful:
            monkeypatch.setattr(preparing, "stage_fast", lambda _work: False)
        where = Settings(data=tmp_path / str(careful))
        receipt = ingest.load_file(path, where, who="test", publish=False)
        with open_store(where, write=False) as con:
            counts = (receipt.rows, receipt.loaded, receipt.rejected, receipt.skipped)
            found.append((counts, con.execute(query + " ORDER BY ALL").fetchall()))
    assert found[0] == found[1]
    assert found[0][1]


@pytest.mark.parametrize("kind", FILES)
def test_a_plain_file_takes_the_fast_road(
    kind: str, write: Callable[..., Path], settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_work: object) -> None:
        raise AssertionError("the careful road was taken")

    monkeypatch.setattr(preparing, "stage_carefully", refuse)
    ingest.load_file(write(FILES[kind][0]), settings, who="test", publish=False)


def test_a_cast_straight_over_the_reader_loses_rows(tmp_path: Path) -> None:
    """Why cells are laid out as text before they are read as numbers: DuckDB 2.0 pushes TRY_CAST
    into its reader, where it turns into a hard one. When this fails the engine was mended."""
    path = tmp_path / "file.csv"
    path.write_text("a\n1\nsix\n3\nseven\n")
    con = duckdb.connect()
    straight = con.execute(
        "SELECT try_cast(a AS INTEGER) "
        "FROM read_csv($path, all_varchar = true, header = true, store_rejects = true)",
        {"path": str(path)},
    )
    assert len(straight.fetchall()) == 2


def test_the_careful_road_keeps_rows_the_cast_would_lose(
    write: Callable[..., Path], settings: Settings
) -> None:
    text = "Store,Month,Revenue\nS1,2026-01,1\nS2,2026-01,six\nS3,2026-01,3\nS4,2026-01,seven\n"
    found = ingest.inspect_file(write(text), settings)
    assert (found.rows, found.loaded, found.rejected) == (4, 2, 2)


CELLS = st.sampled_from(
    ["S1", "S2", " s1 ", "", "Total", "2026-01-02", "2026-13-02", "0", "10", "11", "-1", "six",
     "N/A", "inf", "1e400", 'say "hi"', "a,b", "line\nbreak", "Zoë", "\x00"]
)  # fmt: skip
ROWS = st.lists(st.lists(CELLS, min_size=1, max_size=5), min_size=1, max_size=12)


@effort(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(table=ROWS, accept=st.booleans())
def test_whatever_a_file_holds_its_rows_add_up(
    table: list[list[str]],
    accept: bool,
    empty_data: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("any")
    path = folder / "any.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["Store", "Answered on", "NPS", "CSAT"], *table])
    where = Settings(data=Path(shutil.copytree(empty_data, folder / "data")))
    try:
        receipt = ingest.load_file(
            path, where, who="test", publish=False, accept_rejects=accept, kind="customer_answers"
        )
    except (ProblemsFound, FileUnreadable):
        assert ingest.list_uploads(where) == ()
        return
    filled = sum(any(cell.strip() for cell in row) for row in table)
    assert receipt.rows == filled
    assert receipt.rows == receipt.loaded + receipt.rejected + receipt.skipped
    with open_store(where, write=False) as con:
        ((rejects, cells),) = con.execute(
            "SELECT count(DISTINCT line) FILTER (NOT row_stayed), "
            "count(*) FILTER (row_stayed) FROM rejects"
        ).fetchall()
    assert (rejects, cells) == (receipt.rejected, receipt.cells_rejected)


def test_a_parquet_file_with_fitting_types_takes_the_fast_road(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = pa.table(
        {
            "Store": ["S1", "S1", "S2"],
            "Answered on": [date(2026, 1, 2), date(2026, 1, 3), date(2026, 2, 1)],
            "NPS": pa.array([0, None, 10], pa.int8()),
        }
    )
    pq.write_table(table, tmp_path / "file.parquet")

    def refuse(_work: object) -> None:
        raise AssertionError("the careful road was taken")

    monkeypatch.setattr(preparing, "stage_carefully", refuse)
    receipt = ingest.load_file(tmp_path / "file.parquet", settings, who="test", publish=False)
    assert (receipt.rows, receipt.loaded, receipt.skipped) == (3, 2, 1)


def test_a_parquet_file_with_one_bad_cell_names_its_row(tmp_path: Path, settings: Settings) -> None:
    table = pa.table(
        {"Store": ["S1", "S1"], "Answered on": [date(2026, 1, 2)] * 2, "NPS": [9.0, 12.0]}
    )
    pq.write_table(table, tmp_path / "file.parquet")
    (problem,) = ingest.inspect_file(tmp_path / "file.parquet", settings).errors
    assert str(problem) == "file.parquet, row 3, NPS: '12' is not a number from 0 to 10"


def test_number_spellings() -> None:
    con = duckdb.connect()
    con.execute(sql("load/macros/number_of"))
    for decimal, cell, value in [
        (".", "1,234.5", 1234.5), (".", "84%", 84.0), (".", "£20", 20.0), (".", "0", 0.0),
        (".", "12,34", None), (".", "6-25", None), (".", "nan", None), (".", "1.2.3", None),
        (",", "1.234,5", 1234.5), (",", "3,5", 3.5), (",", "1.5", None), (".", "-", None),
    ]:  # fmt: skip
        found = con.execute("SELECT number_of(?, ?)", [cell, decimal]).fetchall()
        assert found == [(value,)], cell
