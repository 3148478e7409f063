"""The parts of a page around its picture: title, answer, verdict, what to do, footer."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st

from dashboard import METHODS_CHANGED
from dashboard.analyses.glossary import explained
from dashboard.charts.markup import tag, text
from dashboard.charts.small_print import day_words, fresh_words, hidden_words, unbroken
from dashboard.charts.theme import css_variables
from dashboard.language import say
from dashboard.mart.reading import Mart
from dashboard.stats.verdict import Verdict
from dashboard.units_as import SAID

from . import speaking
from .context import Context
from .problems import escaped

__all__ = [
    "answer", "caveats", "details", "footer", "fresh_words", "hidden_words", "quiet", "style",
    "weighing",
]  # fmt: skip

STYLE = Path(__file__).with_name("page.css")


def style() -> None:
    """The page's style sheet, once a run."""
    sheet = STYLE.read_text(encoding="utf-8")
    st.html(f"<style>.stApp {{ {css_variables()} }}\n{sheet}</style>")


def weighing() -> AbstractContextManager[None]:
    """Says what takes its time, where it does."""
    return st.spinner(say("Weighing the evidence"))


def answer(sentence: str, verdict: Verdict | None = None) -> None:
    """The one sentence a reader takes away, led by the verdict's symbol."""
    symbol = tag("span", verdict.symbol, class_="symbol", aria_hidden="true") if verdict else ""
    st.html(tag("p", symbol, text(unbroken(sentence)), class_="answer"))


def quiet(*sentences: str) -> None:
    """Small print: what a figure rests on."""
    said = " ".join(sentence for sentence in sentences if sentence)
    if said:
        st.html(tag("p", text(unbroken(said)), class_="quiet"))


def caveats(sentences: Sequence[str]) -> None:
    """What belongs beside the verdict, most important first."""
    for sentence in sentences:
        st.markdown(f":material/info: {escaped(sentence)}")


def details(rows: Sequence[tuple[str, str]]) -> None:
    """Label and text, as under "Show the work"; words of the field explain themselves on hover."""
    lines = [
        tag("tr", tag("th", _explained(label), scope="row"), tag("td", _explained(said)))
        for label, said in rows
    ]
    st.html(tag("table", tag("tbody", *lines), class_="work"))
    st.html(tag("p", _glossary(say("What do these words mean?")), class_="quiet"))


def _glossary(label: str) -> str:
    carried = speaking.carried()
    return tag("a", text(label), href=f"glossary?{urlencode(carried)}" if carried else "glossary")


def _explained(said: str) -> str:
    return "".join(
        tag("abbr", text(piece), title=term.means, tabindex=0) if term else text(piece)
        for piece, term in explained(said)
    )


def _units_as(mart: Mart) -> str:
    said = SAID[mart.units_as]
    return say(said) if said else ""


def footer(context: Context, *sentences: str) -> None:
    """Which figures these are, and a link that will always open them again."""
    if context.mart is None:
        return
    asked = {name: st.query_params.get_all(name) for name in st.query_params if name != "g"}
    exact = urlencode({**asked, "g": str(context.generation)}, doseq=True)
    methods = say("Methods of {day}.", day=day_words(METHODS_CHANGED))
    made = say("Generation {generation}.", generation=context.generation)
    said = [*sentences, _units_as(context.mart), made, methods]
    link = tag("a", text(say("Link to exactly this")), href=f"?{exact}")
    st.space("small")
    foot = text(" ".join(part for part in said if part))
    st.html(tag("p", foot, " ", link, " · ", _glossary(say("Glossary")), " · ", speaking.choice(),
                class_="quiet"))  # fmt: skip
