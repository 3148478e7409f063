"""Can the figures be believed? Everything odd about them, metric by metric, and how to mend it."""

import streamlit as st

from dashboard.analyses.alarms.alarm_words import QUESTION, sentence
from dashboard.analyses.chain import SIDE_LABELS
from dashboard.widgets import draw, words
from dashboard.widgets.cache import metrics_of
from dashboard.widgets.context import Context
from dashboard.widgets.navigate import link_to
from dashboard.widgets.people_cache import alarms_of
from dashboard.widgets.problems import escaped


def show(context: Context) -> None:
    with words.weighing():
        found = alarms_of(context.settings, context.generation)
    known = metrics_of(context.settings, context.generation)
    looked_at = [info for info in known if not info.metric.startswith("item_")]
    st.title(QUESTION, anchor=False)
    words.answer(sentence(found, len(looked_at)))
    for info, told in found:
        st.subheader(escaped(f"{SIDE_LABELS[info.side]}: {info.label}"), anchor=False)
        for alarm in told:
            st.markdown(f":material/info: {escaped(f'{alarm.sentence} {alarm.what_to_do}')}")
        link_to(context, "units", "See its figures", metric=info.metric)
    if found:
        draw.numbers(
            {
                "Figure": [info.label for info, told in found for _ in told],
                "What is odd": [alarm.sentence for _, told in found for alarm in told],
                "Units concerned": [
                    ", ".join(alarm.units) or "all" for _, told in found for alarm in told
                ],
            },
            "alarms",
        )
    _work()
    words.footer(context)


def _work() -> None:
    with st.expander("Show the work"):
        words.details([
            ("Zeros", "exactly 0 at least twice, while at most 1 % of the other figures come "
             "within a fifth of what is usual for their unit and period"),
            ("One odd unit", "more than 6 robust standard deviations (1.4826 median distances) "
             "from the middle, the chance of few answers allowed for; in a link also for both "
             "together"),
            ("Totals", "named so, or equal to the sum or the mean of other units in period after "
             "period"),
            ("Changed scale", "a step by about 10 or 100, or more than four times the usual step "
             "and 1.5 times the spread of units, that stays"),
            ("Regional figure", "the same in all units of a region in four of five cases, while "
             "regions differ"),
        ])  # fmt: skip
