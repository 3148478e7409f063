"""Who stays, and what does leaving go with? Curves, rates, places, customers and the cost."""

import streamlit as st

from dashboard.analyses.staying import StayingAnswer, cost_of_leaving
from dashboard.analyses.staying.cost import SOURCE, cost_words
from dashboard.analyses.staying.groups import THIRDS
from dashboard.analyses.staying.leaving import SHORT, WAYS
from dashboard.analyses.staying.staying_words import link_caveats
from dashboard.charts import forest, funnel, rolling, staying_rows
from dashboard.charts import retention as curves
from dashboard.charts.tiles import tiles
from dashboard.language import say
from dashboard.stats import NotEnoughData
from dashboard.stats.turnover import REPLACEMENT_SHARE_OF_SALARY, RollingYear
from dashboard.widgets import address, choosing, draw, words
from dashboard.widgets.context import Context
from dashboard.widgets.navigate import go, link_to
from dashboard.widgets.number_box import number_box
from dashboard.widgets.people_cache import staying_of
from dashboard.widgets.problems import escaped

FUNNEL = "staying-funnel"


def show(context: Context) -> None:
    title = st.container()
    answer = _answer(context)
    title.title(answer.question, anchor=False)
    words.answer(answer.sentence)
    if answer.chosen is None:
        st.markdown(escaped(answer.what_to_do))
        link_to(context, "uploads", say("Load employment records"))
        words.footer(context)
        return
    _curves(answer)
    st.subheader(say("How sure is that?"), anchor=False)
    words.caveats(staying_rows.caveats(answer))
    st.subheader(say("What to do"), anchor=False)
    st.markdown(escaped(answer.what_to_do))
    _rising(answer)
    _where(context, answer)
    _customers(context, answer)
    _cost(answer)
    _work(answer)
    words.footer(context, words.hidden_words(answer.hidden))


def _answer(context: Context) -> StayingAnswer:
    """Two choices; what the address asks for and is not there is said by the boxes."""
    first = staying_of(context.settings, context.generation, None, None)
    if first.chosen is None:
        return first
    told = {one.metric.metric for one in first.ways}
    left, right = st.columns(2)
    with left:
        ways = {name: say(SHORT[name]) for name in WAYS if name in told}
        way = address.choose(say("Which leavers"), "way", ways, first.chosen.metric.metric)
        choosing.units_as(context)
    with right:
        by = first.grouping
        if len(first.groupings) > 1:
            names = {name: staying_rows.grouping_words(name) for name in first.groupings}
            by = address.choose(say("Compare by"), "by", names, first.grouping)
    with words.weighing():
        return staying_of(context.settings, context.generation, way, by or None)


def _curves(answer: StayingAnswer) -> None:
    found = answer.retention
    if isinstance(found, NotEnoughData):
        words.quiet(found.reason)
        return
    words.quiet(staying_rows.curve_words(answer, found))
    draw.figure(curves.retention(found), curves.alt(found), curves.numbers(found), "retention")
    words.quiet(staying_rows.first_years(found))


def _rising(answer: StayingAnswer) -> None:
    st.subheader(say("Is it getting better?"), anchor=False)
    draw.drawing(tiles([
        (say(SHORT[w.metric.metric]), w.metric, w.level, w.series, None) for w in answer.ways
    ]))  # fmt: skip
    chosen = answer.chosen
    if chosen is None:
        return
    if not isinstance(chosen.rolling, RollingYear):
        words.quiet(chosen.rolling.reason)
        return
    st.markdown(escaped(rolling.sentence(chosen, chosen.rolling)))
    draw.figure(
        rolling.rolling(chosen, chosen.rolling),
        rolling.alt(chosen, chosen.rolling),
        rolling.numbers(chosen, chosen.rolling),
        "rolling",
    )


def _where(context: Context, answer: StayingAnswer) -> None:
    st.subheader(say("Where do people leave?"), anchor=False)
    if answer.groups:
        rows = staying_rows.group_rows(answer.groups, thirds=answer.grouping == THIRDS)
        draw.figure(
            forest.forest(rows, say(staying_rows.RATE), line=staying_rows.whole(answer),
                          line_name=say("everybody")),
            forest.alt(rows),
            forest.numbers(rows, staying_rows.grouping_words(answer.grouping)),
            "groups",
        )  # fmt: skip
    units = answer.units
    if units is None or isinstance(units.standing, NotEnoughData):
        return
    limits = units.standing.funnel
    if isinstance(limits, NotEnoughData):
        words.quiet(limits.reason)
        return
    st.markdown(escaped(funnel.sentence(limits, answer.kinds)))
    words.quiet(say(funnel.KEY))
    draw.figure(
        funnel.funnel(units.metric, units.standing, limits),
        funnel.alt(units.metric, limits, answer.kinds),
        staying_rows.unit_numbers(units),
        FUNNEL,
        lambda: _open(context, answer),
    )
    link_to(context, "units", say("See all {kinds} in order", kinds=answer.kinds), view="order",
            metric=units.metric.metric)  # fmt: skip


def _customers(context: Context, answer: StayingAnswer) -> None:
    st.subheader(say("Do customers notice?"), anchor=False)
    if isinstance(answer.link, NotEnoughData):
        st.markdown(escaped(answer.link.reason))
        return
    st.markdown(f"{answer.link.verdict.symbol} {escaped(answer.link.sentence)}")
    words.caveats((*answer.link.caveats, *link_caveats(answer.link.x.metric)))
    link_to(context, "link", say("See the evidence for this link"), x=answer.link.x.metric,
            y=answer.link.y.metric)  # fmt: skip


def _cost(answer: StayingAnswer) -> None:
    st.subheader(say("What does it cost?"), anchor=False)
    left, right = st.columns(2)
    with left:
        salary = number_box(
            say("Average yearly salary"), "salary", None, 1.0, 10_000_000.0, step=1000.0,
            help_text=say("In your currency, for the jobs people left"),
        )  # fmt: skip
    with right:
        share = number_box(
            say("Cost of replacing somebody, as a share of a year's salary"), "share",
            REPLACEMENT_SHARE_OF_SALARY, 0.01, 5.0, step=0.01,
        )  # fmt: skip
    if salary is None or answer.chosen is None:
        words.quiet(say("Type in the average yearly salary to see it."), say(SOURCE))
        return
    cost = cost_of_leaving(answer.chosen.leavers, salary, share or REPLACEMENT_SHARE_OF_SALARY)
    st.markdown(escaped(cost_words(cost, answer.chosen.metric.metric)))
    words.quiet(say(SOURCE))


def _work(answer: StayingAnswer) -> None:
    with st.expander(say("Show the work")):
        words.details(staying_rows.details(answer))


def _open(context: Context, answer: StayingAnswer) -> None:
    if (code := draw.clicked(FUNNEL)) and answer.chosen is not None:
        go(context, "units", unit=code, metric=answer.chosen.metric.metric)
