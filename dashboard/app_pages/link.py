"""Does one figure go with another? The dots, the evidence ladder, what to do."""

from dataclasses import replace

import streamlit as st

from dashboard.analyses.link import LinkAnswer
from dashboard.charts import ladder as ladder_chart
from dashboard.charts import scatter as scatter_chart
from dashboard.charts.numbers import month
from dashboard.language import current, say, say_many
from dashboard.selection import Selection
from dashboard.widgets import address, benchmarks, choosing, draw, take_along, words
from dashboard.widgets.cache import link_of
from dashboard.widgets.context import Context
from dashboard.widgets.navigate import go
from dashboard.widgets.problems import escaped

from . import link_picked

LAGS = (0, 1, 2, 3, 6, 9, 12)


def show(context: Context) -> None:
    title = st.container()
    selection, by_region = _filters(context)
    with words.weighing():
        answer = link_of(context.settings, context.generation, selection)
    title.title(escaped(answer.question), anchor=False)
    words.answer(answer.sentence, answer.verdict)
    _dots(context, answer, by_region)
    st.subheader(say("How sure is that?"), anchor=False)
    words.caveats(answer.caveats)
    draw.drawing(ladder_chart.ladder(answer.rungs))
    st.subheader(say("What to do"), anchor=False)
    st.markdown(escaped(answer.what_to_do))
    take_along.offer(context, selection)
    _work(answer)
    words.footer(context, _hidden_words(answer), _months(answer))


def _filters(context: Context) -> tuple[Selection, bool]:
    columns = st.columns([3, 3, 2, 2], vertical_alignment="bottom")
    labels = (say("Do units with more of"), say("have more of"))
    selection = choosing.pair(context, columns[0], columns[1], labels)
    with columns[2]:
        lags = {str(lag): _lag_words(lag) for lag in sorted({*LAGS, selection.lag_months})}
        lag = int(address.choose(say("When"), "lag", lags, "0"))
    with columns[3], st.popover(say("Which units"), width="stretch"):
        where = choosing.unit_filters(context)
        by_region = address.switch(say("Colour by region"), "colour")
    return replace(selection, lag_months=lag, where=where), by_region


def _lag_words(lag: int) -> str:
    if lag == 0:
        return say("At the same time or next")
    return say_many("{count} month later", "{count} months later", lag)


def _dots(context: Context, answer: LinkAnswer, by_region: bool) -> None:
    key = link_picked.dots_key()

    def open_or_pick() -> None:
        inside = draw.drawn_round(key)
        if inside is not None:
            link_picked.keep(inside)
        elif unit := draw.clicked(key):
            go(context, "units", unit=unit)

    if not answer.units:
        st.info(say("There is nothing to draw: no unit has both figures. Choose another pair."))
        return
    words.quiet(
        f"{current().first(scatter_chart.subtitle(answer))}.",
        say(
            "One dot is one {kind}, larger the more people answered. Click one to open it; draw a "
            "box or a loop round several, by the buttons on the picture, to look at those.",
            kind=answer.kind,
        ),
    )
    draw.figure(
        scatter_chart.scatter(answer, by_region=by_region, picked=link_picked.now(answer)),
        scatter_chart.alt(answer),
        scatter_chart.numbers(answer),
        key,
        open_or_pick,
        brush=True,
    )
    link_picked.show(context, answer)


def _work(answer: LinkAnswer) -> None:
    with st.expander(say("Show the work")):
        for rung in answer.rungs:
            if rung.built and rung.details:
                st.markdown(f"**{rung.number}. {say(rung.title)}**")
                words.details(rung.details)
        benchmarks.show(answer)


def _hidden_words(answer: LinkAnswer) -> str:
    if not answer.hidden.units:
        return say("All {kinds} with both figures are shown.", kinds=answer.kinds)
    return say(
        "{count} {kinds} are not shown: too few people answered there.",
        count=answer.hidden.units, kinds=answer.kinds,
    )  # fmt: skip


def _months(answer: LinkAnswer) -> str:
    spans = ((answer.x.label, answer.pairs.x_span), (answer.y.label, answer.pairs.y_span))
    said = [
        say("{label} from {first} to {last}", label=label, first=month(s[0]), last=month(s[1]))
        for label, s in spans
        if s
    ]
    return f"{', '.join(said)}." if said else ""
