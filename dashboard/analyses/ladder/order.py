"""Rung 4: which of the two moves first?"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

import numpy as np
import numpy.typing as npt

from dashboard.analyses.figures import Floats
from dashboard.analyses.pairs import Pairs, Texts, pairs_at
from dashboard.analyses.wording import interval_words, signed
from dashboard.language import later, say, say_many
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.lead_lag import LeadLag, lead_lag
from dashboard.stats.panel.demeaned import demean

from .evidence import Evidence
from .rung import Rung, State

Codes = npt.NDArray[np.int64]

TITLE = later("In that order")
# Below four periods a unit's own average is half made of the very period it is compared with.
FEWEST_PERIODS = 4


@dataclass(frozen=True, slots=True)
class Lead:
    """Both directions from one model, and once more with lasting differences of units taken out.

    `plain` is the declared model; lasting differences between units leak into both its paths.
    `own` measures each unit against its own average. `first` names the metric that goes first
    only where both models do.
    """

    plain: LeadLag
    own: LeadLag | NotEnoughData
    first: Literal["x", "y"] | None


@dataclass(frozen=True, slots=True, eq=False)
class Panel:
    """Both figures of the same units side by side in time, one row a unit and period.

    `period` counts periods as whole numbers, the place of its last day in `days`; `months` is the
    usual distance of two periods.
    """

    unit: Texts
    period: Codes
    x: Floats
    y: Floats
    months: int
    days: tuple[date, ...] = ()

    @property
    def periods(self) -> int:
        return int(np.unique(self.period).size)


def side_by_side(evidence: Evidence) -> Panel:
    """Both figures at the same time: monthly figures are summed over the months round a wave.

    Only then are "x one wave before y" and "y one wave before x" equally far apart; a window
    after the wave would give one direction three months' start.
    """
    selection = evidence.selection
    now = evidence.pairs
    if selection.lag_months or selection.window_months:
        now = pairs_at(evidence.mart, selection, lag=0, window=None)
    months = _months_between(now)
    if now.pairing not in ("forward", "backward"):
        return _panel(now, now.x, now.y, months)
    turned = now.pairing == "backward"
    if turned:
        selection = replace(selection, x=selection.y, y=selection.x)
    pairs = pairs_at(evidence.mart, selection, lag=-((months + 1) // 2), window=min(months, 12))
    first, second = (pairs.y, pairs.x) if turned else (pairs.x, pairs.y)
    return _panel(pairs, first, second, months)


def _months_between(pairs: Pairs) -> int:
    months = [12 * day.year + day.month for day in pairs.periods]
    return int(np.median(np.diff(months))) if len(months) > 1 else 1


def _panel(pairs: Pairs, x: Floats, y: Floats, months: int) -> Panel:
    order = {day: index for index, day in enumerate(pairs.periods)}
    period = np.array([order[day] for day in pairs.period_on], dtype=np.int64)
    return Panel(pairs.unit.astype(str), period, x, y, max(months, 1), pairs.periods)


def order(evidence: Evidence) -> tuple[Rung, Lead | NotEnoughData]:
    """Both directions from the same model; holds when x clearly goes before y."""
    panel = side_by_side(evidence)
    found = lead(panel, evidence.sign)
    if isinstance(found, NotEnoughData):
        return Rung(
            4, TITLE, State.CANNOT_SAY, say("Cannot say: {reason}", reason=found.reason)
        ), found
    return _rung(evidence, found, panel), found


def lead(panel: Panel, sign: int = 1, lag: int = 1) -> Lead | NotEnoughData:
    """Which of the two goes first, `lag` periods apart, x turned round where the claim expects
    opposite directions."""
    if panel.periods < FEWEST_PERIODS:
        return NotEnoughData(say_many(
            "which came first needs at least {least} periods with both figures; here is {count}.",
            "which came first needs at least {least} periods with both figures; here are {count}.",
            panel.periods, least=FEWEST_PERIODS,
        ))  # fmt: skip
    plain = lead_lag(sign * panel.x, panel.y, panel.unit, panel.period, lag)
    if isinstance(plain, NotEnoughData):
        return plain
    inside = demean(sign * panel.x, panel.y, panel.unit)
    period = inside_periods(panel)
    own = lead_lag(inside.x, inside.y, inside.unit, period, lag)
    return Lead(plain, own, plain.first if _agrees(own, plain.first) else None)


def _agrees(own: LeadLag | NotEnoughData, first: Literal["x", "y"] | None) -> bool:
    """The path that goes first must stand by itself and be the stronger one: where the other is
    truly negative, lasting differences alone would make a weak path look like the leader."""
    if isinstance(own, NotEnoughData) or first is None or own.first != first:
        return False
    leader, other = (own.forward, own.backward) if first == "x" else (own.backward, own.forward)
    return leader.low > 0 and leader.value > abs(other.value)


def inside_periods(panel: Panel) -> Codes:
    """Periods of the rows that `demean` keeps: those of units seen more than once."""
    _, index, count = np.unique(panel.unit, return_inverse=True, return_counts=True)
    kept: Codes = panel.period[count[index] > 1]
    return kept


def _rung(evidence: Evidence, found: Lead, panel: Panel) -> Rung:
    state = {"x": State.HOLDS, "y": State.DOES_NOT_HOLD, None: State.CANNOT_SAY}[found.first]
    both = found.plain.difference
    x, y = evidence.x.phrase, evidence.y.phrase
    line = say(
        _LINES[state], x=x, y=y, months=panel.months, periods=panel.periods,
        difference=interval_words(both.low, both.high),
    )  # fmt: skip
    turned = state is State.DOES_NOT_HOLD
    return Rung(
        4, TITLE, state, line, both.value, both.low, both.high,
        say("forward less backward path"), _details(evidence, found),
        warning=line if turned else "",
        but=say("{y} seems to move first", y=y) if turned else "",
    )  # fmt: skip


_LINES = {
    State.HOLDS: later(
        "Compatible with {x} going before {y}: {months} months ahead it tells more about {y} than "
        "the other way round (difference {difference})."
    ),
    State.DOES_NOT_HOLD: later(
        "It looks the other way round: {y} goes before {x} (difference {difference})."
    ),
    State.CANNOT_SAY: later(
        "Which came first cannot be told from {periods} periods (difference {difference})."
    ),
}


def _details(evidence: Evidence, found: Lead) -> tuple[tuple[str, str], ...]:
    x, y, plain = evidence.x.label, evidence.y.label, found.plain
    rows = [
        (say("{first}, then {second}", first=x, second=y), _path(plain.forward)),
        (say("{first}, then {second}", first=y, second=x), _path(plain.backward)),
        (say("Difference of the two"), _path(plain.difference)),
    ]
    if isinstance(found.own, LeadLag):
        rows.append((
            say("Difference, each {kind} against its own average", kind=evidence.kind),
            _path(found.own.difference),
        ))  # fmt: skip
    rows.append((say("Model"), say(
        "each figure on both figures one period earlier, standardised, period effects removed, "
        "errors by unit; {rows} rows of {units} {kinds}",
        rows=plain.rows, units=plain.units, kinds=evidence.kinds,
    )))  # fmt: skip
    return tuple(rows)


def _path(found: Interval) -> str:
    return f"{signed(found.value, 3)} [{interval_words(found.low, found.high, 3)}]"
