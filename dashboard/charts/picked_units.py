"""Picked units as a table: their mean and the rest's on top, then each of them."""

from collections.abc import Mapping, Sequence

from dashboard.analyses.picked_units import PickedFigure
from dashboard.language import later, say

from .numbers import value_text

NOT_SHOWN = later("not shown")


def picked_table(
    figures: Sequence[PickedFigure], names: Mapping[str, str], rest: str, *, together: str = ""
) -> dict[str, list[object]]:
    """A row a unit, a column a figure.

    Args:
        names: the units to list, in order, by their code.
        rest: what the others are called: "Mean of the other 29".
        together: what those listed are called; empty = no row for their mean.
    """
    heads = [together, rest] if together else [rest]
    table: dict[str, list[object]] = {say("Unit"): [*heads, *names.values()]}
    for one in figures:
        means = [one.picked, one.rest] if together else [one.rest]
        cells = [*means, *(one.each.get(code) for code in names)]
        table[f"{one.metric.short}, {one.over}"] = [
            say(NOT_SHOWN) if cell is None else value_text(cell, one.metric) for cell in cells
        ]
    return table
