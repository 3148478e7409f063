from pathlib import Path

import pytest

from dashboard.settings import Settings
from tests.app_pages.conftest import Open, shown

GOOD = """/*---
title = "Which units have most people?"
[[params]]
name = "least"
type = "int"
default = 10
[chart]
type = "bar"
x = "unit"
y = "people"
alt = "People a unit"
[columns]
people = { label = "People", role = "n" }
---*/
SELECT unit, max(people) AS people FROM readings
WHERE metric = 'engagement' AND people >= $least GROUP BY unit ORDER BY people DESC, unit
"""
BROKEN = '/*---\ntitel = "Oops"\n---*/\nSELECT 1 AS one\n'


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "most_people.sql").write_text(GOOD, encoding="utf-8")
    (tmp_path / "broken.sql").write_text(BROKEN, encoding="utf-8")
    monkeypatch.setenv("LINKAGE_QUERIES", str(tmp_path))
    return tmp_path


def test_the_catalogue_lists_a_file_as_soon_as_it_is_saved(
    visit: Open, published: Settings, asked: Path
) -> None:
    labels = [button.label for button in visit(published, "questions").button]
    assert "Which units have most people?" in labels


def test_a_question_draws_its_chart_and_counts_its_rows(
    visit: Open, published: Settings, asked: Path
) -> None:
    app = visit(published, "questions", "question=most_people")
    assert app.title[0].value == "Which units have most people?"
    (chart,) = app.get("plotly_chart")
    assert chart.proto.alt == "People a unit"
    assert "63 rows." in shown(app)


def test_a_filter_of_a_question_goes_into_the_address(
    visit: Open, published: Settings, asked: Path
) -> None:
    app = visit(published, "questions", "question=most_people&least=200")
    assert "5 rows." in shown(app)
    app.number_input[0].set_value(100_000).run()
    assert app.query_params["least"] == "100000"
    assert "No row fits these choices" in shown(app)


def test_a_broken_file_shows_its_error_on_its_own_page(
    visit: Open, published: Settings, asked: Path
) -> None:
    app = visit(published, "questions", "question=broken")
    assert not app.exception
    assert "titel" in app.error[0].value


def test_a_missing_question_names_the_nearest(
    visit: Open, published: Settings, asked: Path
) -> None:
    app = visit(published, "questions", "question=most_peopl")
    assert "most\\_people" in app.error[0].value


LINKED = """/*---
title = "Do engaged units keep customers?"
related = ["most_people"]
[[params]]
name = "place"
type = "choice"
options = "SELECT DISTINCT region FROM units WHERE region IS NOT NULL ORDER BY region"
[[params]]
name = "shop"
type = "choice"
options = "SELECT unit, name FROM units WHERE leaf AND region = $place ORDER BY unit"
[chart]
type = "scatter"
x = "engagement"
y = "nps"
alt = "Engagement against NPS"
[columns]
people = { role = "n" }
engagement = { label = "Engaged", format = ".1f" }
[link]
x = "engagement"
y = "nps"
unit = "unit"
---*/
WITH means AS (
    SELECT unit, avg(value) FILTER (metric = 'engagement') AS engagement,
        avg(value) FILTER (metric = 'nps') AS nps, max(people) AS people
    FROM readings GROUP BY unit
)
SELECT unit, units.region, engagement, nps, people FROM means JOIN units USING (unit)
WHERE leaf AND ($place IS NULL OR region = $place) AND ($shop IS NULL OR unit = $shop)
"""


@pytest.fixture
def linked(asked: Path) -> Path:
    path = asked / "linked.sql"
    path.write_text(LINKED, encoding="utf-8")
    return path


def test_a_link_block_puts_the_ladder_under_the_chart(
    visit: Open, published: Settings, linked: Path
) -> None:
    app = visit(published, "questions", "question=linked")
    assert not app.exception
    assert "How sure is that?" in [one.value for one in app.subheader]
    assert "Together across units" in shown(app)
    assert "more 'Engaged' goes with more 'Nps'" in shown(app)


def test_a_question_leads_on_to_its_related_ones_by_title(
    visit: Open, published: Settings, linked: Path
) -> None:
    labels = [button.label for button in visit(published, "questions", "question=linked").button]
    assert "Which units have most people?" in labels


def test_options_follow_the_choice_they_depend_on(
    visit: Open, published: Settings, linked: Path
) -> None:
    app = visit(published, "questions", "question=linked&place=South&shop=S001")
    assert app.selectbox[1].options[:2] == ["Store 1", "Store 5"]
    assert app.selectbox[1].value == "S001"
    app.selectbox[0].set_value("North").run()
    assert app.selectbox[1].value is None
    assert "shop" not in app.query_params


def test_rows_leave_in_four_forms_and_as_sql_with_their_filters(
    visit: Open, published: Settings, linked: Path
) -> None:
    app = visit(published, "questions", "question=linked&place=South")
    assert [one.proto.label for one in app.get("download_button")] == [
        "CSV", "Excel", "Parquet", "JSON",
    ]  # fmt: skip
    text = next(one.value for one in app.code if "-- Filter: Place: South" in one.value)
    assert "'South' IS NULL OR region = 'South'" in text
    assert "-- Generation: 1" in text


def test_a_mistake_in_the_front_matter_is_shown_with_its_line_and_a_caret(
    visit: Open, published: Settings, asked: Path
) -> None:
    app = visit(published, "questions", "question=broken")
    assert "Line 2: unknown key 'titel'" in app.error[0].value.replace("\\", "")
    assert app.code[0].value.splitlines()[1:3] == ['2  titel = "Oops"', "   ^"]


def test_a_mistake_in_the_sql_is_shown_with_its_line_and_a_caret(
    visit: Open, published: Settings, linked: Path
) -> None:
    linked.write_text(LINKED.replace("units.region,", "units.regio,"), encoding="utf-8")
    app = visit(published, "questions", "question=linked")
    assert not app.exception
    assert "Did you mean 'region'" in app.error[0].value
    line, caret = app.code[0].value.splitlines()[2:4]
    assert line[caret.index("^") :].startswith("units.regio")


@pytest.mark.parametrize("chart", ["line", "bar", "box", "histogram", "heatmap", "metric", "table"])
def test_every_chart_type_is_shown(
    visit: Open, published: Settings, asked: Path, chart: str
) -> None:
    roles = {
        "histogram": 'x = "n"',
        "heatmap": 'x = "region"\ny = "kind"\nvalue = "n"',
        "metric": 'value = "n"',
        "table": "",
    }.get(chart, 'x = "region"\ny = "n"')
    (asked / "any.sql").write_text(
        f'/*---\n[chart]\ntype = "{chart}"\nalt = "Units"\n{roles}\n---*/\n'
        "SELECT region, kind, count(*) AS n FROM units WHERE leaf GROUP BY ALL ORDER BY region"
    )
    app = visit(published, "questions", "question=any")
    assert not app.exception
    assert not app.error
    drawn = len(app.get("plotly_chart")) + len(app.metric) + len(app.dataframe)
    assert drawn == (1 if chart == "table" else 2)
