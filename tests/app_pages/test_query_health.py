"""The analysts' pages: what is broken, and what there is to ask about."""

from pathlib import Path

from dashboard.settings import Settings
from tests.app_pages.conftest import Open, shown
from tests.app_pages.test_questions import BROKEN, GOOD


def test_all_whole_is_one_sentence(visit: Open, published: Settings) -> None:
    assert "None: all" in shown(visit(published, "query_health"))


def test_a_broken_file_is_listed_with_its_place(
    visit: Open, published: Settings, tmp_path: Path, monkeypatch
) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "good.sql").write_text(GOOD, encoding="utf-8")
    (tmp_path / "broken.sql").write_text(BROKEN, encoding="utf-8")
    monkeypatch.setenv("LINKAGE_QUERIES", str(tmp_path))
    app = visit(published, "query_health")
    assert not app.exception
    assert "1 of" in shown(app)
    assert "needs mending" in shown(app)
    assert [one.value for one in app.subheader] == ["broken.sql"]
    assert "titel" in app.error[0].value
    (tmp_path / "broken.sql").write_text("SELECT 1 AS one", encoding="utf-8")
    assert "None: all" in shown(app.run())


def test_health_needs_no_figures(visit: Open, empty: Settings) -> None:
    app = visit(empty, "query_health")
    assert not app.exception
    assert "question files are whole" in shown(app)


def test_the_schema_shows_every_table_with_meanings_and_samples(
    visit: Open, published: Settings
) -> None:
    app = visit(published, "schema")
    assert not app.exception
    assert [one.value for one in app.subheader][:2] == ["metrics", "units"]
    assert "One row a metric, unit and period" in shown(app)
    assert len(app.dataframe) > 13


def test_the_desk_stands_on_the_list_of_questions(visit: Open, published: Settings) -> None:
    links = visit(published, "questions").get("page_link")
    labels = [one.proto.label for one in links]
    assert "Which files need mending?" in labels
    assert "Write SQL" not in labels
