"""What analysts have asked: the catalogue, and one question with its answer."""

from itertools import groupby

import streamlit as st

from dashboard.mart.question import BrokenQuestion, Question
from dashboard.mart.questions import catalogue
from dashboard.widgets import address, signed_in, words
from dashboard.widgets.context import Context
from dashboard.widgets.navigate import link_to
from dashboard.widgets.problems import escaped

from . import question

NAME = "question"
DESK = {
    "schema": "What is there to ask about?",
    "query_health": "Which files need mending?",
    "workbench": "Write SQL",
}


def show(context: Context) -> None:
    asked = st.query_params.get(NAME)
    if asked:
        question.show(context, asked)
        return
    st.title("What do people here ask of these figures?", anchor=False)
    found = catalogue(context.settings)
    if not found:
        words.answer("Nobody has asked anything yet.")
        st.write("A question is one SQL file in the folder of questions; it appears here at once.")
        return
    words.quiet(f"{len(found)} questions, each a file that an analyst wrote and can be read.")
    _desk(context)
    for section, entries in groupby(found, key=lambda one: one.section):
        st.subheader(section, anchor=False)
        for entry in entries:
            _entry(entry)
    words.footer(context)


def _desk(context: Context) -> None:
    """The ways to an analyst's other tools, those that this person may open."""
    identity = signed_in.current_identity(context.settings)
    with st.container(horizontal=True, gap="medium"):
        for path, label in DESK.items():
            off = path == "workbench" and not context.settings.workbench
            if not off and signed_in.may_open(identity, path):
                link_to(context, path, label)


def _entry(entry: Question | BrokenQuestion) -> None:
    with st.container(border=True, gap="xsmall"):
        address.step(escaped(entry.title), {NAME: entry.name})
        if isinstance(entry, BrokenQuestion):
            words.quiet("This file has a mistake; its page says which.")
        elif entry.description:
            words.quiet(entry.description)
