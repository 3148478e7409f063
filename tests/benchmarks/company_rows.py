"""Rows for the benchmarks: an invented company of any size, written as its tools would."""

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.csv

UNITS, WAVES, ITEMS = 400, 20, 10


def customer_rows(path: Path, rows: int, seed: int = 1) -> Path:
    """`Store,Answered on,NPS,CSAT` over three years."""
    rng = np.random.default_rng(seed)
    days = np.datetime64("2023-01-01") + rng.integers(0, 1_095, rows)
    table = pa.table(
        {
            "Store": pa.array(np.char.add("S", rng.integers(100, 100 + UNITS, rows).astype(str))),
            "Answered on": pa.array(np.sort(days)),
            "NPS": rng.integers(0, 11, rows),
            "CSAT": rng.integers(1, 6, rows),
        }
    )
    pa.csv.write_csv(table, path, pa.csv.WriteOptions(quoting_style="none"))
    return path


def wide_answers(path: Path, people: int, seed: int = 2) -> Path:
    """One row a respondent and wave, `ITEMS` questions of 1 to 5."""
    rng = np.random.default_rng(seed)
    unit = rng.integers(100, 100 + UNITS, people)
    level = rng.normal(0, 0.4, UNITS)[unit - 100]
    wave = np.sort(rng.integers(0, WAVES, people))
    closed = np.array([f"{2021 + w // 4}-{3 * (w % 4) + 3:02d}-20" for w in range(WAVES)])
    table = {
        "Respondent ID": np.char.add("P", np.arange(people).astype(str)),
        "Store": np.char.add("S", unit.astype(str)),
        "Wave": np.char.add("W", wave.astype(str)),
        "Wave closed": closed[wave],
    }
    person = rng.normal(0, 0.6, people)
    for item in range(ITEMS):
        raw = 3.4 + level + person + rng.normal(0, 0.8, people)
        table[f"Q{item + 1}"] = np.clip(np.rint(raw), 1, 5).astype(np.int64)
    pa.csv.write_csv(pa.table(table), path, pa.csv.WriteOptions(quoting_style="none"))
    return path


CUSTOMER_MAP = """
kind = "customer_answers"
unit = "Store"
answered_on = "Answered on"
[[metric]]
name = "nps"
label = "Would recommend us"
side = "customer"
columns = ["NPS"]
scale = [0, 10]
[[metric]]
name = "csat"
label = "Satisfied"
side = "customer"
columns = ["CSAT"]
scale = [1, 5]
"""

ANSWERS_MAP = """
kind = "answers"
person = "Respondent ID"
unit = "Store"
wave = "Wave"
closed = "Wave closed"
survey = "Staff survey"
""" + "".join(
    f'[[item]]\ncolumn = "Q{n + 1}"\ntext = "Question {n + 1}"\nscale = [1, 5]\n'
    f'role = "{"engagement" if n < 4 else "driver"}"\n'
    + ("" if n < 4 else f'driver = "Theme {n % 3}"\n')
    for n in range(ITEMS)
)  # fmt: skip
