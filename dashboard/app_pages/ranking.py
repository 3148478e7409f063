"""Units in order, each with the places it might as well have; the funnel; the watch-list."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.analyses.ranking import RankingAnswer
from dashboard.analyses.ranking.ranking_words import back_words, expected_words
from dashboard.analyses.ranking.standing import Standing
from dashboard.analyses.ranking.watch_list import WatchList
from dashboard.charts import forest, funnel
from dashboard.charts import ranking as order_chart
from dashboard.charts.numbers import percent, scale_text
from dashboard.language import current, say
from dashboard.stats import NotEnoughData
from dashboard.widgets import draw, words
from dashboard.widgets.context import Context
from dashboard.widgets.navigate import go
from dashboard.widgets.people_cache import ranking_of
from dashboard.widgets.problems import escaped

ORDER, FUNNEL, WATCH = "order", "funnel", "watch"


def show(context: Context, title: DeltaGenerator, metric: str) -> None:
    with words.weighing():
        answer = ranking_of(context.settings, context.generation, metric)
    title.title(escaped(answer.question), anchor=False)
    words.answer(answer.sentence)
    found = answer.standing
    if isinstance(found, NotEnoughData):
        words.caveats(answer.caveats)
        st.markdown(escaped(answer.what_to_do))
        words.footer(context, words.hidden_words(answer.hidden))
        return
    _order(context, answer, found)
    st.subheader(say("How sure is that?"), anchor=False)
    words.caveats(answer.caveats)
    _funnel(context, answer, found)
    st.subheader(say("What to do"), anchor=False)
    st.markdown(escaped(answer.what_to_do))
    _watch(context, answer, found)
    _work(answer, found)
    words.footer(context, words.hidden_words(answer.hidden))


def _order(context: Context, answer: RankingAnswer, found: Standing) -> None:
    words.quiet(
        say(
            "{span}. A dot is a {kind}, pulled towards the middle as far as chance demands; the "
            "line is where it may truly stand. Pale: could be the middle. Click one to open it.",
            span=answer.over.label if answer.over else "", kind=answer.kind,
        )
    )  # fmt: skip
    draw.figure(
        order_chart.ranking(answer.metric, found),
        order_chart.alt(answer.metric, found, answer.sentence),
        order_chart.numbers(answer.metric, found),
        ORDER,
        lambda: _open(context, answer, ORDER),
    )


def _funnel(context: Context, answer: RankingAnswer, found: Standing) -> None:
    if isinstance(found.funnel, NotEnoughData):
        words.quiet(found.funnel.reason)
        return
    st.markdown(escaped(funnel.sentence(found.funnel, answer.kinds)))
    words.quiet(say(funnel.KEY))
    drawn = funnel.funnel(answer.metric, found, found.funnel)
    alt = funnel.alt(answer.metric, found.funnel, answer.kinds)
    rows = order_chart.numbers(answer.metric, found)
    draw.figure(drawn, alt, rows, FUNNEL, lambda: _open(context, answer, FUNNEL))


def _watch(context: Context, answer: RankingAnswer, found: Standing) -> None:
    watch = answer.watch
    if not isinstance(watch, WatchList):
        return
    st.subheader(say("Which {kinds} need a look?", kinds=answer.kinds), anchor=False)
    rows = order_chart.rows(answer.metric, found, watch.worst)
    suffix = " %" if percent(answer.metric) else ""
    draw.figure(
        forest.forest(
            rows, scale_text(answer.metric), line=found.mean.value, line_name=say("middle"),
            suffix=suffix,
        ),
        forest.alt(rows),
        forest.numbers(rows, current().first(answer.kind)),
        WATCH,
        lambda: _open(context, answer, WATCH),
    )  # fmt: skip
    st.markdown(escaped(expected_words(answer.metric, watch, answer.kinds)))
    earlier = answer.before.label if answer.before else ""
    st.markdown(escaped(back_words(answer.metric, watch, answer.kinds, earlier)))


def _work(answer: RankingAnswer, found: Standing) -> None:
    watch = answer.watch
    with st.expander(say("Show the work")):
        rows = [
            (say("Chance judged from"), say(found.noise)),
            (
                say("Share of the differences that is more than chance"),
                f"{100 * found.reliability:.0f} %",
            ),
            (
                say("Values"),
                say("gamma-Poisson empirical Bayes (Clayton and Kaldor 1987)")
                if answer.metric.kind == "rate"
                else say("random intercepts by REML, shrunken by each unit's reliability"),
            ),
            (
                say("Places in the order"),
                say(
                    "95 % limits from 2 000 draws of all units' likely values "
                    "(Goldstein and Spiegelhalter 1996)"
                ),
            ),
            (
                say("Funnel"),
                say("exact limits at 95 % and 99.8 % (Spiegelhalter 2005)")
                if not isinstance(found.funnel, NotEnoughData)
                else found.funnel.reason,
            ),
        ]
        if isinstance(watch, WatchList):
            retest = current().number(f"{watch.retest_r:.2f}")
            rows.append((say("Two measurements of the same units correlate"), retest))
            rows.append((
                say("Bounce"),
                say(
                    "(1 − that correlation) × distance of the worst from the mean of all; looking "
                    "back, against the line of the units that were not among the worst"
                ),
            ))  # fmt: skip
        words.details(rows)


def _open(context: Context, answer: RankingAnswer, key: str) -> None:
    if code := draw.clicked(key):
        go(context, "units", unit=code, metric=answer.metric.metric)
