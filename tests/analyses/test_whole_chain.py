"""The chain as a whole: the product of its links beside what its ends show."""

from dataclasses import replace

import pytest

from dashboard.analyses.chain import chain_links
from dashboard.analyses.whole_chain import ChainAnswer, strength, whole_chain
from dashboard.analyses.whole_chain_json import whole_chain_json
from dashboard.analyses.whole_chain_words import NO_ORDER, sentence, what_to_do
from dashboard.mart.reading import Mart
from dashboard.settings import Settings
from dashboard.stats import NotEnoughData
from dashboard.stats.end_to_end import EndToEnd
from dashboard.stats.mediation import Indirect
from dashboard.stats.verdict import Verdict


@pytest.fixture(scope="module")
def answer(true_mart: Mart, true_settings: Settings) -> ChainAnswer:
    return whole_chain(true_mart, true_settings)


def test_the_chain_runs_from_staff_to_results(answer: ChainAnswer) -> None:
    assert [info.metric for info in answer.chain] == [
        "engagement", "voluntary_turnover", "nps", "margin",
    ]  # fmt: skip


def test_the_product_is_that_of_the_links_over_the_same_units(answer: ChainAnswer) -> None:
    assert isinstance(answer.ends, EndToEnd)
    product = 1.0
    for link in answer.ends.links:
        product *= link.value
    assert answer.ends.implied.value == pytest.approx(product)


def test_figures_of_the_same_months_are_labelled_so(answer: ChainAnswer) -> None:
    assert not answer.in_order
    assert len(set(answer.spans)) == 1
    assert whole_chain_json(answer)["label"] == NO_ORDER
    assert "not what leads to what" in answer.caveats[0]


def test_in_order_each_figure_comes_before_the_next(
    answer: ChainAnswer, true_mart: Mart, true_settings: Settings
) -> None:
    found = whole_chain(true_mart, true_settings, in_order=True, links=answer.links)
    assert found.in_order
    ends = [end for _, end in found.spans]
    starts = [start for start, _ in found.spans]
    assert all(end < start for end, start in zip(ends, starts[1:], strict=False))
    assert whole_chain_json(found)["label"] is None


def test_the_ways_through_are_taken_over_units(answer: ChainAnswer) -> None:
    assert [way.middle.side for way in answer.through] == ["staying", "customer"]
    for way in answer.through:
        assert isinstance(way.found, Indirect)
        assert way.found.total == pytest.approx(way.found.direct + way.found.indirect.value)


def test_links_with_something_against_them_do_not_count_as_holding(answer: ChainAnswer) -> None:
    fine = tuple(replace(link, verdict=Verdict.SUPPORTED, buts=()) for link in answer.links)
    doubtful = (*fine[:2], replace(fine[2], buts=("margin seems to move first",)))
    none = tuple(replace(link, verdict=Verdict.CANNOT_TELL) for link in fine)
    mixed = (fine[0], replace(fine[1], verdict=Verdict.CONTRADICTED), none[2])
    every = (fine, doubtful, none, mixed)
    said = [sentence(links, answer.chain, answer.ends, "stores") for links in every]
    assert said[3].startswith("One of three links holds, one does not, one cannot be told.")
    assert said[0].startswith("All three links hold.")
    assert said[1].startswith("Two of three links hold, one only at first sight.")
    assert said[2].startswith("None of the three links can be told.")
    assert "customers → results" in what_to_do(doubtful, answer.ends)


def test_a_chain_of_two_sides_has_no_whole(answer: ChainAnswer) -> None:
    reason = NotEnoughData("A chain needs figures on at least three of its four sides.")
    assert "cannot be told" in sentence(answer.links, answer.chain[:2], reason, "stores")


def test_a_missing_side_is_named(true_mart: Mart, true_settings: Settings) -> None:
    links = chain_links(true_mart, true_settings)
    open_end = (*links[:2], replace(links[2], y=None, selection=None))
    assert what_to_do(open_end, NotEnoughData("")) == "Load figures on results to close the chain."


@pytest.mark.parametrize(("r", "share"), [(0, 0.5), (1, 1), (-1, 0), (0.5, 2 / 3)])
def test_strength_in_times_of_a_hundred(r: float, share: float) -> None:
    assert strength(r) == pytest.approx(share)
