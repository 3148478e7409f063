"""Rung 4: which of the two moves first?"""

from dataclasses import dataclass, replace

import numpy as np

from dashboard.analyses.pairs import Pairs, pairs_at
from dashboard.analyses.wording import interval_words, signed
from dashboard.stats import NotEnoughData
from dashboard.stats.lead_lag import LeadLag, lead_lag

from .evidence import Evidence
from .rung import Rung, State

TITLE = "In that order"
# Two waves give one step; a step that all units share says nothing about order.
FEWEST_WAVES = 3


@dataclass(frozen=True, slots=True, eq=False)
class Panel:
    """Both figures of the same units side by side in time, one row a unit and period.

    `period` counts periods as whole numbers; `months` is the usual distance of two periods.
    """

    unit: np.ndarray[tuple[int], np.dtype[np.object_]]
    period: np.ndarray[tuple[int], np.dtype[np.int64]]
    x: np.ndarray[tuple[int], np.dtype[np.float64]]
    y: np.ndarray[tuple[int], np.dtype[np.float64]]
    months: int

    @property
    def waves(self) -> int:
        return int(np.unique(self.period).size)


def side_by_side(evidence: Evidence) -> Panel:
    """Both figures at the same time: monthly figures are summed over the months round a wave.

    Only then are "x one wave before y" and "y one wave before x" equally far apart; a window
    after the wave would give one direction three months' start.
    """
    x, y = evidence.x, evidence.y
    if x.grain == y.grain:
        pairs = pairs_at(evidence.mart, evidence.selection, lag=0, window=None)
        return _panel(pairs, pairs.x, pairs.y, _months_between(pairs))
    coarse_first = x.grain != "month"
    selection = evidence.selection
    if not coarse_first:
        selection = replace(selection, x=selection.y, y=selection.x)
    months = _months_between(pairs_at(evidence.mart, selection, lag=0, window=None))
    pairs = pairs_at(evidence.mart, selection, lag=-((months + 1) // 2), window=min(months, 12))
    first, second = (pairs.x, pairs.y) if coarse_first else (pairs.y, pairs.x)
    return _panel(pairs, first, second, months)


def _months_between(pairs: Pairs) -> int:
    months = [12 * day.year + day.month for day in pairs.periods]
    return int(np.median(np.diff(months))) if len(months) > 1 else 1


def _panel(pairs: Pairs, x: np.ndarray, y: np.ndarray, months: int) -> Panel:  # type: ignore[type-arg]
    order = {day: index for index, day in enumerate(pairs.periods)}
    period = np.array([order[day] for day in pairs.period_on], dtype=np.int64)
    return Panel(pairs.unit.astype(str), period, x, y, max(months, 1))


def order(evidence: Evidence) -> tuple[Rung, LeadLag | NotEnoughData]:
    """Both directions from the same model; holds when x clearly goes before y."""
    panel = side_by_side(evidence)
    found: LeadLag | NotEnoughData = NotEnoughData(
        f"which came first needs at least {FEWEST_WAVES} periods with both figures; "
        f"here are {panel.waves}."
    )
    if panel.waves >= FEWEST_WAVES:
        found = lead_lag(evidence.sign * panel.x, panel.y, panel.unit, panel.period)
    if isinstance(found, NotEnoughData):
        return Rung(4, TITLE, State.CANNOT_SAY, f"Cannot say: {found.reason}"), found
    return _rung(evidence, found, panel), found


def _rung(evidence: Evidence, found: LeadLag, panel: Panel) -> Rung:
    state = {"x": State.HOLDS, "y": State.DOES_NOT_HOLD, None: State.CANNOT_SAY}[found.first]
    x, y = evidence.x.phrase, evidence.y.phrase
    difference = interval_words(found.difference.low, found.difference.high)
    line = {
        State.HOLDS: f"Compatible with {x} going before {y}: {panel.months} months ahead it tells "
        f"more about {y} than the other way round (difference {difference}).",
        State.DOES_NOT_HOLD: f"It looks the other way round: {y} goes before {x} "
        f"(difference {difference}).",
        State.CANNOT_SAY: f"Which came first cannot be told from {panel.waves} periods "
        f"(difference {difference}).",
    }[state]
    details = (
        (f"{evidence.x.label}, then {evidence.y.label}", _path(found.forward)),
        (f"{evidence.y.label}, then {evidence.x.label}", _path(found.backward)),
        ("Difference of the two", _path(found.difference)),
        ("Model", "each figure on both figures one period earlier, standardised, period effects "
         f"removed, errors by unit; {found.rows} rows of {found.units} {evidence.kinds}"),
    )  # fmt: skip
    warning = "" if state is not State.DOES_NOT_HOLD else line
    return Rung(4, TITLE, state, line, found.difference.value, found.difference.low,
                found.difference.high, "forward less backward path", details, warning)  # fmt: skip


def _path(found: object) -> str:
    value, low, high = (getattr(found, name) for name in ("value", "low", "high"))
    return f"{signed(value, 3)} [{interval_words(low, high, 3)}]"
