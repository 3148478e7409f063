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
