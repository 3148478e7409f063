"""The pages, in the order of the navigation. To add one: a module with `show`, a line here."""

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.widgets.context import Context

from . import (
    access,
    alarms,
    chain,
    drivers,
    good_to_great,
    link,
    many_links,
    overview,
    query_health,
    questions,
    schema,
    staying,
    units,
    uploads,
    which_comes_first,
    workbench,
    worth,
)


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    Attributes:
        path: its address; empty for the first page.
        needs_figures: shows the welcome instead while nothing has been published.
        names: starts of the names it reads from the address; "" = any.
        kept: those that a visitor finds again on coming back to it.
        listed: stands in the navigation; the others are reached from a page that does.
    """

    path: str
    title: str
    show: Callable[[Context], None]
    needs_figures: bool = True
    names: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    listed: bool = True


LINK = ("x", "y", "lag", "window", "where.", "since", "until", "control", "colour")
PAIR = ("x", "y", "lag", "where.")
STAYING = ("way", "by", "salary", "share")
UNITS = ("unit", "metric", "rows", "view")


PAGES = (
    Page("", "Overview", overview.show),
    Page("link", "Link", link.show, names=LINK, kept=LINK),
    Page("first", "Which first", which_comes_first.show, names=PAIR, kept=PAIR),
    Page("drivers", "Themes", drivers.show, names=("outcome", "where."), kept=("outcome",)),
    Page("worth", "Worth", worth.show, names=(*PAIR, "at"), kept=PAIR),
    Page("matrix", "Many links", many_links.show, names=("where.",)),
    Page("chain", "Chain", chain.show, names=("in_order",), kept=("in_order",)),
    Page("staying", "Staying", staying.show, names=STAYING, kept=STAYING),
    Page("raving", "Good to great", good_to_great.show, names=("by", "unit"), kept=("by", "unit")),
    Page("units", "Units", units.show, names=UNITS, kept=UNITS[1:]),
    Page("alarms", "Doubts", alarms.show),
    Page("questions", "Questions", questions.show, names=("",)),
    Page("schema", "Schema", schema.show, listed=False),
    Page("query_health", "Query health", query_health.show, needs_figures=False, listed=False),
    Page("workbench", "Workbench", workbench.show, listed=False),
    Page("uploads", "Uploads", uploads.show, needs_figures=False),
    Page("access", "Access", access.show, needs_figures=False, listed=False),
)
