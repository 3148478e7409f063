"""Choices that live in the address: a link opens exactly what its sender saw, Back goes back.

Streamlit can bind a widget to the address itself, but writes the words on the screen there. These
write names (`?x=engagement&y=nps`), which stay when a label changes and which the command line
takes too. The address is the only truth: each run sets the widget from it.
"""

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard.errors import UnknownName


def choose(label: str, name: str, options: Mapping[str, str], default: str) -> str:
    """One of `options` (name → words), kept as `?name=`; the default leaves the address short.

    A name in the address that is not known is said, with the nearest one, and the default shown.
    """
    asked = st.query_params.get(name)
    if asked is not None and asked not in options:
        st.warning(str(UnknownName(label.lower(), asked, list(options))))
        asked = None
    key = f"address.{name}"
    st.session_state[key] = asked or default
    return st.selectbox(
        label,
        list(options),
        key=key,
        format_func=options.__getitem__,
        on_change=_write_one,
        args=(name, default),
    )


def choose_many(label: str, name: str, options: Sequence[str], placeholder: str) -> tuple[str, ...]:
    """Any of `options`, kept as repeated `?name=`; none chosen means all."""
    key = f"address.{name}"
    st.session_state[key] = [v for v in st.query_params.get_all(name) if v in options]
    chosen = st.multiselect(
        label, options, key=key, placeholder=placeholder, on_change=_write_many, args=(name,)
    )
    return tuple(sorted(chosen))


def restore(page: str) -> None:
    """Give a page back the choices it was left with, unless the address brings its own."""
    kept: dict[str, dict[str, list[str]]] = st.session_state.setdefault("addresses", {})
    entered = st.session_state.get("page") != page
    st.session_state["page"] = page
    if entered and page in kept and not set(st.query_params) - {"g"}:
        st.query_params.from_dict(kept[page] | _now(only="g"))


def remember(page: str) -> None:
    """Note the address at the end of a page's run."""
    st.session_state.setdefault("addresses", {})[page] = _now()


def _now(only: str | None = None) -> dict[str, list[str]]:
    names = st.query_params if only is None else [n for n in st.query_params if n == only]
    return {name: st.query_params.get_all(name) for name in names}


def _write_one(name: str, default: str) -> None:
    value = st.session_state[f"address.{name}"]
    if value == default:
        st.query_params.pop(name, None)
    else:
        st.query_params[name] = value


def _write_many(name: str) -> None:
    values = st.session_state[f"address.{name}"]
    if values:
        st.query_params[name] = values
    else:
        st.query_params.pop(name, None)
