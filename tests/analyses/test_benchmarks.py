import re
from collections import Counter
from dataclasses import replace

import pytest

from dashboard.analyses.benchmarks import benchmarks, benchmarks_json
from dashboard.analyses.link import LinkAnswer, link
from dashboard.analyses.studies import STUDIES
from dashboard.mart.reading import Mart
from dashboard.selection import Selection
from dashboard.settings import Settings
from dashboard.stats import NotEnoughData
from dashboard.stats.correlation import Correlation, Disattenuated


@pytest.fixture(scope="module")
def claim(true_mart: Mart, true_settings: Settings) -> LinkAnswer:
    return link(true_mart, Selection("engagement", "nps"), true_settings)


def test_studies_against_the_claim_are_there_beside_those_for_it(claim: LinkAnswer) -> None:
    found = benchmarks(claim)
    assert len(found.against) >= 5
    assert len(found.found) >= 5


def test_the_own_link_is_corrected_before_it_stands_beside_corrected_ones(
    claim: LinkAnswer,
) -> None:
    found = benchmarks(claim)
    assert isinstance(found.own, Disattenuated)
    assert isinstance(claim.between, Correlation)
    assert abs(found.own.r) > abs(claim.between.r)
    assert found.comparable
    assert "0.33" in found.sentence


def test_an_observed_link_never_stands_beside_corrected_ones(
    true_mart: Mart, true_settings: Settings
) -> None:
    found = benchmarks(
        link(true_mart, Selection("engagement", "voluntary_turnover"), true_settings)
    )
    assert isinstance(found.own, NotEnoughData)
    assert found.comparable == ()
    assert "does not stand beside" in found.sentence


def test_a_kind_of_link_that_nobody_studied_has_no_studies(claim: LinkAnswer) -> None:
    found = benchmarks(replace(claim, x=claim.y, y=claim.x))
    assert (found.found, found.against) == ((), ())
    assert "No study" in found.sentence


def test_a_figure_with_the_other_good_side_is_not_compared(claim: LinkAnswer) -> None:
    waiting = replace(claim.y, better="lower", label="Waiting time")
    assert benchmarks(replace(claim, y=waiting)).found == ()


def test_every_study_names_who_when_and_on_how_much() -> None:
    for study in STUDIES:
        assert re.search(r"(19|20)\d\d$", study.name)
        assert study.basis
        assert study.said.endswith(".")
        assert study.corrected is None or -1 < study.corrected < 1


def test_no_study_is_listed_twice_on_one_link() -> None:
    said = Counter((study.source, study.said, pair) for study in STUDIES for pair in study.links)
    assert max(said.values()) == 1


def test_the_document_keeps_corrected_values_apart(claim: LinkAnswer) -> None:
    document = benchmarks_json(benchmarks(claim))
    assert set(document) == {"sentence", "own_corrected", "found", "against"}
