"""From page to page, keeping the generation somebody is looking at."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from .context import Context
from .generation import pin_suffix

KEY = "pages by path"


def register(pages: Mapping[str, Any]) -> None:
    """Note this run's pages by their path; Streamlit wants the objects, not the paths."""
    st.session_state[KEY] = dict(pages)


def go(context: Context, path: str, **query: str) -> None:
    """Leave for another page."""
    st.switch_page(st.session_state[KEY][path], query_params={**query, **pin_suffix(context)})


def link_to(context: Context, path: str, label: str, **query: str | list[str]) -> None:
    """A link to another page."""
    st.page_link(
        st.session_state[KEY][path],
        label=label,
        icon=":material/arrow_forward:",
        query_params={**query, **pin_suffix(context)},
    )
