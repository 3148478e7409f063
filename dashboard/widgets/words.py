"""The parts of a page around its picture: title, answer, verdict, what to do, footer."""

import re
from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st

from dashboard import METHODS_CHANGED
from dashboard.analyses.overview import Fresh, HiddenSummary
from dashboard.charts.markup import tag, text
from dashboard.charts.numbers import count, month
from dashboard.charts.theme import css_variables
from dashboard.stats.verdict import Verdict

from .context import Context
from .problems import escaped

STYLE = Path(__file__).with_name("page.css")


def style() -> None:
    """The page's style sheet, once a run."""
    sheet = STYLE.read_text(encoding="utf-8")
    st.html(f"<style>.stApp {{ {css_variables()} }}\n{sheet}</style>")


def weighing() -> AbstractContextManager[None]:
    """Says what takes its time, where it does."""
    return st.spinner("Weighing the evidence")


def answer(sentence: str, verdict: Verdict | None = None) -> None:
    """The one sentence a reader takes away, led by the verdict's symbol."""
    symbol = tag("span", verdict.symbol, class_="symbol", aria_hidden="true") if verdict else ""
    st.html(tag("p", symbol, text(_unbroken(sentence)), class_="answer"))


def _unbroken(sentence: str) -> str:
    """Numbers keep their unit and their name on one line."""
    held = sentence.replace(" %", "\u00a0%").replace(" = ", "\u00a0=\u00a0")
    return re.sub(r"(\d) to ([\d−])", "\\1\u00a0to\u00a0\\2", held)


def quiet(*sentences: str) -> None:
    """Small print: what a figure rests on."""
    said = " ".join(sentence for sentence in sentences if sentence)
    if said:
        st.html(tag("p", text(_unbroken(said)), class_="quiet"))


def caveats(sentences: Sequence[str]) -> None:
    """What belongs beside the verdict, most important first."""
    for sentence in sentences:
        st.markdown(f":material/info: {escaped(sentence)}")


def details(rows: Sequence[tuple[str, str]]) -> None:
    """Label and text, as under "Show the work"."""
    st.table({"What": [label for label, _ in rows], "Value": [said for _, said in rows]})


def hidden_words(hidden: HiddenSummary) -> str:
    """How much is not shown, and why."""
    if not hidden.cells:
        return "No figure is hidden."
    people = f", {count(hidden.people)} people" if hidden.people else ""
    return (
        f"{count(hidden.cells)} figures of {count(hidden.units)} of {count(hidden.of_units)} units"
        f"{people} are not shown, because too few people stand behind them."
    )


def fresh_words(fresh: Sequence[Fresh]) -> str:
    """How far the data of each side reach."""
    return ", ".join(f"{entry.label.lower()} to {month(entry.until)}" for entry in fresh)


def footer(context: Context, *sentences: str) -> None:
    """Which figures these are, and a link that will always open them again."""
    if context.mart is None:
        return
    asked = {name: st.query_params.get_all(name) for name in st.query_params if name != "g"}
    exact = urlencode({**asked, "g": str(context.generation)}, doseq=True)
    said = [*sentences, f"Generation {context.generation}.", f"Methods of {_day(METHODS_CHANGED)}."]
    link = tag("a", "Link to exactly this", href=f"?{exact}")
    st.space("small")
    st.html(tag("p", text(" ".join(part for part in said if part)), " ", link, class_="quiet"))


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"
