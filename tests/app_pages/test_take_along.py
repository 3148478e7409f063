"""The answers on paper, from the page: made beside it, kept, and for its reader's eyes only."""

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader
from streamlit.testing.v1 import AppTest

from dashboard.selection import Selection
from dashboard.settings import Settings
from dashboard.widgets import take_along
from dashboard.widgets.take_along import Making, Wanted
from tests.app_pages.conftest import Open


@pytest.fixture(autouse=True)
def a_clear_desk() -> None:
    take_along._desk().made.clear()


def finished(making: Making) -> Making:
    assert making.thread is not None
    making.thread.join(60)
    return making


def saves(app: AppTest) -> list[str]:
    return [button.label for button in app.get("download_button") if "Save" in button.label]


@pytest.mark.parametrize("page", ["", "link"])
def test_a_paper_is_made_on_click_and_then_may_be_saved(
    visit: Open, published: Settings, page: str
) -> None:
    app = visit(published, page)
    assert not saves(app)
    app.button(key="along.pdf.False").click().run()
    (making,) = take_along._desk().made.values()
    assert finished(making).error == ""
    app.run()
    assert len(saves(app)) == 1
    assert not app.exception


def test_it_says_what_the_page_says(visit: Open, published: Settings) -> None:
    wanted = Wanted(published, 1, Selection("engagement", "nps"), "pdf", full=False)
    content = finished(take_along.begin(wanted)).content
    assert content is not None
    words = PdfReader(io.BytesIO(content)).pages[0].extract_text()
    app = visit(published, "link", "x=engagement&y=nps")
    assert app.title[0].value.split()[0] in words
    assert "".join(app.title[0].value.split()) in "".join(words.split())


def test_it_is_made_once_and_never_shared_between_scopes(published: Settings) -> None:
    wanted = Wanted(published, 1, None, "pdf", full=False)
    first = take_along.begin(wanted)
    assert take_along.begin(wanted) is first
    narrow = replace(wanted, settings=replace(published, scope=frozenset({"North"})))
    assert take_along.begin(narrow) is not first
    assert finished(take_along.begin(narrow)).content != finished(first).content


def test_a_mistake_is_told_and_may_be_tried_again(published: Settings) -> None:
    wanted = Wanted(published, 1, Selection("engagement", "no such thing"), "xlsx", full=False)
    first = finished(take_along.begin(wanted))
    assert "no such thing" in first.error
    assert take_along.begin(wanted) is not first
