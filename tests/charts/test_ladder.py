from dashboard.analyses.ladder.rung import Rung, State
from dashboard.charts import ladder as chart

R = "correlation between units"
HOLDS = Rung(2, "Together", State.HOLDS, "It is 0.41.", 0.41, 0.26, 0.54, R)
SILENT = Rung(3, "Within", State.CANNOT_SAY, "One wave is too few.")
MONEY = Rung(6, "Worth", State.HOLDS, "It differs by 1.2 M.", 1.2e6, 1e6, 1.4e6, "gap in £")
LATER = Rung(5, "Later", State.CANNOT_SAY, "not built yet", built=False)


def test_a_rung_that_holds_shows_symbol_words_number_and_interval() -> None:
    drawn = chart.ladder((HOLDS,)).markup
    for part in ("●", "Together", "It is 0.41.", "0.41", "(0.26 to 0.54)", R):
        assert part in drawn


def test_a_rung_that_cannot_say_gives_its_reason_in_the_same_place() -> None:
    drawn = chart.ladder((SILENT,)).markup
    assert "○" in drawn
    assert "One wave is too few." in drawn
    assert "stencil" not in drawn


def test_only_correlations_stand_on_the_common_axis() -> None:
    assert chart.on_correlation_scale(HOLDS)
    assert not chart.on_correlation_scale(MONEY)
    assert not chart.on_correlation_scale(SILENT)


def test_a_rung_of_a_later_version_is_left_out() -> None:
    assert "Later" not in chart.ladder((HOLDS, LATER)).markup
    assert len(chart.numbers((HOLDS, LATER))["Rung"]) == 1


def test_words_out_of_the_data_are_not_markup() -> None:
    odd = Rung(2, "Together", State.HOLDS, "<img src=x>", 0.1, 0.0, 0.2, R)
    assert "<img" not in chart.ladder((odd,)).markup


def test_the_alternative_text_states_every_rung() -> None:
    said = chart.alt((HOLDS, SILENT))
    assert "2. Together: holds. It is 0.41." in said
    assert "3. Within: cannot say." in said
