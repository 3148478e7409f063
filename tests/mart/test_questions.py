"""A question is found, asked with values, and answered; a broken one shows why."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from dashboard.errors import NoGeneration, QueryBroken, UnknownName, UsageError
from dashboard.mart.question import BrokenQuestion, Question
from dashboard.mart.questions import (
    answered,
    catalogue,
    options_of,
    question_named,
    run_question,
)
from dashboard.mart.sandbox import Sandbox
from dashboard.settings import Settings
from tests.mart.company import company

Read = Callable[[str], Question]
BY_REGION = """/*---
[[params]]
name = "regions"
type = "list"
options = "SELECT DISTINCT region FROM units WHERE region IS NOT NULL ORDER BY region"
[[params]]
name = "span"
type = "daterange"
[[params]]
name = "least"
type = "int"
default = 1
---*/
SELECT region, count(*) AS n
FROM units JOIN readings USING (unit)
WHERE metric = 'engagement' AND (len($regions) = 0 OR list_contains($regions, region))
AND ($span_from IS NULL OR ends_on >= $span_from) AND ($span_to IS NULL OR ends_on <= $span_to)
GROUP BY region HAVING count(*) >= $least ORDER BY region"""


@pytest.fixture
def own(published: Settings, tmp_path: Path) -> Settings:
    (tmp_path / "questions").mkdir()
    return replace(published, queries=tmp_path / "questions")


def test_the_shipped_questions_are_all_whole(published: Settings) -> None:
    found = catalogue(published)
    assert len(found) >= 10
    assert not [str(one) for one in found if isinstance(one, BrokenQuestion)]


def test_defaults_stand_in_for_values_not_given(read: Read, sandbox: Sandbox) -> None:
    result = answered(sandbox, read(BY_REGION), {})
    assert list(result.rows["region"][:4]) == ["East", "North", "South", "West"]


def test_values_may_come_as_text(read: Read, sandbox: Sandbox) -> None:
    values = {"regions": ["North"], "span": "2024-01-01..", "least": "1"}
    result = answered(sandbox, read(BY_REGION), values)
    assert list(result.tuples()) == [("North", 20)]


def test_a_value_for_no_parameter_is_refused(read: Read, sandbox: Sandbox) -> None:
    with pytest.raises(UnknownName, match="Did you mean 'regions'"):
        answered(sandbox, read(BY_REGION), {"region": "North"})


def test_a_value_that_is_not_offered_is_refused(read: Read, sandbox: Sandbox) -> None:
    with pytest.raises(UsageError, match="Did you mean 'North'"):
        answered(sandbox, read(BY_REGION), {"regions": "Nrth"})


DEPENDENT = """/*---
[[params]]
name = "place"
type = "choice"
options = "SELECT DISTINCT region FROM units WHERE region IS NOT NULL ORDER BY region"
default = "North"
[[params]]
name = "shop"
type = "choice"
options = "SELECT unit, name FROM units WHERE leaf AND region = $place ORDER BY unit"
---*/
SELECT unit, region FROM units WHERE region = $place AND ($shop IS NULL OR unit = $shop)"""


def test_options_may_depend_on_a_choice_above_them(read: Read, own: Settings) -> None:
    shop = read(DEPENDENT).parameters[1]
    south = options_of(own, shop, bound={"place": "South"})
    assert [one.value for one in south[:2]] == ["S001", "S005"]


def test_a_value_is_held_against_the_options_that_its_choice_above_leaves(
    read: Read, sandbox: Sandbox
) -> None:
    asked = read(DEPENDENT)
    assert list(answered(sandbox, asked, {"place": "South", "shop": "S001"}).tuples()) == [
        ("S001", "South")
    ]
    with pytest.raises(UnknownName, match="S001"):
        answered(sandbox, asked, {"place": "North", "shop": "S001"})


def test_options_that_use_a_parameter_below_them_say_so(read: Read, sandbox: Sandbox) -> None:
    asked = read(DEPENDENT.replace("region = $place ORDER", "region = $later ORDER"))
    with pytest.raises(QueryBroken, match=r"shop use \$later, which is not declared above"):
        answered(sandbox, asked, {"shop": "S001"})


def test_options_come_from_the_generation(read: Read, own: Settings) -> None:
    parameter = read(BY_REGION).parameters[0]
    assert [one.value for one in options_of(own, parameter)] == ["East", "North", "South", "West"]


def test_more_rows_than_the_limit_are_said_so(published: Settings) -> None:
    result = run_question(published, "engaged_units_keep_customers", limit=10)
    assert (len(result), result.more) == (10, True)
    assert "first 10" in result.notes[0]


def test_what_is_hidden_is_told_with_the_result(published: Settings) -> None:
    hidden = run_question(published, "engaged_units_keep_customers").hidden
    assert hidden is not None
    assert (hidden.units, hidden.cells, hidden.people) == (2, 6, 7)
    assert "2 of 45 units are not shown" in str(hidden)


def test_customer_figures_hide_nothing(published: Settings) -> None:
    hidden = run_question(published, "customers_against_the_rest").hidden
    assert hidden is not None
    assert hidden.units == 0


def test_a_generation_may_be_named(published: Settings) -> None:
    assert run_question(published, "what_is_hidden", generation=1).generation == 1
    with pytest.raises(UnknownName):
        run_question(published, "what_is_hidden", generation=7)


def test_nothing_published_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(NoGeneration):
        run_question(Settings(data=tmp_path), "what_is_hidden")


def test_a_new_generation_is_read_at_once(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path)
    for number, stores in ((1, 10), (2, 20)):
        company(stores).write(settings.marts / f"mart_{number:06d}.duckdb")
        found = run_question(settings, "raving_or_satisfied", {"at_least": 1})
        assert (len(found), found.generation) == (stores - 2, number)
    assert len(run_question(settings, "raving_or_satisfied", {"at_least": 1}, 1)) == 8


def test_a_file_of_ones_own_is_found_changed_and_taken_away(own: Settings) -> None:
    assert own.queries is not None
    file = own.queries / "mine.sql"
    file.write_text("SELECT 1 AS one", encoding="utf-8")
    assert run_question(own, "mine").columns == ("one",)
    file.write_text("SELECT 1 AS another", encoding="utf-8")
    assert run_question(own, "mine").columns == ("another",)
    file.unlink()
    with pytest.raises(UnknownName):
        question_named(own, "mine")


def test_a_file_of_ones_own_replaces_a_shipped_one(own: Settings) -> None:
    assert own.queries is not None
    (own.queries / "what_is_hidden.sql").write_text("SELECT 1 AS one", encoding="utf-8")
    assert run_question(own, "what_is_hidden").columns == ("one",)
    assert len({one.name for one in catalogue(own)}) == len(catalogue(own))


def test_a_broken_file_leaves_the_others_alone(own: Settings) -> None:
    assert own.queries is not None
    (own.queries / "bad.sql").write_text("/*---\ntitel = 'x'\n---*/\nSELECT 1", encoding="utf-8")
    broken = [one for one in catalogue(own) if isinstance(one, BrokenQuestion)]
    assert [one.name for one in broken] == ["bad"]
    assert "bad.sql:2: unknown key 'titel'. Did you mean 'title'?" in str(broken[0])
    with pytest.raises(QueryBroken, match="titel"):
        run_question(own, broken[0])
    assert len(run_question(own, "what_is_hidden")) == 3


def test_a_mistake_in_the_sql_names_file_line_and_column(own: Settings) -> None:
    assert own.queries is not None
    text = "/*---\ntitle = 'x'\n---*/\nSELECT unit,\n       regoin\nFROM units"
    (own.queries / "bad.sql").write_text(text, encoding="utf-8")
    with pytest.raises(QueryBroken) as caught:
        run_question(own, "bad")
    assert (caught.value.line, caught.value.column) == (5, 8)
    assert "bad.sql: Line 5, column 8" in str(caught.value)
    assert "Did you mean 'region'?" in str(caught.value)


def test_the_planted_link_is_found(published: Settings) -> None:
    rows = run_question(published, "engaged_units_keep_customers").rows
    assert np.corrcoef(rows["engagement"], rows["customer_score"])[0, 1] > 0.3
