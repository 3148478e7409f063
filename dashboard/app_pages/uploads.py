"""Files in, and out again: drop one, see what it would do, load it, take it back."""

import streamlit as st

from dashboard import ingest
from dashboard.widgets import jobs, words
from dashboard.widgets.context import Context
from dashboard.widgets.navigate import link_to
from dashboard.widgets.problems import escaped, show_any

from . import upload_ledger, upload_review

ENDINGS = ["csv", "tsv", "txt", "xlsx", "parquet"]


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
    upload_ledger.show(context)


def _drop(context: Context) -> None:
    file = st.file_uploader(
        "Drop a file here",
        type=ENDINGS,
        key=f"file.{st.session_state.get(upload_review.TURN, 0)}",
        help="Survey answers, customer answers, staff lists, units, or any figure a unit has.",
    )
    if file is not None:
        upload_review.show(context, file)


def _outcome(context: Context) -> None:
    """What the job that this visitor began last has done."""
    job = jobs.finished()
    if job is None:
        return
    if job.error is not None:
        show_any(job.error)
    elif isinstance(job.result, ingest.Receipt):
        _receipt(context, job.result)


def _receipt(context: Context, receipt: ingest.Receipt) -> None:
    first, *rest = ingest.receipt_lines(receipt)
    with st.container(border=True):
        st.markdown(f":material/check_circle: **{escaped(first)}**")
        st.markdown("\n".join(f"- {escaped(line.strip())}" for line in rest))
        link_to(context, "", "See what changed")
