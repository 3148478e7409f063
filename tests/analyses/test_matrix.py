import json

import pytest

from dashboard.analyses.link import link
from dashboard.analyses.matrix import MatrixAnswer, many_links, shown_metrics
from dashboard.analyses.matrix_cells import CHAIN
from dashboard.analyses.matrix_json import matrix_json
from dashboard.analyses.matrix_words import family_words
from dashboard.mart.reading import Mart, open_mart
from dashboard.selection import Selection
from dashboard.settings import Settings
from dashboard.stats.correlation import Correlation
from sample_data import Size
from tests.planted_companies import planted

# Inside six regions the planted link needs stores enough to be seen.
ALL_STORES = Size(units=140, regions=6, staff=16, answers=12, waves=4, comments=0.0)


@pytest.fixture(scope="module")
def answer(true_mart: Mart, true_settings: Settings) -> MatrixAnswer:
    return many_links(true_mart, true_settings)


def test_a_cell_says_what_its_own_page_says(
    answer: MatrixAnswer, true_mart: Mart, true_settings: Settings
) -> None:
    cells = {(c.x.metric, c.y.metric): c for c in answer.cells}
    for pair in (("engagement", "nps"), ("driver_manager", "voluntary_turnover"),
                 ("nps", "revenue")):  # fmt: skip
        own = link(true_mart, Selection(*pair), true_settings)
        found = cells[pair].found
        assert isinstance(found, Correlation)
        assert isinstance(own.between, Correlation)
        assert found.r == pytest.approx(own.between.r)
        assert cells[pair].verdict is own.verdict


def test_only_figures_of_different_sides_meet_the_earlier_first(answer: MatrixAnswer) -> None:
    assert all(CHAIN.index(c.x.side) < CHAIN.index(c.y.side) for c in answer.cells)


def test_the_expected_number_of_chance_finds_is_said(answer: MatrixAnswer) -> None:
    assert answer.by_chance == pytest.approx(answer.tested / 20)
    assert f"of {answer.tested} would be expected by chance" in answer.sentence
    assert f"of {answer.tested} intervals" in family_words(
        answer.tested, answer.clear, answer.by_chance
    )


def test_a_cell_is_kept_by_its_p_allowing_for_all(answer: MatrixAnswer) -> None:
    assert all(cell.kept is (cell.adjusted_p <= 0.10) for cell in answer.cells)
    assert answer.kept == sum(cell.kept for cell in answer.cells)


def test_where_nothing_is_linked_no_staff_figure_stands_out_with_customers() -> None:
    settings = planted("null")[0]
    found = many_links(open_mart(settings), settings)
    sides = {("staff", "customer"), ("staff", "result")}
    of_staff = [c for c in found.cells if (c.x.side, c.y.side) in sides]
    assert sum(cell.kept for cell in of_staff) <= len(of_staff) * 0.05


def test_few_units_leave_nothing_coloured() -> None:
    settings = planted("small")[0]
    found = many_links(open_mart(settings), settings)
    assert found.kept == 0
    assert found.sentence.startswith("None of")
    assert found.what_to_do.startswith("Act on none of these.")


def test_links_that_regions_make_are_marked(answer: MatrixAnswer) -> None:
    settings = planted("simpson", size=ALL_STORES)[0]
    found = many_links(open_mart(settings), settings)
    turned = {(c.x.metric, c.y.metric) for c in found.cells if c.turns}
    assert ("engagement", "nps") in turned
    assert "turn round inside regions" in found.what_to_do
    assert not any(cell.turns for cell in answer.cells)


def test_two_names_of_one_figure_are_counted_once(answer: MatrixAnswer, true_mart: Mart) -> None:
    names = {info.metric for info in shown_metrics(true_mart)}
    assert {"engagement", "csat_top_box", "voluntary_turnover"} <= names
    assert not {"favourable", "csat", "turnover", "driver_engagement", "headcount"} & names


def test_a_filter_leaves_fewer_units(true_mart: Mart, true_settings: Settings) -> None:
    found = many_links(true_mart, true_settings, (("region", ("North",)),))
    assert 0 < found.units <= 12


def test_the_document_lists_every_pair(answer: MatrixAnswer) -> None:
    document = json.loads(json.dumps(matrix_json(answer)))
    assert len(document["links"]) == len(answer.cells)
    assert document["expected_by_chance"] == answer.by_chance
    assert {"r", "ci_low", "ci_high", "kept", "adjusted_p"} <= set(document["links"][0])
