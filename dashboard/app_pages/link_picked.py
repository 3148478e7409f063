"""A few dots of a link, drawn round or named: what else is so about them; never a test."""

import streamlit as st

from dashboard.analyses.link import LinkAnswer
from dashboard.charts.picked_units import picked_table
from dashboard.language import say
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
        st.session_state[SAID] = say(
            "You drew round {count} dots; at most {most} are listed. Draw a smaller shape, or "
            "narrow the link by Which units.", count=len(codes), most=MOST,
        )  # fmt: skip
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
        say("Look at some {kinds}", kinds=answer.kinds),
        ONLY,
        names,
        say("Draw round dots, or choose by name"),
        MOST,
    )
    if missing:
        words.quiet(say("{count} of those in the address have no dot here.", count=missing))
    if not chosen:
        return
    listed = {code: name for code, name in names.items() if code in chosen}
    st.button(say("Put this choice away"), icon=":material/close:", type="tertiary", on_click=_away)
    words.quiet(
        say(
            "{count} {kinds} beside the rest. They were chosen by eye, so no statistic: who is "
            "picked for where a dot lies differs from the rest by that alone. Each figure over "
            "its latest time; means count each once.",
            count=len(listed),
            kinds=answer.kind if len(listed) == 1 else answer.kinds,
        )
    )
    table = picked_table(
        picked_of(context.settings, context.generation, chosen, (answer.x.metric, answer.y.metric)),
        listed,
        say("Mean of all others"),
        together=say("Mean of these {count}", count=len(listed)),
    )
    says = say(
        "{count} {kinds} chosen by eye beside the rest", count=len(listed), kinds=answer.kinds
    )
    draw.table(table, "picked", says)


def _by_name(pair: tuple[str, str]) -> str:
    return pair[1]


def _away() -> None:
    st.query_params.pop(ONLY, None)
    st.session_state[TURN] = st.session_state.get(TURN, 0) + 1
