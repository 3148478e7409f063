import re
from dataclasses import replace

from dashboard.charts import matrix
from dashboard.stats import NotEnoughData
from tests.charts.evidence import matrix_answer


def test_a_cell_is_filled_only_where_it_is_told_from_chance() -> None:
    answer = matrix_answer()
    markup = matrix.matrix(answer).markup
    assert markup.count('class="kept"') == answer.kept
    assert markup.count("color-mix") == answer.kept
    assert "color-mix" not in matrix.matrix(matrix_answer("small")).markup


def test_the_colour_is_that_of_the_side_that_follows() -> None:
    answer = matrix_answer()
    sides = set(re.findall(r"var\(--side-(\w+)", matrix.matrix(answer).markup))
    assert sides == {cell.y.side for cell in answer.cells if cell.kept}


def test_every_cell_opens_its_own_link_in_the_same_generation() -> None:
    answer = matrix_answer()
    markup = matrix.matrix(answer, carried={"g": "3"}).markup
    assert markup.count("<a ") == len(answer.cells)
    assert 'href="link?x=engagement&amp;y=nps&amp;g=3"' in markup


def test_every_cell_has_its_number_and_its_interval_at_hand() -> None:
    answer = matrix_answer()
    markup = matrix.matrix(answer).markup
    assert markup.count(" stores, ") == sum(bool(cell.found) for cell in answer.cells)
    assert re.search(r"Engagement with NPS: 0\.\d\d \(0\.\d\d to 0\.\d\d\)", markup)


def test_a_pair_with_too_few_units_has_a_dash_and_the_reason() -> None:
    answer = matrix_answer()
    cell = answer.cells[0]
    empty = replace(cell, found=NotEnoughData("too few"), kept=False)
    markup = matrix.matrix(replace(answer, cells=(empty,))).markup
    assert ">–</a>" in markup
    assert "too few" in markup


def test_the_words_name_the_closest_and_the_table_the_surest_first() -> None:
    answer = matrix_answer()
    assert matrix.alt(answer).startswith(answer.sentence)
    table = matrix.numbers(answer)
    known = [p for p in table["p"] if p is not None]
    assert known == sorted(known)
    assert table["Stands out"].count("yes") == answer.kept


def test_a_link_that_turns_round_inside_regions_is_marked_and_said() -> None:
    answer = matrix_answer()
    kept = next(cell for cell in answer.cells if cell.kept)
    markup = matrix.matrix(replace(answer, cells=(replace(kept, turns=True),))).markup
    assert "⇄" in markup
    assert "turns round inside regions" in markup
