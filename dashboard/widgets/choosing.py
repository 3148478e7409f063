"""Choices that several pages offer: two figures, which units, one outcome."""

from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.analyses.chain import claim_selection
from dashboard.analyses.metric_info import MetricInfo
from dashboard.errors import UsageError
from dashboard.language import Spoken, current, later, say
from dashboard.selection import Filters, Selection, from_query
from dashboard.units_as import ASKED, WORDS

from . import address
from .cache import filters_of, metrics_of, re_organised
from .context import Context
from .metric_names import metric_names

# Pixels; as wide as its longest choice needs.
NARROW = 320
# What every unit has; other attributes are called what their file called them.
_ATTRIBUTES = Spoken({"region": later("Region"), "kind": later("Kind")})


def pair(
    context: Context, left: DeltaGenerator, right: DeltaGenerator, labels: tuple[str, str]
) -> Selection:
    """Two figures in two columns, kept as `?x=` and `?y=`; the rest of the selection as asked.

    Raises:
        UsageError: nothing is published, or both are the same.
    """
    known = metrics_of(context.settings, context.generation)
    first, second = default_pair(known)
    names = metric_names(known)
    with left:
        x = address.choose(labels[0], "x", names, first)
    with right:
        y = address.choose(labels[1], "y", names, second)
    if x == y:
        raise UsageError(say("Both sides are the same figure. Choose two different ones."))
    asked = {name: st.query_params.get_all(name) for name in st.query_params}
    return from_query(asked | {"x": [x], "y": [y]}, x, y)


def default_pair(known: Sequence[MetricInfo]) -> tuple[str, str]:
    """The claim itself where both its figures are there.

    Raises:
        UsageError: nothing is published.
    """
    claim = claim_selection(tuple(known))
    if claim is not None:
        return claim.x, claim.y
    if not known:
        raise UsageError("No figures have been published yet. Load a file on the Uploads page.")
    return known[0].metric, known[-1].metric


def some_units(context: Context) -> Filters:
    """Which units, folded away behind one button."""
    with st.popover(say("Which units"), width="stretch"):
        return unit_filters(context)


def units_as(context: Context) -> None:
    """Under which units figures are read; nothing where no unit was re-organised.

    The page is told by its settings: the address is read before it is drawn.
    """
    if re_organised(context.settings, context.generation):
        ways: dict[str, str] = {name: current().first(say(words)) for name, words in WORDS.items()}
        with st.container(width=NARROW):
            address.choose(say("Units"), ASKED, ways, "was")


def unit_filters(context: Context) -> Filters:
    """Which units, kept as `?where.region=`; none chosen means all."""
    units_as(context)
    found = filters_of(context.settings, context.generation)
    kept = []
    for attribute, values in found.items():
        label = _ATTRIBUTES.get(attribute) or attribute.replace("_", " ").capitalize()
        if chosen := address.choose_many(label, f"where.{attribute}", values, say("All")):
            kept.append((attribute, chosen))
    return tuple(sorted(kept))
