"""One unit's survey themes beside the others of its kind, with what chance alone would do."""

from dataclasses import dataclass

import numpy as np

from dashboard.language import current, later, say
from dashboard.mart.reading import Mart
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.scores import mean_change, mean_interval_from_sums

from .neighbours import Beside
from .scope import units
from .themes import theme_names
from .units import UnitFigure, UnitPage

EVERYONE = later("everyone")


@dataclass(frozen=True, slots=True)
class UnitThemes:
    """Themes that may be shown, furthest above the others first.

    Attributes:
        others: whom they stand beside: "other stores", or "everyone" for what is no leaf.
        when: the survey they are from, as the unit has it; the latest where several differ.
        not_shown: labels of themes that this unit has no figure of.
    """

    rows: tuple[Beside, ...]
    others: str
    when: str
    not_shown: tuple[str, ...]

    @property
    def higher(self) -> tuple[Beside, ...]:
        return tuple(row for row in self.rows if row.difference and row.difference.low > 0)

    @property
    def lower(self) -> tuple[Beside, ...]:
        return tuple(row for row in self.rows if row.difference and row.difference.high < 0)


def unit_themes(mart: Mart, page: UnitPage) -> UnitThemes | NotEnoughData:
    """The unit's latest score of each theme beside the others' in the same survey.

    A leaf stands beside the other leaves of its kind, itself left out; a region beside everyone.
    Themes that engagement is made of are left out: they would say the same again.
    """
    asked = [theme for theme in theme_names(mart) if not theme.only_outcomes]
    if not asked:
        return NotEnoughData("No survey with questions by theme is loaded.")
    figures = {figure.metric.metric: figure for figure in page.figures}
    kind = {u.unit for u in units(mart).values() if u.leaf and u.kind == page.unit.kind}
    rows = []
    for theme in asked:
        figure = figures.get(theme.metric)
        there = None if figure is None else _others(mart, figure, page, kind)
        if figure is None or there is None or not isinstance(figure.level.now, Interval):
            continue
        here = figure.level.now
        known = all(np.isfinite([here.low, here.high, there.low, there.high]))
        difference = mean_change(there, here) if known else None
        rows.append(Beside(figure.metric, here, there, difference))
    shown = {row.metric.metric for row in rows}
    missing = tuple(theme.label for theme in asked if theme.metric not in shown)
    if not rows:
        return NotEnoughData("No theme of the survey may be shown here: too few people answered.")
    rows.sort(key=lambda row: row.there.value - row.here.value)
    labels = [(figures[m].series.ends_on[-1], figures[m].series.label[-1]) for m in shown]
    others = say(EVERYONE)
    if page.unit.leaf:
        others = say("other {kinds}", kinds=current().kinds(page.unit.kind))
    return UnitThemes(tuple(rows), others, max(labels)[1], missing)


def _others(mart: Mart, figure: UnitFigure, page: UnitPage, kind: set[str]) -> Interval | None:
    """All answers of the others together in the unit's own latest period."""
    if not page.unit.leaf:
        now = figure.whole.now
        return now if isinstance(now, Interval) else None
    ends_on = figure.level.ends_on
    found = mart.columns(
        "metric_by_unit", metric=figure.metric.metric, since=ends_on, until=ends_on
    )
    other = np.array([u in kind and u != page.unit.unit for u in found["unit"]], dtype=bool)
    if not other.any():
        return None
    weight, total, squares = (
        float(np.asarray(found[key], dtype=np.float64)[other].sum())
        for key in ("weight", "total", "total_squares")
    )
    pooled = mean_interval_from_sums(weight, total, squares)
    return pooled if isinstance(pooled, Interval) else None


def themes_words(found: UnitThemes) -> str:
    """Where it surely differs, and how many of the rest could be chance."""
    everyone = found.others == say(EVERYONE)
    higher, lower = _THAN_EVERYONE if everyone else _THAN_OTHERS
    said = [
        say(words, others=found.others, names=", ".join(row.metric.short for row in rows))
        for words, rows in ((higher, found.higher), (lower, found.lower))
        if rows
    ]
    alike = len(found.rows) - len(found.higher) - len(found.lower)
    if not said:
        return say("No theme stands apart from {others} by more than chance.", others=found.others)
    rest = say("; the other {count} could be chance", count=alike) if alike else ""
    return f"{'. '.join(said)}{rest}."


_THAN_EVERYONE = (
    later("Surely higher than everyone's: {names}"), later("Surely lower than everyone's: {names}")
)  # fmt: skip
_THAN_OTHERS = (
    later("Surely higher than at {others}: {names}"),
    later("Surely lower than at {others}: {names}"),
)  # fmt: skip
