"""What a text says about time."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dashboard.ingest.resolving.periods import span_of


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026-03-14", "2026-03-14", "2026-03-14"),
        ("2026-02", "2026-02-01", "2026-02-28"),
        ("202402", "2024-02-01", "2024-02-29"),
        ("03/2026", "2026-03-01", "2026-03-31"),
        ("March 2026", "2026-03-01", "2026-03-31"),
        ("Mär 2026", "2026-03-01", "2026-03-31"),
        ("Sept-25", "2025-09-01", "2025-09-30"),
        ("2026 août", "2026-08-01", "2026-08-31"),
        ("2025 Q4", "2025-10-01", "2025-12-31"),
        ("Q1 2026", "2026-01-01", "2026-03-31"),
        ("2026-Q2", "2026-04-01", "2026-06-30"),
        ("H2 2025", "2025-07-01", "2025-12-31"),
        ("2026", "2026-01-01", "2026-12-31"),
        ("FY2026", "2026-01-01", "2026-12-31"),
        ("2014-15", "2014-09-01", "2015-06-30"),
        ("20232024", "2023-09-01", "2024-06-30"),
        ("2025/2026", "2025-09-01", "2026-06-30"),
        ("2014-09-01/2015-06-30", "2014-09-01", "2015-06-30"),
        ("2026-W01", "2025-12-29", "2026-01-04"),
    ],
)
def test_a_text_is_a_span_of_days(text: str, first: str, last: str) -> None:
    assert span_of(text) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text", ["", "Spring", "2026-13", "2026-02-30", "20252", "Q5 2026", "13/2026", "12", "2014-17"]
)
def test_a_text_that_names_no_time_is_none(text: str) -> None:
    assert span_of(text) is None


def test_2011_12_is_a_school_year_among_school_years(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    load(write("School,School year,Attendance\nA,2011-12,90\nA,2012-13,91\n"))
    assert rows("SELECT starts_on FROM unit_scores ORDER BY 1") == [
        (date(2011, 9, 1),),
        (date(2012, 9, 1),),
    ]
