"""A file that touches what is in force takes its place, adds what is late, or stands beside it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dashboard import ingest
from dashboard.errors import ProblemsFound
from dashboard.settings import Settings

Loads = Callable[..., Any]
HEAD = "employee_id,store_code,wave,I feel valued,I am proud to work here\n"
ANSWERS = HEAD + "".join(f"e{n},S{n % 2},2026 Q1,{1 + n % 5},{1 + n % 4}\n" for n in range(12))
LATE = ANSWERS + "e90,S0,2026 Q1,5,5\ne91,S1,2026 Q1,4,4\n"
FIGURES = "Store,Month,Revenue\nS1,2026-01,5\nS2,2026-01,6\n"
STAFF = "Store,Month,Staff\nS1,2026-01,5\nS2,2026-01,6\n"
PEOPLE = "SELECT count(DISTINCT person) FROM answers"


def test_late_answers_are_added_and_the_others_left_out(
    write: Callable[..., Path], load: Loads, rows: Loads, settings: Settings
) -> None:
    load(write(ANSWERS, "first.csv"))
    late = write(LATE, "late.csv")
    found = ingest.inspect_file(late, settings)
    (earlier,) = found.earlier
    assert (earlier.upload, earlier.count, earlier.clashes) == (1, 12, True)
    assert not ingest.inspect_file(late, settings, late=True).errors
    receipt = load(late, late=True)
    assert (receipt.rows, receipt.loaded, receipt.skipped) == (14, 2, 12)
    assert rows(PEOPLE) == [(14,)]


def test_a_file_takes_the_place_of_an_earlier_one(
    write: Callable[..., Path], load: Loads, rows: Loads, settings: Settings
) -> None:
    load(write(ANSWERS, "first.csv"))
    late = write(LATE, "late.csv")
    assert not ingest.inspect_file(late, settings, supersedes=1).errors
    load(late, supersedes=1)
    first, second = ingest.list_uploads(settings)
    assert (first.state, second.supersedes) == ("superseded", 1)
    assert rows(PEOPLE) == [(14,)]


def test_people_nobody_can_know_again_are_pointed_out(
    write: Callable[..., Path], load: Loads, settings: Settings
) -> None:
    def unnamed(text: str) -> str:
        return "\n".join(line.partition(",")[2] for line in text.splitlines())

    load(write(unnamed(ANSWERS), "first.csv"))
    found = ingest.inspect_file(write(unnamed(LATE), "late.csv"), settings)
    (earlier,) = found.earlier
    assert not earlier.clashes
    assert not found.errors
    assert any("come on top" in str(one) for one in found.problems if one.severity == "warning")


@pytest.mark.parametrize(
    ("text", "more", "table"),
    [
        (FIGURES, "S1,2026-02,7\n", "unit_scores"),
        (STAFF, "S1,2026-02,7\n", "headcounts"),
        ("Store,Wave,Invited\nS1,2026 Q1,5\n", "S2,2026 Q1,7\n", "invitations"),
    ],
)
def test_only_what_a_longer_history_adds_is_loaded(
    text: str, more: str, table: str, write: Callable[..., Path], load: Loads, rows: Loads
) -> None:
    load(write(text, "first.csv"))
    known = text.count("\n") - 1
    longer = write(text + more, "longer.csv")
    with pytest.raises(ProblemsFound):
        load(longer)
    receipt = load(longer, late=True)
    assert (receipt.loaded, receipt.skipped) == (1, known)
    assert len(rows(f"FROM {table}")) == known + 1


def test_a_file_with_nothing_late_in_it_says_so(
    write: Callable[..., Path], load: Loads, settings: Settings
) -> None:
    load(write(FIGURES, "first.csv"))
    again = write(FIGURES.replace(",6", ",6.0"), "again.csv")
    with pytest.raises(ProblemsFound) as caught:
        load(again, late=True)
    assert "nothing late to add" in str(caught.value.problems[0])
    assert len(ingest.list_uploads(settings)) == 1
