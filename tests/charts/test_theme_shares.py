import pytest

from dashboard.charts import quadrant, theme_shares
from dashboard.stats.correlation import Correlation
from tests.charts.evidence import drivers_answer


def test_every_theme_has_a_dot_a_whisker_and_its_range_of_ranks() -> None:
    answer = drivers_answer()
    figure = theme_shares.theme_shares(answer)
    rows = sorted(row for trace in figure.data for row in trace.y)
    assert rows == list(range(len(answer.themes)))
    assert all(trace.error_x.array is not None for trace in figure.data if trace.x)
    said = [note.text for note in figure.layout.annotations]
    assert len(said) == len(answer.themes)
    assert any(" to " in text for text in said)


def test_what_random_numbers_might_hold_is_hollow() -> None:
    answer = drivers_answer("true", "voluntary_turnover")
    solid, hollow = theme_shares.theme_shares(answer).data
    clear = [row for row, t in enumerate(answer.themes) if t.driver and t.driver.beats_noise]
    assert list(solid.y) == clear
    assert len(hollow.y) == len(answer.themes) - len(clear)
    assert (solid.marker.symbol, hollow.marker.symbol) == ("circle", "circle-open")


def test_without_a_ranking_links_one_by_one_are_drawn_and_no_rank() -> None:
    answer = drivers_answer("small", "nps")
    figure = theme_shares.theme_shares(answer)
    assert "one by one" in figure.layout.xaxis.title.text
    assert not figure.layout.annotations
    drawn = [x for trace in figure.data for x in trace.x]
    links = [theme.r.r for theme in answer.themes if isinstance(theme.r, Correlation)]
    assert sorted(drawn) == pytest.approx(sorted(links))


def test_the_table_holds_shares_links_overlap_and_scores() -> None:
    answer = drivers_answer()
    table = theme_shares.numbers(answer)
    assert {len(column) for column in table.values()} == {len(answer.themes)}
    assert table["Rank"][0].startswith("1st")
    assert theme_shares.numbers(drivers_answer("small", "nps"))["VIF"] == [None] * 7


def test_the_words_name_the_order_with_its_doubt() -> None:
    answer = drivers_answer()
    assert theme_shares.alt(answer).startswith(answer.sentence)
    assert "1st" in theme_shares.alt(answer)


def test_the_quadrant_names_four_corners_and_every_theme() -> None:
    answer = drivers_answer()
    figure = quadrant.quadrant(answer)
    said = " ".join(note.text for note in figure.layout.annotations)
    for corner in ("Look here first", "Keep it up", "Can wait", "Fine as it is"):
        assert corner in said
    assert sum(len(trace.x) for trace in figure.data) == len(answer.themes)
    assert len(figure.layout.shapes) == 2


def test_a_theme_too_close_to_call_is_hollow_in_the_quadrant() -> None:
    answer = drivers_answer()
    decided, open_ones = quadrant.quadrant(answer).data
    assert len(decided.x) == sum(t.corner != "too close to call" for t in answer.themes)
    assert open_ones.marker.symbol == "circle-open"
    assert "too close to call" in quadrant.alt(answer)
