"""Files in, and out again: drop some, see what they would do, load them, take them back."""

import streamlit as st

from dashboard import ingest
from dashboard.widgets import jobs, words
from dashboard.widgets.context import Context
from dashboard.widgets.problems import show_any

from . import upload_ledger, upload_loading, upload_reorganising, upload_review
from .upload_intake import TURN, files_left, saved

ENDINGS = ["csv", "tsv", "txt", "xlsx", "xls", "parquet", "json", "zip"]


def show(context: Context) -> None:
    st.title("Which files do the figures rest on?", anchor=False)
    words.quiet(
        "A file is checked before anything is stored, loaded as a whole or not at all, and can be "
        "taken back. Nothing leaves this machine."
    )
    if jobs.progress():
        words.quiet("You may look at other pages meanwhile; the work goes on.")
    else:
        _outcome(context)
        _drop(context)
        upload_reorganising.show(context)
    upload_ledger.show(context)


def _drop(context: Context) -> None:
    files = st.file_uploader(
        "Drop one file or several here",
        type=ENDINGS,
        accept_multiple_files=True,
        key=f"file.{st.session_state.get(TURN, 0)}",
        help="Survey answers, customer answers, staff lists, units, or any figure a unit has.",
    )
    paths = [*files_left(), *(saved(file) for file in files)]
    if paths:
        upload_review.show(context, paths)


def _outcome(context: Context) -> None:
    """What the job that this visitor began last has done."""
    job = jobs.finished()
    if job is None:
        return
    if job.error is not None:
        show_any(job.error)
    elif isinstance(job.result, upload_loading.Loads):
        upload_loading.show(context, job.result)
    elif isinstance(job.result, ingest.Receipt):
        upload_loading.show_receipt(context, job.result)
