"""In their words, in a real browser: choosing a word, and a page that fits a phone in the dark."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Window

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def test_a_chosen_word_stands_in_title_and_address(window: Window) -> None:
    page = window.open()
    window.go("In their words")
    expect(page.locator("h1")).to_have_text(
        "When did anybody last write a word of pride or delight?"
    )
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
    page.get_by_role("combobox").first.fill("unique")
    page.get_by_role("option", name="unique", exact=True).click()
    expect(page.locator("h1")).to_have_text("When did anybody last write “unique”?")
    assert "word=unique" in page.url


@pytest.mark.parametrize("window", [(390, 844, "dark"), (1024, 768, "light")], indirect=True)
def test_nothing_sticks_out_of_a_narrow_window(window: Window) -> None:
    page = window.open("words?word=pride")
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
    wide = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wide) <= 0
