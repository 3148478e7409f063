"""Where does each unit stand? All of them on one map or in order, or one of them by itself."""

from dataclasses import replace

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.analyses.chain import headline_metrics
from dashboard.analyses.metric_info import MetricInfo
from dashboard.analyses.scope import COMBINED
from dashboard.analyses.units import HeatMap
from dashboard.charts import heat_map as heat_map_chart
from dashboard.language import later, say, say_many
from dashboard.widgets import address, choosing, draw, words
from dashboard.widgets.cache import heat_map_of, metrics_of, units_of
from dashboard.widgets.context import Context
from dashboard.widgets.metric_names import metric_names
from dashboard.widgets.navigate import go
from dashboard.widgets.problems import escaped

from . import best_in_class, ranking, unit

PERIODS = 12
MAP = "map"
# More rows than this nobody reads; the rest is one click away.
FEW = 20
MAP_VIEW, ORDER_VIEW, BEST_VIEW = "map", "order", "best"
VIEWS = {
    MAP_VIEW: later("Map over time"),
    ORDER_VIEW: later("In order, with what chance does"),
    BEST_VIEW: later("What the best have"),
}
PARTS = {
    "top": later("Highest {count}"),
    "bottom": later("Lowest {count}"),
    "all": later("All of them"),
}


def show(context: Context) -> None:
    title = st.container()
    known = metrics_of(context.settings, context.generation)
    places = units_of(context.settings, context.generation)
    everyone = {"": say("All of them")} | {code: info.name for code, info in places.items()}
    left, middle, how, right = st.columns([3, 3, 3, 2])
    with left:
        metric = _choose_metric(known)
        choosing.units_as(context)
    with middle:
        chosen = address.choose(say("Unit"), "unit", everyone, "")
    if chosen:
        unit.show(context, title, chosen, metric)
        return
    with how:
        views = {name: say(label) for name, label in VIEWS.items()}
        view = address.choose(say("How"), "view", views, MAP_VIEW)
    if view == ORDER_VIEW:
        ranking.show(context, title, metric)
    elif view == BEST_VIEW:
        best_in_class.show(context, title, metric)
    else:
        _map(context, title, right, metric)


def _choose_metric(known: tuple[MetricInfo, ...]) -> str:
    first = next(iter(headline_metrics(known).values()), known[0])
    return address.choose(say("Figure"), "metric", metric_names(known), first.metric)


def _map(context: Context, title: DeltaGenerator, filters: DeltaGenerator, metric: str) -> None:
    answer = heat_map_of(context.settings, context.generation, metric, PERIODS)
    title.title(
        escaped(
            say("Where do our {kinds} stand on {x}?", kinds=answer.kinds, x=answer.metric.phrase)
        ),
        anchor=False,
    )
    words.answer(heat_map_chart.sentence(answer))
    words.quiet(
        say("{count} {kinds}, highest on top.", count=len(answer.unit), kinds=answer.kinds),
        heat_map_chart.legend(answer),
        say("Click one to open it."),
        _together(context),
    )
    with filters:
        shown = _part(answer)

    def open_unit() -> None:
        if code := draw.clicked(MAP):
            go(context, "units", unit=code, metric=metric)

    draw.figure(
        heat_map_chart.heat_map(shown),
        heat_map_chart.alt(shown),
        heat_map_chart.numbers(answer),
        MAP,
        open_unit,
    )
    hidden = say_many(
        "{count} cell is not shown.",
        "{count} cells are not shown.",
        answer.hidden_cells,
        count=answer.hidden_cells,
    )
    words.footer(context, hidden)


def _together(context: Context) -> str:
    """Small units told of together are no row: their people stand in no other one either."""
    known = units_of(context.settings, context.generation).values()
    names = [info.name for info in known if info.kind == COMBINED]
    if not names:
        return ""
    return say(
        "Not in the map, but each with a page of its own under Unit: {names}.",
        names=", ".join(names),
    )


def _part(answer: HeatMap) -> HeatMap:
    """The rows asked for."""
    if len(answer.unit) <= FEW * 2:
        return answer
    parts = {name: say(label, count=FEW) for name, label in PARTS.items()}
    asked = address.choose(say("Rows"), "rows", parts, "top")
    rows = {"top": slice(0, FEW), "bottom": slice(-FEW, None), "all": slice(None)}[asked]
    return replace(
        answer,
        unit=answer.unit[rows],
        name=answer.name[rows],
        region=answer.region[rows],
        value=answer.value[rows],
        people=answer.people[rows],
        why=answer.why[rows],
    )
