"""The order in which facts become figures: each name is a statement in queries/publish."""

from collections.abc import Callable
from functools import cache

import numpy as np
import pyarrow as pa

from dashboard.publish.engine import DuckEngine
from dashboard.publish.moments import give_moments
from dashboard.publish.scope import Scope
from dashboard.publish.segments import make_segments
from dashboard.publish.suppression import disclose
from dashboard.settings import Settings

Progress = Callable[[float, str], None]

# Days that facts may carry; a spell that begins before 1850 is a typing error.
FIRST_DAY, LAST_DAY = "1850-01-01", "2150-01-01"


def make_figures(engine: DuckEngine, scope: Scope, settings: Settings, report: Progress) -> None:
    """Runs every step up to what may be seen: `judged` figures, segments, moments, life table."""
    scope.give(engine, settings)
    _give_calendar(engine)
    for name in ("attributes_now", "unit_tree", "ancestry", "survey_waves", "questions"):
        engine.keep(name)
    engine.view("builtin_metrics")
    engine.keep("metric_list")
    engine.keep("slots")
    report(0.1, "Adding up answers")
    for name in ("respondents", "index_sums", "item_sums", "driver_sums"):
        engine.keep(name)
    report(0.4, "Adding up employment and customers")
    for name in ("spells", "staying_months", "staff_days", "customer_months", "score_figures"):
        engine.keep(name)
    for name in ("staff_figures", "staying_figures", "customer_figures"):
        engine.view(name)
    for name in ("figures_below", "figures"):
        engine.keep(name)
    report(0.7, "Hiding small groups")
    deepest = _deepest(engine)
    disclose(engine, deepest)
    report(0.8, "Splitting by groups")
    give_moments(engine)
    make_segments(engine, deepest)


def _deepest(engine: DuckEngine) -> int:
    (deepest,) = engine.one("deepest_level")
    return int(deepest)


def _give_calendar(engine: DuckEngine) -> None:
    days, months = _calendar()
    engine.give("calendar_days", days)
    engine.give("calendar_months", months)


@cache
def _calendar() -> tuple[pa.Table, pa.Table]:
    """Every day with its month, and every month with its ends."""
    days = np.arange(FIRST_DAY, LAST_DAY, dtype="datetime64[D]")
    month_of = days.astype("datetime64[M]").astype(np.int64) + 1970 * 12
    months = np.arange(FIRST_DAY[:7], LAST_DAY[:7], dtype="datetime64[M]")
    starts = months.astype("datetime64[D]")
    ends = (months + 1).astype("datetime64[D]") - 1
    return (
        pa.table({"day": days.astype(np.int64), "ix": month_of.astype(np.int32)}),
        pa.table(
            {
                "ix": (months.astype(np.int64) + 1970 * 12).astype(np.int32),
                "starts_on": pa.array(starts),
                "ends_on": pa.array(ends),
            }
        ),
    )
