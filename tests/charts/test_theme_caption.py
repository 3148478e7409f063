"""The small print that a picture takes along."""

from dashboard.charts.theme import captioned, figure


def test_the_small_print_stands_in_the_picture_and_makes_it_higher() -> None:
    drawn = captioned(figure([], 300), "generation 3 of 21 Nov 2026; groups under 5 hidden")
    assert "generation 3 of 21 Nov 2026" in drawn.layout.title.text
    assert drawn.layout.height > 300
    assert drawn.layout.title.automargin


def test_a_filter_out_of_the_address_is_never_markup() -> None:
    drawn = captioned(figure([]), "Chosen: region: <b>North</b>")
    assert "<b>" not in drawn.layout.title.text
