"""Which generation a visit looks at: the newest, or the one its address asks for."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from dashboard.errors import NoGeneration, UsageError
from dashboard.language import say
from dashboard.mart import generations
from dashboard.mart.reading import open_mart
from dashboard.settings import Settings
from dashboard.units_as import ASKED, WORDS, documented, units_as_named

from . import speaking
from .context import Context

PIN = "g"


def open_context(settings: Settings) -> Context:
    """Looks at the folder on every run, so that a new generation is seen on the next one."""
    try:
        newest = generations.current(settings)
    except NoGeneration:
        return Context(settings, None, None)
    pinned = _pinned(settings)
    return Context(settings, open_mart(settings, pinned or newest), newest, pinned)


def reading_units(settings: Settings, names: Sequence[str]) -> Settings:
    """Settings that read units the way the address asks.

    Args:
        names: those that the page reads; a page that cannot choose shows units as they were.
    """
    asked = st.query_params.get(ASKED, "was")
    # Any other word is said by the box to choose from, where there is one.
    known = ASKED in names and asked in WORDS
    return replace(settings, units_as=units_as_named(asked)) if known else settings


def banner(context: Context) -> None:
    """Says so while an older generation is on the screen, with the way back to the newest."""
    if said := generations.passed_over(context.settings):
        st.warning(said, icon=":material/warning:")
    if context.pinned is None or context.pinned == context.newest:
        return
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        st.markdown(
            say(
                "You see the figures as they were in generation {pinned}, as the link you "
                "followed asked. Newer figures exist.",
                pinned=context.pinned,
            )
        )
        st.button(say("Show the newest"), on_click=_unpin)


def pin_suffix(context: Context) -> Mapping[str, str | list[str]]:
    """What a link to another page must carry to stay on the same generation and units."""
    pin = {} if context.pinned is None else {PIN: str(context.pinned)}
    return pin | speaking.carried() | documented(context.settings.units_as)


def _pinned(settings: Settings) -> int | None:
    asked = st.query_params.get(PIN) or st.session_state.get(PIN)
    if not asked:
        return None
    kept = generations.available(settings)
    if not str(asked).isdigit() or int(asked) not in kept:
        _unpin()
        raise UsageError(
            f"The link asks for generation {asked}, which is no longer kept. Kept: "
            f"{', '.join(map(str, kept))}. Reload the page to see the newest."
        )
    # The pin outlives a change of page, and stays in the address so that it can be passed on.
    st.session_state[PIN] = str(asked)
    st.query_params[PIN] = str(asked)
    return int(asked)


def _unpin() -> None:
    st.session_state.pop(PIN, None)
    st.query_params.pop(PIN, None)
