"""A load happens whole or not at all, and every row of a file is accounted for."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dashboard import ingest
from dashboard.errors import AlreadyLoaded, ProblemsFound
from dashboard.ingest import spool
from dashboard.settings import Settings

HEAD = "Store,Answered on,NPS,CSAT\n"
GOOD = HEAD + "S1,2026-01-02,0,4\nS1,2026-01-03,,5\nS2,2026-01-04,10,\nS2,2026-02-05,,\n"
BAD = HEAD + "S1,2026-01-02,0,4\nS1,2026-01-03,eleven,5\nS2,2026-01-04,10,9\n"


def test_nought_is_a_score_and_a_blank_is_none(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    load(write(GOOD))
    found = rows("SELECT metric, score FROM customer_answers ORDER BY metric, score")
    assert found == [("csat", 4.0), ("csat", 5.0), ("nps", 0.0), ("nps", 10.0)]


def test_rows_without_a_score_are_counted_as_left_out(
    write: Callable[..., Path], load: Callable[..., Any]
) -> None:
    receipt = load(write(GOOD))
    assert (receipt.rows, receipt.loaded, receipt.rejected, receipt.skipped) == (4, 3, 0, 1)
    assert any("no score given" in str(problem) for problem in receipt.problems)


def test_the_ledger_says_what_the_receipt_says(
    write: Callable[..., Path], load: Callable[..., Any], settings: Settings
) -> None:
    receipt = load(write(GOOD))
    (row,) = ingest.list_uploads(settings)
    assert (row.rows_read, row.rows_loaded, row.rows_skipped) == (4, 3, 1)
    assert (row.upload, row.kind, row.who) == (receipt.upload, "customer_answers", "test")


def test_one_bad_row_keeps_all_out(
    write: Callable[..., Path], load: Callable[..., Any], settings: Settings
) -> None:
    with pytest.raises(ProblemsFound, match="nothing was written") as caught:
        load(write(BAD))
    assert len(caught.value.problems) >= 2
    assert ingest.list_uploads(settings) == ()


def test_what_is_good_goes_in_when_the_bad_is_accepted(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    receipt = load(write(BAD), accept_rejects=True)
    assert (receipt.rows, receipt.loaded, receipt.rejected) == (3, 3, 0)
    assert receipt.cells_rejected == 2
    assert rows("SELECT line, column_name, value, row_stayed FROM rejects ORDER BY line") == [
        (3, "NPS", "eleven", True),
        (4, "CSAT", "9", True),
    ]


def test_the_same_file_is_refused_with_the_upload_that_holds_it(
    write: Callable[..., Path], load: Callable[..., Any]
) -> None:
    receipt = load(write(GOOD))
    with pytest.raises(AlreadyLoaded) as caught:
        load(write(GOOD, "another_name.csv"))
    assert caught.value.upload == receipt.upload


def test_a_file_may_come_again_after_undo(
    write: Callable[..., Path], load: Callable[..., Any], settings: Settings
) -> None:
    path = write(GOOD)
    first = load(path)
    ingest.undo_upload(first.upload, settings, who="test", publish=False)
    second = load(path)
    assert second.upload == first.upload + 1
    assert [row.state for row in ingest.list_uploads(settings)] == ["undone", "loaded"]


def test_undo_and_redo_leave_the_store_as_it_was(
    write: Callable[..., Path],
    load: Callable[..., Any],
    rows: Callable[..., Any],
    settings: Settings,
) -> None:
    receipt = load(write(GOOD))
    before = rows("FROM customer_answers ORDER BY ALL")
    ingest.undo_upload(receipt.upload, settings, who="test", publish=False)
    assert rows("FROM customer_answers") == []
    ingest.redo_upload(receipt.upload, settings, publish=False)
    assert rows("FROM customer_answers ORDER BY ALL") == before


def test_a_dry_run_writes_nothing(
    write: Callable[..., Path], load: Callable[..., Any], settings: Settings
) -> None:
    shutil.rmtree(settings.data)
    receipt = load(write(GOOD), dry_run=True)
    assert (receipt.upload, receipt.loaded) == (0, 3)
    assert not settings.data.exists()


def test_inspecting_leaves_no_file_behind(write: Callable[..., Path], settings: Settings) -> None:
    shutil.rmtree(settings.data)
    found = ingest.inspect_file(write(GOOD), settings)
    assert (found.kind, found.units, found.already_loaded) == ("customer_answers", 2, None)
    assert not settings.data.exists()


def test_a_file_may_take_the_place_of_an_earlier_one(
    write: Callable[..., Path],
    load: Callable[..., Any],
    rows: Callable[..., Any],
    settings: Settings,
) -> None:
    survey = "Respondent ID,Store,Wave,Pride,Energy\nP1,S1,2026 Q1,4,5\nP2,S1,2026 Q1,3,3\n"
    first = load(write(survey))
    mended = survey.replace("P2,S1,2026 Q1,3,3", "P2,S1,2026 Q1,3,4")
    with pytest.raises(ProblemsFound, match="nothing was written") as caught:
        load(write(mended, "mended.csv"))
    assert any(f"linkage undo {first.upload}" in str(one) for one in caught.value.problems)
    load(write(mended, "mended.csv"), supersedes=first.upload)
    assert [row.state for row in ingest.list_uploads(settings)] == ["superseded", "loaded"]
    assert rows("SELECT count(*), sum(score) FROM answers") == [(4, 16.0)]
    assert rows("SELECT unit FROM units") == [("S1",)]


def test_an_overlapping_export_counts_nobody_twice(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    head = "Response ID,Store,Answered on,NPS,Comment\n"
    load(write(head + "A1,S1,2026-01-02,9,kind\nA2,S1,2026-01-03,0,\n", "january.csv"))
    later = load(write(head + "A2,S1,2026-01-03,0,\nA3,S1,2026-02-01,7,warm\n", "february.csv"))
    assert (later.rows, later.loaded, later.skipped) == (2, 1, 1)
    assert rows("SELECT count(*) FROM customer_answers") == [(3,)]
    assert rows("SELECT count(*) FROM comments") == [(2,)]


def test_a_bar_is_told_how_far_the_load_is(
    write: Callable[..., Path], load: Callable[..., Any]
) -> None:
    told: list[float] = []
    load(write(GOOD), on_progress=lambda part, _what: told.append(part))
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.0, 1.0)


def test_a_long_file_read_row_by_row_says_how_far_it_is(
    write: Callable[..., Path], load: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spool, "_TOLD_EVERY", 2)
    told: list[tuple[float, str]] = []
    rows = "".join(f"S1,2026-01-0{n},{n},4\n" for n in range(1, 6))
    text = "Store,Answered on,NPS,CSAT\n" + rows + "S1,2026-01-01,eleven,4\n"
    load(write(text), accept_rejects=True, on_progress=lambda part, what: told.append((part, what)))
    assert [what for part, what in told if part == 0.3] == [
        "Reading row 2", "Reading row 4", "Reading row 6"
    ]  # fmt: skip
    assert told == sorted(told, key=lambda one: one[0])
    assert (0.4, "Matching 6 rows") in told
