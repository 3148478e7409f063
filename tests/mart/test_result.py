"""Tables of pages as results: what kind of column each is."""

from datetime import date

import numpy as np

from dashboard.mart.result import Hidden, result_of


def test_the_kind_of_a_column_is_read_off_its_values() -> None:
    found = result_of({
        "unit": ["Bath", "Leeds"], "people": [12, np.int64(7)], "nps": [41.5, None],
        "since": [date(2026, 1, 1), None], "shown": [True, False], "mixed": [1, "few"],
    })  # fmt: skip
    assert found.types == ("text", "integer", "number", "date", "flag", "text")
    assert list(found.tuples())[1] == ("Leeds", 7, None, None, False, "few")


def test_a_column_without_any_value_is_text_and_a_table_without_rows_is_empty() -> None:
    assert result_of({"note": [None, None]}).types == ("text",)
    assert len(result_of({"note": []})) == 0


def test_what_is_hidden_and_the_generation_go_with_it() -> None:
    found = result_of({"unit": ["Bath"]}, Hidden(2, 10, 4, 9), 3)
    assert found.generation == 3
    assert found.said() == (
        "2 of 10 units are not shown in at least one period, up to 9 people at a time; "
        "their answers are in the totals.",
    )
