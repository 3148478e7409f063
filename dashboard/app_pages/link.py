"""Does one figure go with another? The dots, the evidence ladder, what to do."""

from dataclasses import replace

import streamlit as st

from dashboard.analyses.chain import claim_selection
from dashboard.analyses.link import LinkAnswer
from dashboard.analyses.metric_info import MetricInfo
from dashboard.charts import ladder as ladder_chart
from dashboard.charts import scatter as scatter_chart
from dashboard.charts.numbers import month
from dashboard.errors import UsageError
from dashboard.selection import Selection, from_query
from dashboard.widgets import address, draw, words
from dashboard.widgets.cache import filters_of, link_of, metrics_of
from dashboard.widgets.context import Context
from dashboard.widgets.metric_names import metric_names
from dashboard.widgets.navigate import go
from dashboard.widgets.problems import escaped

LAGS = (0, 1, 2, 3, 6, 9, 12)
DOTS = "dots"


def show(context: Context) -> None:
    title = st.container()
    selection, by_region = _filters(context, context.generation)
    if selection.x == selection.y:
        raise UsageError("Both sides are the same figure. Choose two different ones.")
    with words.weighing():
        answer = link_of(context.settings, context.generation, selection)
    title.title(escaped(answer.question), anchor=False)
    words.answer(answer.sentence, answer.verdict)
    _dots(context, answer, by_region)
    st.subheader("How sure is that?", anchor=False)
    words.caveats(answer.caveats)
    draw.drawing(ladder_chart.ladder(answer.rungs))
    st.subheader("What to do", anchor=False)
    st.markdown(escaped(answer.what_to_do))
    _work(answer)
    words.footer(context, _hidden_words(answer), _months(answer))


def _filters(context: Context, generation: int) -> tuple[Selection, bool]:
    known = metrics_of(context.settings, generation)
    names = metric_names(known)
    asked = from_query(
        {name: st.query_params.get_all(name) for name in st.query_params}, *_default(known)
    )
    columns = st.columns([3, 3, 2, 2], vertical_alignment="bottom")
    with columns[0]:
        x = address.choose("Do units with more of", "x", names, _default(known)[0])
    with columns[1]:
        y = address.choose("have more of", "y", names, _default(known)[1])
    with columns[2]:
        lags = {str(lag): _lag_words(lag) for lag in sorted({*LAGS, asked.lag_months})}
        lag = int(address.choose("When", "lag", lags, "0"))
    with columns[3]:
        where, by_region = _units_filter(context, generation)
    return replace(asked, x=x, y=y, lag_months=lag, where=where), by_region


def _units_filter(
    context: Context, generation: int
) -> tuple[tuple[tuple[str, tuple[str, ...]], ...], bool]:
    found = filters_of(context.settings, generation)
    kept = []
    with st.popover("Which units", width="stretch"):
        for attribute, values in found.items():
            label = attribute.replace("_", " ").capitalize()
            if chosen := address.choose_many(label, f"where.{attribute}", values, "All"):
                kept.append((attribute, chosen))
        by_region = address.switch("Colour by region", "colour")
    return tuple(sorted(kept)), by_region


def _default(known: tuple[MetricInfo, ...]) -> tuple[str, str]:
    claim = claim_selection(known)
    if claim is not None:
        return claim.x, claim.y
    if not known:
        raise UsageError("No figures have been published yet. Load a file on the Uploads page.")
    return known[0].metric, known[-1].metric


def _lag_words(lag: int) -> str:
    if lag == 0:
        return "At the same time or next"
    return f"{lag} month{'s' if lag > 1 else ''} later"


def _dots(context: Context, answer: LinkAnswer, by_region: bool) -> None:
    def open_unit() -> None:
        if unit := draw.clicked(DOTS):
            go(context, "units", unit=unit)

    if not answer.units:
        st.info("There is nothing to draw: no unit has both figures. Choose another pair.")
        return
    words.quiet(
        f"{scatter_chart.subtitle(answer).capitalize()}.",
        f"One dot is one {answer.kind}, larger the more people answered. Click one to open it.",
    )
    draw.figure(
        scatter_chart.scatter(answer, by_region=by_region),
        scatter_chart.alt(answer),
        scatter_chart.numbers(answer),
        DOTS,
        open_unit,
    )


def _work(answer: LinkAnswer) -> None:
    with st.expander("Show the work"):
        for rung in answer.rungs:
            if rung.built and rung.details:
                st.markdown(f"**{rung.number}. {rung.title}**")
                words.details(rung.details)


def _hidden_words(answer: LinkAnswer) -> str:
    if not answer.hidden.units:
        return f"All {answer.kinds} with both figures are shown."
    return f"{answer.hidden.units} {answer.kinds} are not shown: too few people answered there."


def _months(answer: LinkAnswer) -> str:
    spans = ((answer.x.label, answer.pairs.x_span), (answer.y.label, answer.pairs.y_span))
    said = [f"{label} from {month(s[0])} to {month(s[1])}" for label, s in spans if s]
    return f"{', '.join(said)}." if said else ""
