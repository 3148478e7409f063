"""A chart of any result, chosen with a few clicks, drawn as a question's would be."""

from dataclasses import replace
from pathlib import Path

import streamlit as st

from dashboard.charts import question as question_chart
from dashboard.mart.check_columns import NUMBERS
from dashboard.mart.question import Chart, ChartType, Question
from dashboard.mart.result import Result

from . import draw

TYPES: tuple[ChartType, ...] = ("table", "bar", "line", "scatter", "histogram", "box")
NONE = "–"


def quick_chart(result: Result, key: str) -> Chart:
    """Offers a chart of the result's columns and draws it; returns what was chosen."""
    numbers = [name for name in result.columns if result.type_of(name) in NUMBERS]
    with st.container(horizontal=True, gap="small"):
        kind = st.selectbox("Chart", TYPES, key=f"{key}.type", width=160)
        if kind == "table" or not numbers:
            return Chart()
        x = st.selectbox("Across", result.columns, key=f"{key}.x", width=220)
        y = x
        if kind != "histogram":
            y = st.selectbox("Up", numbers, key=f"{key}.y", width=220)
        color = st.selectbox("Colour", (NONE, *result.columns), key=f"{key}.color", width=220)
    chosen = Chart(kind, x, "" if kind == "histogram" else y)
    if kind == "histogram" and x not in numbers:
        st.info("A histogram needs a column of numbers.")
        return Chart()
    if color != NONE and kind in ("bar", "line", "scatter"):
        chosen = replace(chosen, color=color)
    chosen = replace(chosen, alt=f"{y} by {x}, {len(result)} rows")
    drawn = question_chart.chart(Question("quick", Path(), "", "", chart=chosen), result, {})
    if drawn is not None:
        draw.picture(drawn, chosen.alt, f"{key}.drawn", "workbench")
    return chosen
