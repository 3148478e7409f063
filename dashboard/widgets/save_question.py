"""From SQL that answers to a question file: downloaded, or written where that is allowed."""

import os
from pathlib import Path

import streamlit as st

from dashboard.errors import UsageError
from dashboard.mart.as_question import as_question
from dashboard.mart.question import Chart
from dashboard.mart.starting import save_question
from dashboard.settings import Settings

from .problems import show_problem


def save_as_question(settings: Settings, text: str, chart: Chart) -> None:
    """A title, a name and a button or two."""
    with st.expander("Save as a question"):
        title = st.text_input("Title, as a question", "What do we see here?", key="save.title")
        name = st.text_input("Name of the file", "my_question", key="save.name")
        file = as_question(title, text, chart)
        with st.container(horizontal=True, gap="small"):
            st.download_button(
                "Download the file",
                file,
                file_name=f"{name}.sql",
                mime="application/sql",
                on_click="ignore",
                icon=":material/download:",
            )
            folder = settings.queries
            if folder and _writable(folder) and st.button(f"Write it to {folder}"):
                _write(folder, name, file)
        st.code(file, language="sql")


def _writable(folder: Path) -> bool:
    return folder.is_dir() and os.access(folder, os.W_OK)


def _write(folder: Path, name: str, file: str) -> None:
    try:
        path = save_question(folder, name, file)
    except UsageError as error:
        show_problem(error)
    else:
        st.success(f"Wrote {path.name}. It stands among the questions now.")
