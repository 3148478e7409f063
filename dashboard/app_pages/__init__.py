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
    """

    path: str
    title: str
    show: Callable[[Context], None]
    needs_figures: bool = True


PAGES = (
    Page("", "Overview", overview.show),
    Page("link", "Link", link.show),
    Page("units", "Units", units.show),
    Page("questions", "Questions", questions.show),
    Page("uploads", "Uploads", uploads.show, needs_figures=False),
)
