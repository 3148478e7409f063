"""Puts charts on the page: each with its words for who cannot see it, and its table."""

from collections.abc import Callable
from typing import Any, Literal, cast

import streamlit as st

from dashboard.charts.markup import Drawing, tag, text
from dashboard.language import say

from . import carry, speaking

Table = dict[str, list[object]]
Mode = Literal["points", "box", "lasso"]
# The page scrolls under a finger, a chart must not catch it; nothing is ever sent to a cloud.
CONFIG = {"displayModeBar": False, "scrollZoom": False, "displaylogo": False}


# The one button of a chart that may be taken away; the browser makes the picture itself.
SAVE = {"displayModeBar": "hover", "modeBarButtons": [["toImage"]]}
BRUSH = {"displayModeBar": True, "modeBarButtons": [["select2d", "lasso2d", "toImage"]]}


def picture(drawn: Any, alt: str, key: str, name: str) -> None:
    """A Plotly figure that can be saved as a PNG called `name`; its table stands elsewhere."""
    st.plotly_chart(carry.captioned(drawn), key=key, alt=alt, config=_saved_as(name))


def _saved_as(name: str) -> dict[str, Any]:
    image = {"format": "png", "scale": 2, "filename": name}
    return CONFIG | SAVE | {"toImageButtonOptions": image}


def figure(
    drawn: Any, alt: str, rows: Table, key: str, on_click: Callable[[], None] | None = None,
    *, brush: bool = False,
) -> None:  # fmt: skip
    """A Plotly figure with its table.

    Args:
        on_click: called when a dot or cell is clicked; read it with `clicked(key)`.
        brush: a box or a loop may be drawn too, by buttons on the picture, so that a finger that
            scrolls the page draws none; read it with `drawn_round(key)`.
    """
    drawn, config = carry.captioned(drawn), _saved_as(carry.name_of(key))
    if on_click is None:
        st.plotly_chart(drawn, key=key, alt=alt, config=config)
    else:
        modes: tuple[Mode, ...] = ("points", "box", "lasso") if brush else ("points",)
        config |= BRUSH if brush else {}
        st.plotly_chart(
            drawn, key=key, alt=alt, config=config, on_select=on_click, selection_mode=modes
        )
    numbers(rows, key, alt)


def drawing(drawn: Drawing, rows: Table | None = None, key: str = "") -> None:
    """SVG or HTML with its words, and its table where there is one."""
    unseen = tag("p", text(drawn.alt), class_="for-screen-readers")
    st.html(drawn.markup + unseen)
    if rows is not None:
        numbers(rows, key, drawn.alt)


@speaking.fragment
def numbers(rows: Table, key: str, says: str = "") -> None:
    """The table behind a picture, closed at first, and the ways to carry it off.

    It travels when somebody opens it, and then alone: closed tables were half of what a page sent.

    Args:
        says: what the picture finds; the title of the files.
    """
    with st.expander(say("Show the numbers"), key=f"{key}.shown", on_change="rerun") as opened:
        if not opened.open:
            return
        if not any(rows.values()):
            st.caption(say("There is nothing to list."))
            return
        _frame(rows, key)
        carry.buttons(rows, key, says or say("the numbers"))


def table(rows: Table, key: str, says: str = "") -> None:
    """A table that is the picture."""
    _frame(rows, key)
    carry.buttons(rows, key, says or say("the table"))


def _frame(rows: Table, key: str) -> None:
    st.dataframe(rows, hide_index=True, key=f"{key}.numbers")


def clicked(key: str) -> str | None:
    """Code of the unit whose dot or cell was clicked in the figure `key`."""
    state = st.session_state.get(key)
    points = state["selection"]["points"] if state else []
    for point in points:
        if data := point.get("customdata"):
            return cast("str", data[0])
    return None


def drawn_round(key: str) -> tuple[str, ...] | None:
    """Codes of the units inside what was drawn; None where somebody clicked instead."""
    state = st.session_state.get(key)
    found = state["selection"] if state else {}
    if found.get("points") and not (found.get("box") or found.get("lasso")):
        return None
    codes = [
        str(point["customdata"][0]) for point in found.get("points", ()) if point.get("customdata")
    ]
    return tuple(dict.fromkeys(codes))
