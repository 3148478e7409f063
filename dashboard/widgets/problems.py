"""What a person reads when something went wrong: never a traceback."""

import logging
import secrets
import sys

import streamlit as st

from dashboard.errors import LinkageError, ProblemsFound

log = logging.getLogger("linkage")
# A longer list nobody mends by hand.
MOST_LISTED = 20


def show_problem(error: LinkageError) -> None:
    """A mistake we foresaw: its message says where, what was found and what to do."""
    st.error(escaped(str(error)), icon=":material/error:")


def show_unexpected(error: Exception) -> bool:
    """A mistake of ours: a number the reader can pass on, the details in the server's log.

    Returns True: Streamlit then shows nothing of its own.
    """
    if isinstance(error, LinkageError):
        show_problem(error)
        return True
    incident = secrets.token_hex(3).upper()
    log_incident(incident, error)
    st.error(
        f"Something went wrong on our side, and nothing was changed. If it happens again, pass on "
        f"this number: **{incident}**. The details are in the server's log.",
        icon=":material/error:",
    )
    return True


def log_incident(incident: str, error: Exception) -> None:
    """One entry on stderr, with the traceback."""
    if not log.handlers:
        log.addHandler(logging.StreamHandler(sys.stderr))
    log.error("incident %s", incident, exc_info=error)


def show_any(error: Exception) -> None:
    """Whatever a job raised."""
    if isinstance(error, ProblemsFound):
        show_problem(error)
        for problem in error.problems[:MOST_LISTED]:
            st.markdown(f"- {escaped(str(problem))}")
        if len(error.problems) > MOST_LISTED:
            st.caption(f"and {len(error.problems) - MOST_LISTED} more.")
    else:
        show_unexpected(error)


def escaped(sentence: str) -> str:
    """Text from data inside Markdown: shown as it is."""
    for letter in "\\`*_[]$#<>:~|":
        sentence = sentence.replace(letter, f"\\{letter}")
    return sentence
