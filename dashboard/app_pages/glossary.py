"""What do the words mean? Terms of the field in a manager's words."""

import streamlit as st

from dashboard.analyses.glossary import terms
from dashboard.charts.markup import tag, text
from dashboard.language import say
from dashboard.widgets import tour, words
from dashboard.widgets.context import Context


def show(context: Context) -> None:
    st.title(say("What do the words mean?"), anchor=False)
    words.answer(say("Nothing here needs a statistician: each word in one sentence."))
    tour.reopen()
    rows = [tag("dt", text(term.word)) + tag("dd", text(term.means)) for term in terms()]
    st.html(tag("dl", *rows, class_="glossary"))
    words.footer(context)
