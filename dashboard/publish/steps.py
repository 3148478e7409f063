"""The order in which facts become figures: each name is a statement in queries/publish."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np
import pyarrow as pa

from dashboard.publish.answers import add_up_answers
from dashboard.publish.changes import Known, find_changes, find_kept_parts, no_changes
from dashboard.publish.engine import DuckEngine
from dashboard.publish.life_tables import settled
from dashboard.publish.moments import give_moments
from dashboard.publish.scope import Scope
from dashboard.publish.segments import make_segments
from dashboard.publish.small_tables import empty_table, table_of
from dashboard.publish.staying import look_back
from dashboard.publish.suppression import disclose
from dashboard.settings import Settings

Progress = Callable[[float, str], None]

# Days that facts may carry; a spell that begins before 1850 is a typing error.
FIRST_DAY, LAST_DAY = "1850-01-01", "2150-01-01"


@dataclass(frozen=True, slots=True)
class Side:
    """Facts of one kind: what to keep on the way, and what names the figures in the end."""

    doing: str
    kept: tuple[str, ...]
    figures: str


@dataclass(frozen=True, slots=True)
class Made:
    """What was touched: answers or invitations; anything that bears on how long people stay."""

    answered: bool
    lives: bool


# In the order of facts_there; answers are added up some rounds at a time.
SIDES = (
    Side("Adding up answers", (), "staff_figures"),
    Side("Adding up employment", ("spells", "staying_months", "staff_days"), "staying_figures"),
    Side("Adding up customers' answers", ("customer_months",), "customer_figures"),
    Side("Reading uploaded figures", (), "score_figures"),
)

# The columns of figures; scores also know whether they were given for a unit with units below.
_FIGURES = {
    "metric_id": pa.int64(), "slot": pa.int64(), "unit_id": pa.int32(), "people": pa.float64(),
    "weight": pa.float64(), "total": pa.float64(), "total_squares": pa.float64(),
    "given": pa.bool_(),
}  # fmt: skip

_SKIPS = {
    "layer": pa.int64(), "slot": pa.int64(), "unit_id": pa.int32(), "people": pa.float64(),
}  # fmt: skip


def make_figures(
    engine: DuckEngine, scope: Scope, settings: Settings, report: Progress, *, before: bool
) -> Made:
    """Runs every step up to what may be seen: `judged` figures, segments and moments.

    Args:
        before: is the generation before attached, with what it rests on?

    """
    scope.give(engine, settings)
    _give_calendar(engine)
    for name in ("attributes_now", "unit_tree", "ancestry", "survey_waves", "questions"):
        engine.keep(name)
    engine.view("builtin_metrics")
    for name in ("metric_list", "question_metrics", "slots"):
        engine.keep(name)
    there = engine.answer("facts_there")
    answered = bool(there[0])
    report(0.1, SIDES[0].doing)
    described = answered and add_up_answers(engine)
    for number, (side, wanted) in enumerate(zip(SIDES, there, strict=True)):
        report(0.1 + 0.15 * number, side.doing)
        _add_up(engine, side, wanted=bool(wanted))
    for name in ("figures_below", "figures"):
        engine.keep(name)
    report(0.7, "Hiding small groups")
    (deepest,) = engine.one("deepest_level")
    stays = bool(there[1])
    known = before and answered and find_changes(engine)
    if not known:
        no_changes(engine)
    (lives,) = engine.one("life_wanted")
    lives = lives and (stays or not before or not settled(engine))
    told = look_back(engine, before=before) if lives else False
    disclose(engine, deepest, Known(known, stays and told))
    engine.keep("combined")
    report(0.8, "Splitting by groups")
    give_moments(engine, wanted=answered)
    make_segments(engine, deepest, described=described)
    if known:
        find_kept_parts(engine, described=described)
    return Made(answered, lives)


def _add_up(engine: DuckEngine, side: Side, *, wanted: bool) -> None:
    """One side's figures; none, at no cost, where it has no facts or was not touched."""
    if not wanted:
        engine.give(side.figures, empty_table(_FIGURES))
        if side.figures == "staff_figures":
            engine.give("skips", empty_table(_SKIPS))
        return
    for name in side.kept:
        engine.keep(name)
    if side.figures == "score_figures":
        engine.keep(side.figures)
    else:
        engine.view(side.figures)


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
    month_ix = months.astype(np.int64) + 1970 * 12
    spans = {"ix": pa.int32(), "starts_on": pa.date32(), "ends_on": pa.date32()}
    return (
        table_of({"day": pa.int64(), "ix": pa.int32()}, [days.astype(np.int64), month_of]),
        table_of(spans, [month_ix, starts.astype(np.int64), ends.astype(np.int64)]),
    )
