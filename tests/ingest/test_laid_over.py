"""Rows that are read where they lie, instead of copied to the desk first, count just the same."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from dashboard import ingest
from dashboard.errors import FileUnreadable
from dashboard.ingest import preparing, whole_or_nothing
from dashboard.settings import Settings

Load = Callable[..., ingest.Receipt]
Rows = Callable[..., list[tuple[Any, ...]]]
Write = Callable[..., Path]

# No wave is named over a year, so quarters are told apart, which changes rows on the desk.
ANSWERS = "Respondent ID,Store,Answered on,Question,Score\n" + "".join(
    f"P{person},S{person % 2},2026-{month:02d}-03,{item},{score}\n"
    for person in range(1, 6)
    for month in (1, 5, 11)
    for item, score in (("PRIDE", 1 + person % 5), ("ZEAL", 5))
)
CUSTOMERS = "Store,Answered on,NPS,CSAT\nS2,2026-02-03,10,\nS1,2026-01-02,0,4\nS1,2026-01-09,,\n"
FACTS = {
    "answers": "SELECT unit, wave, item, score, person FROM answers JOIN units USING (unit_id) "
    "JOIN waves USING (wave_id) JOIN items USING (item_id) ORDER BY ALL",
    "customers": "SELECT unit, answered_on, metric, score, low, high FROM customer_answers "
    "JOIN units USING (unit_id) ORDER BY ALL",
}


def as_parquet(path: Path) -> Path:
    with duckdb.connect() as con:
        con.read_csv(str(path), header=True).write_parquet(str(path.with_suffix(".parquet")))
    return path.with_suffix(".parquet")


@pytest.mark.parametrize(("what", "text"), [("answers", ANSWERS), ("customers", CUSTOMERS)])
def test_a_parquet_file_gives_the_facts_of_its_csv(
    what: str, text: str, write: Write, load: Load, rows: Rows, settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    path = write(text)
    with monkeypatch.context() as patched:
        patched.setattr(preparing, "stage_fast", lambda _work: False)
        carefully = load(path)
    told = rows(FACTS[what])
    assert told
    for other in (as_parquet(path), path):
        ingest.undo_upload(len(ingest.list_uploads(settings)), settings, who="test", publish=False)
        with monkeypatch.context() as patched:
            patched.setattr(preparing, "stage_carefully", lambda _work: pytest.fail("not fast"))
            receipt = load(other)
        assert (receipt.rows, receipt.loaded, receipt.skipped) == (
            carefully.rows, carefully.loaded, carefully.skipped,
        )  # fmt: skip
        assert rows(FACTS[what]) == told


def test_a_file_that_changes_while_it_is_read_leaves_nothing(
    write: Write, load: Load, rows: Rows, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = as_parquet(write(CUSTOMERS))
    monkeypatch.setattr(whole_or_nothing, "sha256_of", lambda _path: "another")
    with pytest.raises(FileUnreadable, match="changed while it was read"):
        load(path)
    assert not ingest.list_uploads(settings)
    assert not rows("SELECT * FROM customer_answers")


def test_somebody_has_one_key_whether_keyed_once_a_row_or_once_a_person(
    write: Write, load: Load, rows: Rows
) -> None:
    head = "Respondent ID,Store,Wave,Wave closed,PRIDE,ZEAL\n"
    once = head + "".join(f"P{n},S1,W1,2026-01-31,{1 + n % 5},5\n" for n in range(9))
    often = head + "".join(
        f" p1 ,S1,W{2 + n},2026-{2 + n:02d}-20,{1 + n % 5},3\n" for n in range(9)
    )
    load(write(once, "once.csv"))
    load(write(often, "often.csv"))
    assert rows("SELECT count(*), count(DISTINCT person) FROM answers") == [(36, 9)]


def test_an_empty_cell_is_no_answer_and_each_answer_keeps_its_question(
    write: Write, load: Load, rows: Rows
) -> None:
    load(
        write(
            "Respondent ID,Store,Wave,Wave closed,PRIDE,ZEAL,CALM\n"
            "P1,S1,W1,2026-01-31,,5,1\nP2,S1,W1,2026-01-31,3,,\nP3,S1,W1,2026-01-31,,,\n"
            "P4,S2,W1,2026-01-31,4,4,5\n"
        )
    )
    found = rows("SELECT item, score FROM answers JOIN items USING (item_id) ORDER BY ALL")
    assert found == [
        ("CALM", 1), ("CALM", 5), ("PRIDE", 3), ("PRIDE", 4), ("ZEAL", 4), ("ZEAL", 5),
    ]  # fmt: skip
