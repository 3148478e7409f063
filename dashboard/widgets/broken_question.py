"""What is wrong with a question file or a statement: where, and what to do, with a caret."""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from dashboard.errors import QueryError
from dashboard.mart.excerpt import excerpt
from dashboard.mart.finding import Finding

from .problems import escaped


def show_findings(findings: Sequence[Finding]) -> None:
    """Each finding of one file, with the lines round it."""
    for one in findings:
        what, *_ = one.what.split("\n")
        _said(f"Line {one.line}: {what}" if one.line else what, one.what_to_do)
        _pointed(excerpt(_text(one.file), one.line))


def show_query_error(error: QueryError, text: str) -> None:
    """A statement that the database or the gate refused; `text` is what was run, line for line."""
    what, *_ = str(error).split("\n")
    _said(what)
    _pointed(excerpt(text, error.line, error.column))


def _said(what: str, what_to_do: str = "") -> None:
    st.error(escaped(f"{what} {what_to_do}".strip()), icon=":material/error:")


def _pointed(lines: str) -> None:
    if lines:
        st.code(lines, language=None)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
