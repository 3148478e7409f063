"""Everything there is to mend in question files, one list for all of them."""

from itertools import groupby
from pathlib import Path

import streamlit as st

from dashboard.mart.questions import question_files
from dashboard.widgets import words
from dashboard.widgets.broken_question import show_findings
from dashboard.widgets.cache import findings_of
from dashboard.widgets.context import Context
from dashboard.widgets.navigate import link_to
from dashboard.widgets.problems import escaped


def show(context: Context) -> None:
    link_to(context, "questions", "All questions")
    st.title("Which question files need mending?", anchor=False)
    files = question_files(context.settings)
    states = tuple((path, path.stat().st_mtime_ns) for path in files if path.is_file())
    with st.spinner("Trying every question on these figures"):
        found = findings_of(context.settings, context.newest, states)
    by_file = {path: list(of) for path, of in groupby(found, key=lambda one: one.file)}
    words.answer(_sentence(len(states), len(by_file)))
    words.quiet(
        "Each file was read, held against the tables, run on the newest figures and on none, and "
        "its own assertions were tried. `linkage check` does the same on the command line."
    )
    for path, findings in by_file.items():
        _file(context, path)
        show_findings(findings)
    words.footer(context)


def _sentence(files: int, broken: int) -> str:
    if not files:
        return "There are no question files."
    if not broken:
        return f"None: all {files} question files are whole."
    return f"{broken} of {files} question files {'needs' if broken == 1 else 'need'} mending."


def _file(context: Context, path: Path) -> None:
    st.subheader(escaped(path.name), anchor=False)
    words.quiet(str(path.parent))
    link_to(context, "questions", "Open its page", question=path.stem)
