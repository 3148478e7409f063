"""A metric whose scale changes from one period to the next."""

import numpy as np

from dashboard.analyses.over_time import period_label
from dashboard.language import current, say

from .alarm import Alarm, opening
from .cells import PER_MAD, Cells, Floats, robust_spread

FEWEST_UNITS = 5
# Times the usual step from period to period, and times the spread between units.
STEP_OVER_USUAL, STEP_OVER_SPREAD = 4.0, 1.5
# A factor a change of unit makes: per cent for a share, ten for one decimal place.
FACTORS = (100.0, 10.0)
FACTOR_OFF = 1.35


def scale_change(cells: Cells) -> Alarm | None:
    """All units jump at once by far more than ever otherwise, or by a factor of 10 or 100."""
    if cells.metric.kind == "rate" or cells.value.shape[1] < 2:
        return None
    enough = np.isfinite(cells.value).sum(axis=0) >= FEWEST_UNITS
    columns = np.flatnonzero(enough)
    if columns.size < 2:
        return None
    middle = cells.usual[columns]
    spread = np.array([robust_spread(cells.value[:, c])[1] for c in columns])
    at = _factor_step(middle, spread) if (cells.metric.low or 0) >= 0 else None
    if at is None:
        at = _odd_step(middle, float(np.median(spread)))
    if at is None:
        return None
    return _alarm(cells, int(columns[at]), float(middle[at - 1]), float(middle[at]))


def _factor_step(middle: Floats, spread: Floats) -> int | None:
    """The first step by about 10 or 100, where units do not differ by as much anyway."""
    for i in range(1, middle.size):
        small, large = sorted((float(middle[i - 1]), float(middle[i])))
        if small <= 0 or large - small <= STEP_OVER_SPREAD * max(spread[i - 1], spread[i]):
            continue
        if any(known / FACTOR_OFF < large / small < known * FACTOR_OFF for known in FACTORS):
            return i
    return None


def _odd_step(middle: Floats, spread: float) -> int | None:
    """The largest step, where it is unlike all others, stays for more than one period, and
    outgrows the units' spread."""
    steps = np.diff(middle)
    if steps.size < 3:
        return None
    at = int(np.argmax(np.abs(steps))) + 1
    rest = np.delete(np.abs(steps), at - 1)
    usual = max(PER_MAD * float(np.median(rest)), float(np.quantile(rest, 0.9)))
    lasting = abs(float(np.median(middle[at:]) - np.median(middle[:at])))
    size = min(abs(float(steps[at - 1])), lasting)
    odd = size > max(STEP_OVER_USUAL * usual, STEP_OVER_SPREAD * spread, 0.0)
    return at if odd and 2 <= at <= middle.size - 2 else None


def _alarm(cells: Cells, column: int, before: float, after: float) -> Alarm:
    when = period_label(cells.starts_on[column], cells.ends_on[column])
    times = max(abs(before), abs(after)) / max(min(abs(before), abs(after)), 1e-12)
    word = say("higher") if after > before else say("lower")
    if 1.5 < times < 1000 and before * after > 0:
        word = say("about {times} times {higher}", times=f"{times:.0f}", higher=word)
    likely = (
        say("A share seems to have become a percentage, or the other way round.")
        if 100 / FACTOR_OFF < times < 100 * FACTOR_OFF
        else say("The scale, the question or the way of counting may have changed.")
    )
    return Alarm(
        "scale",
        cells.metric.metric,
        say(
            "{opening} {higher} everywhere at once from {when} on ({before} before, {after} "
            "after). {likely}",
            opening=opening(cells.metric),
            higher=word,
            when=when,
            before=_short(before),
            after=_short(after),
            likely=likely,
        ),
        say(
            "Put all periods on one scale and load the file again, or look only at one side of "
            "the change."
        ),
    )


def _short(value: float) -> str:
    return current().number(f"{value:.3g}")
