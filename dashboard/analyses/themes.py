"""Survey themes: which there are, which may be held against an outcome, and where each lies."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from dashboard.language import later
from dashboard.mart.reading import Mart
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.correlation import Correlation
from dashboard.stats.drivers import Driver

from .metric_info import MetricInfo

# Outcomes that are made of the same questions as a theme may be.
MADE_OF_ENGAGEMENT = ("engagement", "favourable")


class Corner(StrEnum):
    """Between how much a theme goes with the outcome and how high it stands now."""

    LOOK_FIRST = later("look here first")
    KEEP = later("keep it up")
    LATER = later("can wait")
    FINE = later("fine as it is")
    OPEN = later("too close to call")


@dataclass(frozen=True, slots=True)
class ThemeName:
    """A theme as the survey has it; see `survey_themes.sql` for what the flags mean."""

    metric: str
    label: str
    only_outcomes: bool
    holds_engagement: bool
    holds_enps: bool
    turned: bool


@dataclass(frozen=True, slots=True)
class Theme:
    """One survey theme beside the outcome.

    Attributes:
        r: its own correlation with the outcome, between units.
        driver: its share and rank beside the other themes; None where they were not compared.
        now: the whole organisation's present score.
        turned: its questions are worded the other way round; a high score is the better answer.
    """

    metric: MetricInfo
    r: Correlation | NotEnoughData
    driver: Driver | None
    now: Interval | NotEnoughData
    turned: bool
    corner: Corner = Corner.OPEN

    @property
    def stands_out(self) -> bool:
        """It may be the first of all, and holds more than random numbers would."""
        return self.driver is not None and self.driver.rank_low == 1 and self.driver.beats_noise


def theme_names(mart: Mart) -> tuple[ThemeName, ...]:
    """Every theme, those included that an outcome is made of."""
    return tuple(ThemeName(*row) for row in mart.rows("survey_themes"))


def usable_themes(
    themes: Sequence[ThemeName], outcome: str
) -> tuple[tuple[ThemeName, ...], tuple[ThemeName, ...]]:
    """Themes to hold against an outcome, and those left out because they are made of the same
    questions, or of questions that ask for engagement itself."""
    kept: list[ThemeName] = []
    left_out: list[ThemeName] = []
    for theme in themes:
        if theme.metric == outcome:
            continue
        same = (
            theme.only_outcomes
            or (theme.holds_engagement and outcome in MADE_OF_ENGAGEMENT)
            or (theme.holds_enps and outcome == "enps")
        )
        (left_out if same else kept).append(theme)
    return tuple(kept), tuple(left_out)


def with_corners(themes: tuple[Theme, ...]) -> tuple[Theme, ...]:
    """Name the corner of each theme whose share is surely above, or surely below, an equal one."""
    shares = [theme.driver.share.value for theme in themes if theme.driver]
    scores = [theme.now.value for theme in themes if isinstance(theme.now, Interval)]
    if not shares or not scores:
        return themes
    equal, typical = float(np.mean(shares)), float(np.median(scores))
    return tuple(replace(theme, corner=_corner(theme, equal, typical)) for theme in themes)


def _corner(theme: Theme, equal: float, typical: float) -> Corner:
    if theme.driver is None or isinstance(theme.now, NotEnoughData):
        return Corner.OPEN
    low = theme.now.value < typical
    if theme.driver.share.low > equal:
        return Corner.LOOK_FIRST if low else Corner.KEEP
    if theme.driver.share.high < equal:
        return Corner.LATER if low else Corner.FINE
    return Corner.OPEN


def in_order(themes: tuple[Theme, ...]) -> tuple[Theme, ...]:
    """By rank where there is one, else by the strength of the own link."""

    def place(theme: Theme) -> float:
        if theme.driver is not None:
            return theme.driver.rank
        return -abs(theme.r.r) if isinstance(theme.r, Correlation) else 1.0

    return tuple(sorted(themes, key=place))
