"""Before the first figures: what this is, and the two ways to begin."""

import streamlit as st

from dashboard.widgets import words
from dashboard.widgets.context import Context
from dashboard.widgets.navigate import link_to

from . import sample


def show(context: Context) -> None:
    st.title("Do happy employees make happy customers here?", anchor=False)
    words.answer("Nothing has been loaded yet, so nobody can tell. Two ways to begin:")
    st.space("small")
    left, right = st.columns(2)
    with left.container(border=True, height="stretch"):
        st.subheader("Look round first", anchor=False)
        st.write("Load an invented company and see every page with figures on it.")
        sample.offer(context)
    with right.container(border=True, height="stretch"):
        st.subheader("Use your own figures", anchor=False)
        st.write(
            "An export of your staff survey and one of your customer survey are enough. You see "
            "what a file would become before anything is stored, and can take it back afterwards."
        )
        link_to(context, "uploads", "Upload your first file")
    words.quiet("Everything stays on this machine.")
