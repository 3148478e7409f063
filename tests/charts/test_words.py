import pytest

from dashboard.analyses.words import WordsAnswer, words_in
from dashboard.charts import words as chart
from dashboard.charts.theme import place
from dashboard.mart.reading import open_mart
from dashboard.stats import Interval
from tests.commented_company import commented


def answer() -> WordsAnswer:
    return words_in(open_mart(commented()), "(company)", "delight")


def test_a_panel_a_word_with_both_sides_and_bands() -> None:
    drawn = chart.over_time(answer(), ["delight", "pride"], first=True)
    assert [note.text for note in drawn.layout.annotations] == ["<b>delight</b>", "<b>pride</b>"]
    lines = [trace for trace in drawn.data if trace.mode == "lines+markers"]
    assert {trace.line.color for trace in lines} == {place("staff"), place("customer")}
    assert [trace for trace in drawn.data if trace.fill == "toself"]


def test_what_cannot_be_told_is_marked_and_not_drawn_as_a_number() -> None:
    drawn = chart.over_time(answer(), ["training"])
    (crosses,) = [trace for trace in drawn.data if trace.mode == "markers"]
    assert len(crosses.x) == 4
    assert "too few to tell" in crosses.hovertemplate


def test_words_nobody_wrote_have_no_panel() -> None:
    assert chart.said_by_somebody(answer(), ["joy", "delight"]) == ["delight"]


def test_the_table_holds_every_point() -> None:
    table = chart.numbers(answer(), ["pride"])
    assert table["People"][:4] == [15, 15, 39, 39]
    assert table["Said by"][0] == "staff"


def test_sides_are_ordered_by_who_says_it_more() -> None:
    assert chart.in_order(answer(), ["pay", "parking"]) == ["parking", "pay"]
    drawn = chart.sides(answer(), ["pay", "parking"])
    assert {trace.marker.color for trace in drawn.data} == {place("staff"), place("customer")}


def test_the_alt_text_states_the_shares() -> None:
    assert chart.alt(answer(), ["parking"]) == (
        "Parking: staff 0.0 % (0.0 to 0.9), customers 20.0 % (16.7 to 23.8)."
    )


@pytest.mark.parametrize(
    ("high", "said"),
    [
        (0.0094, "0.0 % (0.0 to 0.9)"),
        (0.00034, "0.00 % (0.00 to 0.03)"),
        (0.00004, "0.000 % (0.000 to 0.004)"),
    ],
)
def test_a_rare_word_keeps_the_width_of_its_interval(high: float, said: str) -> None:
    assert chart._said(Interval(0.0, 0.0, high)) == said
