from dashboard.analyses.glossary import TERMS
from dashboard.app_pages import PAGES
from dashboard.settings import Settings
from tests.app_pages.conftest import Open, shown


def test_every_word_is_explained_on_its_page(visit: Open, published: Settings) -> None:
    said = shown(visit(published, "glossary"))
    assert all(term.means in said for term in TERMS)


def test_it_stands_at_the_end_of_the_story_and_at_the_foot_of_a_page(
    visit: Open, published: Settings
) -> None:
    story = [page for page in PAGES if not page.desk]
    assert story[-1].path == "glossary"
    assert '<a href="glossary">Glossary</a>' in shown(visit(published, "units"))


def test_words_under_the_work_explain_themselves(visit: Open, published: Settings) -> None:
    assert "<abbr title=" in shown(visit(published, "link"))


def test_the_tour_is_put_away_and_stays_away(visit: Open, published: Settings) -> None:
    app = visit(published)
    assert "The address" in shown(app)
    away = next(button for button in app.button if button.label == "Put the tour away")
    assert "The address" not in shown(away.click().run())
