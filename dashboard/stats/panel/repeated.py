"""The correlation inside units, as a number without its test."""

import math

from dashboard.stats.arrays import Numbers, varies
from dashboard.stats.correlation.coefficients import Correlation, from_r, product_moment
from dashboard.stats.panel.demeaned import demean
from dashboard.stats.result import NotEnoughData


def repeated_measures_r(
    x: Numbers, y: Numbers, unit: Numbers, level: float = 0.95
) -> Correlation | NotEnoughData:
    """r of x and y less their unit means; df = N-U-1, interval by Fisher's z with n = df + 2.

    `n` of the answer is df + 2. Missing values: rows with a gap and units seen once are dropped.
    Trap: its p and interval take months as independent, which they are not (12 % false links
    with ordinary persistence); take the number from here and the test from `within`.
    Source: Bakdash & Marusich 2017. Checked against R's `rmcorr` >= 0.5.4.
    """
    panel = demean(x, y, unit)
    freedom = panel.rows - panel.units - 1
    if freedom < 2 or not varies(panel.x) or not varies(panel.y):
        return NotEnoughData("Too few repeated measurements to see anything move inside a unit.")
    r = product_moment(panel.x, panel.y)
    return from_r(
        r,
        freedom + 2,
        level,
        dropped=panel.dropped,
        se_z=1 / math.sqrt(freedom - 1),
        freedom=freedom,
        method="repeated measures",
    )
