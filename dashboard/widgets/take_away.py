"""The ways in which a result leaves the page, each with its small print."""

from collections.abc import Callable, Mapping

import streamlit as st

from dashboard.mart.about import About, about
from dashboard.mart.export import export_bytes
from dashboard.mart.question import Question
from dashboard.mart.questions import as_sql
from dashboard.mart.result import Result
from dashboard.settings import Settings

from .signed_in import exporting

KINDS = {
    "csv": ("CSV", "text/csv"),
    "xlsx": ("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "parquet": ("Parquet", "application/vnd.apache.parquet"),
    "json": ("JSON", "application/json"),
}


def take_away(
    settings: Settings,
    result: Result,
    name: str,
    question: Question | None = None,
    values: Mapping[str, object] | None = None,
    title: str = "",
) -> None:
    """A row of buttons, made on click; and the SQL with these filters, to be copied.

    Args:
        name: of the files, without ending.
    """
    small = about(settings, result, question, values, title)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        for form, (label, mime) in KINDS.items():
            st.download_button(
                label,
                exporting(settings, f"{name}.{form}", _made(result, form, small, question)),
                file_name=f"{name}_g{result.generation}.{form}",
                mime=mime,
                key=f"{name}.{form}",
                on_click="ignore",
                icon=":material/download:",
                help=f"All {len(result):,} rows, with filters, generation and what is hidden.",
            )
    if question is not None:
        with st.expander("Copy as SQL with these filters"):
            lines = (f"-- {label}: {text}" for label, text in small.lines())
            text = as_sql(settings, question, values or {}, result.generation)
            st.code("\n".join([*lines, text]), language="sql")


def _made(
    result: Result, form: str, small: About, question: Question | None
) -> Callable[[], bytes]:
    return lambda: export_bytes(result, form, small, question)
