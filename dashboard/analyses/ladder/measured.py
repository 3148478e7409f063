"""Rung 1: are both sides measured well enough to be compared at all?"""

from dataclasses import dataclass

import numpy as np

from dashboard.analyses.metric_info import MetricInfo
from dashboard.analyses.wording import signed, thousands
from dashboard.stats import NotEnoughData
from dashboard.stats.correlation import detectable_r
from dashboard.stats.icc import Icc, icc_from_sums

from .evidence import Evidence
from .rung import Rung, State

TITLE = "Measured well enough"
# Below .50 more than half of the differences between units is sampling noise (Bliese 2000).
LEAST_RELIABLE = 0.50


@dataclass(frozen=True, slots=True)
class Reliability:
    """ICC(1) and ICC(2) of one side, over the units and periods of the link."""

    metric: str
    icc: Icc | NotEnoughData


def reliability(evidence: Evidence, info: MetricInfo) -> Reliability:
    """Reliability of a metric's unit means, exactly, from counts, sums and sums of squares.

    A figure uploaded as an aggregate holds no single answers; then it cannot be said.
    """
    if info.kind in ("rate", "amount"):
        return Reliability(info.metric, NotEnoughData("It is a count, not an average of answers."))
    sums = evidence.mart.columns("icc_sums", metric=info.metric)
    wanted = np.isin(sums["unit"].astype(str), evidence.points.unit)
    usable = wanted & np.isfinite(np.asarray(sums["total_squares"], dtype=float))
    if not usable.any():
        return Reliability(info.metric, NotEnoughData("Only averages were loaded, no answers."))
    columns = [np.asarray(sums[c], float)[usable] for c in ("people", "total", "total_squares")]
    return Reliability(info.metric, icc_from_sums(*columns))


def measured(evidence: Evidence) -> tuple[Rung, Reliability, Reliability]:
    """Holds when both sides tell units apart; cannot say when neither has single answers."""
    x, y = reliability(evidence, evidence.x), reliability(evidence, evidence.y)
    seen = detectable_r(evidence.points.count)
    details = _details(evidence, x, y)
    if isinstance(seen, NotEnoughData):
        return Rung(1, TITLE, State.CANNOT_SAY, seen.reason, details=details), x, y
    line = (
        f"{evidence.points.count} {evidence.kinds} can show a link of {signed(seen)} or more; "
        f"{_said(evidence, x, y)}"
    )
    return Rung(1, TITLE, _state(x, y), line, seen, scale="smallest r that can be seen",
                details=details), x, y  # fmt: skip


def _state(x: Reliability, y: Reliability) -> State:
    known = [side.icc.icc2 for side in (x, y) if not isinstance(side.icc, NotEnoughData)]
    if not known:
        return State.CANNOT_SAY
    return State.HOLDS if min(known) >= LEAST_RELIABLE else State.DOES_NOT_HOLD


def _said(evidence: Evidence, x: Reliability, y: Reliability) -> str:
    parts = []
    for info, side in ((evidence.x, x), (evidence.y, y)):
        if isinstance(side.icc, NotEnoughData):
            parts.append(f"how well {info.phrase} tells {evidence.kinds} apart cannot be checked")
        else:
            word = "tells" if side.icc.icc2 >= LEAST_RELIABLE else "hardly tells"
            parts.append(
                f"{info.phrase} {word} them apart (reliability {signed(side.icc.icc2)})"
            )
    return "; ".join(parts) + "."


def _details(evidence: Evidence, x: Reliability, y: Reliability) -> tuple[tuple[str, str], ...]:
    points = evidence.points
    rows = [(f"{evidence.kinds.capitalize()} with both sides", str(points.count))]
    for info, side, people in (
        (evidence.x, x, points.people),
        (evidence.y, y, points.y_people),
    ):
        told = people[np.isfinite(people)]
        if told.size:
            rows.append((f"Typical number behind {info.phrase}", thousands(np.median(told))))
        if isinstance(side.icc, NotEnoughData):
            rows.append((f"Reliability of {info.phrase}", f"cannot say: {side.icc.reason}"))
        else:
            rows.append((f"ICC(1) of {info.phrase}", signed(side.icc.icc1, 3)))
            rows.append((f"ICC(2) of {info.phrase}", signed(side.icc.icc2, 3)))
    return tuple(rows)
