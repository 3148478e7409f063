"""Loads an invented company, so that somebody without files can look round."""

import streamlit as st

import sample_data
from dashboard import ingest
from dashboard.settings import Settings
from dashboard.widgets import jobs, problems, words
from dashboard.widgets.context import Context


def offer(context: Context) -> None:
    """A choice of companies and the button; while it loads, how far it is."""
    if jobs.progress():
        words.quiet("This takes some seconds, once.")
        return
    if (job := jobs.finished()) and job.error:
        problems.show_any(job.error)
        jobs.forget()
    known = {name: sample_data.describe(name) for name in sample_data.companies()}
    name = st.selectbox(
        "Which company", known, format_func=lambda one: known[one].partition(". ")[0]
    )
    words.quiet(known[name].partition(". ")[2])
    st.button(
        "Load the sample company",
        type="primary",
        on_click=_start,
        args=(context.settings, name),
    )


def _start(settings: Settings, name: str) -> None:
    jobs.start(
        "Loading the sample company",
        lambda report: ingest.load_sample_company(name, settings, report),
    )
