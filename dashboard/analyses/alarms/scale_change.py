"""A metric whose scale changes from one period to the next."""

import numpy as np

from dashboard.analyses.over_time import period_label

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
    at = _factor_step(middle)
    if at is None:
        at = _odd_step(cells, columns, middle)
    if at is None:
        return None
    return _alarm(cells, int(columns[at]), float(middle[at - 1]), float(middle[at]))


def _factor_step(middle: Floats) -> int | None:
    for i in range(1, middle.size):
        before, after = abs(middle[i - 1]), abs(middle[i])
        if min(before, after) <= 0:
            continue
        factor = max(before, after) / min(before, after)
        if any(known / FACTOR_OFF < factor < known * FACTOR_OFF for known in FACTORS):
            return i
    return None


def _odd_step(cells: Cells, columns: np.ndarray, middle: Floats) -> int | None:
    """The largest step, where it is unlike all others, stays, and outgrows the units' spread."""
    steps = np.diff(middle)
    if steps.size < 3:
        return None
    at = int(np.argmax(np.abs(steps))) + 1
    rest = np.delete(np.abs(steps), at - 1)
    usual = max(PER_MAD * float(np.median(rest)), float(np.quantile(rest, 0.9)))
    spread = float(np.median([robust_spread(cells.value[:, c])[1] for c in columns]))
    lasting = abs(float(np.median(middle[at:]) - np.median(middle[:at])))
    size = min(abs(float(steps[at - 1])), lasting)
    odd = size > STEP_OVER_USUAL * usual and size > STEP_OVER_SPREAD * spread and size > 0
    return at if odd else None


def _alarm(cells: Cells, column: int, before: float, after: float) -> Alarm:
    when = period_label(cells.starts_on[column], cells.ends_on[column])
    times = max(abs(before), abs(after)) / max(min(abs(before), abs(after)), 1e-12)
    word = "higher" if after > before else "lower"
    if 1.5 < times < 1000 and before * after > 0:
        word = f"about {times:.0f} times {word}"
    likely = (
        "A share seems to have become a percentage, or the other way round."
        if 100 / FACTOR_OFF < times < 100 * FACTOR_OFF
        else "The scale, the question or the way of counting may have changed."
    )
    return Alarm(
        "scale",
        cells.metric.metric,
        f"{opening(cells.metric)} {word} everywhere at once from {when} on ({_short(before)} "
        f"before, {_short(after)} after). {likely}",
        "Put all periods on one scale and load the file again, or look only at one side of the "
        "change.",
    )


def _short(value: float) -> str:
    return f"{value:.3g}".replace("-", "−")
