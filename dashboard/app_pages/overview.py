"""Do happy employees make happy customers here? The claim, the chain, where each side stands."""

import streamlit as st

from dashboard.analyses.changed import changes
from dashboard.analyses.overview import OverviewAnswer
from dashboard.charts.chain import chain, numbers
from dashboard.charts.scatter import subtitle
from dashboard.charts.tiles import tiles
from dashboard.language import Spoken, current, later, say
from dashboard.widgets import draw, take_along, tour, words
from dashboard.widgets.cache import first_steps_of, overview_of
from dashboard.widgets.context import Context
from dashboard.widgets.generation import pin_suffix
from dashboard.widgets.navigate import link_to
from dashboard.widgets.problems import escaped

TITLE = later("Do happy employees make happy customers here?")
KEY = later(
    "Thicker: the two go together more closely. Paler: less sure. Hatched: cannot be told. "
    "The number is the correlation with its 95 % interval: 0 for no link, 1 for lockstep, below "
    "zero where more of one goes with less of the other. An arrow opens its evidence."
)
# Rungs that go into a meeting with the sentence, so that nobody has to open the ladder for them.
BESIDE = {6: later("What it is worth."), 4: later("Which comes first.")}
# What the link to the evidence behind each step is called.
EVIDENCE = Spoken({
    "link": later("See the evidence for this link"),
    "alarms": later("See every doubt about the figures"),
    "drivers": later("See every theme"),
})  # fmt: skip


def show(context: Context) -> None:
    st.title(say(TITLE), anchor=False)
    with words.weighing():
        found = overview_of(context.settings, context.generation)
    _claim(found)
    draw.drawing(chain(found, carried=pin_suffix(context)))
    words.quiet(say(KEY))
    draw.numbers(numbers(found), "chain")
    tour.offer()
    _changed(found)
    draw.drawing(tiles([(s.label, s.metric, s.level, s.series, None) for s in found.sides]))
    _what_to_do(context, found)
    take_along.offer(context)
    words.footer(
        context,
        words.hidden_words(found.hidden),
        say("Figures: {sides}.", sides=words.fresh_words(found.fresh)) if found.fresh else "",
    )


def _claim(found: OverviewAnswer) -> None:
    if found.claim is None:
        missing = say(" and ").join(current().inside(side) for side in found.missing)
        words.answer(say("Cannot tell yet: no figures on {sides} have been loaded.", sides=missing))
        return
    words.answer(found.claim.sentence, found.claim.verdict)
    words.quiet(f"{current().first(subtitle(found.claim))}.")
    for rung in sorted(found.claim.rungs, key=lambda rung: -rung.number):
        if rung.built and rung.number in BESIDE:
            st.markdown(f"**{say(BESIDE[rung.number])}** {escaped(rung.line)}")
    words.caveats(found.claim.caveats)


def _what_to_do(context: Context, found: OverviewAnswer) -> None:
    if found.claim is None:
        link_to(context, "uploads", say("Load the missing figures"))
        return
    st.subheader(say("Three things worth doing"), anchor=False)
    for number, step in enumerate(first_steps_of(context.settings, context.generation), start=1):
        with st.container(border=True):
            st.markdown(f"**{number}. {escaped(step.what)}**")
            words.quiet(say("Why: {why}", why=step.why))
            link_to(context, step.page, EVIDENCE[step.page], **dict(step.query))


def _changed(found: OverviewAnswer) -> None:
    st.subheader(say("What changed, and where each side stands"), anchor=False)
    for sentence in changes(found.sides):
        st.markdown(escaped(sentence))
