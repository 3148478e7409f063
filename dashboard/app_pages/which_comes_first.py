"""Which comes first? Both arrows, every step in time; under the work every lag with its band."""

from dataclasses import replace

import streamlit as st

from dashboard.analyses.lead import LeadAnswer
from dashboard.analyses.lead_words import months_words
from dashboard.analyses.wording import interval_words, signed
from dashboard.charts import lag_profile, steps_in_time, which_first
from dashboard.language import Spoken, current, later, say
from dashboard.selection import Selection
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.lead_lag import LeadLag, RiClpm
from dashboard.stats.verdict import Verdict
from dashboard.widgets import address, choosing, draw, words
from dashboard.widgets.context import Context
from dashboard.widgets.evidence_cache import lead_of, model_of
from dashboard.widgets.navigate import link_to
from dashboard.widgets.problems import escaped

# Chosen before looking: picking the best of many distances finds a link where there is none.
DISTANCES = Spoken({
    "0": later("One period apart"), "3": later("3 months apart"), "6": later("6 months apart"),
    "12": later("A year"),
})  # fmt: skip
WORK = "work"
SYMBOLS = {"x": Verdict.SUPPORTED, "y": Verdict.CONTRADICTED, None: Verdict.CANNOT_TELL}


def show(context: Context) -> None:
    title = st.container()
    selection = _filters(context)
    with words.weighing():
        answer = lead_of(context.settings, context.generation, selection)
    title.title(escaped(answer.question), anchor=False)
    words.answer(answer.sentence, _symbol(answer))
    words.quiet(_basis(answer))
    draw.drawing(which_first.arrows(answer))
    words.caveats(answer.caveats)
    _how_sure(answer)
    st.subheader(say("What to do"), anchor=False)
    st.markdown(escaped(answer.what_to_do))
    link_to(context, "link", say("See the whole evidence for this link"), x=answer.x.metric,
            y=answer.y.metric)  # fmt: skip
    _work(context, selection, answer)
    words.footer(context, _hidden_words(answer))


def _filters(context: Context) -> Selection:
    columns = st.columns([3, 3, 2, 2], vertical_alignment="bottom")
    selection = choosing.pair(context, columns[0], columns[1], (say("This"), say("or that")))
    with columns[2]:
        lag = int(address.choose(say("How far apart"), "lag", DISTANCES, "0"))
    with columns[3]:
        where = choosing.some_units(context)
    return replace(selection, lag_months=lag, where=where)


def _symbol(answer: LeadAnswer) -> Verdict:
    return Verdict.CANNOT_TELL if not answer.lead else SYMBOLS[answer.lead.first]


def _basis(answer: LeadAnswer) -> str:
    if not answer.lead:
        return ""
    return say(
        "{count} {kinds}, {span}, {months} apart. An arrow tells what the earlier figure says of "
        "the later one beyond that one's own past: 0 for nothing, 1 for everything, with its 95 % "
        "interval.",
        count=answer.units, kinds=answer.kinds, span=answer.span,
        months=months_words(answer.apart),
    )  # fmt: skip


def _how_sure(answer: LeadAnswer) -> None:
    if not answer.steps:
        return
    st.subheader(say("How sure is that?"), anchor=False)
    words.quiet(say(
        "One dot is one step in time with its 95 % interval, solid where it stands clear of zero. "
        "The band is all steps together. A direction to believe in keeps from step to step."
    ))  # fmt: skip
    draw.figure(
        steps_in_time.steps(answer), which_first.alt(answer), steps_in_time.numbers(answer), "steps"
    )


def _work(context: Context, selection: Selection, answer: LeadAnswer) -> None:
    # Bound to the address, so that it is known to be open; only then is the slow model fitted.
    box = st.expander(say("Show the work"), key=WORK, on_change="rerun")
    if not box.open:
        return
    with box:
        if answer.lead:
            words.details(_details(answer))
        _profile(answer)
        own = say("Each unit against its own lasting level, by a model of its own")
        st.markdown(f"**{own}**")
        with st.spinner(say("Fitting the model")):
            model = model_of(context.settings, context.generation, selection)
        _model(answer, model)


def _details(answer: LeadAnswer) -> list[tuple[str, str]]:
    assert answer.lead  # noqa: S101  called only where there is one
    rows = _paths(answer, answer.lead.plain, "")
    if isinstance(answer.lead.own, LeadLag):
        rows += _paths(answer, answer.lead.own, say(", each unit against its own average"))
    rows.append((
        say("Method"),
        say(
            "Each figure regressed on both figures one distance earlier, standardised, period "
            "effects removed, errors by unit (t with units less one degrees of freedom); the "
            "interval of the difference from 2 000 resamples of units. A direction is named only "
            "where the difference excludes zero in both versions."
        ),
    ))  # fmt: skip
    return rows


def _paths(answer: LeadAnswer, found: LeadLag, how: str) -> list[tuple[str, str]]:
    x, y = answer.x, answer.y
    return [
        (f"{which_first.then(x, y)}{how}", _exact(found.forward)),
        (f"{which_first.then(y, x)}{how}", _exact(found.backward)),
        (f"{say('Difference')}{how}", _exact(found.difference)),
    ]


def _profile(answer: LeadAnswer) -> None:
    st.markdown(f"**{say('Every distance in time')}**")
    profile = answer.profile
    if isinstance(profile, NotEnoughData):
        st.markdown(say("Not shown: {reason}", reason=escaped(profile.reason)))
        return
    words.quiet(say(
        "Correlation inside units, unit and period effects removed. The band holds all distances "
        "at once (max-t, units resampled); without it the best of many would look real by chance."
    ))  # fmt: skip
    draw.figure(
        lag_profile.lag_profile(answer, profile),
        lag_profile.alt(answer, profile),
        lag_profile.numbers(answer, profile),
        "profile",
    )


def _model(answer: LeadAnswer, model: RiClpm | NotEnoughData) -> None:
    if isinstance(model, NotEnoughData):
        st.markdown(say("Not fitted: {reason}", reason=escaped(model.reason)))
        return
    x, y = answer.x, answer.y
    number = current().number
    fit = (
        f"χ² = {number(f'{model.chi2:.1f}')}, df = {model.df}, p = {number(f'{model.p:.3g}')}, "
        f"RMSEA = {number(f'{model.rmsea:.3f}')}"
    )
    doubt = say(" The model does not fit well; do not lean on it.") if model.p < 0.05 else ""
    words.details([
        (which_first.then(x, y), _exact(model.forward)),
        (which_first.then(y, x), _exact(model.backward)),
        (say("Difference"), _exact(model.difference)),
        (say("Fit"), f"{fit}.{doubt}"),
        (say("Rests on"), say(
            "{count} {kinds} with all of the latest {waves} periods, {dropped} left out",
            count=model.units, kinds=answer.kinds, waves=model.waves, dropped=model.dropped,
        )),
        (say("Method"), say(
            "Random-intercept cross-lagged panel model (Hamaker, Kuiper & Grasman 2015), maximum "
            "likelihood, one period apart"
        )),
    ])  # fmt: skip


def _exact(found: Interval) -> str:
    return f"{signed(found.value, 3)} [{interval_words(found.low, found.high, 3)}]"


def _hidden_words(answer: LeadAnswer) -> str:
    if not answer.hidden.units:
        return say("All {kinds} with both figures are counted.", kinds=answer.kinds)
    return say(
        "{count} {kinds} are not counted: too few people answered there.",
        count=answer.hidden.units, kinds=answer.kinds,
    )  # fmt: skip
