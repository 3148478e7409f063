"""Do we share one view of service? Agreement by unit, level and region; a sheet for a workshop."""

from collections.abc import Sequence

import streamlit as st

from dashboard.analyses.shared_view import SharedViewAnswer
from dashboard.analyses.shared_view.leaders import Leaders
from dashboard.analyses.shared_view.places import ENOUGH, Asked, Place
from dashboard.analyses.shared_view.shared_view_words import leaders_words, level_words
from dashboard.analyses.shared_view.workshop import Seed, seeds
from dashboard.analyses.wording import signed
from dashboard.charts import agreement as chart
from dashboard.charts import forest
from dashboard.charts.forest import Row
from dashboard.charts.workshop import sheet, workshop
from dashboard.language import say, say_many
from dashboard.stats import NotEnoughData
from dashboard.widgets import address, draw, words
from dashboard.widgets.cache import units_of
from dashboard.widgets.context import Context
from dashboard.widgets.navigate import go, link_to
from dashboard.widgets.people_cache import shared_view_of
from dashboard.widgets.problems import escaped
from dashboard.widgets.signed_in import exporting

UNITS = "agreement-of-units"


def show(context: Context) -> None:
    with words.weighing():
        answer = shared_view_of(context.settings, context.generation)
    st.title(escaped(answer.question), anchor=False)
    words.answer(answer.sentence)
    found = answer.asked
    if isinstance(found, NotEnoughData):
        st.markdown(escaped(answer.what_to_do))
        link_to(context, "uploads", say("Load a survey that asks about service"))
        words.footer(context)
        return
    _units(context, answer, found)
    st.subheader(say("How sure is that?"), anchor=False)
    words.caveats(answer.caveats)
    _levels(answer, found)
    _questions(found)
    _leaders(answer)
    st.subheader(say("What to do"), anchor=False)
    st.markdown(escaped(answer.what_to_do))
    _workshop(context, answer, found)
    _work(found)
    words.footer(context, words.hidden_words(answer.hidden))


def _units(context: Context, answer: SharedViewAnswer, found: Asked) -> None:
    asked = say_many(
        "{count} question on service, {wave}.", "{count} questions on service, {wave}.",
        len(found.items), wave=found.wave,
    )  # fmt: skip
    words.quiet(asked, say(chart.KEY))
    draw.figure(
        chart.agreement(found),
        chart.alt(found, answer.sentence),
        chart.numbers(found),
        UNITS,
        lambda: _open(context, found),
    )


def _open(context: Context, found: Asked) -> None:
    if code := draw.clicked(UNITS):
        go(context, "units", unit=code, metric=found.items[0].metric)


def _levels(answer: SharedViewAnswer, found: Asked) -> None:
    st.subheader(say("At which level do people agree?"), anchor=False)
    for step in answer.levels:
        st.markdown(f"- {escaped(level_words(step))}")
    _rows(chart.level_rows(found), say("Agreement on service"), "levels")


def _questions(found: Asked) -> None:
    st.subheader(say("On which question do we differ most?"), anchor=False)
    _rows(chart.item_rows(found.places[0]), say("Agreement over everybody"), "questions")


def _rows(rows: Sequence[Row], title: str, key: str) -> None:
    drawn = forest.forest(rows, title, line=ENOUGH, line_name=say("one view"))
    draw.figure(drawn, forest.alt(rows), forest.numbers(rows, say("Who")), key)


def _leaders(answer: SharedViewAnswer) -> None:
    st.subheader(say("Do leaders and the front line see it alike?"), anchor=False)
    found = answer.leaders
    st.markdown(escaped(leaders_words(found)))
    if isinstance(found, Leaders):
        words.quiet(say("Leading: {groups}.", groups=", ".join(found.groups)), _told_by_role(found))
        rows = chart.leader_rows(found)
        drawn = forest.forest(
            rows, say("Leaders less front line"), line=0.0, line_name=say("alike")
        )
        draw.figure(drawn, forest.alt(rows), forest.numbers(rows, say("Figure")), "leaders")


def _told_by_role(found: Leaders) -> str:
    if found.service is None:
        return say(
            "Answers on service are not shown by role: too few of a group answered, or the survey "
            "was published before they were told."
        )
    return say(
        "Each theme of service is told by role where every group is large enough. The interval of "
        "service as a whole is as wide as if its themes all said the same."
    )


def _workshop(context: Context, answer: SharedViewAnswer, found: Asked) -> None:
    st.subheader(say("A workshop of one team"), anchor=False)
    known = units_of(context.settings, context.generation)
    names = {"": say("Everybody")} | {code: info.name for code, info in known.items() if info.leaf}
    left, _ = st.columns([3, 7])
    with left:
        chosen = address.choose(say("Team"), "unit", names, "")
    place = next((one for one in found.leaves if one.unit == chosen), None)
    who = names[chosen]
    if chosen and place is None:
        st.info(say(
            "The answers of {unit} are not shown: too few people answered there. The questions "
            "stand beside everybody's figures.", unit=escaped(who),
        ))  # fmt: skip
    talk = seeds(
        place, found.places[0], who if place else say("everybody together"), answer.leaders
    )
    draw.drawing(workshop(talk))
    _take_along(context, found, talk, who)


def _take_along(context: Context, found: Asked, talk: Sequence[Seed], who: str) -> None:
    print_ = say(
        "Figures of the survey {wave}, generation {generation}. Agreement is the within-group "
        "agreement of answers (r*wg); figures of fewer people than the minimum group are never "
        "shown.", wave=found.wave, generation=context.generation,
    )  # fmt: skip
    name = f"workshop_{who}.html"
    st.download_button(
        say("Workshop sheet to print"),
        exporting(context.settings, name, lambda: sheet(talk, who, (print_,)).encode()),
        file_name=name,
        mime="text/html",
        on_click="ignore",
        icon=":material/print:",
        help=say("A page with room to write; open it and print it."),
    )


def _work(found: Asked) -> None:
    with st.expander(say("Show the work")):
        whole: Place = found.places[0]
        skewed = whole.found.skewed
        rows = [
            (say("Agreement"), say(
                "1 − mean of item variance over the variance of answers at random (r*wg; with one "
                "question rwg; James, Demaree and Wolf 1984)"
            )),
            (say("Interval"), say(
                "the variance as chi-squared, people less one degrees of freedom"
            )),
            (say("One view"), say(
                "the whole interval at {enough} or above; several: all below",
                enough=signed(ENOUGH),
            )),
            (say("Stricter yardstick"), say(
                "answers lean to one side by habit (slight skew, variance 1.34 on five options)"
            ) if skewed else say("known for five options only; not shown here")),
            (say("rwg(j) over everybody"), say(
                "{rwg}; it grows with the number of questions, so it opens no gate",
                rwg=_both(whole),
            )),
            (say("Between places"), say("ICC(1) by question, averaged; below 0 set to 0")),
        ]  # fmt: skip
        words.details(rows)


def _both(whole: Place) -> str:
    found = whole.found
    if found.skewed_j:
        return say(
            "{usual}, stricter {strict}", usual=signed(found.j), strict=signed(found.skewed_j)
        )
    return signed(found.j)
