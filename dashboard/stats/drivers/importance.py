"""Key drivers over units, with how sure their order is."""

from dataclasses import dataclass

import numpy as np
from scipy import stats

from dashboard.stats.arrays import Floats, Numbers, complete_cases, varies
from dashboard.stats.bootstrap import SEED, percentile_interval
from dashboard.stats.drivers.relative_weights import relative_weights
from dashboard.stats.drivers.resampled_shares import shares_in_resamples
from dashboard.stats.drivers.shapley import r_squared_by_subset, shares_of_subsets
from dashboard.stats.result import Interval, NotEnoughData

MOST_DRIVERS = 12
# Both must hold: 30 units, and five for each driver.
FEWEST_UNITS, UNITS_PER_DRIVER = 30, 5
# From here on drivers are one thing under several names.
TOO_ALIKE = 10.0


@dataclass(frozen=True, slots=True)
class Driver:
    """One driver: its share of R^2, its rank (1 = most) with the range of ranks it may hold.

    `r` is its own correlation with the outcome, sign and all. `beats_noise` says whether its
    share is surely above that of a driver of random numbers.
    """

    place: int
    share: Interval
    rank: int
    rank_low: int
    rank_high: int
    r: float
    relative_weight: float
    vif: float
    beats_noise: bool


@dataclass(frozen=True, slots=True)
class Drivers:
    """Drivers in the order given; `alike` lists those with VIF above 10: merge them first."""

    drivers: tuple[Driver, ...]
    r_squared: float
    r_squared_adjusted: float
    alike: tuple[int, ...]
    units: int
    dropped: int

    @property
    def p(self) -> float:
        """F test of all drivers together: how often none at all would explain as much."""
        count = len(self.drivers)
        freedom = self.units - count - 1
        if self.r_squared >= 1:
            return 0.0
        f = self.r_squared / count / ((1 - self.r_squared) / freedom)
        return float(stats.f.sf(f, count, freedom))

    @property
    def ranked(self) -> tuple[Driver, ...]:
        return tuple(sorted(self.drivers, key=lambda driver: driver.rank))


def key_drivers(
    drivers: Numbers,
    outcome: Numbers,
    level: float = 0.95,
    resamples: int = 1000,
    seed: int = SEED,
) -> Drivers | NotEnoughData:
    """LMG shares of unit-level drivers (units, p) in an outcome (units,), with rank intervals.

    Intervals: percentile bootstrap over units (Tonidandel, LeBreton & Johnson 2009); an interval
    of a share never holds 0, so each driver is held against a random-number driver drawn anew in
    every resample. Missing values: units with any gap are dropped. Refuses above 12 drivers or
    below max(30, 5p) units. Trap: importance is not leverage, and alike drivers split one share.
    Checked against R's `relaimpo::boot.relimp`.
    """
    cases = complete_cases(drivers, outcome)
    refusal = _cannot_rank(cases.columns, cases.n)
    if refusal is not None:
        return refusal
    values = np.column_stack(cases.columns)
    table: Floats = np.asarray(np.corrcoef(values, rowvar=False))
    p = values.shape[1] - 1
    if np.linalg.eigvalsh(table[:-1, :-1])[0] < 1e-9:
        return NotEnoughData("Some drivers are copies or sums of others; leave one of them out.")
    by_subset = r_squared_by_subset(table[:, :, None])
    drawn = shares_in_resamples(values, resamples, seed)
    answer = _described(table, shares_of_subsets(by_subset)[:, 0], drawn, level)
    r2 = float(by_subset[-1, 0])
    return Drivers(
        drivers=answer,
        r_squared=r2,
        r_squared_adjusted=1 - (1 - r2) * (cases.n - 1) / (cases.n - p - 1),
        alike=tuple(driver.place for driver in answer if driver.vif > TOO_ALIKE),
        units=cases.n,
        dropped=cases.dropped,
    )


def _described(table: Floats, found: Floats, drawn: Floats, level: float) -> tuple[Driver, ...]:
    shares, noise = drawn[:-1], drawn[-1]
    ranks = found.size - np.argsort(np.argsort(shares, axis=0), axis=0)
    order = np.argsort(np.argsort(-found))
    weights, vif = relative_weights(table), np.diag(np.linalg.inv(table[:-1, :-1]))
    tails = [(1 - level) / 2, (1 + level) / 2]
    return tuple(
        Driver(
            place=j,
            share=Interval(float(found[j]), *percentile_interval(shares[j], level), level),
            rank=int(order[j]) + 1,
            rank_low=int(np.quantile(ranks[j], tails[0], method="lower")),
            rank_high=int(np.quantile(ranks[j], tails[1], method="higher")),
            r=float(table[j, -1]),
            relative_weight=float(weights[j]),
            vif=float(vif[j]),
            beats_noise=bool(np.quantile(shares[j] - noise, tails[0]) > 0),
        )
        for j in range(found.size)
    )


def _cannot_rank(columns: tuple[Floats, ...], n: int) -> NotEnoughData | None:
    if columns[0].ndim != 2:
        raise ValueError("drivers must have one row a unit and one column a driver")
    p = columns[0].shape[1]
    if p > MOST_DRIVERS:
        return NotEnoughData(
            "{count} drivers are too many to compare; choose {most} or merge some.",
            count=p, most=MOST_DRIVERS,
        )  # fmt: skip
    if p < 2:
        return NotEnoughData("At least two drivers are needed to compare them.")
    needed = max(FEWEST_UNITS, UNITS_PER_DRIVER * p)
    if n < needed:
        return NotEnoughData(
            "{units} units have all figures; comparing {count} drivers needs at least {needed}.",
            units=n, count=p, needed=needed,
        )  # fmt: skip
    if not all(varies(column) for column in (*columns[0].T, columns[1])):
        return NotEnoughData("One of the drivers or the outcome is the same in every unit.")
    return None
