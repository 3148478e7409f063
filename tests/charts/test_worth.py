from dashboard.analyses.worth import WhatIf, what_if
from dashboard.charts import worth
from dashboard.charts.theme import place
from dashboard.selection import Selection
from dashboard.stats import NotEnoughData
from tests.charts.evidence import worth_answer


def asked() -> WhatIf:
    answer = worth_answer()
    found = what_if(answer.link, answer.high - 1)
    assert isinstance(found, WhatIf)
    return found


def test_three_tiles_each_with_an_interval() -> None:
    markup = worth.worth_tiles(worth_answer()).markup
    assert markup.count('class="tile"') == 3
    assert markup.count("from ") >= 3
    assert "50 would be a coin" in markup


def test_results_have_tiles_of_their_own_and_say_when_they_could_be_nothing() -> None:
    answer = worth_answer()
    drawn = worth.result_tiles(answer)
    assert drawn.markup.count('class="tile"') == len(answer.results)
    open_signs = sum(bool(r.per_step and r.per_step.contains(0)) for r in answer.results)
    assert drawn.markup.count("could be nothing") == open_signs
    assert "Revenue" in drawn.alt


def test_the_line_has_its_band_and_both_quarters() -> None:
    answer = worth_answer()
    figure = worth.line(answer)
    assert [trace.fill for trace in figure.data if trace.fill] == ["toself"]
    quarters = [trace for trace in figure.data if trace.mode == "lines" and trace.line.width == 5]
    assert len(quarters) == 2
    assert {trace.line.color for trace in quarters} == {place("customer")}
    assert {note.text.split(":")[0] for note in figure.layout.annotations} == {
        "lowest quarter", "highest quarter"
    }  # fmt: skip


def test_the_level_asked_about_is_marked_with_its_interval() -> None:
    found = asked()
    marked = worth.line(worth_answer(), found).data[-1]
    assert list(marked.x) == [found.at]
    assert marked.error_y.array[0] > 0


def test_the_what_if_names_the_average_it_is_held_against() -> None:
    said = worth.what_if_words(worth_answer(), asked())
    assert "on average" in said
    assert "against stores at the average of" in said


def test_at_the_average_nothing_is_held_against_it() -> None:
    answer = worth_answer()
    found = what_if(answer.link, float(answer.link.points.x.mean()))
    assert "against" not in worth.what_if_words(answer, found)


def test_outside_the_data_it_says_that_nothing_can_be_said() -> None:
    said = worth.what_if_words(worth_answer(), NotEnoughData("out there."))
    assert said == "Nothing can be said: out there."


def test_too_few_units_draw_no_line_and_say_why() -> None:
    few = worth_answer("small", Selection("engagement", "nps", where=(("region", ("North",)),)))
    if few.link.units < 10:
        assert "no value" in worth.worth_tiles(few).markup
        assert not worth.line(few).layout.annotations


def test_the_table_stays_inside_the_range_of_the_data() -> None:
    answer = worth_answer()
    table = worth.numbers(answer)
    at = table["Engagement"]
    assert at[0] >= round(answer.low, 2)
    assert at[-1] <= round(answer.high, 2)
    assert worth.alt(answer).startswith(answer.sentence)
