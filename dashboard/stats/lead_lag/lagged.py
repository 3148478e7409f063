"""Rows of a panel beside the same unit's row some periods earlier."""

from dataclasses import dataclass

import numpy as np

from dashboard.stats.arrays import Floats, Integers, Numbers, as_codes, complete_cases


@dataclass(frozen=True, slots=True, eq=False)
class Lagged:
    """Rows with both figures now and `lag` periods earlier, codes of their unit and period.

    `values` (rows, 4): y now, x now, y earlier, x earlier. `place` is where the row of now stood
    in the columns given.
    """

    values: Floats
    place: Integers
    unit: Integers
    period: Integers
    units: int
    periods: int


def lagged(x: Numbers, y: Numbers, unit: Numbers, period: Numbers, lag: int) -> Lagged:
    """Match each row with the same unit `lag` periods before; a gap in between breaks the match.

    `period` counts waves or months as whole numbers, so that period - lag is the one meant.
    Raises ValueError when a unit has two rows in one period.
    """
    cases = complete_cases(x, y, period)
    codes, _ = as_codes(np.asarray(unit)[cases.positions])
    times = cases.columns[2].astype(np.int64)
    first = int(times.min()) if times.size else 0
    width = int(times.max()) - first + 1 + abs(lag) if times.size else 1
    keys = codes * width + times - first
    order = np.argsort(keys, kind="stable")
    ranked = keys[order]
    if (ranked[1:] == ranked[:-1]).any():
        raise ValueError("a unit has two rows in one period; expected one, so add them up first")
    found = np.minimum(np.searchsorted(ranked, keys - lag), max(cases.n - 1, 0))
    # Without the second condition the first periods of a unit would find the unit before it.
    matched = (ranked[found] == keys - lag) & (times - lag >= first)
    before = order[found[matched]]
    a, b = cases.columns[:2]
    values = np.column_stack([b[matched], a[matched], b[before], a[before]])
    unit_codes, units = as_codes(codes[matched])
    period_codes, periods = as_codes(times[matched])
    return Lagged(values, cases.positions[matched], unit_codes, period_codes, units, periods)
