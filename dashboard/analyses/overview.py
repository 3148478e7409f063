"""The claim in one sentence, the chain under it, what is hidden and how fresh the data are."""

from dataclasses import dataclass
from datetime import date

from dashboard.mart.reading import Mart
from dashboard.settings import Settings

from .chain import SIDE_LABELS, ChainLink, chain_links, claim_selection, headline_metrics
from .link import LinkAnswer, link
from .metric_info import MetricInfo, metrics
from .over_time import Level, Series, level, series


@dataclass(frozen=True, slots=True, eq=False)
class SideSummary:
    """One side of the chain: its headline metric, where it stands, how it moved."""

    side: str
    label: str
    metric: MetricInfo
    level: Level
    series: Series


@dataclass(frozen=True, slots=True)
class Fresh:
    """The last day the data of one side reach."""

    side: str
    label: str
    until: date


@dataclass(frozen=True, slots=True)
class HiddenSummary:
    """What is not shown, over all staff figures: units with a hidden cell, of how many, people."""

    units: int
    of_units: int
    cells: int
    people: float | None


@dataclass(frozen=True, slots=True, eq=False)
class OverviewAnswer:
    """`claim` is None while staff or customer figures are missing; `missing` names the sides."""

    claim: LinkAnswer | None
    missing: tuple[str, ...]
    chain: tuple[ChainLink, ...]
    sides: tuple[SideSummary, ...]
    hidden: HiddenSummary
    fresh: tuple[Fresh, ...]
    generation: int


def overview(mart: Mart, settings: Settings) -> OverviewAnswer:
    """Everything the first page says."""
    known = metrics(mart)
    chosen = headline_metrics(known)
    selection = claim_selection(known)
    return OverviewAnswer(
        claim=link(mart, selection, settings) if selection else None,
        missing=tuple(SIDE_LABELS[s] for s in ("staff", "customer") if s not in chosen),
        chain=chain_links(mart, settings),
        sides=tuple(_side(mart, side, info) for side, info in chosen.items()),
        hidden=hidden_summary(mart),
        fresh=tuple(Fresh(side, SIDE_LABELS[side], until) for side, until in mart.rows("fresh")),
        generation=mart.number,
    )


def _side(mart: Mart, side: str, info: MetricInfo) -> SideSummary:
    over = series(mart, info)
    return SideSummary(side, SIDE_LABELS[side], info, level(over), over)


def hidden_summary(mart: Mart, metric: str | None = None) -> HiddenSummary:
    """What the disclosure rules keep back, of one metric or of all."""
    units, of_units, cells, people = mart.rows("hidden_summary", metric=metric)[0]
    return HiddenSummary(units, of_units, cells, people)
