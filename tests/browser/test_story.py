"""The executive's road through the pages, in a real browser."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Window

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def test_from_the_claim_to_good_to_great_and_a_sheet_to_print(window: Window) -> None:
    page = window.open()
    expect(page.get_by_text("Three things worth doing")).to_be_visible()
    window.go("Good to great")
    expect(page.locator("h1")).to_have_text(
        "Do people rave about us, or are they merely satisfied?"
    )
    expect(page.locator("table.moves td")).to_have_count(17)
    window.go("One view of service")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Workshop sheet to print").click()
    sheet = waiting.value.path().read_text(encoding="utf-8")
    assert "What is good service here?" in sheet


def test_a_word_of_the_field_explains_itself(window: Window) -> None:
    page = window.open("raving")
    page.get_by_text("Show the work").click()
    word = page.locator("table.work abbr").first
    expect(word).to_have_attribute("title", "an interval for a share that stays honest with few "
                                   "answers")  # fmt: skip
    page.get_by_role("link", name="What do these words mean?").click()
    expect(page.locator("h1")).to_have_text("What do the words mean?")
