"""SQL written on the spot: only where it is switched on, and never in the server's process."""

import time
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.mart.question_reading import read_question
from dashboard.settings import Settings
from dashboard.widgets.statement_run import StatementRun, begin
from tests.app_pages.conftest import Open, shown

SECONDS = 40


@pytest.fixture
def switched_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LINKAGE_WORKBENCH", "true")


def run(app: AppTest, text: str, button: str = "Run") -> AppTest:
    app.text_area[0].set_value(text).run()
    next(one for one in app.button if one.label == button).click().run()
    wait_for(app.session_state["workbench.run"])
    return app.run()


def wait_for(statement: StatementRun) -> None:
    until = time.monotonic() + SECONDS
    while not statement.done and time.monotonic() < until:
        time.sleep(0.05)
    assert statement.done


def test_it_is_off_unless_switched_on(visit: Open, published: Settings) -> None:
    app = visit(published, "workbench")
    assert "switched off" in shown(app)
    assert "SQL" not in [one.label for one in app.text_area]


def test_sql_is_answered_with_its_limits_in_sight(
    visit: Open, published: Settings, switched_on: None
) -> None:
    app = visit(published, "workbench")
    assert "10 seconds, 5,000 rows or 512MB" in shown(app)
    run(app, "SELECT unit, level FROM units WHERE level = 1 ORDER BY unit")
    assert not app.exception
    assert "4 rows in" in shown(app)
    assert [one.proto.label for one in app.get("download_button")][:2] == ["CSV", "Excel"]


def test_a_mistake_names_line_column_and_the_nearest_column(
    visit: Open, published: Settings, switched_on: None
) -> None:
    app = run(visit(published, "workbench"), "SELECT unit,\n  valeu\nFROM readings")
    assert "Line 2, column 3" in app.error[0].value
    assert "Did you mean 'value'" in app.error[0].value
    assert "^" in app.code[-1].value


def test_what_the_gate_refuses_is_refused_here(
    visit: Open, published: Settings, switched_on: None
) -> None:
    app = run(visit(published, "workbench"), "SELECT * FROM read_csv('/etc/passwd')")
    assert "read_csv" in app.error[0].value.replace("\\", "")


def test_a_plan_is_shown_without_running(
    visit: Open, published: Settings, switched_on: None
) -> None:
    app = run(visit(published, "workbench"), "SELECT unit FROM units WHERE level = 1", "Explain")
    assert not app.error
    assert "level" in app.code[-1].value


def test_a_parameter_gets_a_field_and_empty_is_null(
    visit: Open, published: Settings, switched_on: None
) -> None:
    text = "SELECT unit FROM units WHERE level = 1 AND ($place IS NULL OR unit = $place)"
    app = run(visit(published, "workbench"), text)
    assert "4 rows in" in shown(app)
    app.text_input[0].set_value("North").run()
    app = run(app, text)
    assert "1 row in" in shown(app)


def test_history_brings_a_statement_back(
    visit: Open, published: Settings, switched_on: None
) -> None:
    app = run(visit(published, "workbench"), "SELECT 1 AS one")
    app = run(app, "SELECT 2 AS two")
    app.button(key="history.1").click().run()
    assert app.text_area[0].value == "SELECT 1 AS one"


def test_a_statement_becomes_a_question_file(
    visit: Open, published: Settings, switched_on: None, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setenv("LINKAGE_QUERIES", str(tmp_path))
    app = run(
        visit(published, "workbench"),
        "SELECT region, count(*) AS n FROM units WHERE ($since IS NULL OR opened_on > $since) "
        "GROUP BY region",
    )
    app.selectbox(key="workbench.chart.type").set_value("bar").run()
    app.text_input(key="save.title").set_value('Where are "they" */ ?').run()
    next(one for one in app.button if one.label.startswith("Write it")).click().run()
    question, findings = read_question(tmp_path / "my_question.sql")
    assert not findings
    assert question is not None
    assert (question.title, question.chart.type) == ('Where are "they" * / ?', "bar")
    assert [(one.name, one.type) for one in question.parameters] == [("since", "date")]


def test_a_statement_can_be_cancelled(published: Settings) -> None:
    text = "SELECT count(*) AS n FROM range(100000) a, range(100000) b, range(1000) c"
    statement = begin(published, text, {}, 1)
    time.sleep(0.3)
    began = time.monotonic()
    statement.cancel()
    wait_for(statement)
    assert time.monotonic() - began < 5
    assert statement.result is None
