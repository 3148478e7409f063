import pytest

from dashboard.charts import steps_in_time
from dashboard.charts.theme import MUTED, place
from tests.charts.evidence import lead_answer


def test_every_step_has_its_dot_and_whisker_in_both_panels() -> None:
    answer = lead_answer()
    data = steps_in_time.steps(answer).data
    upper = [trace for trace in data if trace.yaxis == "y"]
    lower = [trace for trace in data if trace.yaxis == "y2"]
    for panel, side in ((upper, "staff"), (lower, "customer")):
        assert sum(len(trace.x) for trace in panel) == len(answer.steps)
        assert {trace.marker.color for trace in panel} == {place(side)}
    hollow = next(trace for trace in upper if trace.marker.symbol == "circle-open")
    solid = next(trace for trace in upper if trace.marker.symbol == "circle")
    assert all(y - down <= 0 <= y + up for y, up, down in zip(
        hollow.y, hollow.error_y.array, hollow.error_y.arrayminus, strict=True))  # fmt: skip
    assert all(y - down > 0 for y, down in zip(solid.y, solid.error_y.arrayminus, strict=True))


def test_both_panels_share_their_scale_and_show_the_zero() -> None:
    layout = steps_in_time.steps(lead_answer()).layout
    assert layout.yaxis.range == layout.yaxis2.range
    assert layout.yaxis.range[0] < 0 < layout.yaxis.range[1]
    assert layout.yaxis.zeroline


def test_two_figures_of_one_side_are_kept_apart_by_grey() -> None:
    answer = lead_answer(x="enps", y="engagement")
    colours = {trace.yaxis: trace.marker.color for trace in steps_in_time.steps(answer).data}
    assert colours == {"y": place("staff"), "y2": MUTED}


def test_the_table_has_the_whole_first_and_then_each_step() -> None:
    answer = lead_answer()
    table = steps_in_time.numbers(answer)
    assert table["Step"][0] == "All together"
    assert len(table["Step"]) == len(answer.steps) + 1
    assert answer.lead
    assert table["Engagement, then NPS"][0] == pytest.approx(
        answer.lead.plain.forward.value, abs=5e-4
    )
