"""Views and notes that people keep, and what is new since they were here."""

from pathlib import Path

import pytest

from dashboard.access import notes, visits
from dashboard.settings import Settings
from tests.app_pages.conftest import Open
from tests.mart.company import company


@pytest.fixture
def own(tmp_path: Path) -> Settings:
    settings = Settings(data=tmp_path / "own")
    company(stores=30).write(settings.marts / "mart_000001.duckdb")
    return settings


def test_a_kept_view_stands_on_the_first_page_until_it_is_taken_away(
    visit: Open, own: Settings
) -> None:
    app = visit(own, "link", "x=engagement&y=nps&lag=1")
    app.text_input(key="kept.title").set_value("One wave later")
    app = app.button(key="kept.save").click().run()
    assert "Kept. You find it on the first page." in [one.value for one in app.caption]
    first = visit(own)
    (link,) = [one for one in first.get("page_link") if one.proto.label == "One wave later"]
    assert "lag=1" in link.proto.query_string
    away = next(one for one in first.button if one.label == "Take away").click().run()
    assert "Your views" not in [one.value for one in away.subheader]


def test_a_note_is_read_by_the_next_visitor_as_text(visit: Open, own: Settings) -> None:
    app = visit(own, "link", "x=engagement&y=nps")
    app.text_area(key="kept.note").set_value("Two stores moved <b>in May</b>.")
    app.button(key="kept.add").click().run()
    again = visit(own, "link", "y=nps&x=engagement&g=1")
    said = [one.value for one in again.markdown if "Two stores moved" in one.value]
    assert said == ["Two stores moved \\<b\\>in May\\</b\\>."]
    other = visit(own, "link", "x=enps&y=nps")
    assert not [one for one in other.markdown if "Two stores moved" in one.value]


def test_an_empty_note_says_what_is_missing(visit: Open, own: Settings) -> None:
    app = visit(own, "link").button(key="kept.add").click().run()
    assert any("1 to 500 letters" in one.value for one in app.caption)
    assert notes.notes_on(own, "link", "") == ()


def test_whoever_comes_back_is_told_what_is_new(
    visit: Open, own: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit(own)
    company(stores=40, seed=9).write(own.marts / "mart_000002.duckdb")
    monkeypatch.setattr(visits, "PAUSE_SECONDS", -1.0)
    app = visit(own)
    assert any("Since your last visit on" in one.value for one in app.subheader)
    assert any(one.value.startswith("- NPS went from ") for one in app.markdown)


def test_on_the_same_visit_nothing_is_told_as_new(visit: Open, own: Settings) -> None:
    visit(own)
    company(stores=40, seed=9).write(own.marts / "mart_000002.duckdb")
    assert not any("Since your last visit" in one.value for one in visit(own).subheader)
