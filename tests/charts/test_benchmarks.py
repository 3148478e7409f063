from dashboard.charts import benchmarks
from dashboard.charts.theme import MUTED, place
from tests.charts.evidence import benchmarks_answer


def test_the_own_link_and_the_published_ones_stand_on_one_axis_with_the_zero() -> None:
    figure = benchmarks.benchmark_band(benchmarks_answer(), "customer")
    assert figure is not None
    own, published = figure.data
    assert (own.marker.color, published.marker.color) == (place("customer"), MUTED)
    assert list(published.x) == [0.33]
    low, high = figure.layout.xaxis.range
    assert low < 0 < high


def test_what_cannot_be_corrected_is_not_drawn_beside_what_was() -> None:
    assert benchmarks.benchmark_band(benchmarks_answer("voluntary_turnover"), "staying") is None


def test_the_table_lists_studies_against_first() -> None:
    found = benchmarks_answer()
    table = benchmarks.numbers(found)
    assert table["Found the link"][: len(found.against)] == ["no"] * len(found.against)
    assert len(table["Study"]) == len(found.against) + len(found.found)
    assert benchmarks.alt(found) == found.sentence
