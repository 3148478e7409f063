"""A question file as an analyst lives it: written, seen, broken, told of, mended."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Served, Window, running

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
FILE = """/*---
title = "How many units are there?"
[chart]
type = "bar"
x = "units"
y = "region"
alt = "Units of each region"
---*/
SELECT region, count(*) AS units
FROM units
WHERE leaf
GROUP BY region
ORDER BY region
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("own")


@pytest.fixture(scope="module")
def with_files(served: Served, folder: Path) -> Iterator[str]:
    """The same company, served with a folder of question files and the workbench."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LINKAGE_QUERIES", str(folder))
        patch.setenv("LINKAGE_WORKBENCH", "true")
        with running(served.settings) as base:
            yield base


@pytest.fixture
def page(browser: Browser, with_files: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, base_url=with_files)
    page = context.new_page()
    window = Window(page, with_files, [])
    page.on("pageerror", lambda error: window.wrong.append(str(error)))
    yield page
    context.close()
    assert not window.wrong


def see(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("h1").first.wait_for()
    page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()


def test_a_file_is_written_seen_broken_told_of_and_mended(page: Page, folder: Path) -> None:
    path = folder / "how_many.sql"
    path.write_text(FILE, encoding="utf-8")
    see(page, "/questions")
    page.get_by_role("button", name="How many units are there?").click()
    expect(page.locator("h1")).to_have_text("How many units are there?")
    expect(page.locator(".js-plotly-plot")).to_be_visible()
    page.wait_for_url("**/questions?question=how_many")

    path.write_text(FILE.replace("FROM units", "FROM unit"), encoding="utf-8")
    see(page, "/questions?question=how_many")
    expect(page.get_by_text("there is no table 'unit'")).to_be_visible()
    expect(page.get_by_test_id("stCode")).to_contain_text("^")
    see(page, "/query_health")
    expect(page.get_by_text("how_many.sql").first).to_be_visible()
    see(page, "/questions")
    expect(page.get_by_text("Do engaged units keep their customers?").first).to_be_visible()

    path.write_text(FILE.replace("How many units", "How many shops"), encoding="utf-8")
    see(page, "/questions?question=how_many")
    expect(page.locator("h1")).to_have_text("How many shops are there?")
    expect(page.locator(".js-plotly-plot")).to_be_visible()
    see(page, "/query_health")
    expect(page.get_by_text("question files are whole")).to_be_visible()


def test_rows_are_downloaded_with_their_small_print(page: Page) -> None:
    see(page, "/questions?question=turnover_by_unit&each=unit")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="CSV").click()
    text = waiting.value.path().read_text(encoding="utf-8-sig")
    assert "# Filter: One bar for each: Unit" in text
    assert "# Generation: " in text


def test_sql_of_the_workbench_becomes_a_question(page: Page, folder: Path) -> None:
    see(page, "/workbench")
    page.get_by_role("textbox", name="SQL").fill(
        "SELECT kind, count(*) AS n FROM units GROUP BY kind"
    )
    page.get_by_role("textbox", name="SQL").press("Control+Enter")
    page.get_by_role("button", name="Run").click()
    expect(page.get_by_text("rows in")).to_be_visible(timeout=40_000)
    page.get_by_text("Save as a question").click()
    page.get_by_role("textbox", name="Title, as a question").fill("What kinds of unit are there?")
    page.get_by_role("textbox", name="Title, as a question").press("Enter")
    page.get_by_role("button", name="Write it to").click()
    expect(page.get_by_text("Wrote my_question.sql")).to_be_visible()
    see(page, "/questions")
    expect(page.get_by_role("button", name="What kinds of unit are there?")).to_be_visible()
    (folder / "my_question.sql").unlink()


def test_names_of_tables_and_columns_are_offered_while_sql_is_typed(page: Page) -> None:
    see(page, "/workbench")
    editor = page.get_by_role("textbox", name="SQL")
    offered = page.get_by_role("listbox", name="Names of tables and columns")
    editor.fill("")
    editor.press_sequentially("SELECT count(*) AS n FROM rea")
    expect(offered.get_by_role("option").first).to_have_text("readings")
    editor.press("Enter")
    editor.press_sequentially(" AS r WHERE r.val")
    expect(offered.get_by_role("option").first).to_have_text("value")
    editor.press("Tab")
    editor.press_sequentially(" > 0")
    expect(editor).to_have_value("SELECT count(*) AS n FROM readings AS r WHERE r.value > 0")
    expect(offered).to_have_count(0)
    editor.press("Control+Enter")
    page.get_by_role("button", name="Run").click()
    expect(page.get_by_text("1 row in")).to_be_visible(timeout=40_000)


def test_a_page_can_stand_inside_another_without_its_navigation(page: Page) -> None:
    see(page, "/questions?question=turnover_by_unit&embed=true")
    expect(page.locator(".js-plotly-plot")).to_be_visible()
    expect(page.get_by_test_id("stTopNavLink")).to_have_count(0)
    expect(page.get_by_role("button", name="All questions")).to_have_count(0)
