"""What Streamlit runs on every visit: the frame, the navigation and the page asked for."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import streamlit as st

from dashboard.app_pages import DESKS, PAGES, Page, welcome
from dashboard.errors import LinkageError
from dashboard.language import say
from dashboard.settings import read_settings
from dashboard.widgets import (
    address,
    carry,
    generation,
    jobs,
    kept,
    navigate,
    problems,
    signed_in,
    speaking,
    words,
)

ICON = Path(__file__).parent / "static" / "favicon.png"


def visit(page: Page) -> Callable[[], None]:
    """One visit to a page: the right generation, then the page, or one friendly message."""

    def run() -> None:
        try:
            settings = speaking.visiting(read_settings())
            identity = signed_in.current_identity(settings)
            if not signed_in.let_in(identity, page.path):
                return
            address.restore(page.path, page.names, page.kept)
            settings = signed_in.within_scope(settings, identity)
            context = generation.open_context(generation.reading_units(settings, page.names))
            generation.banner(context)
            carry.begin(context, page.title)
            if page.in_english and settings.language != "en":
                words.quiet(say("Parts of this page are in English."))
            if context.mart is None and page.needs_figures:
                welcome.show(context)
            else:
                if page.needs_figures:
                    jobs.notice()
                page.show(context)
                if page.needs_figures:
                    kept.bar(context, page.path, page.names)
                if not page.path:
                    kept.since_last_visit(context)
                    kept.views(context)
            address.remember(page.path)
        except LinkageError as error:
            problems.show_problem(error)

    return run


def main() -> None:
    """Draw the page that the address names."""
    # A local picture: a symbol as favicon would be fetched from the internet.
    st.set_page_config(page_title="Linkage", page_icon=str(ICON), layout="wide")
    words.style()
    settings = speaking.visiting(read_settings())
    identity = signed_in.current_identity(settings)
    pages = {
        page.path: st.Page(
            visit(page),
            title=say(page.title),
            url_path=page.path or None,
            default=not page.path,
            visibility=(
                "visible" if page.listed and signed_in.may_open(identity, page.path) else "hidden"
            ),
        )
        for page in PAGES
    }
    navigate.register(pages)
    signed_in.sign_out_link(identity, settings)
    # Inside another program's page (?embed=true) the way about is that program's.
    place: Literal["hidden", "top"] = "hidden" if st.context.is_embedded else "top"
    st.navigation(by_desk(pages), position=place).run()


def by_desk(pages: dict[str, Any]) -> dict[str, list[Any]]:
    """The story first, then a menu for each desk where this person may open anything."""
    menus: dict[str, list[Any]] = {desk: [] for desk in DESKS}
    for page in PAGES:
        menus[page.desk].append(pages[page.path])
    for desk in DESKS[1:]:
        if not any(page.visibility == "visible" for page in menus[desk]):
            menus[""] += menus.pop(desk)
    return {say(desk) if desk else "": found for desk, found in menus.items()}


main()
