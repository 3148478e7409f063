"""One question: its filters, its picture, its rows, and what must be said with them."""

import streamlit as st

from dashboard.analyses.ask import AskedLink, asked_link
from dashboard.charts import ladder as ladder_chart
from dashboard.charts import question as question_chart
from dashboard.errors import QueryError
from dashboard.mart.question import BrokenQuestion, Question
from dashboard.mart.questions import any_question_named, catalogue
from dashboard.mart.result import Result
from dashboard.widgets import address, draw, words
from dashboard.widgets.broken_question import show_findings, show_query_error
from dashboard.widgets.cache import metrics_of, result_of
from dashboard.widgets.context import Context
from dashboard.widgets.parameters import Value, ask
from dashboard.widgets.problems import escaped
from dashboard.widgets.result_table import result_table
from dashboard.widgets.take_away import take_away


def show(context: Context, name: str) -> None:
    if not st.context.is_embedded:
        address.step("All questions", _left_behind(), back=True)
    asked = any_question_named(context.settings, name)
    st.title(escaped(asked.title), anchor=False)
    if isinstance(asked, BrokenQuestion):
        words.answer("This question cannot be asked until its file is mended.")
        show_findings(asked.findings)
        return
    try:
        values = ask(context, asked)
        result = result_of(context.settings, context.generation, name, values, _changed(asked))
    except QueryError as error:
        words.answer("This question cannot be asked until its file is mended.")
        show_query_error(error, asked.path.read_text(encoding="utf-8"))
        return
    _answer(context, asked, result, values)
    _further(context, asked)
    words.footer(context)


def _answer(
    context: Context, asked: Question, result: Result, values: tuple[tuple[str, Value], ...]
) -> None:
    """Sentence, picture, how sure, rows to take away."""
    found = asked_link(asked, result, context.settings.smallest_effect)
    if found is not None and len(result):
        words.answer(found.sentence, found.verdict)
    words.quiet(asked.description)
    if not len(result):
        st.info("No row fits these choices. Widen them.")
        words.quiet(*result.said())
        return
    _picture(context, asked, result)
    if found is not None:
        _evidence(found)
    words.quiet(_rows(len(result)), *result.said())
    take_away(context.settings, result, asked.name, asked, dict(values))


def _rows(count: int) -> str:
    return "1 row." if count == 1 else f"{count:,} rows."


def _left_behind() -> dict[str, str | None]:
    """The choices made for one question mean nothing to the next."""
    return {name: None for name in st.query_params if name != "g"}


def _changed(asked: Question) -> int:
    """A saved file is a new question to the cache."""
    return asked.path.stat().st_mtime_ns


def _picture(context: Context, asked: Question, result: Result) -> None:
    sides = {m.metric: m.side for m in metrics_of(context.settings, context.generation)}
    key = f"question.{asked.name}"
    drawn = question_chart.chart(asked, result, sides)
    if asked.chart.type == "metric":
        column = asked.chart.value
        st.metric(asked.heading(column), question_chart.written(asked, result, column, 0))
    if drawn is None and asked.chart.type == "table":
        result_table(result, f"{key}.rows", asked)
        return
    if drawn is not None:
        words.quiet(question_chart.left_out(asked, result))
        name = f"{asked.name}_g{result.generation}"
        draw.picture(drawn, asked.chart.alt or asked.title, key, name)
    with st.expander("Show the numbers"):
        result_table(result, f"{key}.rows", asked)


def _evidence(found: AskedLink) -> None:
    """What two of the columns say about each other, where the file asks for that."""
    st.subheader("How sure is that?", anchor=False)
    words.caveats(found.caveats)
    draw.drawing(ladder_chart.ladder(found.rungs))
    with st.expander("Show the work behind the evidence"):
        for rung in found.rungs:
            if rung.details:
                st.markdown(f"**{rung.number}. {escaped(rung.title)}**")
                words.details(rung.details)


def _further(context: Context, asked: Question) -> None:
    titles = {one.name: one.title for one in catalogue(context.settings)}
    related = [name for name in asked.related if name in titles]
    if related:
        st.subheader("Go on with", anchor=False)
    for name in related:
        address.step(escaped(titles[name]), _left_behind() | {"question": name})
    with st.expander("Show the file"):
        st.write(f"`{asked.path.name}`:")
        st.code(asked.path.read_text(encoding="utf-8"), language="sql")
