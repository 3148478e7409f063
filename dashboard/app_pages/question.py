"""One question: its filters, its picture, its rows, and what must be said with them."""

import csv
import io

import streamlit as st

from dashboard.analyses.ask import asked_link
from dashboard.charts import question as question_chart
from dashboard.mart.question import Question
from dashboard.mart.questions import catalogue, question_named
from dashboard.mart.result import Result
from dashboard.widgets import address, draw, words
from dashboard.widgets.cache import metrics_of, result_of
from dashboard.widgets.context import Context
from dashboard.widgets.parameters import ask
from dashboard.widgets.problems import escaped


def show(context: Context, name: str) -> None:
    address.step("All questions", _left_behind(), back=True)
    asked = question_named(context.settings, name)
    st.title(escaped(asked.title), anchor=False)
    if asked.description:
        (words.quiet if asked.link else words.answer)(asked.description)
    values = ask(context, asked)
    result = result_of(context.settings, context.generation, name, values, _changed(asked))
    words.quiet(f"{len(result):,} rows.", *result.said())
    _evidence(context, asked, result)
    if not len(result):
        st.info("No row fits these choices. Widen them.")
        return
    _picture(context, asked, result)
    _further(context, asked)
    words.footer(context)


def _evidence(context: Context, asked: Question, result: Result) -> None:
    """What two of the columns say about each other, where the file asks for that."""
    found = asked_link(asked, result, context.settings.smallest_effect)
    if found is not None:
        words.answer(found.sentence, found.verdict)
        words.caveats(found.caveats)


def _left_behind() -> dict[str, str | None]:
    """The choices made for one question mean nothing to the next."""
    return {name: None for name in st.query_params if name != "g"}


def _changed(asked: Question) -> int:
    """A saved file is a new question to the cache."""
    return asked.path.stat().st_mtime_ns


def _picture(context: Context, asked: Question, result: Result) -> None:
    sides = {m.metric: m.side for m in metrics_of(context.settings, context.generation)}
    drawn = question_chart.chart(asked, result, sides)
    if asked.chart.type == "metric" and asked.chart.value:
        column = asked.chart.value
        st.metric(asked.heading(column), question_chart.written(asked, result, column, 0))
    if drawn is not None:
        alt = asked.chart.alt or asked.title
        words.quiet(question_chart.left_out(asked, result))
        draw.figure(drawn, alt, question_chart.numbers(asked, result), f"question.{asked.name}")
    else:
        draw.table(question_chart.numbers(asked, result), f"question.{asked.name}")
    st.download_button(
        "Save the rows (CSV)",
        lambda: _csv(result),
        file_name=f"{asked.name}.csv",
        mime="text/csv",
        on_click="ignore",
    )


def _csv(result: Result) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(result.columns)
    writer.writerows([_harmless(value) for value in row] for row in result.tuples())
    return text.getvalue().encode("utf-8-sig")


def _harmless(value: object) -> object:
    """A spreadsheet takes a text that begins with one of these for a formula."""
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")):
        return f"'{value}"
    return value


def _further(context: Context, asked: Question) -> None:
    titles = {one.name: one.title for one in catalogue(context.settings)}
    for name in asked.related:
        if name in titles:
            address.step(escaped(titles[name]), _left_behind() | {"question": name})
    with st.expander("Show the work"):
        st.write(f"The file `{asked.path.name}`:")
        st.code(asked.path.read_text(encoding="utf-8"), language="sql")
