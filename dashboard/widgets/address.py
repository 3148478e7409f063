"""Choices that live in the address: a link opens exactly what its sender saw, Back goes back.

Streamlit can bind a widget to the address itself, but writes the words on the screen there. These
write names (`?x=engagement&y=nps`), which stay when a label changes and which the command line
takes too. The address is the only truth: each run sets the widget from it.
"""

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard.errors import UnknownName

YES = "yes"
# Belong to every page: the generation, and the language of whoever reads.
ALWAYS = {"g", "language"}


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


def choose_many(
    label: str, name: str, options: Sequence[str] | Mapping[str, str], placeholder: str,
    most: int | None = None,
) -> tuple[str, ...]:  # fmt: skip
    """Any of `options` (names, or name → words), at most `most`, kept as repeated `?name=`."""
    key = f"address.{name}"
    asked = dict.fromkeys(v for v in st.query_params.get_all(name) if v in options)
    st.session_state[key] = list(asked)[:most]
    said = options if isinstance(options, Mapping) else {v: v for v in options}
    chosen = st.multiselect(
        label, list(options), key=key, placeholder=placeholder, max_selections=most,
        format_func=said.__getitem__, on_change=_write_many, args=(name,),
    )  # fmt: skip
    return tuple(sorted(chosen))


def switch(label: str, name: str) -> bool:
    """On or off, kept as `?name=yes`."""
    key = f"address.{name}"
    st.session_state[key] = st.query_params.get(name) == YES
    return st.toggle(label, key=key, on_change=_write_switch, args=(name,))


def step(label: str, names: Mapping[str, str | None], *, back: bool = False) -> None:
    """A button within a page that changes the address; None takes a name out of it."""
    icon = ":material/arrow_back:" if back else ":material/arrow_forward:"
    key = f"step.{label}.{sorted(names.items(), key=str)}"
    st.button(label, key=key, icon=icon, type="tertiary", on_click=_take_step, args=(names,))


def restore(page: str, names: Sequence[str], kept: Sequence[str]) -> None:
    """On entering a page: leave behind what belongs to another, take up what was chosen here.

    Args:
        names: those that the page reads; one that ends with a dot is a start, "" = any.
        kept: those of them that a visitor finds again on coming back.
    """
    if st.session_state.get("page") == page:
        return
    st.session_state["page"] = page
    for name in list(st.query_params):
        if name not in ALWAYS and not _belongs(name, names):
            del st.query_params[name]
    if not set(st.query_params) - ALWAYS:
        for name, values in _notes(page).items():
            if _belongs(name, kept):
                st.query_params[name] = values


def _belongs(name: str, names: Sequence[str]) -> bool:
    starts = tuple(one for one in names if not one or one.endswith("."))
    return name in names or name.startswith(starts)


def remember(page: str) -> None:
    """Note the address at the end of a page's run."""
    now = {name: st.query_params.get_all(name) for name in st.query_params if name not in ALWAYS}
    st.session_state.setdefault("addresses", {})[page] = now


def _notes(page: str) -> dict[str, list[str]]:
    addresses: dict[str, dict[str, list[str]]] = st.session_state.get("addresses", {})
    return addresses.get(page, {})


def _take_step(names: Mapping[str, str | None]) -> None:
    for name, value in names.items():
        if value is None:
            st.query_params.pop(name, None)
        else:
            st.query_params[name] = value


def _write_switch(name: str) -> None:
    if st.session_state[f"address.{name}"]:
        st.query_params[name] = YES
    else:
        st.query_params.pop(name, None)


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
