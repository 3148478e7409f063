"""Which survey themes go with an outcome? Shares with ranks, then importance against score."""

import streamlit as st

from dashboard.analyses.chain import headline_metrics
from dashboard.analyses.driver_words import listed
from dashboard.analyses.drivers import DriversAnswer
from dashboard.analyses.metric_info import MetricInfo
from dashboard.charts import quadrant, theme_shares
from dashboard.errors import UsageError
from dashboard.language import current, later, say, say_many
from dashboard.selection import Filters
from dashboard.stats import NotEnoughData
from dashboard.widgets import address, choosing, draw, words
from dashboard.widgets.context import Context
from dashboard.widgets.evidence_cache import outcomes_of, themes_of
from dashboard.widgets.metric_names import metric_names
from dashboard.widgets.navigate import link_to
from dashboard.widgets.problems import escaped

NOT_LEVERAGE = later(
    "Importance is not leverage: a theme that goes with the outcome need not move it when it is "
    "worked on."
)


METHOD = later(
    "Each unit once, over the periods with all themes and the outcome. Shares of R² by Lindeman, "
    "Merenda and Gold (the same as Shapley values and general dominance); intervals and ranks from "
    "1 000 resamples of units; each share against that of random numbers"
)


def show(context: Context) -> None:
    title = st.container()
    outcome, where, possible = _filters(context)
    with words.weighing():
        answer = themes_of(context.settings, context.generation, outcome, where)
    title.title(escaped(answer.question), anchor=False)
    words.answer(answer.sentence)
    if not answer.themes:
        _nothing(context)
        return
    words.quiet(_basis(answer))
    _shares(answer, "shares")
    words.caveats(answer.caveats)
    _where_to_look(answer)
    st.subheader(say("What to do"), anchor=False)
    st.markdown(escaped(answer.what_to_do))
    _beside_engagement(context, answer, where, possible)
    _work(answer)
    words.footer(context, words.hidden_words(answer.hidden))


def _filters(context: Context) -> tuple[str, Filters, tuple[MetricInfo, ...]]:
    possible = outcomes_of(context.settings, context.generation)
    if not possible:
        raise UsageError(say("No outcome has been published yet. Load a file on the Uploads page."))
    heads = headline_metrics(possible)
    first = heads.get("customer", possible[0])
    left, right, _ = st.columns([3, 2, 3], vertical_alignment="bottom")
    with left:
        outcome = address.choose(say("Outcome"), "outcome", metric_names(possible), first.metric)
    with right:
        where = choosing.some_units(context)
    return outcome, where, possible


def _nothing(context: Context) -> None:
    st.info(
        say(
            "A theme is a group of survey questions with one name. Name a driver for your "
            "questions when you load the survey, or load theme scores as unit scores."
        )
    )
    link_to(context, "uploads", say("Load a survey"))
    words.footer(context)


def _basis(answer: DriversAnswer) -> str:
    dot = say(
        "A dot is a theme's share, with its 95 % interval; hollow: no more than random numbers."
    )
    if isinstance(answer.found, NotEnoughData):
        dot = say(
            "A dot is the correlation of one theme by itself, with its 95 % interval; hollow: may "
            "be chance. Of twenty, one stands out by chance."
        )
    size = say_many(
        "{units} {kinds}, {count} theme.", "{units} {kinds}, {count} themes.",
        len(answer.themes), units=answer.units, kinds=answer.kinds,
    )  # fmt: skip
    return " ".join([size, dot, *_left_out(answer)])


def _left_out(answer: DriversAnswer) -> list[str]:
    said = []
    if names := answer.left_out:
        said.append(say_many(
            "{names} is left out: what they ask is the outcome, not a theme.",
            "{names} are left out: what they ask is the outcome, not a theme.",
            len(names), names=listed(names),
        ))  # fmt: skip
    if names := answer.apart:
        said.append(say_many(
            "{names} is left out: few have them in the periods of the outcome.",
            "{names} are left out: few have them in the periods of the outcome.",
            len(names), names=listed(names),
        ))  # fmt: skip
    return said


def _shares(answer: DriversAnswer, key: str) -> None:
    draw.figure(
        theme_shares.theme_shares(answer),
        theme_shares.alt(answer),
        theme_shares.numbers(answer),
        key,
    )


def _where_to_look(answer: DriversAnswer) -> None:
    if isinstance(answer.found, NotEnoughData):
        return
    st.subheader(say("Where to look first"), anchor=False)
    words.quiet(
        say(
            "Up: goes with the outcome more. Right: scores higher now. Hollow: could lie above "
            "the line or below it."
        ),
        say(NOT_LEVERAGE),
    )
    draw.figure(
        quadrant.quadrant(answer), quadrant.alt(answer), theme_shares.numbers(answer), "quadrant"
    )


def _beside_engagement(
    context: Context, answer: DriversAnswer, where: Filters, possible: tuple[MetricInfo, ...]
) -> None:
    """The same themes beside the staff's own headline, where that is not the outcome already."""
    head = headline_metrics(possible).get("staff")
    if head is None or head.metric == answer.outcome.metric:
        return
    other = themes_of(context.settings, context.generation, head.metric, where)
    if isinstance(other.found, NotEnoughData):
        return
    st.subheader(escaped(say("And with {y}?", y=head.phrase)), anchor=False)
    st.markdown(escaped(other.sentence))
    _shares(other, "shares-of-engagement")
    words.caveats(other.caveats[:1])


def _work(answer: DriversAnswer) -> None:
    with st.expander(say("Show the work")):
        found = answer.found
        if isinstance(found, NotEnoughData):
            st.markdown(escaped(found.reason))
            return
        number = current().number
        alike = [t.metric.label for t in answer.themes if t.driver and t.driver.vif > 10]
        words.details([
            ("R²", say(
                "{r2}, adjusted {adjusted}, F test p = {p}", r2=number(f"{found.r_squared:.3f}"),
                adjusted=number(f"{found.r_squared_adjusted:.3f}"), p=number(f"{found.p:.3g}"),
            )),
            (say("One thing under several names (VIF above 10)"),
             ", ".join(alike) or say("none")),
            (say("Rests on"), say(
                "{units} {kinds}, {dropped} left out for a gap",
                units=found.units, kinds=answer.kinds, dropped=found.dropped,
            )),
            (say("Method"), say(METHOD)),
        ])  # fmt: skip
