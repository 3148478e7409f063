"""The lowest units, and how far they will come back without anybody doing anything."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dashboard.analyses.metric_info import MetricInfo
from dashboard.stats import NotEnoughData
from dashboard.stats.correlation import Correlation, pearson
from dashboard.stats.regression_to_mean import Bounce, bounce, expected_bounce

from .standing import Standing

Floats = npt.NDArray[np.float64]

# The bounce is read off the others: with fewer their line may point anywhere.
FEWEST_TO_LOOK_BACK = 20
# A tenth of the units, and no more than a meeting can talk about.
SHARE, FEWEST, MOST = 0.1, 3, 10


@dataclass(frozen=True, slots=True, eq=False)
class WatchList:
    """Units that need a look, worst first (places in `Standing`).

    Attributes:
        clear: of them, those whose whole interval lies on the wrong side of the middle.
        expected: how far they will move towards the others by themselves until next time.
        retest_r: how alike two measurements of the same units are, -1 to 1.
        back: what became of those that were worst one measurement earlier; positive is up.
    """

    worst: tuple[int, ...]
    clear: tuple[int, ...]
    expected: float | NotEnoughData
    retest_r: float
    back: Bounce | NotEnoughData


def watch_list(
    info: MetricInfo, now: Standing, before: Standing | NotEnoughData
) -> WatchList | NotEnoughData:
    """Chosen by the shrunken values, so that small units are not on it by chance alone."""
    if info.better == "neither":
        return NotEnoughData(
            "Neither more nor less {x} is better, so none is worst.", x=info.phrase
        )
    units = len(now.unit)
    count = int(np.clip(round(units * SHARE), FEWEST, MOST))
    worst = tuple(int(i) for i in np.argsort(-now.ranks.place)[:count])
    lower = info.better == "lower"
    beyond = now.low > now.mean.value if lower else now.high < now.mean.value
    chosen = np.zeros(units, dtype=bool)
    chosen[list(worst)] = True
    retest = _retest(now, before)
    return WatchList(
        worst=worst,
        clear=tuple(i for i in worst if beyond[i]),
        expected=expected_bounce(now.raw, chosen, retest),
        retest_r=retest,
        back=_look_back(info, now, before, count),
    )


def _retest(now: Standing, before: Standing | NotEnoughData) -> float:
    """From the same units measured twice; else from how reliable one measurement is."""
    if not isinstance(before, NotEnoughData):
        found = pearson(*_both(now, before))
        if isinstance(found, Correlation):
            return max(found.r, 0.0)
    return now.reliability


def _look_back(
    info: MetricInfo, now: Standing, before: Standing | NotEnoughData, count: int
) -> Bounce | NotEnoughData:
    if isinstance(before, NotEnoughData):
        return NotEnoughData("There is no earlier measurement to look back to.")
    earlier, later = _both(now, before)
    if earlier.size < FEWEST_TO_LOOK_BACK:
        return NotEnoughData(
            "Only {count} units were measured both times, too few to tell a change from a bounce.",
            count=earlier.size,
        )
    order = np.argsort(-earlier if info.better == "lower" else earlier)
    chosen = np.zeros(earlier.size, dtype=bool)
    chosen[order[:count]] = True
    return bounce(earlier, later, chosen)


def _both(now: Standing, before: Standing) -> tuple[Floats, Floats]:
    """Raw figures of the units measured both times: earlier, later."""
    later = dict(zip(now.unit, now.raw.tolist(), strict=True))
    shared = [i for i, unit in enumerate(before.unit) if unit in later]
    return before.raw[shared], np.array([later[before.unit[i]] for i in shared])
