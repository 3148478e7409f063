"""Who changed steps between two stretches of time, beside what chance alone would have moved."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dashboard.analyses.ranking.standing import Standing
from dashboard.stats import NotEnoughData
from dashboard.stats.regression_to_mean import Bounce, bounce
from dashboard.stats.steps_by_chance import StepsByChance, seen, steps_by_chance

from .steps import BORDERS, Ladder, Step, steps_of

Counts = npt.NDArray[np.int64]

# The bounce is read off the units that were not chosen: with fewer their line may point anywhere.
FEWEST_UNITS = 20


@dataclass(frozen=True, slots=True, eq=False)
class Moves:
    """Units measured both times.

    Attributes:
        table: counts, rows the step before, columns the step now.
        chance: what the same table would hold had nothing changed anywhere.
        best, worst: what became of those that were great or better, and of those that were poor.
        risen: places in `Ladder.standing` of units surely below great before and surely great now;
            fallen: the other way round.
    """

    units: int
    table: Counts
    chance: StepsByChance | NotEnoughData
    best: Bounce | NotEnoughData
    worst: Bounce | NotEnoughData
    risen: tuple[int, ...]
    fallen: tuple[int, ...]

    @property
    def changed(self) -> int:
        return int(self.table.sum() - np.trace(self.table))

    @property
    def up(self) -> int:
        return int(np.triu(self.table, 1).sum())


def moves(ladder: Ladder, before: Standing | NotEnoughData) -> Moves | NotEnoughData:
    """Both times against the same borders."""
    if isinstance(before, NotEnoughData):
        return before
    now = ladder.standing
    row = {unit: i for i, unit in enumerate(before.unit)}
    kept = [i for i, unit in enumerate(now.unit) if unit in row]
    if len(kept) < FEWEST_UNITS:
        return NotEnoughData(
            "Only {count} units were measured both times; movement needs {fewest}.",
            count=len(kept), fewest=FEWEST_UNITS,
        )  # fmt: skip
    then = [row[now.unit[i]] for i in kept]
    borders = np.array(ladder.borders)
    first, last = steps_of(before.shrunken[then], borders), ladder.step[kept]
    reliability = float(np.sqrt(max(before.reliability, 0.0) * max(now.reliability, 0.0)))
    great = ladder.borders[Step.GREAT - 1]
    pairs = list(zip(kept, then, strict=True))
    return Moves(
        units=len(kept),
        table=seen(first, last, len(Step)),
        chance=steps_by_chance(BORDERS, reliability, len(kept)),
        best=bounce(before.raw[then], now.raw[kept], first >= Step.GREAT),
        worst=bounce(before.raw[then], now.raw[kept], first == Step.POOR),
        risen=tuple(i for i, j in pairs if now.low[i] >= great > before.high[j]),
        fallen=tuple(i for i, j in pairs if before.low[j] >= great > now.high[i]),
    )
