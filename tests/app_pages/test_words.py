from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.settings import Settings
from dashboard.widgets import jobs
from tests.app_pages.conftest import Open, shown
from tests.commented_company import commented, of_customers, uncommented


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


def test_another_list_is_counted_from_now_on(visit: Open, tmp_path: Path) -> None:
    settings = of_customers(tmp_path / "data")
    app = visit(settings, "words")
    app.file_uploader[0].upload("mine.csv", b"kind,word,language,forms\npride,cosy,xx,cosy\n")
    press(app.run())
    assert "the language is 'xx'" in shown(app)
    app.file_uploader[0].upload("mine.csv", b"kind,word,language,forms\npride,cosy,en,cosy\n")
    press(app.run())
    jobs.wait()
    assert "cosy" in shown(visit(settings, "words"))
    assert settings.words_path.read_text().endswith("pride,cosy,en,cosy\n")


def press(app: AppTest) -> None:
    (button,) = (b for b in app.button if b.label == "Count these words from now on")
    button.click().run()
