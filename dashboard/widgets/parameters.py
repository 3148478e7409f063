"""A question's parameters as widgets, typed, their values kept in the address."""

from collections.abc import Callable
from datetime import date
from typing import Any

import streamlit as st

from dashboard.errors import UsageError
from dashboard.mart.parameters import Option, Parameter, typed
from dashboard.mart.question import Question

from .cache import options_of_parameter
from .context import Context
from .problems import escaped

# What the address already means.
TAKEN = frozenset({"g", "question"})
Value = Any


def ask(context: Context, question: Question) -> tuple[tuple[str, Value], ...]:
    """A row of widgets; returns name and typed value of each, fit to key a cache."""
    if not question.parameters:
        return ()
    values: list[tuple[str, Value]] = []
    above: dict[str, Value] = {}
    columns = st.columns(min(4, max(2, len(question.parameters))), vertical_alignment="bottom")
    for number, parameter in enumerate(question.parameters):
        with columns[number % len(columns)]:
            value = _one(context, question, parameter, above)
        values.append((parameter.name, value))
        above |= parameter.bound(value)
    return tuple(values)


def _one(
    context: Context, question: Question, parameter: Parameter, above: dict[str, Value]
) -> Value:
    needed = tuple(
        (name, tuple(value) if isinstance(value, list) else value)
        for name, value in above.items()
        if f"${name}" in parameter.options_sql
    )
    options = options_of_parameter(context.settings, context.generation, parameter, needed)
    address = f"p_{parameter.name}" if parameter.name in TAKEN else parameter.name
    value = _from_address(parameter, address, options, quietly=bool(needed))
    key = f"{question.name}.{parameter.name}"
    label = parameter.label or parameter.name.replace("_", " ").capitalize()
    draw: Callable[[_Widget], Value] = DRAW[parameter.type]
    return draw(_Widget(parameter, label, key, address, value, options))


def _from_address(
    parameter: Parameter, address: str, options: tuple[Option, ...], *, quietly: bool
) -> Value:
    given = st.query_params.get_all(address)
    if not given:
        return parameter.default
    try:
        return typed(parameter, given, options or None)
    except UsageError as error:
        # A choice that another choice has made impossible is dropped; a wrong link is told of.
        if quietly:
            st.query_params.pop(address, None)
        else:
            st.warning(escaped(str(error)))
        return parameter.default


class _Widget:
    """One parameter on the page: its state comes from the address, a change goes back there."""

    def __init__(
        self,
        parameter: Parameter,
        label: str,
        key: str,
        address: str,
        value: Value,
        options: tuple[Option, ...],
    ) -> None:
        self.parameter, self.label, self.key = parameter, label, key
        self.address, self.value, self.options = address, value, options

    def common(self, key: str, state: Value) -> dict[str, Any]:
        st.session_state[key] = state
        return {
            "key": key,
            "help": self.parameter.help or None,
            "on_change": self.write,
            "label": self.label,
        }

    def write(self) -> None:
        """The widget's value into the address; nothing there means the default."""
        value = self._read()
        if value == self.parameter.default or value in (None, "", (None, None)):
            st.query_params.pop(self.address, None)
        elif isinstance(value, tuple) and self.parameter.type == "daterange":
            st.query_params[self.address] = "..".join(d.isoformat() if d else "" for d in value)
        elif isinstance(value, tuple):
            st.query_params[self.address] = list(value)
        else:
            st.query_params[self.address] = _text(value)

    def _read(self) -> Value:
        if self.parameter.type == "daterange":
            return tuple(st.session_state.get(f"{self.key}.{end}") for end in ("from", "to"))
        value = st.session_state[self.key]
        return tuple(value) if isinstance(value, list) else value

    def words_of(self, value: Value) -> str:
        known = {option.value: option.label for option in self.options}
        return str(known.get(value, value))


def _text(value: Value) -> str:
    if isinstance(value, date):
        return value.isoformat()
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _text_input(widget: _Widget) -> Value:
    return st.text_input(**widget.common(widget.key, widget.value or "")) or None


def _number_input(widget: _Widget) -> Value:
    kind: type[int] | type[float] = int if widget.parameter.type == "int" else float
    low, high = widget.parameter.low, widget.parameter.high
    return st.number_input(
        **widget.common(widget.key, None if widget.value is None else kind(widget.value)),
        min_value=None if low is None or isinstance(low, date) else kind(low),
        max_value=None if high is None or isinstance(high, date) else kind(high),
        step=1 if kind is int else None,
        placeholder="Any",
    )


def _toggle(widget: _Widget) -> Value:
    return st.toggle(**widget.common(widget.key, bool(widget.value)))


def _date_input(widget: _Widget) -> Value:
    return st.date_input(**widget.common(widget.key, widget.value), format="YYYY-MM-DD")


def _dates_input(widget: _Widget) -> Value:
    ends = widget.value if isinstance(widget.value, tuple) else (None, None)
    left, right = st.columns(2)
    found = []
    for column, end, value in ((left, "from", ends[0]), (right, "to", ends[1])):
        common = widget.common(f"{widget.key}.{end}", value)
        common["label"] = f"{widget.label}, {end}"
        found.append(column.date_input(**common, format="YYYY-MM-DD"))
    return tuple(found)


def _choice(widget: _Widget) -> Value:
    return st.selectbox(
        **widget.common(widget.key, widget.value),
        options=[option.value for option in widget.options],
        format_func=widget.words_of,
        placeholder="Any",
    )


def _several(widget: _Widget) -> Value:
    values = [option.value for option in widget.options] or list(widget.value or ())
    chosen = st.multiselect(
        **widget.common(widget.key, list(widget.value or ())),
        options=values,
        format_func=widget.words_of,
        placeholder="All",
        accept_new_options=not widget.options,
    )
    return tuple(chosen)


DRAW: dict[str, Callable[[_Widget], Value]] = {
    "text": _text_input,
    "int": _number_input,
    "float": _number_input,
    "bool": _toggle,
    "date": _date_input,
    "daterange": _dates_input,
    "choice": _choice,
    "list": _several,
}
