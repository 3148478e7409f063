"""A number that a reader types, kept in the address like every other choice."""

import streamlit as st

from dashboard.language import current, say

from .problems import escaped


def number_box(
    label: str, name: str, default: float | None, low: float, high: float, *, step: float,
    help_text: str | None = None,
) -> float | None:  # fmt: skip
    """A number from `low` to `high`, kept as `?name=`; None while nothing was typed.

    What is no number, or lies outside, is said and the default shown.
    """
    key = f"address.{name}"
    st.session_state[key] = _asked(label, name, default, low, high)
    return st.number_input(
        label, low, high, key=key, step=step, help=help_text, on_change=_note, args=(name, default),
    )  # fmt: skip


def _asked(label: str, name: str, default: float | None, low: float, high: float) -> float | None:
    said = st.query_params.get(name)
    if not said:
        return default
    try:
        value = float(said)
    except ValueError:
        value = low - 1
    if not low <= value <= high:
        st.warning(say(
            "{name}={said} in the address: {label} runs from {low} to {high}.",
            name=name, said=escaped(said), label=label, low=current().number(f"{low:g}"),
            high=current().number(f"{high:g}"),
        ))  # fmt: skip
        return default
    return value


def _note(name: str, default: float | None) -> None:
    value = st.session_state[f"address.{name}"]
    if value is None or value == default:
        st.query_params.pop(name, None)
    else:
        st.query_params[name] = f"{value:g}"
