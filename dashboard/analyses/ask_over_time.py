"""How well the figures of a question's rows are measured, seen by following units in time."""

import numpy as np
import numpy.typing as npt

from dashboard.mart.result import Result
from dashboard.stats import NotEnoughData
from dashboard.stats.icc import Icc, icc

Floats = npt.NDArray[np.float64]
Texts = npt.NDArray[np.str_]


def kept_places(
    period: str, result: Result, both: npt.NDArray[np.bool_], unit: Texts, x: Floats, y: Floats
) -> tuple[Icc | NotEnoughData, Icc | NotEnoughData]:
    """Reliability of the units' averages of x and of y over the periods.

    Args:
        period: name of the column that says when; "" = the file names none.
        both: rows of the result that have both figures; unit, x and y hold only those.
    """
    if not period or x.size == 0:
        missing = NotEnoughData("the rows name no period, so nothing was measured twice.")
        return missing, missing
    when = result.rows[period].astype(str)[both]
    return _steady(x, unit, when), _steady(y, unit, when)


def _steady(values: Floats, unit: Texts, when: Texts) -> Icc | NotEnoughData:
    """ICC of the units over periods, each figure against its period's average: what all units
    share in a period says nothing of one of them."""
    _, of_when, n_when = np.unique(when, return_inverse=True, return_counts=True)
    if n_when.size < 2:
        return NotEnoughData("the rows hold one period, so nothing was measured twice.")
    rest = values - (np.bincount(of_when, weights=values) / n_when)[of_when]
    _, of_unit, n = np.unique(unit, return_inverse=True, return_counts=True)
    totals, squares = (np.bincount(of_unit, weights=w) for w in (rest, rest * rest))
    return icc(n.astype(np.float64), totals, squares)
