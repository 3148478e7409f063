"""One unit by itself: how it stands on each side of the chain, and one figure over time."""

import math

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.analyses.chain import SIDE_LABELS, headline_metrics
from dashboard.analyses.scope import COMBINED
from dashboard.analyses.units import UnitFigure, UnitPage
from dashboard.charts import over_time
from dashboard.charts.numbers import month, value_text
from dashboard.charts.standing import standing
from dashboard.charts.tiles import between, moved, tiles
from dashboard.language import later, say, say_many
from dashboard.stats import Interval
from dashboard.widgets import address, draw, words
from dashboard.widgets.cache import unit_page_of
from dashboard.widgets.context import Context
from dashboard.widgets.problems import escaped
from dashboard.widgets.unit_cache import hidden_here_of

from . import unit_beside, unit_people

COMBINED_WORDS = later(
    "These small units are told of together, because too few people answered in each by itself. "
    "Which ones they are may differ from survey to survey. In maps, orders and links they do not "
    "stand, so nobody is counted twice."
)


def show(context: Context, title: DeltaGenerator, code: str, metric: str) -> None:
    page = unit_page_of(context.settings, context.generation, code)
    title.title(escaped(_question(page)), anchor=False)
    address.step(say("All of them"), {"unit": None}, back=True)
    if page.unit.kind == COMBINED:
        words.quiet(say(COMBINED_WORDS))
    if not page.figures:
        words.answer(
            say("Nothing may be shown of this unit: too few people stand behind its figures.")
        )
        _not_shown(context, page)
        words.footer(context, _hidden_words(page))
        return
    chosen = headline_metrics(tuple(figure.metric for figure in page.figures)).values()
    heads = [figure for figure in page.figures if figure.metric in chosen]
    words.answer(standing(heads))
    draw.drawing(
        tiles([(SIDE_LABELS[f.metric.side], f.metric, f.level, f.series, f.whole) for f in heads])
    )
    _over_time(page, metric)
    unit_people.themes(context, page)
    unit_people.written(context, page)
    unit_beside.show(context, page)
    _all_figures(page)
    _not_shown(context, page)
    words.footer(context, _hidden_words(page))


def _question(page: UnitPage) -> str:
    name = page.unit.name
    if page.unit.kind == COMBINED:
        own = f"{name[:1].lower()}{name[1:]}"
        return say("How are the {units} doing?", units=own)
    return say("How is {unit} doing?", unit=name)


def _over_time(page: UnitPage, metric: str) -> None:
    found = [figure for figure in page.figures if figure.metric.metric == metric]
    figure = found[0] if found else page.figures[0]
    st.subheader(say("{label} over time", label=figure.metric.label), anchor=False)
    if not found:
        words.quiet(say("The figure chosen above is not shown for this unit; this one is."))
    draw.figure(
        over_time.over_time(figure.series, figure.whole_series, page.unit.name),
        over_time.alt(figure.series, page.unit.name),
        over_time.numbers(figure.series),
        "over-time",
    )


def _all_figures(page: UnitPage) -> None:
    said = say_many(
        "{count} figure of {unit}", "All {count} figures of {unit}", len(page.figures),
        unit=page.unit.name,
    )  # fmt: skip
    with st.expander(said):
        st.dataframe(
            {
                say("Figure"): [f.metric.label for f in page.figures],
                say("Here"): [_level(f, own=True) for f in page.figures],
                say("95 % sure"): [between(f.metric, f.level) for f in page.figures],
                say("People"): [f.level.people and round(f.level.people) for f in page.figures],
                say("Everyone"): [_level(f, own=False) for f in page.figures],
                say("Change"): [moved(f.metric, f.level) for f in page.figures],
                say("Over time"): [_course(f) for f in page.figures],
            },
            hide_index=True,
            key="all-figures",
            column_config={
                say("Over time"): st.column_config.LineChartColumn(
                    say("Over time"),
                    help=say("Oldest on the left, each figure on its own scale"),
                )
            },
        )


def _course(figure: UnitFigure) -> list[float]:
    return [float(value) for value in figure.series.value if math.isfinite(value)]


def _not_shown(context: Context, page: UnitPage) -> None:
    """Why it is not there, figure by figure; never how many answered."""
    found = hidden_here_of(context.settings, context.generation, page.unit.unit)
    if not found:
        return
    with st.expander(say("What is not shown of {unit}, and why", unit=page.unit.name)):
        st.dataframe(
            {
                say("Figure"): [row.metric for row in found],
                say("Why"): [row.why for row in found],
                say("How often"): [row.figures for row in found],
                say("From"): [month(row.since) for row in found],
                say("To"): [month(row.until) for row in found],
            },
            hide_index=True,
            key="not-shown",
        )


def _level(figure: UnitFigure, *, own: bool) -> str:
    now = (figure.level if own else figure.whole).now
    return value_text(now.value, figure.metric) if isinstance(now, Interval) else say("not shown")


def _hidden_words(page: UnitPage) -> str:
    if page.unit.kind == COMBINED:
        return say("Their sum is told only where it gives nothing away of any one of them.")
    if not page.hidden:
        return say("No figure of this unit is hidden.")
    return say_many(
        "{count} figure of this unit is not shown: too few people stand behind it.",
        "{count} figures of this unit are not shown: too few people stand behind them.",
        page.hidden,
        count=page.hidden,
    )
