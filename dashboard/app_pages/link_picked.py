"""A few dots of a link, drawn round or named: what else is so about them; never a test."""

import streamlit as st

from dashboard.analyses.link import LinkAnswer
from dashboard.charts.picked_units import picked_table
from dashboard.widgets import address, draw, words
from dashboard.widgets.context import Context
from dashboard.widgets.unit_cache import picked_of

ONLY, DOTS = "only", "dots"
TURN, SAID = f"{DOTS}.turn", f"{DOTS}.said"
# More than this nobody compares one by one; an address stays short enough to be sent.
MOST = 40


def dots_key() -> str:
    """Another one after putting the choice away: the picture forgets the shape with it."""
    return f"{DOTS}.{st.session_state.get(TURN, 0)}"


def now(answer: LinkAnswer) -> tuple[str, ...]:
    """Codes of the dots that the address names, as far as they have a dot here."""
    asked = dict.fromkeys(st.query_params.get_all(ONLY))
    return tuple(code for code in asked if code in answer.points.unit)[:MOST]


def keep(codes: tuple[str, ...]) -> None:
    """Put what was drawn round into the address; too many are said instead."""
    if len(codes) > MOST:
        st.session_state[SAID] = (
            f"You drew round {len(codes)} dots; at most {MOST} are listed. Draw a smaller shape, "
            "or narrow the link by Which units."
        )
    elif codes:
        st.query_params[ONLY] = list(codes)
    else:
        st.query_params.pop(ONLY, None)


def show(context: Context, answer: LinkAnswer) -> None:
    """Under the dots: choose by name, then the list of what was chosen."""
    if said := st.session_state.pop(SAID, ""):
        st.info(said)
    names = dict(sorted(zip(answer.points.unit, answer.points.name, strict=True), key=_by_name))
    missing = len(set(st.query_params.get_all(ONLY)) - set(names))
    chosen = address.choose_many(
        f"Look at some {answer.kinds}", ONLY, names, "Draw round dots, or choose by name", MOST
    )
    if missing:
        words.quiet(f"{missing} of those in the address have no dot here.")
    if not chosen:
        return
    listed = {code: name for code, name in names.items() if code in chosen}
    st.button("Put this choice away", icon=":material/close:", type="tertiary", on_click=_away)
    words.quiet(
        f"{len(listed)} {answer.kind if len(listed) == 1 else answer.kinds} beside the rest. They "
        "were chosen by eye, so no statistic: who is picked for where a dot lies differs from the "
        "rest by that alone. Each figure over its latest time; means count each once."
    )
    table = picked_table(
        picked_of(context.settings, context.generation, chosen, (answer.x.metric, answer.y.metric)),
        listed,
        "Mean of all others",
        together=f"Mean of these {len(listed)}",
    )
    draw.table(table, "picked", f"{len(listed)} {answer.kinds} chosen by eye beside the rest")


def _by_name(pair: tuple[str, str]) -> str:
    return pair[1]


def _away() -> None:
    st.query_params.pop(ONLY, None)
    st.session_state[TURN] = st.session_state.get(TURN, 0) + 1
