"""Do people rave, or are they merely satisfied? The ladder of units, its movement, the corners."""

import streamlit as st

from dashboard.analyses.metric_info import MetricInfo
from dashboard.analyses.raving import RavingAnswer
from dashboard.analyses.raving.corners import Corners
from dashboard.analyses.raving.moves import Moves
from dashboard.analyses.raving.raving_words import (
    WHY_RAVING,
    bounce_words,
    moved_words,
    rule_words,
)
from dashboard.analyses.raving.shares import Side
from dashboard.analyses.raving.steps import Ladder
from dashboard.charts import corners as corner_chart
from dashboard.charts import raving as bar_chart
from dashboard.charts import steps as step_chart
from dashboard.language import current, later, say
from dashboard.stats import NotEnoughData
from dashboard.widgets import address, draw, words
from dashboard.widgets.cache import units_of
from dashboard.widgets.context import Context
from dashboard.widgets.metric_names import metric_names
from dashboard.widgets.navigate import go, link_to
from dashboard.widgets.people_cache import ladders_of, raving_of
from dashboard.widgets.problems import escaped

METHODS = (
    (
        later("Shares"),
        later(
            "Wilson's 95 % interval of counted answers; of a recommendation the number of 9s and "
            "10s follows from its sum and its sum of squares"
        ),
    ),
    (
        later("Steps"),
        later(
            "at the quarters and the highest tenth of the earlier values, chance allowed for; a "
            "unit's steps are those its 95 % interval reaches"
        ),
    ),
    (
        later("Moved by chance"),
        later(
            "two measurements of unchanged units, bell-shaped, that correlate as reliably as one "
            "measures; counts between the 2.5 % and 97.5 % binomial limits"
        ),
    ),
    (
        later("Way back to the middle"),
        later(
            "regression to the mean: later on earlier values of the units that were not chosen "
            "(Galton 1886)"
        ),
    ),
    (later("Why raving"), WHY_RAVING),
    (later("Corners"), later("both intervals clear of the mean of all; else too close to call")),
)
LADDER, CORNERS = "ladder-of-units", "corners"


def show(context: Context) -> None:
    title = st.container()
    by, follow = _filters(context)
    with words.weighing():
        answer = raving_of(context.settings, context.generation, by)
    title.title(escaped(answer.question), anchor=False)
    words.answer(answer.sentence)
    _shares(context, answer)
    _ladder(context, answer)
    _moves(answer)
    _corners(context, answer, follow)
    st.subheader(say("What to do"), anchor=False)
    st.markdown(escaped(answer.what_to_do))
    _work(answer)
    words.footer(context, words.hidden_words(answer.hidden))


def _filters(context: Context) -> tuple[str | None, str | None]:
    known = ladders_of(context.settings, context.generation)
    left, right, _ = st.columns([3, 3, 4], vertical_alignment="bottom")
    by = None
    if known:
        with left:
            by = address.choose(say("Ladder by"), "by", metric_names(known), known[0].metric)
    places = units_of(context.settings, context.generation)
    names = {"": say("Those that went furthest")}
    names |= {code: info.name for code, info in places.items() if info.leaf}
    with right:
        follow = address.choose(say("Follow over time"), "unit", names, "")
    return by, follow or None


def _shares(context: Context, answer: RavingAnswer) -> None:
    told = tuple(side for side in (answer.customers, answer.staff) if isinstance(side, Side))
    if told:
        draw.figure(
            bar_chart.bars(told), bar_chart.alt(told), bar_chart.numbers(told), "of-a-hundred"
        )
        words.quiet(*(f"{side.name}, {side.now.label}: {side.rule}." for side in told))
        words.quiet(*(bar_chart.moved_words(side) for side in told))
    for side in (answer.customers, answer.staff):
        if isinstance(side, NotEnoughData):
            st.info(escaped(side.reason))
            link_to(context, "uploads", say("Load these answers"))


