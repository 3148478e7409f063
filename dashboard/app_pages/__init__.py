"""The pages, in the order of the story. To add one: a module with `show`, a line here."""

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.units_as import ASKED
from dashboard.widgets.context import Context

from . import (
    access,
    alarms,
    chain,
    drivers,
    glossary,
    good_to_great,
    link,
    many_links,
    overview,
    query_health,
    questions,
    schema,
    shared_view,
    staying,
    units,
    uploads,
    which_comes_first,
    words,
    workbench,
    worth,
)


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    Attributes:
        path: its address; empty for the first page.
        needs_figures: shows the welcome instead while nothing has been published.
        names: those it reads from the address; one that ends with a dot is a start, "" = any.
        kept: those that a visitor finds again on coming back to it.
        listed: stands in the navigation; the others are reached from a page that does.
        desk: the menu it stands under; "" = in the story itself, which everybody reads.
    """

    path: str
    title: str
    show: Callable[[Context], None]
    needs_figures: bool = True
    names: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    listed: bool = True
    desk: str = ""


HR, ANALYSTS = "HR's desk", "Analysts' desk"
DESKS = ("", HR, ANALYSTS)

LINK = ("x", "y", "lag", "window", "where.", "since", "until", "control", "colour", ASKED)
PAIR = ("x", "y", "lag", "where.", ASKED)
STAYING = ("way", "by", "salary", "share", ASKED)
WORDS = ("word", "unit")
UNITS = ("unit", "metric", "rows", "view", ASKED, "with")
DRIVERS, CHAIN = ("outcome", ASKED), ("in_order", ASKED)


PAGES = (
    Page("", "The claim", overview.show),
    Page("link", "The link", link.show, names=(*LINK, "only"), kept=LINK),
    Page("first", "Which comes first", which_comes_first.show, names=PAIR, kept=PAIR),
    Page("drivers", "What drives it", drivers.show, names=(*DRIVERS, "where."), kept=DRIVERS),
    Page("staying", "Who stays", staying.show, names=STAYING, kept=STAYING),
    Page("raving", "Good to great", good_to_great.show, names=("by", "unit"), kept=("by", "unit")),
    Page("words", "In their words", words.show, names=WORDS, kept=WORDS),
    Page("shared_view", "One view of service", shared_view.show, names=("unit",), kept=("unit",)),
    Page("worth", "What it is worth", worth.show, names=(*PAIR, "at"), kept=PAIR),
    Page("units", "Units", units.show, names=UNITS, kept=UNITS[1:-1]),
    Page("questions", "Questions", questions.show, names=("",)),
    Page("glossary", "Glossary", glossary.show, needs_figures=False),
    Page("uploads", "Uploads", uploads.show, needs_figures=False, desk=HR),
    Page("alarms", "Doubts", alarms.show, desk=HR),
    Page("access", "Access", access.show, needs_figures=False, listed=False, desk=HR),
    Page("chain", "The whole chain", chain.show, names=CHAIN, kept=CHAIN, desk=ANALYSTS),
    Page("matrix", "Many links", many_links.show, names=("where.", ASKED), desk=ANALYSTS),
    Page("schema", "Schema", schema.show, desk=ANALYSTS),
    Page("query_health", "Query health", query_health.show, needs_figures=False, desk=ANALYSTS),
    Page("workbench", "Workbench", workbench.show, listed=False, desk=ANALYSTS),
)  # fmt: skip
