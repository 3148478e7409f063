"""A result as a table on the page: headings and formats of its question, numbers still sortable."""

import re
from typing import Any

import numpy as np
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from dashboard.mart.question import Question
from dashboard.mart.result import Result

PYTHON_FORMAT = re.compile(r"(?P<sign>\+?)(?P<comma>,?)\.(?P<digits>\d)(?P<kind>[f%])\Z")
DATE_PARTS = {"%B": "MMMM", "%b": "MMM", "%Y": "YYYY", "%y": "YY", "%m": "MM", "%d": "DD"}
DAY = "YYYY-MM-DD"


def result_table(result: Result, key: str, question: Question | None = None) -> None:
    """The rows; what has no value is empty."""
    columns: dict[str, list[Any]] = {}
    config: dict[str, ColumnConfig] = {}
    for name, kind in zip(result.columns, result.types, strict=True):
        form = question.columns[name].format if question and name in question.columns else ""
        values = result.rows[name]
        if kind in ("integer", "number"):
            columns[name], config[name] = _numbers(values, kind, form)
        elif kind in ("date", "time"):
            columns[name] = list(values)
            config[name] = st.column_config.DateColumn(format=_date_format(form))
        else:
            columns[name], config[name] = list(values), st.column_config.Column()
        config[name]["label"] = question.heading(name) if question else name
    st.dataframe(columns, hide_index=True, key=key, column_config=config)


def _numbers(
    values: np.ndarray[Any, Any], kind: str, form: str
) -> tuple[list[float | int | None], ColumnConfig]:
    known = PYTHON_FORMAT.match(form)
    digits = int(known["digits"]) if known else 0 if kind == "integer" else 2
    percent = bool(known and known["kind"] == "%")
    sign = "+" if known and known["sign"] else ""
    scaled = np.asarray(values, float) * (100 if percent else 1)
    # Thousands are parted by the reader's browser, which cannot set the digits: they are cut here.
    parted = not known or bool(known["comma"])
    shown = np.round(scaled, digits) if parted else scaled
    written = "localized" if parted else f"%{sign}.{digits}f" + ("%%" if percent else "")
    whole = parted and digits == 0
    cells = [None if np.isnan(v) else int(v) if whole else float(v) for v in shown]
    return cells, st.column_config.NumberColumn(format=written)


def _date_format(form: str) -> str:
    found = form
    for python, moment in DATE_PARTS.items():
        found = found.replace(python, moment)
    return DAY if not form or "%" in found else found
