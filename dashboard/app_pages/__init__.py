"""The pages, in the order of the navigation. To add one: a module with `show`, a line here."""

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.widgets.context import Context

from . import link, overview, questions, units, uploads


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    Attributes:
        path: its address; empty for the first page.
        needs_figures: shows the welcome instead while nothing has been published.
        names: starts of the names it reads from the address; "" = any.
        kept: those that a visitor finds again on coming back to it.
    """

    path: str
    title: str
    show: Callable[[Context], None]
    needs_figures: bool = True
    names: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()


LINK = ("x", "y", "lag", "window", "where.", "since", "until", "control", "colour")


PAGES = (
    Page("", "Overview", overview.show),
    Page("link", "Link", link.show, names=LINK, kept=LINK),
    Page("units", "Units", units.show, names=("unit", "metric", "rows"), kept=("metric", "rows")),
    Page("questions", "Questions", questions.show, names=("",)),
    Page("uploads", "Uploads", uploads.show, needs_figures=False),
)
