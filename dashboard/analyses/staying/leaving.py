"""The ways of leaving that are told, and how fast people leave in each."""

from dataclasses import dataclass
from datetime import date

from dashboard.analyses.metric_info import MetricInfo, metrics
from dashboard.analyses.over_time import Level, Series, level, series
from dashboard.analyses.ranking.spans import Stretch, stretches
from dashboard.language import later
from dashboard.mart.reading import Mart
from dashboard.stats import NotEnoughData
from dashboard.stats.turnover import RollingYear, rolling_year

# In the order in which they are asked for; the one that bears on the claim comes first.
WAYS = ("voluntary_turnover", "turnover", "regretted_turnover", "first_year_turnover")
SHORT = {
    "voluntary_turnover": later("Of their own will"),
    "turnover": later("All leavers"),
    "regretted_turnover": later("Regretted"),
    "first_year_turnover": later("In their first year"),
}


@dataclass(frozen=True, slots=True, eq=False)
class Leaving:
    """One way of leaving in the whole organisation.

    `rolling` ends at each month from the twelfth on, in leavers a year per 100 staff; `months`
    holds the last day of each month of `series`.
    """

    metric: MetricInfo
    series: Series
    level: Level
    rolling: RollingYear | NotEnoughData
    months: tuple[date, ...]
    leavers: float
    person_years: float


def ways_of_leaving(mart: Mart) -> tuple[Leaving, ...]:
    """Those whose leavers are counted, voluntary first; a turnover figure that was loaded finished
    holds none, so it is not among them."""
    known = {info.metric: info for info in metrics(mart) if info.kind == "rate"}
    found = (leaving(mart, known[name]) for name in WAYS if name in known)
    return tuple(one for one in found if one.series.periods)


def leaving(mart: Mart, info: MetricInfo) -> Leaving:
    """Rates of the whole: month by month, over the last twelve months, and rolling."""
    over = series(mart, info)
    left, years = over.total / 100, over.weight
    last = slice(max(over.periods - 12, 0), over.periods)
    return Leaving(
        metric=info,
        series=over,
        level=level(over),
        # Person-years of a month are a twelfth of its staff.
        rolling=rolling_year(left, 12 * years),
        months=over.ends_on,
        leavers=float(left[last].sum()),
        person_years=float(years[last].sum()),
    )


def latest_year(mart: Mart, info: MetricInfo) -> Stretch | None:
    """The last twelve months, or as many as there are."""
    found = stretches(mart, info)
    return found[0] if found else None
