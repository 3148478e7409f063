"""What holds of every page: it answers with data, without, and with nonsense in the address."""

import pytest

from dashboard.app_pages import PAGES
from dashboard.settings import Settings
from tests.app_pages.conftest import Open, shown

PATHS = [page.path for page in PAGES]
FIGURES = [page.path for page in PAGES if page.needs_figures]


@pytest.mark.parametrize("path", PATHS)
def test_a_page_opens_with_figures(path: str, visit: Open, published: Settings) -> None:
    app = visit(published, path)
    assert not app.exception
    assert not app.error
    assert len(app.title) == 1


@pytest.mark.parametrize("path", PATHS)
def test_the_title_is_a_question(path: str, visit: Open, published: Settings) -> None:
    assert visit(published, path).title[0].value.endswith("?")


@pytest.mark.parametrize("path", FIGURES)
def test_without_figures_a_page_offers_two_ways_to_begin(
    path: str, visit: Open, empty: Settings
) -> None:
    app = visit(empty, path)
    assert not app.exception
    assert [button.label for button in app.button] == ["Load the sample company"]
    assert "Use your own figures" in shown(app)
    assert not app.get("plotly_chart")


def test_without_figures_uploads_offers_the_place_to_drop_a_file(
    visit: Open, empty: Settings
) -> None:
    app = visit(empty, "uploads")
    assert not app.exception
    assert len(app.file_uploader) == 1


@pytest.mark.parametrize("path", FIGURES)
def test_every_page_says_which_generation_it_shows(
    path: str, visit: Open, published: Settings
) -> None:
    assert "Generation 1." in shown(visit(published, path))


@pytest.mark.parametrize("path", PATHS)
def test_nonsense_in_the_address_never_shows_a_traceback(
    path: str, visit: Open, published: Settings
) -> None:
    app = visit(published, path, "x=nonsense&unit=nobody&metric=none&question=who&lag=soon")
    assert not app.exception
    assert "Traceback" not in shown(app)


def test_every_chart_has_words_and_a_table(visit: Open, published: Settings) -> None:
    app = visit(published, "link")
    charts = app.get("plotly_chart")
    assert charts
    assert all(chart.proto.alt for chart in charts)
    assert "Show the numbers" in [box.label for box in app.expander]


@pytest.mark.parametrize("path", FIGURES)
def test_every_table_behind_a_picture_can_be_carried_away(
    path: str, visit: Open, published: Settings
) -> None:
    app = visit(published, path)
    tables = [box for box in app.expander if box.label == "Show the numbers" and box.dataframe]
    for box in tables:
        assert [one.proto.label for one in box.get("download_button")] == [
            "CSV", "Excel", "Parquet", "JSON",
        ]  # fmt: skip


def test_a_pinned_generation_that_is_gone_says_so(visit: Open, published: Settings) -> None:
    assert "no longer kept" in shown(visit(published, "", "g=99"))


def test_a_pinned_generation_has_a_banner_once_newer_figures_exist(
    visit: Open, two_generations: Settings
) -> None:
    old = visit(two_generations, "", "g=1")
    assert "Generation 1." in shown(old)
    assert "Newer figures exist" in shown(old)
    button = next(b for b in old.button if b.label == "Show the newest")
    assert "Generation 2." in shown(button.click().run())


def test_the_newest_generation_has_no_banner(visit: Open, two_generations: Settings) -> None:
    assert "Newer figures exist" not in shown(visit(two_generations))
