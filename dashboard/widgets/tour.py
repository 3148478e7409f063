"""A tour of one minute on the first page: shown once a visit, put away, and opened again."""

import streamlit as st

from dashboard.language import later, say

AWAY = "tour.away"
STOPS = (
    later("**The claim**: the answer in one sentence, with how sure it is. Begin and end here."),
    later(
        "**The picture**: thicker means closer, paler means less sure, hatched means nobody can "
        "tell. An arrow opens its evidence."
    ),
    later(
        "**Every page** has a question as its title, the answer under it, a picture, how sure "
        "that is and what to do. *Show the numbers* and *Show the work* hold the rest."
    ),
    later(
        "**Colours** are sides: staff blue, staying teal, customers orange, results violet. "
        "Never good or bad."
    ),
    later("**The address** of a page holds every choice: copy it, and others see what you see."),
)


def offer() -> None:
    """The tour, until it is put away."""
    if st.session_state.get(AWAY):
        return
    with st.expander(say("New here? A tour of one minute")):
        st.markdown("\n".join(f"1. {say(stop)}" for stop in STOPS))
        st.button(say("Put the tour away"), on_click=_put_away, args=(True,))


def reopen() -> None:
    """The way back to it, where it was put away."""
    if st.session_state.get(AWAY):
        st.button(say("Show the tour again on the first page"), on_click=_put_away, args=(False,))


def _put_away(away: bool) -> None:
    st.session_state[AWAY] = away
