"""How strong a hidden common cause would have to be to explain a link away."""

import math
from dataclasses import dataclass

from scipy import stats

from dashboard.stats.correlation.coefficients import Correlation
from dashboard.stats.result import NotEnoughData


@dataclass(frozen=True, slots=True)
class Robustness:
    """Shares 0..1 of what is left of both figures that a hidden cause would have to explain.

    `value`: to bring the link to nothing; `value_to_doubt`: to let its interval touch nothing.
    `partial_r2` is what x itself explains of y, for comparison.
    """

    value: float
    value_to_doubt: float
    partial_r2: float


def robustness_value(t: float, freedom: float, alpha: float = 0.05) -> Robustness | NotEnoughData:
    """Robustness value of Cinelli & Hazlett 2020 from a t statistic and its degrees of freedom.

    f = |t|/sqrt(df), RV = (sqrt(f^4 + 4 f^2) - f^2)/2; for `value_to_doubt` f is first lowered by
    the critical t over sqrt(df - 1). Trap: it says how strong a cause must be, not whether there is
    one; compare with what size or region explain. Checked against the published Darfur example
    (t 4.18, df 783: .139 and .076).
    """
    if freedom <= 2:
        return NotEnoughData("Too few units to say how strong a hidden cause would have to be.")
    f = abs(t) / math.sqrt(freedom)
    critical = float(stats.t.isf(alpha / 2, freedom - 1)) / math.sqrt(freedom - 1)
    doubt = f - critical
    if doubt <= 0:
        lowered = 0.0
    elif f > 1 / critical:
        # So strong a link that the hidden cause may leave nothing of y: the corner of their bound.
        lowered = (f * f - critical * critical) / (1 + f * f)
    else:
        lowered = _solve(doubt)
    return Robustness(_solve(f), lowered, f * f / (1 + f * f))


def robustness_of_r(
    correlation: Correlation | NotEnoughData, controls: int = 0, alpha: float = 0.05
) -> Robustness | NotEnoughData:
    """`robustness_value` of a plain or partial r with that many controls taken out."""
    if isinstance(correlation, NotEnoughData):
        return correlation
    freedom = correlation.n - 2 - controls
    if freedom <= 2 or correlation.exact:
        return NotEnoughData("The link is exact or rests on too few units to be questioned.")
    r = correlation.r
    return robustness_value(r * math.sqrt(freedom / (1 - r * r)), freedom, alpha)


def _solve(f: float) -> float:
    return (math.sqrt(f**4 + 4 * f * f) - f * f) / 2
