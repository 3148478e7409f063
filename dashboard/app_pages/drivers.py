"""Which survey themes go with an outcome? Shares with ranks, then importance against score."""

import streamlit as st

from dashboard.analyses.chain import headline_metrics
from dashboard.analyses.driver_words import listed
from dashboard.analyses.drivers import DriversAnswer
from dashboard.analyses.metric_info import MetricInfo
from dashboard.charts import quadrant, theme_shares
from dashboard.errors import UsageError
from dashboard.selection import Filters
from dashboard.stats import NotEnoughData
from dashboard.widgets import address, choosing, draw, words
from dashboard.widgets.context import Context
from dashboard.widgets.evidence_cache import outcomes_of, themes_of
from dashboard.widgets.metric_names import metric_names
from dashboard.widgets.navigate import link_to
from dashboard.widgets.problems import escaped

NOT_LEVERAGE = (
    "Importance is not leverage: a theme that goes with the outcome need not move it when it is "
    "worked on."
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
    st.subheader("What to do", anchor=False)
    st.markdown(escaped(answer.what_to_do))
    _beside_engagement(context, answer, where, possible)
    _work(answer)
    words.footer(context, words.hidden_words(answer.hidden))


def _filters(context: Context) -> tuple[str, Filters, tuple[MetricInfo, ...]]:
    possible = outcomes_of(context.settings, context.generation)
    if not possible:
        raise UsageError("No outcome has been published yet. Load a file on the Uploads page.")
    heads = headline_metrics(possible)
    first = heads.get("customer", possible[0])
    left, right, _ = st.columns([3, 2, 3], vertical_alignment="bottom")
    with left:
        outcome = address.choose("Outcome", "outcome", metric_names(possible), first.metric)
    with right:
        where = choosing.some_units(context)
    return outcome, where, possible


def _nothing(context: Context) -> None:
    st.info(
        "A theme is a group of survey questions with one name. Name a driver for your questions "
        "when you load the survey, or load theme scores as unit scores."
    )
    link_to(context, "uploads", "Load a survey")
    words.footer(context)


def _basis(answer: DriversAnswer) -> str:
    left = _left_out(answer.left_out, "what they ask is the outcome, not a theme")
    left += _left_out(answer.apart, "few have them in the periods of the outcome")
    dot = "A dot is a theme's share, with its 95 % interval; hollow: no more than random numbers."
    if isinstance(answer.found, NotEnoughData):
        dot = (
            "A dot is the correlation of one theme by itself, with its 95 % interval; hollow: may "
            "be chance. Of twenty, one stands out by chance."
        )
    return f"{answer.units} {answer.kinds}, {len(answer.themes)} themes. {dot}{left}"


def _left_out(names: tuple[str, ...], why: str) -> str:
    verb = "is" if len(names) == 1 else "are"
    return f" {listed(names)} {verb} left out: {why}." if names else ""


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
    st.subheader("Where to look first", anchor=False)
    words.quiet(
        "Up: goes with the outcome more. Right: scores higher now. Hollow: could lie above the "
        "line or below it.",
        NOT_LEVERAGE,
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
    st.subheader(f"And with {escaped(head.phrase)}?", anchor=False)
    st.markdown(escaped(other.sentence))
    _shares(other, "shares of engagement")
    words.caveats(other.caveats[:1])


def _work(answer: DriversAnswer) -> None:
    with st.expander("Show the work"):
        found = answer.found
        if isinstance(found, NotEnoughData):
            st.markdown(escaped(found.reason))
            return
        alike = [t.metric.label for t in answer.themes if t.driver and t.driver.vif > 10]
        words.details([
            ("R²", f"{found.r_squared:.3f}, adjusted {found.r_squared_adjusted:.3f}, F test p = "
             f"{found.p:.3g}"),
            ("One thing under several names (VIF above 10)", ", ".join(alike) or "none"),
            ("Rests on", f"{found.units} {answer.kinds}, {found.dropped} left out for a gap"),
            ("Method", "Each unit once, over the periods with all themes and the outcome. Shares "
             "of R² by Lindeman, Merenda and Gold (the same as Shapley values and general "
             "dominance); intervals and ranks from 1 000 resamples of units; each share against "
             "that of random numbers"),
        ])  # fmt: skip
