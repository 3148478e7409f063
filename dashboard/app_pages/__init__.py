"""The pages, in the order of the story. To add one: a module with `show`, a line here."""

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.language import later
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
        in_english: parts of it are not said in other languages yet.
    """

    path: str
    title: str
    show: Callable[[Context], None]
    needs_figures: bool = True
    names: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    listed: bool = True
    desk: str = ""
    in_english: bool = True


HR, ANALYSTS = later("HR's desk"), later("Analysts' desk")
DESKS = ("", HR, ANALYSTS)

LINK = ("x", "y", "lag", "window", "where.", "since", "until", "control", "colour", ASKED)
PAIR = ("x", "y", "lag", "where.", ASKED)
STAYING = ("way", "by", "salary", "share", ASKED)
WORDS = ("word", "unit")
UNITS = ("unit", "metric", "rows", "view", ASKED, "with")
DRIVERS, CHAIN = ("outcome", ASKED), ("in_order", ASKED)


PAGES = (
    Page("", later("The claim"), overview.show, in_english=False),
    Page("link", later("The link"), link.show, names=(*LINK, "only"), kept=LINK, in_english=False),
    Page("first", later("Which comes first"), which_comes_first.show,
         names=PAIR, kept=PAIR, in_english=False),
    Page("drivers", later("What drives it"), drivers.show,
         names=(*DRIVERS, "where."), kept=DRIVERS, in_english=False),
    Page("staying", later("Who stays"), staying.show, names=STAYING, kept=STAYING,
         in_english=False),
    Page("raving", later("Good to great"), good_to_great.show,
         names=("by", "unit"), kept=("by", "unit"), in_english=False),
    Page("words", later("In their words"), words.show, names=WORDS, kept=WORDS, in_english=False),
    Page("shared_view", later("One view of service"), shared_view.show,
         names=("unit",), kept=("unit",), in_english=False),
    Page("worth", later("What it is worth"), worth.show,
         names=(*PAIR, "at"), kept=PAIR, in_english=False),
    Page("units", later("Units"), units.show, names=UNITS, kept=UNITS[1:-1], in_english=False),
    Page("questions", later("Questions"), questions.show, names=("",)),
    Page("glossary", later("Glossary"), glossary.show, needs_figures=False, in_english=False),
    Page("uploads", later("Uploads"), uploads.show, needs_figures=False, desk=HR),
    Page("alarms", later("Doubts"), alarms.show, desk=HR),
    Page("access", later("Access"), access.show, needs_figures=False, listed=False, desk=HR),
    Page("chain", later("The whole chain"), chain.show, names=CHAIN, kept=CHAIN, desk=ANALYSTS),
    Page("matrix", later("Many links"), many_links.show, names=("where.", ASKED), desk=ANALYSTS),
    Page("schema", later("Schema"), schema.show, desk=ANALYSTS),
    Page("query_health", later("Query health"), query_health.show,
         needs_figures=False, desk=ANALYSTS),
    Page("workbench", later("Workbench"), workbench.show, listed=False, desk=ANALYSTS),
)  # fmt: skip
