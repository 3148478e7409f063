"""Tables made of buffers are those that pyarrow makes of lists, and no list asks for pandas."""

import subprocess
import sys
from datetime import date

import numpy as np
import pyarrow as pa
import pytest

from dashboard.publish.small_tables import empty_table, table_of, table_of_rows

COLUMNS = {
    "text": pa.string(), "small": pa.int32(), "large": pa.int64(), "real": pa.float64(),
    "truth": pa.bool_(), "day": pa.date32(),
}  # fmt: skip
ROWS = [
    ("ä", 1, 2**40, 0.5, True, 0),
    (None, None, None, None, None, None),
    ("", -1, -1, -0.5, False, 19_000),
] * 5


def test_holds_what_a_list_of_rows_says_with_what_is_missing():
    lists = [list(column) for column in zip(*ROWS, strict=True)]
    expected = pa.table(
        {n: pa.array(v, kind) for (n, kind), v in zip(COLUMNS.items(), lists, strict=True)}
    )
    made = table_of_rows(COLUMNS, ROWS)
    made.validate(full=True)
    assert made.equals(expected)


def test_takes_arrays_whatever_their_width():
    made = table_of({"n": pa.int32(), "x": pa.float64()}, [np.arange(3), np.arange(3)])
    assert made.to_pydict() == {"n": [0, 1, 2], "x": [0.0, 1.0, 2.0]}


@pytest.mark.parametrize("rows", [[], ()])
def test_has_its_columns_when_it_has_no_rows(rows):
    assert table_of_rows(COLUMNS, rows).schema == empty_table(COLUMNS).schema
    assert empty_table(COLUMNS).num_rows == 0


# Half a second of processor time in each `linkage load`; pandas comes with Streamlit.
PUBLISHES = """
import sys
from pathlib import Path
from dashboard.publish import publish
from dashboard.settings import Settings
publish(Settings(data=Path(sys.argv[1])))
sys.exit("pandas" in sys.modules)
"""


def test_a_process_that_publishes_never_imports_pandas(facts):
    facts.unit("A")
    facts.wave("W1", date(2025, 3, 3), date(2025, 3, 14))
    facts.item("Q1")
    facts.answers("W1", "A", [{"Q1": 4.0}] * 6)
    facts.happened(all=True)
    subprocess.run([sys.executable, "-c", PUBLISHES, str(facts.settings.data)], check=True)
