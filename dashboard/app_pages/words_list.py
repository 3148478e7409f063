"""The list of words: to read and take away by all, to replace by those who may load files."""

import tempfile
from pathlib import Path

import streamlit as st

from dashboard import publish
from dashboard.errors import LinkageError
from dashboard.language import say
from dashboard.publish.word_list import install_words, word_list
from dashboard.settings import Settings
from dashboard.widgets import jobs, signed_in
from dashboard.widgets.context import Context
from dashboard.widgets.problems import show_any

TURN = "word-list-turn"


def show(context: Context) -> None:
    with st.expander(say("The list of words")):
        st.write(say(
            "One row a word and language: its kind (pride or theme), its name, the language, and "
            "its forms. Change it in a spreadsheet, save as CSV, and drop it here."
        ))  # fmt: skip
        try:
            st.download_button(
                say("Take the list away"), word_list(context.settings).text, "words.csv",
                "text/csv", on_click="ignore", icon=":material/download:",
            )  # fmt: skip
        except LinkageError as error:
            show_any(error)
        identity = signed_in.current_identity(context.settings)
        if signed_in.may_open(identity, "uploads"):
            _replace(context.settings)


def _replace(settings: Settings) -> None:
    if jobs.progress():
        return
    job = jobs.finished()
    if job is not None and job.error is not None:
        show_any(job.error)
    turn = st.session_state.get(TURN, 0)
    file = st.file_uploader(say("Another list"), type=["csv"], key=f"words.{turn}")
    if file is None or not st.button(say("Count these words from now on"), type="primary"):
        return
    try:
        signed_in.acting(settings, "upload", "words.csv")
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "words.csv"
            path.write_bytes(file.getvalue())
            install_words(settings, path)
    except LinkageError as error:
        show_any(error)
        return
    st.session_state[TURN] = turn + 1
    work = signed_in.publishing(
        settings, lambda report: publish.publish(settings, on_progress=report)
    )
    jobs.start(say("Counting words"), work)
    st.rerun()
