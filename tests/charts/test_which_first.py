from dataclasses import replace

import pytest

from dashboard.charts import which_first
from dashboard.charts.theme import MUTED, place
from dashboard.stats import NotEnoughData
from tests.charts.evidence import lead_answer


def test_both_directions_are_drawn_side_by_side() -> None:
    drawn = which_first.arrows(lead_answer())
    assert drawn.markup.count('class="chain-link"') == 2
    assert "higher three months later" in drawn.markup
    assert "--side-staff" in drawn.markup
    assert "--side-customer" in drawn.markup


def test_an_arrow_carries_its_number_and_interval_in_words() -> None:
    said = which_first.alt(lead_answer())
    assert said.startswith("Engagement, then NPS three months later: stands out")
    assert "between" in said


def test_what_may_be_lasting_differences_does_not_stand_out() -> None:
    answer = lead_answer()
    assert answer.lead
    plain, own = answer.lead.plain, answer.lead.own
    assert own
    still = replace(own.backward, value=0.0, low=-0.1, high=0.1)
    clear = replace(plain.backward, value=0.1, low=0.05, high=0.15)
    lead = replace(answer.lead, plain=replace(plain, backward=clear),
                   own=replace(own, backward=still))  # fmt: skip
    assert "may be lasting differences" in which_first.arrows(replace(answer, lead=lead)).markup


def test_where_nothing_can_be_told_no_arrow_is_drawn() -> None:
    answer = replace(lead_answer(), lead=NotEnoughData("too few waves"))
    assert which_first.arrows(answer).markup == ""
    assert which_first.alt(answer) == answer.sentence


def test_every_step_has_its_dot_and_whisker_in_both_panels() -> None:
    answer = lead_answer()
    data = which_first.steps(answer).data
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
    layout = which_first.steps(lead_answer()).layout
    assert layout.yaxis.range == layout.yaxis2.range
    assert layout.yaxis.range[0] < 0 < layout.yaxis.range[1]
    assert layout.yaxis.zeroline


def test_two_figures_of_one_side_are_kept_apart_by_grey() -> None:
    answer = lead_answer(x="enps", y="engagement")
    colours = {trace.yaxis: trace.marker.color for trace in which_first.steps(answer).data}
    assert colours == {"y": place("staff"), "y2": MUTED}


def test_the_table_has_the_whole_first_and_then_each_step() -> None:
    answer = lead_answer()
    table = which_first.numbers(answer)
    assert table["Step"][0] == "All together"
    assert len(table["Step"]) == len(answer.steps) + 1
    assert answer.lead
    assert table["Engagement, then NPS"][0] == pytest.approx(
        answer.lead.plain.forward.value, abs=5e-4
    )
