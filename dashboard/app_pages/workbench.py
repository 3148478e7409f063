"""SQL written on the spot."""

import streamlit as st

from dashboard.widgets import words
from dashboard.widgets.context import Context


def show(context: Context) -> None:
    st.title("What else do you want to know?", anchor=False)
    words.footer(context)
