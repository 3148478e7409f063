"""Rung 1: are both sides measured well enough to be compared at all?"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from dashboard.analyses.metric_info import MetricInfo
from dashboard.analyses.wording import signed, thousands
from dashboard.language import current, later, say
from dashboard.stats import NotEnoughData
from dashboard.stats.correlation.power import detectable_r
from dashboard.stats.icc import ATTENUATED, Icc, icc

from .evidence import Evidence
from .rung import Rung, State
from .scale import scale_row

Array = npt.NDArray[Any]

TITLE = later("Measured well enough")
FROM_ENGAGEMENT_ITEMS = ("engagement", "favourable")
_TELLS = later("{x} tells them apart (reliability {reliability})")
_HARDLY = later("{x} hardly tells them apart (reliability {reliability})")


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
        return Reliability(
            info.metric, NotEnoughData(say("It is a count, not an average of answers."))
        )
    sums = evidence.mart.columns("icc_sums", metric=info.metric)
    wanted = np.isin(sums["unit"].astype(str), evidence.points.unit)
    usable = wanted & np.isfinite(np.asarray(sums["total_squares"], dtype=float))
    if not usable.any():
        return Reliability(
            info.metric, NotEnoughData(say("Only averages were loaded, no answers."))
        )
    return Reliability(info.metric, _over_periods(info, {k: v[usable] for k, v in sums.items()}))


def _over_periods(info: MetricInfo, sums: Mapping[str, Array]) -> Icc | NotEnoughData:
    """Customers are other people every month, so their months are added up. The same staff
    answer in every wave, so adding waves up would count them as new evidence: the middle wave
    speaks for all."""
    if info.grain != "wave":
        return icc(*_by_unit(sums))
    waves = [
        icc(*_by_unit({k: v[sums["ends_on"] == day] for k, v in sums.items()}))
        for day in sorted(set(sums["ends_on"].tolist()))
    ]
    known = sorted((w for w in waves if isinstance(w, Icc)), key=lambda w: w.icc2.value)
    return known[(len(known) - 1) // 2] if known else waves[0]


def _by_unit(sums: Mapping[str, Array]) -> tuple[Array, Array, Array]:
    _, index = np.unique(sums["unit"].astype(str), return_inverse=True)
    n, total, squares = (
        np.bincount(index, weights=np.asarray(sums[column], dtype=np.float64))
        for column in ("people", "total", "total_squares")
    )
    return n, total, squares


def measured(evidence: Evidence) -> tuple[Rung, Reliability, Reliability]:
    """Holds when both sides tell units apart; cannot say when neither has single answers."""
    x, y = reliability(evidence, evidence.x), reliability(evidence, evidence.y)
    seen = detectable_r(evidence.points.count)
    details = _details(evidence, x, y)
    if isinstance(seen, NotEnoughData):
        return Rung(1, TITLE, State.CANNOT_SAY, seen.reason, details=details), x, y
    line = say(
        "{count} {kinds} can show a link of {seen} or more; {measured}",
        count=evidence.points.count, kinds=evidence.kinds, seen=signed(seen),
        measured=_said(evidence, x, y),
    )  # fmt: skip
    return Rung(1, TITLE, _state(x, y), line, seen, scale=say("smallest r that can be seen"),
                details=details), x, y  # fmt: skip


def _state(x: Reliability, y: Reliability) -> State:
    known = [side.icc.icc2.value for side in (x, y) if not isinstance(side.icc, NotEnoughData)]
    if not known:
        return State.CANNOT_SAY
    return State.HOLDS if min(known) >= ATTENUATED else State.DOES_NOT_HOLD


def _said(evidence: Evidence, x: Reliability, y: Reliability) -> str:
    parts = []
    for info, side in ((evidence.x, x), (evidence.y, y)):
        if isinstance(side.icc, NotEnoughData):
            parts.append(say(
                "how well {x} tells {kinds} apart cannot be checked",
                x=info.phrase, kinds=evidence.kinds,
            ))  # fmt: skip
        else:
            value = signed(side.icc.icc2.value)
            said = _TELLS if side.icc.icc2.value >= ATTENUATED else _HARDLY
            parts.append(say(said, x=info.phrase, reliability=value))
    return "; ".join(parts) + "."


def _details(evidence: Evidence, x: Reliability, y: Reliability) -> tuple[tuple[str, str], ...]:
    points = evidence.points
    kinds = current().first(evidence.kinds)
    rows = [(say("{kinds} with both sides", kinds=kinds), str(points.count))]
    for info, side, people in (
        (evidence.x, x, points.people),
        (evidence.y, y, points.y_people),
    ):
        told = people[np.isfinite(people)]
        if told.size:
            behind = say("Typical number behind {x}", x=info.phrase)
            rows.append((behind, thousands(np.median(told))))
        if isinstance(side.icc, NotEnoughData):
            rows.append((
                say("Reliability of {x}", x=info.phrase),
                say("cannot say: {reason}", reason=side.icc.reason),
            ))  # fmt: skip
        else:
            rows.append((say("ICC(1) of {x}", x=info.phrase), signed(side.icc.icc1.value, 3)))
            rows.append((say("ICC(2) of {x}", x=info.phrase), signed(side.icc.icc2.value, 3)))
    if evidence.x.metric in FROM_ENGAGEMENT_ITEMS:
        rows += scale_row(evidence.mart)
    return tuple(rows)
