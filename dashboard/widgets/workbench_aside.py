"""What lies beside the editor: the tables there are, and what was asked before."""

import streamlit as st

from dashboard.mart.schema import schema

from .context import Context

SQL = "workbench.sql"
HISTORY = "workbench.history"
KEPT = 20


def tables(context: Context) -> None:
    """Names of tables and columns, to be looked up and copied."""
    with st.popover("Tables and columns"):
        for table in schema(context.settings):
            st.markdown(f"**{table.name}**")
            st.code(", ".join(one.name for one in table.columns), language=None, wrap_lines=True)


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
