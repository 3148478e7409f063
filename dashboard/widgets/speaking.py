"""Which language a visit speaks: that of its address, else of an address before, else of the
settings."""

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import Any, ParamSpec
from urllib.parse import urlencode

import streamlit as st

from dashboard.charts.markup import tag, text
from dashboard.language import LANGUAGES, current, speak
from dashboard.settings import Settings

ASKED = "language"
_NOW = "language now"
P = ParamSpec("P")


def visiting(settings: Settings) -> Settings:
    """Settings in the visitor's language, which is spoken from here on in this run.

    Settings key whatever is kept between runs, so nobody is handed another language's sentences.
    """
    asked = st.query_params.get(ASKED)
    if asked in LANGUAGES:
        st.session_state[ASKED] = asked
    code: str = st.session_state.get(ASKED, settings.language)
    st.session_state[_NOW] = code
    speak(code)
    return replace(settings, language=code)


def carried() -> dict[str, str]:
    """What a link to another page must carry so that the visitor's own choice stays."""
    return {ASKED: st.session_state[ASKED]} if ASKED in st.session_state else {}


def choice() -> str:
    """The other languages, each a link to this very page, named as its speakers do."""
    asked = {name: st.query_params.get_all(name) for name in st.query_params}
    return " · ".join(
        tag("a", text(rules.name), href=f"?{urlencode({**asked, ASKED: code}, doseq=True)}",
            target="_self", lang=code, hreflang=code)
        for code, rules in LANGUAGES.items()
        if code != current().code
    )  # fmt: skip


def fragment(
    function: Callable[P, None] | None = None, *, run_every: str | None = None
) -> Callable[..., Any]:
    """As st.fragment: a part that is drawn anew alone is drawn by a run of its own, which must be
    told the language again."""

    def made(part: Callable[P, None]) -> Callable[P, None]:
        @wraps(part)
        def spoken(*args: P.args, **kwargs: P.kwargs) -> None:
            speak(st.session_state.get(_NOW, "en"))
            part(*args, **kwargs)

        return st.fragment(spoken, run_every=run_every)

    return made(function) if function is not None else made
