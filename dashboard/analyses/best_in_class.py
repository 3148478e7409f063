"""What the best units have that the others have not, and how much of being best is luck."""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import stats

from dashboard.mart.reading import Mart
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.multiple import discoveries

from .metric_info import MetricInfo, metric_info, metrics
from .ranking.spans import stretches
from .ranking.standing import Standing, standing
from .scope import kind_word
from .themes import theme_names

# The best tenth, as on the ladder of units; of fewer than three nothing can be said together.
SHARE, FEWEST, FEWEST_UNITS = 0.1, 3, 10

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Profile:
    """One other figure: means of the best and of the rest, each unit counted once.

    Attributes:
        apart: best less rest, in usual differences between units, with its 95 % interval.
        told: stands apart by more than chance, all figures here taken as one family.
    """

    metric: MetricInfo
    best: float
    rest: float
    apart: Interval
    told: bool


@dataclass(frozen=True, slots=True)
class BestInClass:
    """The best by one figure.

    Attributes:
        lead, stays: their lead over all as measured, and what is expected of it next time.
        profile: every figure of another side, furthest apart first.
    """

    metric: MetricInfo
    over: str
    kinds: str
    units: int
    best: tuple[tuple[str, str], ...]
    lead: float
    stays: float
    profile: tuple[Profile, ...]


def best_in_class(mart: Mart, metric: str) -> BestInClass | NotEnoughData:
    """The best tenth of leaf units by `metric`, chance allowed for, beside all others.

    Figures of the same side are left out: they would say the same again.
    """
    info = metric_info(mart, metric)
    if info.better == "neither":
        return NotEnoughData(
            "No end of {x} is the better one. Choose another figure.", x=info.phrase
        )
    spans = stretches(mart, info)
    found = standing(mart, info, spans[0]) if spans else NotEnoughData("No figures yet.")
    if isinstance(found, NotEnoughData):
        return found
    count = len(found.unit)
    if count < FEWEST_UNITS:
        return NotEnoughData(
            "Only {count} units have {x}; the best of fewer than {fewest} are too few to tell from "
            "the rest.", count=count, x=info.phrase, fewest=FEWEST_UNITS,
        )  # fmt: skip
    best = _best(info, found)
    return BestInClass(
        metric=info,
        over=spans[0].label,
        kinds=kind_word(mart)[1],
        units=count,
        best=tuple((found.unit[i], found.name[i]) for i in best),
        lead=float(found.raw[best].mean() - found.raw.mean()),
        stays=float(found.shrunken[best].mean() - found.shrunken.mean()),
        profile=_profile(mart, info, {found.unit[i] for i in best}, set(found.unit)),
    )


def _best(info: MetricInfo, found: Standing) -> npt.NDArray[np.intp]:
    sign = 1.0 if info.better == "lower" else -1.0
    count = max(FEWEST, math.ceil(SHARE * len(found.unit)))
    order: npt.NDArray[np.intp] = np.argsort(sign * found.shrunken, kind="stable")[:count]
    return order


def _profile(mart: Mart, info: MetricInfo, best: set[str], known: set[str]) -> tuple[Profile, ...]:
    same = {theme.metric for theme in theme_names(mart) if theme.only_outcomes}
    rows: list[tuple[MetricInfo, float, float, Interval, float]] = []
    for other in metrics(mart):
        if other.side == info.side or other.metric.startswith("item_") or other.metric in same:
            continue
        spans = stretches(mart, other)
        if not spans:
            continue
        over = spans[0]
        found = mart.columns(
            "metric_by_unit", metric=other.metric, since=over.starts_on, until=over.ends_on
        )
        value = np.asarray(found["value"], dtype=np.float64)
        of_best = np.array([unit in best for unit in found["unit"]], dtype=bool)
        of_rest = np.array([unit in known - best for unit in found["unit"]], dtype=bool)
        if told := _apart(value[of_best], value[of_rest]):
            rows.append((other, float(value[of_best].mean()), float(value[of_rest].mean()), *told))
    if not rows:
        return ()
    flags = discoveries([row[4] for row in rows])
    profile = [Profile(*row[:4], told=bool(flag)) for row, flag in zip(rows, flags, strict=True)]
    return tuple(sorted(profile, key=lambda row: -abs(row.apart.value)))


def _apart(best: Floats, rest: Floats) -> tuple[Interval, float] | None:
    """Difference in pooled standard deviations with its t interval and p; None = cannot say."""
    if best.size < FEWEST or rest.size < FEWEST:
        return None
    free = best.size + rest.size - 2
    squares = float(((best - best.mean()) ** 2).sum() + ((rest - rest.mean()) ** 2).sum())
    usual = math.sqrt(squares / free)
    if usual == 0:
        return None
    apart = float(best.mean() - rest.mean()) / usual
    error = math.sqrt(1 / best.size + 1 / rest.size)
    half = float(stats.t.ppf(0.975, free)) * error
    p = 2 * float(stats.t.sf(abs(apart) / error, free))
    return Interval(apart, apart - half, apart + half), p
