"""Staff against customers: a dot a unit, four named corners, and the way some of them went."""

from typing import Any

import plotly.graph_objects as go

from dashboard.analyses.raving.corners import Corner, Corners, Spot, UnitPath
from dashboard.analyses.wording import interval_words
from dashboard.language import current, later, say

from .numbers import percent, scale_text, value_text
from .theme import MUTED, SMALL, TEXT, axis, figure, place, plain

HEIGHT = 520
FOLLOWED = 3
KEY = later(
    "The lines are the middle of all. Filled: clearly in its corner; hollow: too close to a line "
    "to call. Crosses show how sure; arrows the way a unit went, a year or a survey a step."
)


def corners(found: Corners, chosen: str | None = None) -> go.Figure:
    """Dots carry their unit's code; `chosen` is followed, else those that went furthest."""
    followed = paths(found, chosen)
    return figure(
        [*(_dots(found, clear) for clear in (False, True)), *(_path(unit) for unit in followed)],
        HEIGHT,
        margin={"t": 48},
        xaxis=_axis(found, staff=True),
        yaxis=_axis(found, staff=False),
        shapes=[_line(x=found.staff_middle), _line(y=found.customer_middle)],
        annotations=[*_corner_names(), *(note for unit in followed for note in _arrows(unit))],
        clickmode="event+select",
    )


def paths(found: Corners, chosen: str | None = None) -> tuple[UnitPath, ...]:
    """The unit asked for; else the few that moved furthest, in the scales' own spread."""
    if chosen:
        return tuple(unit for unit in found.units if unit.unit == chosen)
    moving = [unit for unit in found.units if len(unit.spots) > 1]
    wide, high = _spread(found)
    return tuple(sorted(moving, key=lambda unit: -_went(unit, wide, high))[:FOLLOWED])


def alt(found: Corners) -> str:
    """How many units lie in each corner."""
    said = "; ".join(f"{say(corner)}: {found.count(corner)}" for corner in Corner)
    return say(
        "{x} against {y}, a dot a unit. {said}.",
        x=found.staff.label, y=found.customers.label, said=said,
    )  # fmt: skip


def counts_words(found: Corners, kinds: str) -> str:
    """The corners in a sentence, the open ones last."""
    clear = [
        f"{found.count(corner)} {say(corner)}"
        for corner in Corner
        if corner is not Corner.OPEN and found.count(corner)
    ]
    rest = found.count(Corner.OPEN)
    said = ", ".join(clear) if clear else say("none is clearly in a corner")
    return say(
        "Of {units} {kinds}: {said}; {rest} too close to the middle to call.",
        units=len(found.units), kinds=kinds, said=said, rest=rest,
    )  # fmt: skip


def numbers(found: Corners) -> dict[str, list[object]]:
    """One row a unit, corner by corner."""
    order = list(Corner)
    units = sorted(found.units, key=lambda unit: (order.index(unit.corner), unit.name))
    return {
        say("Unit"): [unit.name for unit in units],
        say("Region"): [unit.region for unit in units],
        say("Corner"): [say(unit.corner) for unit in units],
        found.staff.label: [round(unit.now.staff.value, 1) for unit in units],
        say("staff between"): [_between(unit.now, staff=True) for unit in units],
        found.customers.label: [round(unit.now.customers.value, 1) for unit in units],
        say("customers between"): [_between(unit.now, staff=False) for unit in units],
    }


def _between(spot: Spot, *, staff: bool) -> str:
    found = spot.staff if staff else spot.customers
    return interval_words(found.low, found.high, 1)


def _axis(found: Corners, *, staff: bool) -> dict[str, Any]:
    info = found.staff if staff else found.customers
    label = found.staff_label if staff else found.customer_label
    suffix = " %" if percent(info) else ""
    return axis(f"{scale_text(info)}, {label}", ticksuffix=suffix, showgrid=False)


def _dots(found: Corners, clear: bool) -> dict[str, Any]:
    units = [unit for unit in found.units if (unit.corner is not Corner.OPEN) is clear]
    colour = place("customer")
    staff, customers = [u.now.staff for u in units], [u.now.customers for u in units]
    drawn: dict[str, Any] = {
        "type": "scatter", "mode": "markers", "opacity": 1.0 if clear else 0.4,
        "x": [one.value for one in staff], "y": [one.value for one in customers],
        "marker": {"size": 10 if clear else 7, "color": colour,
                   "symbol": "circle" if clear else "circle-open", "line": {"width": 1.5}},
        "customdata": [[unit.unit] for unit in units],
        "text": [_hover(found, unit) for unit in units],
        "hovertemplate": "%{text}<extra></extra>",
    }  # fmt: skip
    if clear:
        drawn["error_x"] = _error(staff, colour)
        drawn["error_y"] = _error(customers, colour)
    return drawn


