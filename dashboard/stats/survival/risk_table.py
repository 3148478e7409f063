"""How many were there and how many left, at every time somebody left."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dashboard.stats.arrays import Floats, Numbers, as_floats, complete_cases


@dataclass(frozen=True, slots=True, eq=False)
class RiskTable:
    """`at_risk` and `events` (times, groups) at each of `times`; `last` is the end of sight.

    `groups` are the labels of the columns. People in a column are alike, so whole life tables and
    single persons fit the same shape. `dropped` rows had a gap.
    """

    times: Floats
    at_risk: Floats
    events: Floats
    groups: npt.NDArray[np.generic]
    last: float
    dropped: int = 0

    @property
    def pooled(self) -> "RiskTable":
        """All groups in one column."""
        return RiskTable(
            self.times,
            self.at_risk.sum(axis=1, keepdims=True),
            self.events.sum(axis=1, keepdims=True),
            np.array(["all"]),
            self.last,
            self.dropped,
        )

    def only(self, group: object) -> "RiskTable":
        """One group as a table of its own."""
        column = np.flatnonzero(self.groups == group)
        return RiskTable(
            self.times,
            self.at_risk[:, column],
            self.events[:, column],
            self.groups[column],
            self.last,
        )


def risk_table(
    time: Numbers,
    event: Numbers,
    group: Numbers | None = None,
    entry: Numbers | None = None,
) -> RiskTable:
    """From one row a person: `time` of leaving or of last sight, `event` 1 when they left.

    `entry` is when they came into sight (service already completed when the window opened): they
    count as at risk where entry < t <= time, as in R. Missing values: rows with a gap are dropped.
    """
    start = np.zeros(np.shape(np.asarray(time))) if entry is None else entry
    cases = complete_cases(time, event, start)
    end, left, begin = cases.columns
    labels = np.zeros(cases.n) if group is None else np.asarray(group)[cases.positions]
    groups, codes = np.unique(labels, return_inverse=True)
    seen = left > 0
    times = np.unique(end[seen])
    at_risk, events = np.zeros((2, times.size, groups.size))
    for code in range(groups.size):
        own = codes == code
        ends, begins = np.sort(end[own]), np.sort(begin[own])
        still = ends.size - np.searchsorted(ends, times, side="left")
        not_yet = begins.size - np.searchsorted(begins, times, side="left")
        at_risk[:, code] = still - not_yet
    np.add.at(events, (np.searchsorted(times, end[seen]), codes[seen]), 1)
    last = float(end.max()) if cases.n else 0.0
    return RiskTable(times, at_risk, events, groups, last, cases.dropped)


def life_table(
    time: Numbers, at_risk: Numbers, left: Numbers, group: Numbers | None = None
) -> RiskTable:
    """From published counts: one row a time (months of service, say) and group.

    `at_risk` people were in sight in that interval and `left` of them left in it. Missing values:
    rows with a gap are dropped. Raises ValueError when more left than were at risk.
    """
    cases = complete_cases(time, at_risk, left)
    when, there, gone = cases.columns
    if (gone > there).any():
        raise ValueError("more people left than were there; expected left <= at_risk in each row")
    labels = np.zeros(cases.n) if group is None else np.asarray(group)[cases.positions]
    groups, codes = np.unique(labels, return_inverse=True)
    times, rows = np.unique(when, return_inverse=True)
    risk, events = np.zeros((2, times.size, groups.size))
    np.add.at(risk, (rows, codes), there)
    np.add.at(events, (rows, codes), gone)
    last = float(times[-1]) if times.size else 0.0
    happened = events.sum(axis=1) > 0
    return RiskTable(times[happened], risk[happened], events[happened], groups, last, cases.dropped)


def as_column(values: Numbers) -> Floats:
    """One covariate or several, as (rows, k)."""
    floats = as_floats(values)
    return floats.reshape(floats.shape[0], -1)
