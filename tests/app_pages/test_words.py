import pytest

from dashboard.settings import Settings
from tests.app_pages.conftest import Open, shown
from tests.commented_company import commented, uncommented


@pytest.fixture(scope="module")
def company() -> Settings:
    return commented()


def test_the_answer_comes_first_and_names_the_silent_place(visit: Open, company: Settings) -> None:
    app = visit(company, "words", "word=pride")
    assert not app.exception
    assert app.title[0].value == "When did anybody last write “pride”?"
    assert "in Unit N nobody on the staff since May 2025" in shown(app)


def test_it_shows_words_places_sides_and_quotes(visit: Open, company: Settings) -> None:
    app = visit(company, "words")
    assert all(chart.proto.alt for chart in app.get("plotly_chart"))
    said = shown(app)
    assert "Customers, and no staff, wrote of delight, parking lately" in said
    assert "What a delight." in said
    assert "Nobody ever wrote: engage" in said


def test_staff_are_never_quoted(visit: Open, company: Settings) -> None:
    said = shown(visit(company, "words", "word=pay"))
    assert "The pay is low" not in said
    assert "No comment of customers holds pay" in said


def test_word_and_unit_stand_in_the_address(visit: Open, company: Settings) -> None:
    app = visit(company, "words", "word=pride&unit=S1")
    assert "in Unit S1" in app.title[0].value


def test_nonsense_in_the_address_is_said(visit: Open, company: Settings) -> None:
    app = visit(company, "words", "word=pryde&unit=mars")
    assert not app.exception
    assert len(app.warning) == 2


def test_without_comments_it_says_what_to_load(visit: Open) -> None:
    app = visit(uncommented(), "words")
    assert not app.exception
    assert "no comments have been loaded" in shown(app)
    assert "a column that tells the writers apart" in shown(app)
