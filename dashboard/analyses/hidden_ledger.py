"""The ledger of what is not shown: which figure of which unit, and why."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from dashboard.language import current, later, say
from dashboard.mart.reading import Mart

from .why_hidden import why_words

# What the query calls all questions together.
SINGLE = later("Single questions")


@dataclass(frozen=True, slots=True)
class HiddenFigure:
    """One figure of one unit that is not shown; never its size."""

    metric: str
    unit: str
    starts_on: date
    ends_on: date
    why: str


@dataclass(frozen=True, slots=True)
class HiddenSum:
    """How many figures of one metric are not shown for one reason, and of how many units."""

    metric: str
    why: str
    figures: int
    units: int


@dataclass(frozen=True, slots=True)
class HiddenHere:
    """Figures of one metric and one unit that are not shown for one reason."""

    metric: str
    why: str
    figures: int
    since: date
    until: date


def hidden_of(mart: Mart, unit: str) -> tuple[HiddenHere, ...]:
    """What is not shown of one unit, most first; single questions count together."""
    return tuple(
        HiddenHere(_named(metric), why_words(why), *rest)
        for metric, why, *rest in mart.rows("hidden_of_unit", unit=unit)
    )


def _named(label: str) -> str:
    return say(SINGLE) if label == SINGLE else current().named(label)


def hidden_ledger(mart: Mart) -> tuple[HiddenFigure, ...]:
    """Every figure that is not shown, metric by metric, oldest first."""
    return tuple(HiddenFigure(*row) for row in mart.rows("hidden_ledger"))


def sums_of(ledger: tuple[HiddenFigure, ...]) -> tuple[HiddenSum, ...]:
    """The ledger by metric and reason, in its own order."""
    figures = Counter((row.metric, row.why) for row in ledger)
    units = Counter((metric, why) for metric, why, _ in {(r.metric, r.why, r.unit) for r in ledger})
    return tuple(HiddenSum(*key, count, units[key]) for key, count in figures.items())
