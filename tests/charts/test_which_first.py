from dataclasses import replace

from dashboard.charts import which_first
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
