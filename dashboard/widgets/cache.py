"""Answers kept at the edge, by generation and selection; never keyed by a frame.

A generation never changes, so an answer is right for as long as its number is. Answers are frozen,
so all visitors share them uncopied, and the server can work the first ones out before anybody asks.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dashboard.analyses.first_steps import FirstStep, first_steps
from dashboard.analyses.link import LinkAnswer, link
from dashboard.analyses.metric_info import MetricInfo, metrics
from dashboard.analyses.neighbours import neighbours
from dashboard.analyses.overview import OverviewAnswer, overview
from dashboard.analyses.scope import UnitInfo, filter_values, units
from dashboard.analyses.units import HeatMap, UnitPage, heat_map, unit_page
from dashboard.mart.about import caption
from dashboard.mart.check import check
from dashboard.mart.finding import Finding
from dashboard.mart.parameters import Option, Parameter
from dashboard.mart.questions import options_of, run_question
from dashboard.mart.reading import open_mart
from dashboard.mart.result import Result
from dashboard.selection import Selection
from dashboard.settings import Settings

from .once import once


@once()
def overview_of(settings: Settings, generation: int) -> OverviewAnswer:
    return overview(open_mart(settings, generation), settings)


@once()
def caption_of(settings: Settings, generation: int) -> str:
    return caption(open_mart(settings, generation))


@once()
def first_steps_of(settings: Settings, generation: int) -> tuple[FirstStep, ...]:
    """Nothing while the claim itself cannot be asked."""
    found = overview_of(settings, generation)
    mart = open_mart(settings, generation)
    return first_steps(mart, found.claim, found.chain) if found.claim else ()


@once()
def link_of(settings: Settings, generation: int, selection: Selection) -> LinkAnswer:
    return link(open_mart(settings, generation), selection, settings)


@once()
def metrics_of(settings: Settings, generation: int) -> tuple[MetricInfo, ...]:
    return metrics(open_mart(settings, generation))


@once()
def units_of(settings: Settings, generation: int) -> Mapping[str, UnitInfo]:
    return units(open_mart(settings, generation))


@once()
def re_organised(settings: Settings, generation: int) -> bool:
    """Whether any unit was moved, merged or split."""
    return bool(open_mart(settings, generation).rows("re_organised")[0][0])


@once()
def filters_of(settings: Settings, generation: int) -> Mapping[str, tuple[str, ...]]:
    return filter_values(open_mart(settings, generation))


@once()
def heat_map_of(settings: Settings, generation: int, metric: str, periods: int) -> HeatMap:
    return heat_map(open_mart(settings, generation), metric, periods)


@once()
def unit_page_of(settings: Settings, generation: int, unit: str) -> UnitPage:
    return unit_page(open_mart(settings, generation), unit)


@once()
def neighbours_of(settings: Settings, generation: int, unit: str) -> tuple[str, ...]:
    return neighbours(open_mart(settings, generation), unit)


@once()
def result_of(
    settings: Settings,
    generation: int,
    question: str,
    values: tuple[tuple[str, Any], ...],
    changed: int,
) -> Result:
    """Args: changed: when the file was last saved; only keys the cache."""
    del changed
    return run_question(settings, question, dict(values), generation)


@once(8)
def findings_of(
    settings: Settings, generation: int | None, states: tuple[tuple[Path, int], ...]
) -> tuple[Finding, ...]:
    """Args: generation: the newest; states: files and when they were saved. Both key the cache."""
    del generation, states
    return tuple(check(settings))


@once()
def options_of_parameter(
    settings: Settings,
    generation: int,
    parameter: Parameter,
    above: tuple[tuple[str, Any], ...] = (),
) -> tuple[Option, ...]:
    """Args: above: values of the parameters its options depend on, lists as tuples."""
    bound = {name: list(v) if isinstance(v, tuple) else v for name, v in above}
    return options_of(settings, parameter, generation, bound)
