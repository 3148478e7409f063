"""One unit by itself: how it stands on each side of the chain, and one figure over time."""

import math

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.analyses.chain import SIDE_LABELS, headline_metrics
from dashboard.analyses.metric_info import MetricInfo
from dashboard.analyses.neighbours import side_by_side
from dashboard.analyses.units import UnitFigure, UnitPage
from dashboard.charts import over_time
from dashboard.charts.numbers import value_text
from dashboard.charts.standing import standing
from dashboard.charts.tiles import between, moved, tiles
from dashboard.stats import Interval
from dashboard.widgets import address, draw, words
from dashboard.widgets.cache import neighbours_of, unit_page_of, units_of
from dashboard.widgets.context import Context
from dashboard.widgets.problems import escaped


def show(context: Context, title: DeltaGenerator, code: str, metric: str) -> None:
    page = unit_page_of(context.settings, context.generation, code)
    title.title(f"How is {escaped(page.unit.name)} doing?", anchor=False)
    address.step("All of them", {"unit": None}, back=True)
    if not page.figures:
        words.answer("Nothing may be shown of this unit: too few people stand behind its figures.")
        return
    chosen = headline_metrics(tuple(figure.metric for figure in page.figures)).values()
    heads = [figure for figure in page.figures if figure.metric in chosen]
    words.answer(standing(heads))
    draw.drawing(
        tiles([(SIDE_LABELS[f.metric.side], f.metric, f.level, f.series, f.whole) for f in heads])
    )
    _over_time(page, metric)
    _compare(context, page)
    _all_figures(page)
    words.footer(context, _hidden_words(page))


def _over_time(page: UnitPage, metric: str) -> None:
    found = [figure for figure in page.figures if figure.metric.metric == metric]
    figure = found[0] if found else page.figures[0]
    st.subheader(f"{figure.metric.label} over time", anchor=False)
    if not found:
        words.quiet("The figure chosen above is not shown for this unit; this one is.")
    draw.figure(
        over_time.over_time(figure.series, figure.whole_series, page.unit.name),
        over_time.alt(figure.series, page.unit.name),
        over_time.numbers(figure.series),
        "over time",
    )


def _compare(context: Context, page: UnitPage) -> None:
    """Beside a unit of its size, or any other."""
    own, known = page.unit.unit, units_of(context.settings, context.generation)
    alike = neighbours_of(context.settings, context.generation, own)
    rest = [code for code, info in known.items() if info.leaf and code != own and code not in alike]
    names = {code: f"{known[code].name}, of like size" for code in alike if code in known}
    names |= {code: known[code].name for code in rest}
    if not page.unit.leaf or not names:
        return
    st.subheader("Beside another one", anchor=False)
    left, _ = st.columns([3, 7])
    with left:
        chosen = address.choose("Compare with", "with", names, next(iter(names)))
    there = unit_page_of(context.settings, context.generation, chosen)
    rows = side_by_side(page, there)
    if not rows:
        st.info(f"{escaped(there.unit.name)} has no figure that both may show.")
        return
    draw.table(
        {
            "Figure": [row.metric.label for row in rows],
            page.unit.name: [_with_limits(row.here, row.metric) for row in rows],
            there.unit.name: [_with_limits(row.there, row.metric) for row in rows],
            "Difference": [row.words for row in rows],
        },
        "beside",
        f"{page.unit.name} beside {there.unit.name}",
    )
    address.step(f"Open {there.unit.name}", {"unit": chosen, "with": None})


def _with_limits(found: Interval, info: MetricInfo) -> str:
    value = value_text(found.value, info)
    if not math.isfinite(found.low):
        return value
    return f"{value} ({value_text(found.low, info)} to {value_text(found.high, info)})"


def _all_figures(page: UnitPage) -> None:
    with st.expander(f"All {len(page.figures)} figures of {page.unit.name}"):
        st.dataframe(
            {
                "Figure": [f.metric.label for f in page.figures],
                "Here": [_level(f, own=True) for f in page.figures],
                "95 % sure": [between(f.metric, f.level) for f in page.figures],
                "People": [f.level.people and round(f.level.people) for f in page.figures],
                "Everyone": [_level(f, own=False) for f in page.figures],
                "Change": [moved(f.metric, f.level) for f in page.figures],
            },
            hide_index=True,
            key="all figures",
        )


def _level(figure: UnitFigure, *, own: bool) -> str:
    now = (figure.level if own else figure.whole).now
    return value_text(now.value, figure.metric) if isinstance(now, Interval) else "not shown"


def _hidden_words(page: UnitPage) -> str:
    if not page.hidden:
        return "No figure of this unit is hidden."
    return f"{page.hidden} figures of this unit are not shown: too few people stand behind them."
