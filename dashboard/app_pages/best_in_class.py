"""The best units beside the rest, figure by figure, with a warning of luck."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.analyses.best_in_class import BestInClass, Profile
from dashboard.analyses.best_in_class_words import CAUTION, answer, luck, question
from dashboard.charts import forest
from dashboard.charts.numbers import decimal, value_text
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
        words.answer(f"Cannot tell: {found.reason}")
        words.footer(context)
        return
    words.answer(answer(found))
    _profile(found)
    st.subheader("How sure is that?", anchor=False)
    words.caveats((luck(found), CAUTION))
    st.subheader("Which are they?", anchor=False)
    for code, name in found.best:
        address.step(name, {"unit": code})
    _work(found)
    words.footer(context)


def _profile(found: BestInClass) -> None:
    rows = [_row(one) for one in found.profile]
    if not rows:
        return
    words.quiet(
        f"The {len(found.best)} best by {found.metric.phrase}, {found.over}, beside the other "
        f"{found.units - len(found.best)}. A dot is how far apart the two are, the line its 95 % "
        f"interval. Pale: could be chance, with {len(rows)} figures looked at together."
    )
    drawn = forest.forest(
        rows, "Best less rest, in usual differences between units", line=0.0, line_name="alike"
    )
    table = forest.numbers(rows, "Figure")
    table["Best"] = [value_text(one.best, one.metric) for one in found.profile]
    table["Rest"] = [value_text(one.rest, one.metric) for one in found.profile]
    table["More than chance"] = ["yes" if one.told else "no" for one in found.profile]
    draw.figure(drawn, f"{answer(found)} {forest.alt(rows)}", table, "best in class")


def _row(one: Profile) -> forest.Row:
    both = f"{value_text(one.best, one.metric)} against {value_text(one.rest, one.metric)}"
    said = f"{both}, {decimal(one.apart.value, sign=True)}"
    apart = one.apart
    return forest.Row(
        one.metric.short, said, apart.value, apart.low, apart.high, one.metric.side, not one.told
    )


def _work(found: BestInClass) -> None:
    with st.expander("Show the work"):
        words.details([
            ("Best", "the highest tenth, three at least, of values with chance allowed for"),
            ("Apart", "difference of unit means over the pooled standard deviation between units, "
             "t interval"),
            ("More than chance", f"Benjamini-Hochberg over {len(found.profile)} figures: of those "
             "marked a tenth may be false"),
            ("Next time", "the mean of their shrunken values: regression to the mean"),
            ("Left out", "figures of the same side, questions, themes engagement is made of"),
        ])  # fmt: skip
