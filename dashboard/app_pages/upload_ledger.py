"""The ledger: what was loaded, by whom, and the way back."""

from typing import Any

import streamlit as st

from dashboard import ingest
from dashboard.settings import Settings
from dashboard.widgets import jobs, signed_in, words
from dashboard.widgets.context import Context
from dashboard.widgets.problems import escaped

from .upload_review import KINDS

# The ones somebody may want back; older ones are in the table.
RECENT = 10
STATES = {"loaded": "in force", "undone": "taken back", "superseded": "replaced by a later file"}


def show(context: Context) -> None:
    """Newest first."""
    uploads: list[Any] = list(reversed(ingest.list_uploads(context.settings)))
    st.subheader("Loaded so far", anchor=False)
    if not uploads:
        words.quiet("Nothing yet.")
        return
    busy = jobs.running() is not None
    replaced = {one.supersedes: one.upload for one in uploads if one.state == "loaded"}
    for upload in uploads[:RECENT]:
        _entry(context.settings, upload, busy, replaced.get(upload.upload))
    with st.expander("The whole ledger, with the hash of every file"):
        st.dataframe(_table(uploads), hide_index=True)


def _entry(settings: Settings, upload: Any, busy: bool, by: int | None) -> None:
    with st.container(
        border=True,
        horizontal=True,
        horizontal_alignment="distribute",
        vertical_alignment="center",
    ):
        rejected = f", {upload.rows_rejected:,} rejected" if upload.rows_rejected else ""
        st.markdown(
            f"**{upload.upload}. {escaped(upload.file)}**  \n"
            f"{KINDS.get(upload.kind, upload.kind)}, {upload.rows_loaded:,} rows{rejected}, "
            f"{_state(upload, by)}. {escaped(upload.who)}, {upload.loaded_at:%-d %b %Y %H:%M} UTC"
        )
        if upload.state == "loaded":
            with st.popover("Take back", disabled=busy):
                st.write("Its rows leave every figure. You can bring them back later.")
                _button("Yes, take it back", _undo, settings, upload)
        elif upload.state == "undone":
            _button("Bring back", _redo, settings, upload, disabled=busy)


def _state(upload: Any, by: int | None) -> str:
    """What stands instead of what, and who took it back."""
    if upload.state == "superseded" and by:
        return f"replaced by upload {by}"
    if upload.state == "undone" and upload.undone_by:
        return f"taken back by {escaped(upload.undone_by)}, {upload.undone_at:%-d %b %Y %H:%M} UTC"
    place = f", in the place of upload {upload.supersedes}" if upload.supersedes else ""
    return f"{STATES[upload.state]}{place}"


def _button(label: str, act: Any, settings: Settings, upload: Any, disabled: bool = False) -> None:
    st.button(
        label,
        key=f"{label}.{upload.upload}",
        on_click=act,
        args=(settings, upload.upload, upload.file),
        disabled=disabled,
    )


def _undo(settings: Settings, number: int, file: str) -> None:
    who = signed_in.acting(settings, "undo", file, upload=number)
    jobs.start(
        f"Taking back {file}",
        signed_in.publishing(
            settings,
            lambda report: ingest.undo_upload(number, settings, who=who, on_progress=report),
        ),
    )


def _redo(settings: Settings, number: int, file: str) -> None:
    signed_in.acting(settings, "redo", file, upload=number)
    jobs.start(
        f"Bringing back {file}",
        signed_in.publishing(
            settings, lambda report: ingest.redo_upload(number, settings, on_progress=report)
        ),
    )


def _table(uploads: list[Any]) -> dict[str, list[object]]:
    return {
        "Upload": [upload.upload for upload in uploads],
        "File": [upload.file for upload in uploads],
        "Holds": [KINDS.get(upload.kind, upload.kind) for upload in uploads],
        "Rows": [upload.rows_loaded for upload in uploads],
        "By": [upload.who for upload in uploads],
        "When (UTC)": [upload.loaded_at for upload in uploads],
        "In the place of": [upload.supersedes for upload in uploads],
        "Taken back by": [upload.undone_by for upload in uploads],
        "SHA-256": [upload.sha256 for upload in uploads],
        "State": [STATES[upload.state] for upload in uploads],
    }
