"""What lies beside the editor: the tables there are, and what was asked before."""

from html import escape

import streamlit as st

from dashboard.mart.schema import schema

from .context import Context

SQL = "workbench.sql"
HISTORY = "workbench.history"
KEPT = 20
# What is longer than it is hard to type; the rest of SQL would only be in the way.
WORDS = (
    "SELECT", "DISTINCT", "FROM", "WHERE", "GROUP BY ALL", "HAVING", "QUALIFY", "ORDER BY", "LIMIT",
    "LEFT JOIN", "UNION ALL", "BETWEEN", "OVER", "PARTITION BY", "count", "median", "coalesce",
    "date_trunc", "round", "regr_slope", "corr", "stddev_samp", "quantile_cont", "row_number",
)  # fmt: skip


def tables(context: Context) -> None:
    """Names of tables and columns, to be looked up and copied."""
    with st.popover("Tables and columns"):
        for table in schema(context.settings):
            st.markdown(f"**{table.name}**")
            st.code(", ".join(one.name for one in table.columns), language=None, wrap_lines=True)


def names_while_typing(context: Context) -> None:
    """The names that `static/completion.js` offers in the editor, laid where it looks for them."""
    rows = "".join(
        f'<i data-table="{escape(table.name)}"'
        f' data-columns="{escape(" ".join(one.name for one in table.columns))}"></i>'
        for table in schema(context.settings)
    )
    st.html(f'<div class="sql-names" hidden data-words="{" ".join(WORDS)}">{rows}</div>')


def remember(text: str) -> None:
    """Puts a statement on top of this session's history."""
    kept: list[str] = st.session_state.get(HISTORY, [])
    st.session_state[HISTORY] = [text, *(one for one in kept if one != text)][:KEPT]


def history() -> None:
    """What was run in this session, newest first; a click brings it back into the editor."""
    kept: list[str] = st.session_state.get(HISTORY, [])
    if not kept:
        return
    with st.popover("History"):
        for number, text in enumerate(kept):
            st.code(text, language="sql")
            st.button("Bring back", key=f"history.{number}", on_click=_bring_back, args=(text,))


def _bring_back(text: str) -> None:
    st.session_state[SQL] = text
