"""Totals that stand among the units, and would count everybody twice."""

import re

import numpy as np

from dashboard.ingest.totals import is_total
from dashboard.language import later_many, say, say_many

from .alarm import Alarm
from .cells import Cells, Flags, Floats, listed

# What loading lets pass because a unit may be called so: "North total", "Stores overall".
ENDS_LIKE_ONE = re.compile(r"\b(sub)?totals?$|\s(average|overall)$", re.IGNORECASE)
# Rounding in the file: sums may be a few thousandths off. Corrected or missing rows keep some
# periods from adding up; equal means must hold nearly always, since units lie near them anyway.
SUM_OFF, SUM_PERIODS = 0.005, 0.3
MEAN_OFF, MEAN_PERIODS = 0.001, 0.8
# In one period a unit may equal the others' mean by chance; in three running it does not.
FEWEST_PERIODS = 3
FEWEST_UNITS = 4
_NAMED = later_many(
    "{names} looks like a total of {x}, not a {kind}: its name says so.",
    "{names} look like totals of {x}, not {kinds}: their names say so.",
)
_ADDS_UP = later_many(
    "{names} looks like a total of {x}, not a {kind}: its figure is the sum or the average of the "
    "others.",
    "{names} look like totals of {x}, not {kinds}: their figure is the sum or the average of the "
    "others.",
)


def totals(cells: Cells) -> Alarm | None:
    """Units named like totals, or equal to the sum or mean of the others period after period."""
    named = np.array([is_total(name) or bool(ENDS_LIKE_ONE.search(name)) for name in cells.name])
    summed = _adds_up(cells, named)
    found = [int(i) for i in np.flatnonzero(named | summed)]
    if not found or len(found) > len(cells.unit) / 2:
        return None
    said = _ADDS_UP if summed[found].any() else _NAMED
    return Alarm(
        "totals",
        cells.metric.metric,
        say_many(
            *said,
            len(found),
            names=listed([cells.name[i] for i in found]),
            x=cells.metric.phrase,
            kind=cells.kind,
            kinds=cells.kinds,
        ),
        say(
            "Take such rows out when the file is loaded (drop_rows in its map), or everybody in "
            "them counts twice."
        ),
        tuple(cells.unit[i] for i in found),
    )


def _adds_up(cells: Cells, named: Flags) -> Flags:
    """Whether a unit equals the sum (amounts) or mean of all others, or of one region's units."""
    regions = np.array(cells.region)
    groups = [~named] + [~named & (regions == name) for name in sorted(set(cells.region))]
    flags = np.zeros(len(cells.unit), dtype=np.bool)
    for members in groups:
        if members.sum() >= FEWEST_UNITS:
            flags |= _equals(cells, members)
    return flags


def _equals(cells: Cells, members: Flags) -> Flags:
    """Units that are, in most periods, the sum or the mean of the members other than themselves."""
    value, known = cells.value, np.isfinite(cells.value)
    inside = known & members[:, None]
    own = np.where(inside, value, 0.0)
    sums, counts = own.sum(axis=0) - own, inside.sum(axis=0) - inside
    told = known & (counts >= FEWEST_UNITS) & (value != 0) & (sums != 0)
    periods = told.sum(axis=1)

    def mostly(other: Floats, off: float, share: float, fewest: int) -> Flags:
        close = told & (np.abs(value - other) <= off * np.abs(other))
        found: Flags = (periods >= fewest) & (close.sum(axis=1) >= share * np.maximum(periods, 1))
        return found

    if cells.metric.kind == "amount":
        return mostly(sums, SUM_OFF, SUM_PERIODS, 1)
    if not np.nanstd(np.where(inside, value, np.nan)) > 0:
        return np.zeros(len(cells.unit), dtype=np.bool)
    means = sums / np.maximum(counts, 1)
    return mostly(means, MEAN_OFF, MEAN_PERIODS, FEWEST_PERIODS)
