"""Which survey themes go with an outcome, between units: shares, ranks, where each stands now."""

from dataclasses import dataclass

import numpy as np

from dashboard.language import say
from dashboard.mart.reading import Mart
from dashboard.selection import Filters
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.correlation import Correlation, pearson
from dashboard.stats.drivers import Drivers, key_drivers
from dashboard.stats.verdict import FEWEST_UNITS

from .driver_words import caveats, sentence, what_to_do
from .figures import Floats
from .many_pairs import ManyFigures, read_many
from .metric_info import MetricInfo, metric_info, metrics
from .over_time import level, series
from .overview import HiddenSummary, hidden_summary
from .scope import kind_word
from .themes import Theme, ThemeName, in_order, theme_names, usable_themes, with_corners

_NOTHING = (np.empty((0, 0)), np.empty(0))


@dataclass(frozen=True, slots=True, eq=False)
class DriversAnswer:
    """Themes in the order of their rank, or of their own link where no ranking is possible.

    Attributes:
        found: shares, ranks, R²; the reason where themes cannot be compared.
        left_out: themes made of the outcome's own questions.
        apart: themes that few units have in the periods of the outcome.
        sign: +1 where a better outcome is a higher one, else -1.
        equal_share: what each theme would hold if all held alike.
        typical_score: the middle one of the themes' present scores.
    """

    question: str
    sentence: str
    what_to_do: str
    caveats: tuple[str, ...]
    outcome: MetricInfo
    themes: tuple[Theme, ...]
    found: Drivers | NotEnoughData
    left_out: tuple[str, ...]
    apart: tuple[str, ...]
    units: int
    kinds: str
    sign: int
    hidden: HiddenSummary
    generation: int

    @property
    def equal_share(self) -> float:
        return self.found.r_squared / len(self.themes) if isinstance(self.found, Drivers) else 0.0

    @property
    def typical_score(self) -> float | None:
        scores = [theme.now.value for theme in self.themes if isinstance(theme.now, Interval)]
        return float(np.median(scores)) if scores else None


def possible_outcomes(mart: Mart) -> tuple[MetricInfo, ...]:
    """What themes may be held against: all that has a better side, but themes and questions."""
    themes = {theme.metric for theme in theme_names(mart)}
    return tuple(
        info
        for info in metrics(mart)
        if info.better != "neither"
        and info.metric not in themes
        and not info.metric.startswith("item_")
    )


def drivers_of(mart: Mart, outcome: str, where: Filters = ()) -> DriversAnswer:
    """The survey's themes beside one outcome.

    Raises:
        UnknownName: there is no such metric, attribute or value.
    """
    info, kinds = metric_info(mart, outcome), kind_word(mart)[1]
    kept, left_out = usable_themes(theme_names(mart), outcome)
    figures = read_many(mart, [outcome, *(theme.metric for theme in kept)], where)
    kept, apart = _met(figures, kept, outcome)
    x, y = figures.beside([theme.metric for theme in kept], outcome) if kept else _NOTHING
    units = int((np.isfinite(x).all(axis=1) & np.isfinite(y)).sum()) if kept else 0
    found = key_drivers(x, y) if kept else NotEnoughData("no survey themes are loaded.")
    themes = _themes(mart, kept, (x, y), found)
    sign = -1 if info.better == "lower" else 1
    return DriversAnswer(
        question=say("Which survey themes go with {y}?", y=info.phrase),
        sentence=sentence(found, themes, info, kinds, units),
        what_to_do=what_to_do(found, themes, info, kinds),
        caveats=caveats(themes, info, sign),
        outcome=info,
        themes=themes,
        found=found,
        left_out=tuple(theme.label for theme in left_out),
        apart=tuple(theme.label for theme in apart),
        units=units,
        kinds=kinds,
        sign=sign,
        hidden=hidden_summary(mart, outcome),
        generation=mart.number,
    )


def _met(
    figures: ManyFigures, themes: tuple[ThemeName, ...], outcome: str
) -> tuple[tuple[ThemeName, ...], tuple[ThemeName, ...]]:
    """Themes that enough units have in the outcome's periods, and those of other years."""
    if outcome not in figures.by_metric:
        return (), themes
    there = [theme for theme in themes if theme.metric in figures.by_metric]
    units = {
        theme: int(np.isfinite(figures.together(theme.metric, outcome)[0]).sum()) for theme in there
    }
    most = max(units.values(), default=0)
    met = tuple(theme for theme in there if 2 * units[theme] >= most > 0)
    return met, tuple(theme for theme in themes if theme not in met)


def _themes(
    mart: Mart,
    kept: tuple[ThemeName, ...],
    columns: tuple[Floats, Floats],
    found: Drivers | NotEnoughData,
) -> tuple[Theme, ...]:
    known = {info.metric: info for info in metrics(mart)}
    drivers = found.drivers if isinstance(found, Drivers) else (None,) * len(kept)
    themes = tuple(
        Theme(
            metric=known[theme.metric],
            r=_own_link(columns[0][:, place], columns[1]),
            driver=drivers[place],
            now=level(series(mart, known[theme.metric])).now,
            turned=theme.turned,
        )
        for place, theme in enumerate(kept)
    )
    return in_order(with_corners(themes))


def _own_link(x: Floats, y: Floats) -> Correlation | NotEnoughData:
    found = pearson(x, y)
    if isinstance(found, Correlation) and found.n < FEWEST_UNITS:
        return NotEnoughData("{count} units are too few for a correlation.", count=found.n)
    return found
