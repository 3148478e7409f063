"""Loads an invented company, so that somebody without files can look round."""

import tempfile
from pathlib import Path

import streamlit as st

import sample_data
from dashboard import ingest, publish
from dashboard.settings import Settings
from dashboard.widgets import jobs, problems, words
from dashboard.widgets.context import Context

WHO = "sample company"


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


def build(settings: Settings, name: str, report: jobs.Report) -> None:
    """Make the company's files, load them all, publish once."""
    with tempfile.TemporaryDirectory() as spool:
        report(0.0, "inventing people and customers")
        files = sample_data.write_company(name, Path(spool)).uploads
        for number, (path, map_path) in enumerate(files, start=1):
            report(number / (len(files) + 2), f"loading {path.name}")
            ingest.load_file(path, settings, map_path=map_path, who=WHO, publish=False,
                             accept_rejects=True)  # fmt: skip
        report(0.9, "publishing")
        publish.publish(settings)


def _start(settings: Settings, name: str) -> None:
    jobs.start("Loading the sample company", lambda report: build(settings, name, report))
