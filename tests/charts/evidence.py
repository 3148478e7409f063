"""Answers of the evidence pages about a planted company, for their charts to draw."""

from functools import cache

from dashboard.analyses.benchmarks import Benchmarks, benchmarks
from dashboard.analyses.drivers import DriversAnswer, drivers_of
from dashboard.analyses.lead import LeadAnswer, which_comes_first
from dashboard.analyses.link import link
from dashboard.analyses.matrix import MatrixAnswer, many_links
from dashboard.analyses.worth import WorthAnswer, worth_of
from dashboard.mart.reading import open_mart
from dashboard.selection import Selection
from tests.planted_companies import planted

CLAIM = Selection("engagement", "nps")


@cache
def lead_answer(company: str = "true", x: str = "engagement", y: str = "nps") -> LeadAnswer:
    settings = planted(company)[0]
    return which_comes_first(open_mart(settings), Selection(x, y), settings)


@cache
def drivers_answer(company: str = "true", outcome: str = "engagement") -> DriversAnswer:
    return drivers_of(open_mart(planted(company)[0]), outcome)


@cache
def matrix_answer(company: str = "true") -> MatrixAnswer:
    settings = planted(company)[0]
    return many_links(open_mart(settings), settings)


@cache
def worth_answer(company: str = "true", selection: Selection = CLAIM) -> WorthAnswer:
    settings = planted(company)[0]
    mart = open_mart(settings)
    return worth_of(mart, link(mart, selection, settings))


@cache
def benchmarks_answer(y: str = "nps") -> Benchmarks:
    settings = planted("true")[0]
    return benchmarks(link(open_mart(settings), Selection("engagement", y), settings))