def _error(found: list[Any], colour: str) -> dict[str, Any]:
    return {
        "type": "data", "symmetric": False, "thickness": 1, "width": 0, "color": colour,
        "array": [one.high - one.value for one in found],
        "arrayminus": [one.value - one.low for one in found],
    }  # fmt: skip


def _hover(found: Corners, unit: UnitPath) -> str:
    now = unit.now
    lines = [
        plain(say(
            "{label} {value} ({low} to {high})",
            label=info.short, value=value_text(one.value, info), low=value_text(one.low, info),
            high=value_text(one.high, info),
        ))
        for info, one in ((found.staff, now.staff), (found.customers, now.customers))
    ]  # fmt: skip
    return f"<b>{plain(unit.name)}</b><br>{'<br>'.join(lines)}<br>{say(unit.corner)}"


def _path(unit: UnitPath) -> dict[str, Any]:
    return {
        "type": "scatter", "mode": "markers",
        "x": [spot.staff.value for spot in unit.spots],
        "y": [spot.customers.value for spot in unit.spots],
        "customdata": [[unit.unit]] * len(unit.spots),
        "marker": {"size": [5] * (len(unit.spots) - 1) + [11], "color": TEXT},
        "text": [f"<b>{plain(unit.name)}</b><br>{plain(spot.label)}" for spot in unit.spots],
        "hovertemplate": "%{text}<extra></extra>",
    }  # fmt: skip


def _arrows(unit: UnitPath) -> list[dict[str, Any]]:
    notes: list[dict[str, Any]] = [
        {
            "x": then.staff.value, "y": then.customers.value, "axref": "x", "ayref": "y",
            "ax": first.staff.value, "ay": first.customers.value, "showarrow": True, "text": "",
            "arrowhead": 2, "arrowsize": 1.2, "arrowwidth": 1.5, "arrowcolor": TEXT,
        }
        for first, then in zip(unit.spots, unit.spots[1:], strict=False)
    ]  # fmt: skip
    notes.append({
        "x": unit.now.staff.value, "y": unit.now.customers.value, "text": plain(unit.name),
        "showarrow": False, "xanchor": "left", "xshift": 9, "yshift": 9,
        "font": {"size": SMALL, "color": TEXT},
    })  # fmt: skip
    return notes


def _line(x: float | None = None, y: float | None = None) -> dict[str, Any]:
    ends = (
        {"xref": "x", "x0": x, "x1": x, "yref": "paper", "y0": 0, "y1": 1}
        if x is not None
        else {"xref": "paper", "x0": 0, "x1": 1, "yref": "y", "y0": y, "y1": y}
    )
    style = {"color": MUTED, "width": 1, "dash": "dot"}
    return {"type": "line", "line": style, "layer": "below"} | ends


def _corner_names() -> list[dict[str, Any]]:
    named = ((Corner.CUSTOMERS, 0, 1), (Corner.BOTH, 1, 1), (Corner.NEITHER, 0, 0),
             (Corner.STAFF, 1, 0))  # fmt: skip
    return [
        {
            "xref": "paper", "yref": "paper", "x": x, "y": y, "showarrow": False,
            "xanchor": "right" if x else "left", "yanchor": "bottom",
            "yshift": 4 if y else 2, "xshift": -4 if x else 4,
            "text": f"<b>{_folded(corner)}</b>", "align": "right" if x else "left",
            "font": {"size": SMALL, "color": MUTED},
        }
        for corner, x, y in named
    ]  # fmt: skip


def _folded(corner: Corner) -> str:
    """Two lines where one would run into the other corner on a phone."""
    return current().first(say(corner)).replace(", ", ",<br>")


def _spread(found: Corners) -> tuple[float, float]:
    staff = [unit.now.staff.value for unit in found.units]
    customers = [unit.now.customers.value for unit in found.units]
    return (max(staff) - min(staff)) or 1.0, (max(customers) - min(customers)) or 1.0


def _went(unit: UnitPath, wide: float, high: float) -> float:
    first, last = unit.spots[0], unit.now
    across = (last.staff.value - first.staff.value) / wide
    up = (last.customers.value - first.customers.value) / high
    return across**2 + up**2
