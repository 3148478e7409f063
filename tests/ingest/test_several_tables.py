"""Two tables in one sheet: which is read, and what is said of the other."""

from collections.abc import Callable
from pathlib import Path

from dashboard import ingest
from dashboard.settings import Settings

STAFF = ("Store,Month,Headcount,Leavers", "N,2026-01,10,1", "S,2026-01,20,2", "W,2026-01,22,0")
SCORES = ("Store,Mean CSAT", "N,4.2", "S,4.5", "W,4.1", "E,3.9", "X,4.3")


def _beside(left: tuple[str, ...], right: tuple[str, ...]) -> str:
    width = left[0].count(",")
    rows = max(len(left), len(right))
    left, right = (*left, *[""] * (rows - len(left))), (*right, *[""] * (rows - len(right)))
    lines = (f"{a or ',' * width},,,{b}" for a, b in zip(left, right, strict=True))
    return "\n".join(lines) + "\n"


def test_of_two_tables_side_by_side_the_one_that_is_known_is_read(
    settings: Settings, write: Callable[..., Path]
) -> None:
    for text in (_beside(STAFF, SCORES), _beside(SCORES, STAFF)):
        seen = ingest.inspect_file(write(text), settings)
        assert (seen.kind, seen.rows, seen.loaded) == ("headcounts", 3, 3)
        assert any("2 tables side by side" in str(one) for one in seen.problems)
        assert any("not read: Store, Mean CSAT" in str(one) for one in seen.problems)


def test_an_empty_column_for_looks_divides_no_table(
    settings: Settings, write: Callable[..., Path]
) -> None:
    text = "\n".join(",".join([*row.split(",")[:2], "", *row.split(",")[2:]]) for row in STAFF)
    seen = ingest.inspect_file(write(text), settings)
    assert (seen.kind, seen.loaded) == ("headcounts", 3)
    assert not any("side by side" in str(one) for one in seen.problems)


def test_a_table_below_one_that_nothing_knows_is_read(
    settings: Settings, write: Callable[..., Path]
) -> None:
    text = "\n".join(["Prepared by,Sheets", "Finance,3", "", *STAFF]) + "\n"
    seen = ingest.inspect_file(write(text), settings)
    assert (seen.kind, seen.rows, seen.loaded) == ("headcounts", 3, 3)
    assert any("The one at row 4 is read" in str(one) for one in seen.problems)


def test_of_two_tables_that_are_known_the_first_is_read(
    settings: Settings, write: Callable[..., Path]
) -> None:
    text = "\n".join([*STAFF, "", *SCORES]) + "\n"
    seen = ingest.inspect_file(write(text), settings)
    assert (seen.kind, seen.loaded) == ("headcounts", 3)
    assert any("not read: row 6: Store, Mean CSAT" in str(one) for one in seen.problems)
