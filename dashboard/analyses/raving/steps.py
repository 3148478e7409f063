"""The ladder: poor, good, great, best in class, each unit with the steps it might as well be on."""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import numpy.typing as npt

from dashboard.analyses.metric_info import MetricInfo
from dashboard.analyses.ranking.standing import Standing
from dashboard.language import later, say
from dashboard.stats import NotEnoughData

Floats = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int64]

# With fewer a tenth of the units is none of them.
FEWEST_UNITS = 10
# Shares of units below each border, where the steps are drawn.
BORDERS = (0.25, 0.75, 0.90)


STEP_WORDS = (later("poor"), later("good"), later("great"), later("best in class"))


class Step(IntEnum):
    """From below."""

    POOR = 0
    GOOD = 1
    GREAT = 2
    BEST = 3

    @property
    def word(self) -> str:
        """As documents name it, whatever the language."""
        return STEP_WORDS[self]

    @property
    def label(self) -> str:
        return say(STEP_WORDS[self])


@dataclass(frozen=True, slots=True, eq=False)
class Ladder:
    """One entry a unit, in the order of `standing`.

    Attributes:
        borders: where good, great and best in class begin.
        drawn_from: label of the stretch of time whose order set the borders.
        step, lowest, highest: as it stands, and the steps its interval reaches.
    """

    metric: MetricInfo
    standing: Standing
    borders: tuple[float, float, float]
    drawn_from: str
    step: Counts
    lowest: Counts
    highest: Counts

    @property
    def sure(self) -> npt.NDArray[np.bool_]:
        """Its whole interval lies on one step."""
        return np.asarray(self.lowest == self.highest)

    def surely(self, step: Step) -> list[int]:
        """Places of the units that are on this step or above it with their whole interval."""
        return [int(i) for i in np.flatnonzero(self.lowest >= step)]

    def surely_poor(self) -> list[int]:
        return [int(i) for i in np.flatnonzero(self.highest == Step.POOR)]


def ladder(
    info: MetricInfo,
    now: Standing | NotEnoughData,
    drawn: Standing | NotEnoughData,
    drawn_from: str,
) -> Ladder | NotEnoughData:
    """Steps drawn where units stood earlier, so that all of them may climb.

    Args:
        drawn: sets the borders: the stretch before, or the present one where there is none.
    """
    if isinstance(now, NotEnoughData):
        return now
    if isinstance(drawn, NotEnoughData):
        return drawn
    if min(len(now.unit), len(drawn.unit)) < FEWEST_UNITS:
        return NotEnoughData(
            "Only {count} units have {x}; a ladder of steps needs {fewest} or more.",
            count=len(now.unit), x=info.phrase, fewest=FEWEST_UNITS,
        )  # fmt: skip
    borders = np.quantile(drawn.shrunken, BORDERS)
    if np.ptp(drawn.shrunken) == 0:
        return NotEnoughData(
            "No unit differs from another on {x} by more than chance, so there are no steps to "
            "stand on.", x=info.phrase,
        )  # fmt: skip
    return Ladder(
        metric=info,
        standing=now,
        borders=(float(borders[0]), float(borders[1]), float(borders[2])),
        drawn_from=drawn_from,
        step=steps_of(now.shrunken, borders),
        lowest=steps_of(now.low, borders),
        highest=steps_of(now.high, borders),
    )


def steps_of(values: Floats, borders: Floats) -> Counts:
    """A value on a border is on the step above it."""
    return np.searchsorted(borders, values, side="right").astype(np.int64)
