"""Upload, filter, drill and export without a mouse: every step by Tab, arrows and Enter."""

from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from playwright.sync_api import TimeoutError as NothingCame

from tests.browser.conftest import Window

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
FURTHEST = 120


def tab_to(page: Page, wanted: Locator) -> None:
    """Presses Tab until the element, or something inside it, has the focus."""
    wanted.wait_for()
    for _ in range(FURTHEST):
        if wanted.evaluate(
            "e => e === document.activeElement || e.contains(document.activeElement)"
        ):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"{wanted} is not reached within {FURTHEST} steps of Tab")


def choose_by_keyboard(page: Page, path: Path) -> None:
    """Opens the uploader's window; once more where the page was drawn anew under the key."""
    button = page.get_by_test_id("stFileUploader").get_by_test_id("stBaseButton-secondary")
    for _ in range(3):
        tab_to(page, button)
        with suppress(NothingCame), page.expect_file_chooser(timeout=10_000) as chooser:
            page.keyboard.press("Enter")
            chooser.value.set_files(path)
            return
    pytest.fail("Enter on the uploader opens no window to choose a file in")


def test_from_the_claim_to_a_carried_away_table(window: Window) -> None:
    page = window.open()
    tab_to(page, page.locator("a.chain-link").first)
    page.keyboard.press("Enter")
    page.wait_for_url("**/link?**")
    window.settle()
    tab_to(page, page.get_by_role("combobox", name="have more of"))
    before = page.locator("h1").inner_text()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).not_to_have_text(before)
    window.settle()
    tab_to(page, page.locator("summary", has_text="Show the numbers").first)
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("button", name="CSV").first)
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    assert waiting.value.suggested_filename.endswith(".csv")


def test_a_file_is_loaded_and_taken_back(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "figures.csv"
    rows = "".join(f"S{n:03d},2026-06-30,{n}\n" for n in range(1, 20))
    path.write_text(f"unit,month,parking_spaces\n{rows}", encoding="utf-8")
    page = window.open("uploads")
    # A key pressed while parts of the page are still on their way goes nowhere.
    page.get_by_text("Loaded so far").wait_for()
    page.wait_for_load_state("networkidle")
    window.settle()
    choose_by_keyboard(page, path)
    page.get_by_role("button", name="Load 19 rows").wait_for()
    window.settle()
    tab_to(page, page.get_by_role("button", name="Load 19 rows"))
    page.keyboard.press("Enter")
    expect(page.get_by_text("is what people see now")).to_be_visible(timeout=60_000)
    window.settle()
    tab_to(page, page.get_by_role("button", name="Take back").first)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Yes, take it back").wait_for()
    window.settle()
    tab_to(page, page.get_by_role("button", name="Yes, take it back"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Bring back").first).to_be_visible(timeout=60_000)
