"""A small form for one change of units; it becomes a file, reviewed and loaded like any other."""

import secrets
from collections.abc import Mapping
from pathlib import Path

import streamlit as st

from dashboard import ingest
from dashboard.widgets import words
from dashboard.widgets.context import Context

from .upload_intake import add_file, private_folder

_WORDS = {
    "rename": "has a new name",
    "move": "belongs to another unit",
    "merge": "goes up in another unit",
    "split": "is split into several units",
}


def show(context: Context) -> None:
    """Closed until somebody needs it; nothing where no unit is known."""
    known = ingest.known_units(context.settings)
    if not known:
        return
    with st.expander("A unit was renamed, moved, merged or split"):
        words.quiet(
            "Answers stay with the unit they were given for. A new name and a new place in the "
            "tree hold for all periods; a unit that was merged or split is closed that day. With "
            "the filter “Like for like: unchanged” pages show only units that stayed as they were."
        )
        change = st.radio("What happened", list(_WORDS), format_func=_WORDS.__getitem__,
                          horizontal=True, key="reorganise.change")  # fmt: skip
        _form(known, change)


def _form(known: Mapping[str, str], change: str) -> None:
    def called(code: str) -> str:
        return code if known[code] == code else f"{known[code]} ({code})"

    with st.form("reorganise", border=False):
        unit = st.selectbox("Unit", list(known), index=None, format_func=called)
        into: list[str] = []
        if change == "rename":
            into = [st.text_input("New name").strip()]
        elif change == "split":
            into = st.multiselect("Into", list(known), format_func=called)
        else:
            picked = st.selectbox("New parent" if change == "move" else "Into", list(known),
                                  index=None, format_func=called)  # fmt: skip
            into = [picked] if picked else []
        on = st.date_input("From", format="YYYY-MM-DD")
        if st.form_submit_button("Show what it would change"):
            if unit and any(into) and on:
                folder = private_folder() / secrets.token_hex(8)
                folder.mkdir(mode=0o700)
                add_file(Path(ingest.changes_file(folder, change, [unit], into, on)))
                st.rerun()
            else:
                st.warning("Say which unit, and what became of it.")
