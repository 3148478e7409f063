"""Which of two figures comes first: both directions side by side, step by step, lag by lag."""

from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from dashboard.mart.reading import Mart
from dashboard.selection import Selection
from dashboard.settings import Settings
from dashboard.stats import NotEnoughData
from dashboard.stats.lead_lag import (
    LagProfile,
    RiClpm,
    Step,
    lag_profile,
    paths_by_period,
    ri_clpm,
)
from dashboard.stats.lead_lag.ri_clpm import FEWEST_UNITS, FEWEST_WAVES, MOST_WAVES

from .ladder.order import Lead, Panel, side_by_side
from .ladder.order import lead as which_leads
from .lead_words import caveats, periods_words, question, sentence, what_to_do
from .link import Hidden, gather, kept_back
from .metric_info import MetricInfo
from .wording import Pair

# Further apart than this a few waves hold hardly any pair, and the band swallows everything.
LONGEST_LAG = 6


@dataclass(frozen=True, slots=True, eq=False)
class LeadAnswer:
    """Both directions of one link in time.

    Signs are those of the claim: `lead`, `steps` and `profile` are positive where better x goes
    with better y, so that less turnover before happier customers counts as forward. `lag` is the
    declared distance in periods, `apart` the same in months. `steps` has one entry for each period
    and the one `lag` before it; `profile` shows all lags and is never searched for the best one.
    """

    question: str
    sentence: str
    what_to_do: str
    caveats: tuple[str, ...]
    selection: Selection
    generation: int
    x: MetricInfo
    y: MetricInfo
    kinds: str
    units: int
    periods: int
    days: tuple[date, ...]
    lag: int
    apart: int
    lead: Lead | NotEnoughData
    steps: tuple[Step, ...]
    profile: LagProfile | NotEnoughData
    panel: Panel
    sign: int
    hidden: Hidden

    @property
    def pair(self) -> Pair:
        return Pair(self.x, self.y, self.kinds)

    @property
    def span(self) -> str:
        """'12 waves'."""
        return periods_words(self.periods, self.panel.months, self.pair)


def which_comes_first(mart: Mart, selection: Selection, settings: Settings) -> LeadAnswer:
    """Both directions at the declared distance: the selection's lag in whole periods, at least one.

    Raises:
        UnknownName: a metric, attribute or value that is not known.
    """
    evidence = gather(mart, replace(selection, lag_months=0), settings)
    panel, sign = side_by_side(evidence), evidence.sign
    lag = max(1, round(selection.lag_months / panel.months))
    found = which_leads(panel, sign, lag)
    pair = Pair(evidence.x, evidence.y, evidence.kinds)
    apart = lag * panel.months
    span = periods_words(panel.periods, panel.months, pair)
    return LeadAnswer(
        question=question(pair),
        sentence=sentence(found, pair, apart, span),
        what_to_do=what_to_do(found, pair, apart),
        caveats=caveats(found, pair),
        selection=selection,
        generation=mart.number,
        x=evidence.x,
        y=evidence.y,
        kinds=evidence.kinds,
        units=int(np.unique(panel.unit).size),
        periods=panel.periods,
        days=panel.days,
        lag=lag,
        apart=apart,
        lead=found,
        steps=() if not found else _steps(panel, sign, lag),
        profile=found if isinstance(found, NotEnoughData) else _profile(panel, sign),
        panel=panel,
        sign=sign,
        hidden=kept_back(mart, selection, evidence.points),
    )


def _steps(panel: Panel, sign: int, lag: int) -> tuple[Step, ...]:
    return paths_by_period(sign * panel.x, panel.y, panel.unit, panel.period, lag)


def _profile(panel: Panel, sign: int) -> LagProfile | NotEnoughData:
    longest = min(LONGEST_LAG, (panel.periods - 1) // 2)
    return lag_profile(sign * panel.x, panel.y, panel.unit, panel.period, longest)


def inside_units(answer: LeadAnswer) -> RiClpm | NotEnoughData:
    """Both directions once more by a model that takes every unit's lasting level out by itself.

    Over the longest run of latest periods that enough units have whole (a choice that cannot see
    the result). Takes about a second.
    """
    panel = answer.panel
    shape = (answer.units, panel.periods)
    codes = np.unique(panel.unit, return_inverse=True)[1]
    x, y = np.full(shape, np.nan), np.full(shape, np.nan)
    x[codes, panel.period], y[codes, panel.period] = answer.sign * panel.x, panel.y
    whole = np.isfinite(x) & np.isfinite(y)
    most = min(panel.periods, MOST_WAVES)
    for waves in range(most, FEWEST_WAVES - 1, -1):
        if whole[:, -waves:].all(axis=1).sum() >= FEWEST_UNITS:
            return ri_clpm(x[:, -waves:], y[:, -waves:])
    return ri_clpm(x[:, -most:], y[:, -most:])
