"""Answers of the evidence pages kept at the edge, by generation and selection; see `cache`."""

from dashboard.analyses.drivers import DriversAnswer, drivers_of, possible_outcomes
from dashboard.analyses.lead import LeadAnswer, inside_units, which_comes_first
from dashboard.analyses.matrix import MatrixAnswer, many_links
from dashboard.analyses.metric_info import MetricInfo
from dashboard.analyses.worth import WorthAnswer, worth_of
from dashboard.mart.reading import open_mart
from dashboard.selection import Filters, Selection
from dashboard.settings import Settings
from dashboard.stats import NotEnoughData
from dashboard.stats.lead_lag import RiClpm

from .cache import link_of
from .once import once


@once()
def lead_of(settings: Settings, generation: int, selection: Selection) -> LeadAnswer:
    return which_comes_first(open_mart(settings, generation), selection, settings)


@once()
def model_of(settings: Settings, generation: int, selection: Selection) -> RiClpm | NotEnoughData:
    """Takes about a second; asked for only where somebody wants to see it."""
    return inside_units(lead_of(settings, generation, selection))


@once()
def outcomes_of(settings: Settings, generation: int) -> tuple[MetricInfo, ...]:
    return possible_outcomes(open_mart(settings, generation))


@once()
def themes_of(settings: Settings, generation: int, outcome: str, where: Filters) -> DriversAnswer:
    return drivers_of(open_mart(settings, generation), outcome, where)


@once()
def matrix_of(settings: Settings, generation: int, where: Filters) -> MatrixAnswer:
    return many_links(open_mart(settings, generation), settings, where)


@once()
def worth_at(settings: Settings, generation: int, selection: Selection) -> WorthAnswer:
    answer = link_of(settings, generation, selection)
    return worth_of(open_mart(settings, generation), answer)
