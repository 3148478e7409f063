"""The best units beside the rest, figure by figure, with a warning of luck."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.analyses.best_in_class import BestInClass, Profile
from dashboard.analyses.best_in_class_words import CAUTION, answer, luck, question
from dashboard.charts import forest
from dashboard.charts.numbers import decimal, value_text
from dashboard.language import say
from dashboard.stats import NotEnoughData
from dashboard.widgets import address, draw, words
from dashboard.widgets.cache import heat_map_of, metrics_of
from dashboard.widgets.context import Context
from dashboard.widgets.problems import escaped
from dashboard.widgets.unit_cache import best_in_class_of

PERIODS = 12


def show(context: Context, title: DeltaGenerator, metric: str) -> None:
    with words.weighing():
        found = best_in_class_of(context.settings, context.generation, metric)
    info = {one.metric: one for one in metrics_of(context.settings, context.generation)}[metric]
    kinds = heat_map_of(context.settings, context.generation, metric, PERIODS).kinds
    title.title(escaped(question(kinds, info.phrase)), anchor=False)
    if isinstance(found, NotEnoughData):
        words.answer(say("Cannot tell: {reason}", reason=found.reason))
        words.footer(context)
        return
    words.answer(answer(found))
    _profile(found)
    st.subheader(say("How sure is that?"), anchor=False)
    words.caveats((luck(found), say(CAUTION)))
    st.subheader(say("Which are they?"), anchor=False)
    for code, name in found.best:
        address.step(name, {"unit": code})
    _work(found)
    words.footer(context)


def _profile(found: BestInClass) -> None:
    rows = [_row(one) for one in found.profile]
    if not rows:
        return
    words.quiet(
        say(
            "The {best} best by {x}, {span}, beside the other {rest}. A dot is how far apart the "
            "two are, the line its 95 % interval. Pale: could be chance, with {count} figures "
            "looked at together.",
            best=len(found.best), x=found.metric.phrase, span=found.over,
            rest=found.units - len(found.best), count=len(rows),
        )
    )  # fmt: skip
    drawn = forest.forest(
        rows,
        say("Best less rest, in usual differences between units"),
        line=0.0,
        line_name=say("alike"),
    )
    table = forest.numbers(rows, say("Figure"))
    table[say("Best")] = [value_text(one.best, one.metric) for one in found.profile]
    table[say("Rest")] = [value_text(one.rest, one.metric) for one in found.profile]
    table[say("More than chance")] = [
        say("yes") if one.told else say("no") for one in found.profile
    ]
    draw.figure(drawn, f"{answer(found)} {forest.alt(rows)}", table, "best-in-class")


def _row(one: Profile) -> forest.Row:
    both = say(
        "{best} against {rest}",
        best=value_text(one.best, one.metric), rest=value_text(one.rest, one.metric),
    )  # fmt: skip
    said = f"{both}, {decimal(one.apart.value, sign=True)}"
    apart = one.apart
    return forest.Row(
        one.metric.short, said, apart.value, apart.low, apart.high, one.metric.side, not one.told
    )


def _work(found: BestInClass) -> None:
    with st.expander(say("Show the work")):
        words.details([
            (say("Best"), say(
                "the highest tenth, three at least, of values with chance allowed for"
            )),
            (say("Apart"), say(
                "difference of unit means over the pooled standard deviation between units, t "
                "interval"
            )),
            (say("More than chance"), say(
                "Benjamini-Hochberg over {count} figures: of those marked a tenth may be false",
                count=len(found.profile),
            )),
            (say("Next time"), say(
                "the mean of their shrunken values: regression to the mean"
            )),
            (say("Left out"), say(
                "figures of the same side, questions, themes engagement is made of"
            )),
        ])  # fmt: skip
