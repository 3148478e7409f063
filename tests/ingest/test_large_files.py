"""What a large file gains on the road in costs it nothing: rare spellings and odd figures count."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from dashboard import ingest
from dashboard.errors import ProblemsFound
from dashboard.ingest import narrow_columns, preparing
from dashboard.ingest.writing.answers import Answers
from dashboard.settings import Settings
from dashboard.store import desk

Load = Callable[..., ingest.Receipt]
Rows = Callable[..., list[tuple[Any, ...]]]
Write = Callable[..., Path]

HEAD = "Respondent ID,Store,Wave,Question,Score\n"
FACTS = (
    "SELECT unit, wave, item, score, count(*), count(DISTINCT person) FROM answers "
    "JOIN units USING (unit_id) JOIN waves USING (wave_id) JOIN items USING (item_id) "
    "GROUP BY ALL ORDER BY ALL"
)


def lines(people: int) -> list[str]:
    return [
        f"P{p},S{p % 7},2026 Q{1 + p % 2},{item},{1 + (p + n) % 5}\n"
        for p in range(people)
        for n, item in enumerate(("PRIDE", "ZEAL", "CALM"))
    ]


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file is large enough, and samples see little of it."""
    monkeypatch.setattr(narrow_columns, "_LARGE", 0)
    monkeypatch.setattr(narrow_columns, "_STRETCH", 400)
    monkeypatch.setattr(narrow_columns, "_FEWEST_STRETCHES", 20)
    monkeypatch.setattr(preparing, "stage_carefully", lambda _work: pytest.fail("not fast"))


@pytest.mark.usefixtures("narrow")
def test_columns_with_few_texts_are_read_as_numbers_and_mean_the_same(
    write: Write, load: Load, rows: Rows, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(HEAD + "".join(lines(2_000)))
    seen = []
    found = narrow_columns.narrow_columns

    def kept(work: Any) -> narrow_columns.Narrow:
        seen.append(found(work))
        return seen[-1]

    monkeypatch.setattr("dashboard.ingest.fast_road.narrow_columns", kept)
    receipt = load(path)
    assert set(seen[0].texts) == {"unit", "wave", "item"}
    assert seen[0].whole == {"score"}
    assert (receipt.rows, receipt.loaded) == (6_000, 6_000)
    narrow_facts = rows(FACTS)
    ingest.undo_upload(1, settings, who="test", publish=False)
    monkeypatch.setattr(narrow_columns, "_LARGE", 1 << 40)
    load(path)
    assert narrow_facts == rows(FACTS)


@pytest.mark.usefixtures("narrow")
@pytest.mark.parametrize(
    "odd",
    ["P9999,S99,2026 Q1,PRIDE,4\n", "P9999,S1,2026 Q1,PRIDE,4.5\n", "P9999,S1,2026 Q1,RARE,3\n"],
)  # fmt: skip
def test_a_cell_that_no_sample_saw_is_kept_as_it_is(
    odd: str, write: Write, load: Load, rows: Rows
) -> None:
    told = lines(2_000)
    told.insert(3_100, odd)
    receipt = load(write(HEAD + "".join(told)))
    assert (receipt.rows, receipt.loaded) == (6_001, 6_001)
    _, unit, wave, item, score = odd.strip().split(",")
    assert (unit, wave, item, float(score)) in [row[:4] for row in rows(FACTS)]


def test_an_answer_given_twice_far_apart_is_found_after_it_was_written(
    write: Write, load: Load, rows: Rows
) -> None:
    told = lines(500)
    with pytest.raises(ProblemsFound) as refused:
        load(write(HEAD + "".join([*told, "P3,S3,2026 Q2,ZEAL,5\n"])))
    (problem,) = [one for one in refused.value.problems if one.severity == "error"]
    assert (problem.row, problem.column) == (1_502, "Respondent ID")
    assert rows("SELECT * FROM answers") == []
    assert rows("SELECT * FROM uploads") == []


@pytest.mark.usefixtures("narrow")
@pytest.mark.parametrize(("as_parquet", "copies"), [(False, ["rows"]), (True, [])])
def test_a_clean_file_is_read_once_and_copied_at_most_once_before_it_is_written(
    as_parquet: bool, copies: list[str], write: Write, load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each copy and each reading of a file more is felt in all large loads; seconds are not told
    here, what is done is."""
    path = write(HEAD + "".join(lines(2_000)))
    if as_parquet:
        duckdb.read_csv(str(path), header=True).write_parquet(str(path.with_suffix(".parquet")))
        path = path.with_suffix(".parquet")
    readings, tables = [], []
    read, confirm = desk.read_typed, Answers.confirm

    def counted(*given: Any, **named: Any) -> desk.Relation:
        readings.append(given)
        return read(*given, **named)

    def looked_at(self: Answers) -> bool:
        tables.extend(
            self.work.con.execute(
                "SELECT table_name FROM duckdb_tables() "
                "WHERE database_name = 'desk' AND estimated_size >= 6000"
            ).fetchall()
        )
        return confirm(self)

    monkeypatch.setattr(desk, "read_typed", counted)
    monkeypatch.setattr(Answers, "confirm", looked_at)
    assert load(path).loaded == 6_000
    assert len(readings) == len(copies)
    assert [name for (name,) in tables] == copies
