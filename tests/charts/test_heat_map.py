from dataclasses import replace

import numpy as np

from dashboard.analyses.units import HeatMap
from dashboard.charts import heat_map as chart
from dashboard.charts.theme import place


def test_a_hidden_cell_is_hatched_and_says_why(map_answer: HeatMap) -> None:
    *_, hatch = chart.heat_map(map_answer).data
    assert len(hatch["x"]) == map_answer.hidden_cells > 0
    assert all("not shown: fewer than 5 answered" in said for said in hatch["hovertext"])
    assert set(hatch["text"]) == {chart.HATCH}


def test_a_shown_cell_carries_its_unit_and_its_value(map_answer: HeatMap) -> None:
    cells = chart.heat_map(map_answer).data[0]
    assert [row[0][0] for row in cells["customdata"]] == list(map_answer.unit)
    np.testing.assert_allclose(np.asarray(cells["z"], dtype=float), map_answer.value)


def test_one_hue_runs_to_the_colour_of_the_side(map_answer: HeatMap) -> None:
    cells = chart.heat_map(map_answer).data[0]
    assert cells["colorscale"][-1][1] == place("staff")


def test_the_table_says_why_instead_of_leaving_a_blank(map_answer: HeatMap) -> None:
    table = chart.numbers(map_answer)
    said = [cell for period in map_answer.period for cell in table[period]]
    assert len(said) == map_answer.value.size
    assert sum("not shown: fewer" in str(cell) for cell in said) == map_answer.hidden_cells
    assert "" not in said


def test_the_sentence_names_both_ends_of_the_latest_period(map_answer: HeatMap) -> None:
    said = chart.sentence(map_answer)
    latest = map_answer.value[:, -1]
    assert map_answer.name[int(np.nanargmax(latest))] in said
    assert map_answer.name[int(np.nanargmin(latest))] in said
    assert map_answer.period[-1] in said


def test_the_legend_tells_hidden_cells_from_those_never_measured(map_answer: HeatMap) -> None:
    measured = replace(map_answer, value=np.where(map_answer.why == "", 50.0, map_answer.value))
    missing = replace(map_answer, value=np.full_like(map_answer.value, np.nan))
    assert "Hatched" in chart.legend(measured)
    assert "Empty" not in chart.legend(measured)
    missing.value[0, 0] = 50.0
    assert "Empty: nothing was measured there." in chart.legend(missing)
