"""A report says what the pages and the command line say, and carries its small print."""

from dashboard import METHODS_CHANGED
from dashboard.analyses.hidden_ledger import sums_of
from dashboard.analyses.link import link
from dashboard.analyses.overview import overview
from dashboard.charts.small_print import day_words
from dashboard.mart.reading import Mart
from dashboard.reports.report import Report, gather
from dashboard.selection import Selection
from dashboard.settings import Settings

from .conftest import MADE_ON


def test_the_sentence_is_that_of_the_overview_and_of_the_link(
    report: Report, mart: Mart, settings: Settings
) -> None:
    assert report.sentence == overview(mart, settings).claim.sentence
    assert report.sentence == link(mart, Selection("engagement", "nps"), settings).sentence


def test_there_are_three_different_things_to_do_each_with_its_reason(report: Report) -> None:
    assert len({step.what for step in report.steps}) == 3
    assert all(step.why for step in report.steps)
    assert report.steps[0].what == report.claim.what_to_do


def test_the_small_print_names_date_filters_generation_threshold_hidden_and_methods(
    report: Report,
) -> None:
    said = dict(report.small.lines())
    assert said["Made on"] == day_words(MADE_ON)
    assert said["Filters"] == "none"
    assert said["Generation"].startswith("1, published on")
    assert said["Smallest group shown"] == "5 people"
    assert said["Methods of"] == day_words(METHODS_CHANGED)
    assert str(report.overview.hidden.units) in said["Units with hidden figures"]


def test_filters_are_named_and_narrow_the_readings(mart: Mart, settings: Settings) -> None:
    chosen = Selection("engagement", "nps", lag_months=3, where=(("region", ("North",)),))
    found = gather(mart, settings, chosen, made_on=MADE_ON)
    assert found.small.filter_words == "region: North; lag: 3 months"
    assert found.title == found.claim.question
    assert {row.unit for row in found.readings} >= set(found.claim.points.unit)
    assert len(found.readings) < len(gather(mart, settings, made_on=MADE_ON).readings)


def test_the_ledger_counts_what_the_page_counts(report: Report) -> None:
    assert len(report.ledger) == report.overview.hidden.cells
    assert sum(row.figures for row in sums_of(report.ledger)) == len(report.ledger)
