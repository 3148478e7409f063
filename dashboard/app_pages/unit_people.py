"""What people of one unit think, theme by theme, and what staff and customers write there."""

import streamlit as st

from dashboard.analyses.unit_themes import themes_words
from dashboard.analyses.units import UnitPage
from dashboard.analyses.words.said import ANY, SIDES, Said
from dashboard.charts import beside
from dashboard.charts import words as words_chart
from dashboard.language import say
from dashboard.stats import NotEnoughData
from dashboard.widgets import draw, words
from dashboard.widgets.context import Context
from dashboard.widgets.navigate import link_to
from dashboard.widgets.people_cache import words_of
from dashboard.widgets.problems import escaped
from dashboard.widgets.unit_cache import unit_themes_of


def themes(context: Context, page: UnitPage) -> None:
    """Its themes beside its kind's."""
    found = unit_themes_of(context.settings, context.generation, page.unit.unit)
    st.subheader(say("What is different in how people work here?"), anchor=False)
    if isinstance(found, NotEnoughData):
        words.quiet(found.reason)
        return
    st.markdown(escaped(themes_words(found)))
    names = page.unit.name, found.others
    by_chance = say("Of twenty themes one stands apart by chance alone.")
    words.quiet(f"{found.when}.", beside.key(*names), by_chance)
    draw.figure(
        beside.beside(found.rows, *names, scale=say("Mean answer, points of 100")),
        beside.alt(found.rows, *names),
        beside.numbers(found.rows, *names),
        "themes",
    )
    if found.not_shown:
        words.quiet(say(
            "Not shown here: {names}. Too few people answered.", names=", ".join(found.not_shown)
        ))  # fmt: skip


def written(context: Context, page: UnitPage) -> None:
    """Its words, where any may be told of."""
    found = words_of(context.settings, context.generation, page.unit.unit, ANY)
    if not found.said:
        return
    st.subheader(say("What do people write?"), anchor=False)
    if len(found.missing) == len(SIDES):
        words.quiet(
            say("Nothing is told of comments here: nobody wrote any, or too few people did.")
        )
        return
    st.markdown(escaped(found.sentence))
    listed = (*found.pride, *found.themes)
    told = [word for word in listed if any(_told(found.of(side, word)) for side in SIDES)]
    if told:
        draw.table(words_chart.side_numbers(found, told), "words", found.sentence)
    if len(told) < len(listed):
        silent = ", ".join(word for word in listed if word not in told)
        words.quiet(say("Told of nobody here: {words}.", words=silent))
    link_to(context, "words", say("Over time, and by word"), unit=page.unit.unit)


def _told(said: Said) -> bool:
    return said.last is not None or bool(said.hushed)
