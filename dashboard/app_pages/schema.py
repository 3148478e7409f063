"""The tables a question may read: what a row is, what the columns mean, what they look like."""

import streamlit as st

from dashboard.mart.schema import Table, sample, schema
from dashboard.widgets import words
from dashboard.widgets.context import Context
from dashboard.widgets.navigate import link_to
from dashboard.widgets.problems import escaped
from dashboard.widgets.result_table import result_table


def show(context: Context) -> None:
    link_to(context, "questions", "All questions")
    st.title("What is there to ask about?", anchor=False)
    tables = schema(context.settings)
    words.answer(
        f"{len(tables)} tables. Nearly every question reads three of them: metrics (what is "
        "measured), units (where) and readings (how much, when, of how many people)."
    )
    words.quiet(
        "They hold sums of many people, never a person. Figures too few people stand behind were "
        "taken out before the tables were made; the table hidden says how many and why."
    )
    for table in tables:
        _table(context, table)
    words.footer(context)


def _table(context: Context, table: Table) -> None:
    st.subheader(escaped(table.name), anchor=False)
    st.markdown(escaped(table.grain))
    columns = {
        "Column": [one.name for one in table.columns],
        "Type": [one.type.lower() for one in table.columns],
        "What it means": [one.meaning for one in table.columns],
    }
    st.dataframe(columns, hide_index=True, key=f"schema.{table.name}")
    with st.expander(f"The first rows of {table.name}"):
        rows = sample(context.settings, table, context.generation)
        if len(rows):
            result_table(rows, f"sample.{table.name}")
        else:
            st.caption("This company has none.")
