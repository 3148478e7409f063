"""A bad cell is left out alone: the other figures of its row say just as much without it."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from dashboard import ingest
from dashboard.errors import ProblemsFound
from dashboard.settings import Settings

Write, Load, Rows = Callable[..., Path], Callable[..., Any], Callable[..., Any]

CUSTOMERS = (
    "Store,Answered on,NPS,CSAT,Comment\n"
    "S1,2026-01-02,9,99,\n"  # only CSAT is wrong
    "S1,2026-01-03,99,99,\n"  # nothing is left
    "S2,2026-01-04,99,,warm and kind\n"  # the comment is left
    "S2,someday,9,4,\n"  # the day is everybody's
    "S2,2026-01-06,,,\n"  # nothing was given
    "S2,2026-01-07,10,5,\n"
)


def counts(receipt: ingest.Receipt) -> tuple[int, int, int, int, int]:
    assert receipt.rows == receipt.loaded + receipt.rejected + receipt.skipped
    return (
        receipt.rows, receipt.loaded, receipt.rejected, receipt.skipped, receipt.cells_rejected
    )  # fmt: skip


def test_a_bad_score_does_not_take_the_other_score_along(
    write: Write, load: Load, rows: Rows
) -> None:
    receipt = load(write(CUSTOMERS), accept_rejects=True)
    assert counts(receipt) == (6, 3, 2, 1, 2)
    assert rows("SELECT metric, score FROM customer_answers ORDER BY answered_on, metric") == [
        ("nps", 9.0),
        ("csat", 5.0),
        ("nps", 10.0),
    ]
    assert rows("SELECT count(*) FROM comments") == [(1,)]


def test_the_list_tells_single_cells_from_whole_rows(write: Write, load: Load, rows: Rows) -> None:
    load(write(CUSTOMERS), accept_rejects=True)
    kept = rows("SELECT line, column_name, value, row_stayed FROM rejects ORDER BY line, 2")
    assert kept == [
        (2, "CSAT", "99", True),
        (3, "CSAT", "99", False),
        (3, "NPS", "99", False),
        (4, "NPS", "99", True),
        (5, "Answered on", "someday", False),
    ]
    assert rows("SELECT min(reason) FROM rejects WHERE line = 2") == [("a number from 1 to 5",)]


def test_the_ledger_and_the_receipt_tell_cells_apart(
    write: Write, load: Load, settings: Settings
) -> None:
    receipt = load(write(CUSTOMERS), accept_rejects=True)
    (row,) = ingest.list_uploads(settings)
    assert (row.rows_loaded, row.rows_rejected, row.cells_rejected) == (3, 2, 2)
    assert (
        "6 rows: 3 loaded, 2 rejected, 1 left out; 2 single cells rejected in rows that were "
        "loaded otherwise" in "\n".join(ingest.receipt_lines(receipt))
    )
    assert asdict(receipt)["cells_rejected"] == 2
    assert ingest.undo_upload(1, settings, who="test", publish=False).cells_rejected == 2


def test_without_consent_a_bad_cell_still_keeps_all_out(
    write: Write, load: Load, settings: Settings
) -> None:
    with pytest.raises(ProblemsFound, match="To load all else and keep a list of these"):
        load(write(CUSTOMERS))
    assert ingest.list_uploads(settings) == ()


def test_an_answer_off_its_scale_leaves_the_other_answers(
    write: Write, load: Load, rows: Rows, tmp_path: Path
) -> None:
    map_path = tmp_path / "map.toml"
    map_path.write_text(
        'kind = "answers"\nunit = "Store"\nperson = "Person"\nwave = "2026 Q1"\n'
        '[[item]]\ncolumn = "Pride"\nscale = [1, 5]\n[[item]]\ncolumn = "Energy"\nscale = [1, 5]\n'
    )
    text = "Person,Store,Pride,Energy\nP1,S1,4,7\nP2,S1,six,0\nP3,S1,2,3\nP4,S1,,9\n"
    receipt = load(write(text), map_path=map_path, accept_rejects=True)
    assert counts(receipt) == (4, 2, 2, 0, 1)
    found = rows("SELECT item, score FROM answers JOIN items USING (item_id) ORDER BY score")
    assert found == [("Pride", 2.0), ("Energy", 3.0), ("Pride", 4.0)]


def test_a_bad_figure_leaves_the_other_figures(write: Write, load: Load, rows: Rows) -> None:
    plain = "".join(f"S{n},2025-12,{n},1\n" for n in range(4, 12))
    wrong = "S1,2026-01,5,much\nS2,2026-01,,little\nS3,2026-01,7,2\n"
    receipt = load(write("Store,Month,Revenue,Margin\n" + plain + wrong), accept_rejects=True)
    assert counts(receipt) == (11, 10, 1, 0, 1)
    found = rows(
        "SELECT unit, metric, value FROM unit_scores JOIN units USING (unit_id) "
        "WHERE starts_on = DATE '2026-01-01' ORDER BY ALL"
    )
    assert found == [("S1", "revenue", 5.0), ("S3", "margin", 2.0), ("S3", "revenue", 7.0)]


def test_a_figure_goes_with_the_number_of_people_behind_it(
    write: Write, load: Load, rows: Rows, tmp_path: Path
) -> None:
    map_path = tmp_path / "map.toml"
    map_path.write_text(
        'kind = "unit_scores"\nunit = "Store"\nperiod_column = "Month"\n'
        '[[metric]]\nname = "pride"\nside = "staff"\ncolumns = ["Pride"]\nn = "Asked"\n'
        '[[metric]]\nname = "calm"\nside = "staff"\ncolumns = ["Calm"]\n'
    )
    text = "Store,Month,Pride,Asked,Calm\nS1,2026-01,80,several,70\nS2,2026-01,60,12,50\n"
    receipt = load(write(text), map_path=map_path, accept_rejects=True)
    assert counts(receipt) == (2, 2, 0, 0, 2)
    found = rows(
        "SELECT unit, metric, value, people FROM unit_scores JOIN units USING (unit_id) "
        "ORDER BY ALL"
    )
    assert found == [
        ("S1", "calm", 70.0, None),
        ("S2", "calm", 50.0, None),
        ("S2", "pride", 60, 12),
    ]
