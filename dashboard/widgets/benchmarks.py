"""Published findings beside the own one: those against it as large as those for it."""

from collections.abc import Sequence

import streamlit as st

from dashboard.analyses.benchmarks import benchmarks
from dashboard.analyses.link import LinkAnswer
from dashboard.analyses.studies import Study
from dashboard.analyses.wording import signed
from dashboard.charts import benchmarks as chart
from dashboard.language import say

from . import draw
from .problems import escaped

KEY = "benchmarks"


def show(answer: LinkAnswer) -> None:
    """The sentence, the band where both are corrected alike, then the studies side by side."""
    found = benchmarks(answer)
    st.markdown(f"**{say('What others have found')}**")
    st.markdown(escaped(found.sentence))
    band = chart.benchmark_band(found, answer.y.side)
    if band is not None:
        draw.figure(band, chart.alt(found), chart.numbers(found), KEY)
    if not found.found and not found.against:
        return
    left, right = st.columns(2)
    with left:
        _studies(say("Found no link, little of one, or the other way round"), found.against)
    with right:
        _studies(say("Found the link"), found.found)


def _studies(title: str, studies: Sequence[Study]) -> None:
    st.markdown(f"**{title}: {len(studies)}**")
    for study in studies:
        value = ""
        if study.corrected is not None:
            value = say(" Correlation, corrected: {r}.", r=signed(study.corrected))
        st.markdown(
            f"- {escaped(say(study.said))}{escaped(value)} *{escaped(study.source)}; "
            f"{escaped(say(study.basis))}.*"
        )
    if not studies:
        st.markdown(say("None that we know of."))