def _ladder(context: Context, answer: RavingAnswer) -> None:
    st.subheader(say("Which {kinds} are great?", kinds=answer.kinds), anchor=False)
    found = answer.ladder
    if isinstance(found, NotEnoughData):
        st.info(escaped(found.reason))
        return
    st.markdown(escaped(step_chart.counts_words(found)))
    span = answer.over.label if answer.over else ""
    words.quiet(f"{found.metric.short}, {span}.", say(step_chart.KEY))
    draw.figure(
        step_chart.steps(found),
        step_chart.alt(found, answer.sentence),
        step_chart.numbers(found),
        LADDER,
        lambda: _open(context, LADDER, found.metric),
    )
    words.quiet(rule_words(found, answer.kinds))


def _moves(answer: RavingAnswer) -> None:
    st.subheader(say("Who moved, and would chance have moved them?"), anchor=False)
    found, before = answer.moves, answer.before.label if answer.before else ""
    if isinstance(found, NotEnoughData):
        st.info(escaped(found.reason))
        words.caveats(answer.caveats)
        return
    st.markdown(escaped(moved_words(found, answer.kinds, before)))
    draw.drawing(step_chart.table(found, answer.kinds))
    words.quiet(say("Now in columns. Below each count: how many chance alone would put there."))
    words.caveats([*_named(answer, found), *_bounces(answer)[:1], *answer.caveats])


def _named(answer: RavingAnswer, found: Moves) -> list[str]:
    if isinstance(answer.ladder, NotEnoughData):
        return []
    names = answer.ladder.standing.name
    said = []
    for which, sentence in (
        (found.risen, later("Beyond chance, surely up to great: {names}.")),
        (found.fallen, later("Beyond chance, surely below great: {names}.")),
    ):
        if which:
            said.append(say(sentence, names=", ".join(names[i] for i in which)))
    return said or [
        say("No single {kind} moved to great, or from it, beyond chance.", kind=answer.kind)
    ]


def _bounces(answer: RavingAnswer) -> list[str]:
    """What became of those at the upper end, then of those at the lower."""
    if answer.by is None or answer.before is None or isinstance(answer.moves, NotEnoughData):
        return []
    before = answer.before.label
    return [
        bounce_words(
            answer.moves.best,
            answer.by,
            say("those that were great or better in {before}", before=before),
        ),
        bounce_words(
            answer.moves.worst, answer.by, say("those that were poor in {before}", before=before)
        ),
    ]


def _corners(context: Context, answer: RavingAnswer, follow: str | None) -> None:
    st.subheader(say("Are staff and customers of one mind?"), anchor=False)
    found = answer.corners
    if isinstance(found, NotEnoughData):
        st.info(escaped(found.reason))
        return
    st.markdown(escaped(corner_chart.counts_words(found, answer.kinds)))
    words.quiet(say(corner_chart.KEY), say("Click a dot to open it."))
    draw.figure(
        corner_chart.corners(found, follow),
        corner_chart.alt(found),
        corner_chart.numbers(found),
        CORNERS,
        lambda: _open(context, CORNERS, found.customers),
    )
    _not_followed(found, follow)


def _not_followed(found: Corners, follow: str | None) -> None:
    if follow and not corner_chart.paths(found, follow):
        words.quiet(say("The unit chosen above has no figures of both sides that may be shown."))


def _open(context: Context, key: str, info: MetricInfo) -> None:
    if code := draw.clicked(key):
        go(context, "units", unit=code, metric=info.metric)


def _work(answer: RavingAnswer) -> None:
    with st.expander(say("Show the work")):
        rows = [(say(label), say(method)) for label, method in METHODS]
        rows += [(say("The lower end"), said) for said in _bounces(answer)[1:]]
        if isinstance(answer.ladder, Ladder):
            stand = answer.ladder.standing
            reliability = current().number(f"{stand.reliability:.2f}")
            rows.append((say("Reliability of one measurement"), reliability))
            rows.append((say("Chance judged from"), say(stand.noise)))
        words.details(rows)
