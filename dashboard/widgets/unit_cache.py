"""Answers about single units and a few of them kept at the edge, by generation; see `cache`."""

from dashboard.analyses.best_in_class import BestInClass, best_in_class
from dashboard.analyses.hidden_ledger import HiddenHere, hidden_of
from dashboard.analyses.picked_units import PickedFigure, picked_units, told_of_all
from dashboard.analyses.unit_themes import UnitThemes, unit_themes
from dashboard.mart.reading import open_mart
from dashboard.settings import Settings
from dashboard.stats import NotEnoughData

from .cache import unit_page_of
from .once import once


@once()
def unit_themes_of(settings: Settings, generation: int, unit: str) -> UnitThemes | NotEnoughData:
    return unit_themes(open_mart(settings, generation), unit_page_of(settings, generation, unit))


@once()
def hidden_here_of(settings: Settings, generation: int, unit: str) -> tuple[HiddenHere, ...]:
    return hidden_of(open_mart(settings, generation), unit)


@once()
def picked_of(
    settings: Settings, generation: int, units: tuple[str, ...], first: tuple[str, ...] = ()
) -> tuple[PickedFigure, ...]:
    """Args: first: metrics that come before the sides' headlines."""
    mart = open_mart(settings, generation)
    return picked_units(mart, units, told_of_all(mart, *first))


@once()
def best_in_class_of(
    settings: Settings, generation: int, metric: str
) -> BestInClass | NotEnoughData:
    return best_in_class(open_mart(settings, generation), metric)
