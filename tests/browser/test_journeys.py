"""What people come to do, in a real browser."""

import csv
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Served, Window

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
KNOWN = "S001"
LOADED = re.compile("is what people see now")
# Where on the screen a point of a figure is drawn.
POINT = """([trace, point]) => {
  const plot = document.querySelector('.js-plotly-plot'), full = plot._fullLayout;
  const data = plot._fullData[trace], box = plot.getBoundingClientRect();
  return [box.left + full.xaxis._offset + full.xaxis.d2p(data.x[point]),
          box.top + full.yaxis._offset + full.yaxis.d2p(data.y[point]), data.customdata[point][0]];
}"""


@pytest.fixture
def delighted(served: Served, tmp_path: Path) -> Path:
    """A thousand promoters in the latest month."""
    with (served.files / "customer_answers.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    unit = next(name for name in rows[0] if "store" in name.lower() or "unit" in name.lower())
    day = next(name for name in rows[0] if re.fullmatch(r"\d{4}-\d\d-\d\d.*", rows[0][name]))
    last = max(row[day] for row in rows)[:10]
    path = tmp_path / "delighted.csv"
    lines = [f"{row[unit]},{last},10" for row in rows[:1000]]
    path.write_text("\n".join(["store_code,answered_on,nps", *lines]), encoding="utf-8")
    return path


def test_an_upload_changes_the_number_and_taking_it_back_restores_it(
    window: Window, delighted: Path
) -> None:
    page = window.open()
    before = nps(page)
    window.go("Uploads", "HR's desk")
    page.locator("input[type=file]").set_input_files(delighted)
    expect(page.get_by_text("delighted.csv: customer answers")).to_be_visible(timeout=30_000)
    page.get_by_role("button", name="Load 1,000 rows").click()
    expect(page.get_by_text(LOADED)).to_be_visible(timeout=60_000)
    window.go("The claim")
    expect(nps_tile(page)).not_to_have_text(before, timeout=60_000)
    window.go("Uploads", "HR's desk")
    # Other tests of this server may have taken files back before.
    taken_back = page.get_by_role("button", name="Bring back")
    earlier = taken_back.count()
    page.get_by_role("button", name="Take back").first.click()
    page.get_by_role("button", name="Yes, take it back").click()
    expect(taken_back).to_have_count(earlier + 1, timeout=60_000)
    window.go("The claim")
    expect(nps_tile(page)).to_have_text(before, timeout=60_000)


def test_a_unit_is_explained_at_the_desk_and_the_file_goes_in_and_out_again(
    window: Window, tmp_path: Path
) -> None:
    page = window.open("units")
    window.go("Uploads", "HR's desk")
    slip = tmp_path / "slip.csv"
    slip.write_text(f"Store,Month,Footfall\n{KNOWN},2026-01,5\n{KNOWN}X,2026-02,6\n")
    page.locator("input[type=file]").set_input_files(slip)
    expect(page.get_by_text("slip.csv: figures a unit and period")).to_be_visible(timeout=60_000)
    meaning = page.get_by_role("combobox", name=re.compile(f"{KNOWN}X, 1 row"))
    meaning.click()
    page.get_by_role("option").filter(has_text=re.compile(rf"\b{KNOWN}\b")).first.click()
    page.get_by_role("button", name="Use these answers").click()
    expect(page.get_by_text("is not known")).to_have_count(0, timeout=60_000)
    page.get_by_role("button", name="Load 2 rows").click()
    expect(page.get_by_text(LOADED)).to_be_visible(timeout=60_000)
    back = page.get_by_role("button", name="Bring back")
    # Other uploads may have been taken back before; the newest stands first.
    others = back.count()
    page.get_by_role("button", name="Take back").first.click()
    page.get_by_role("button", name="Yes, take it back").click()
    expect(back).to_have_count(others + 1, timeout=60_000)
    expect(page.get_by_text(re.compile("taken back by")).first).to_be_visible()
    back.first.click()
    expect(back).to_have_count(others, timeout=60_000)
    page.get_by_role("button", name="Take back").first.click()
    page.get_by_role("button", name="Yes, take it back").click()
    expect(back).to_have_count(others + 1, timeout=60_000)


def test_a_click_on_a_dot_opens_the_unit_and_back_returns_to_the_link(window: Window) -> None:
    page = window.open("link?x=engagement&y=csat")
    page.locator(".js-plotly-plot .points path").first.wait_for()
    across, down, unit = page.evaluate(POINT, [2, 5])
    page.mouse.click(across, down)
    page.wait_for_url(re.compile(f"/units\\?unit={unit}"))
    expect(page.locator("h1")).to_contain_text("doing?")
    page.go_back()
    expect(page.locator("h1")).to_contain_text("engagement")
    assert "y=csat" in page.url


def test_a_choice_goes_into_the_address_and_back_takes_it_out(window: Window) -> None:
    page = window.open("link?x=engagement&y=nps")
    box = page.get_by_role("combobox", name="have more of")
    box.click()
    box.fill("Raving")
    page.get_by_role("option").filter(has_text="Raving").first.click()
    page.wait_for_url(re.compile("y=csat_top_box"))
    expect(page.locator("h1")).to_contain_text("raving")
    page.go_back()
    expect(page.locator("h1")).to_contain_text("NPS")


def test_a_question_is_opened_answered_and_left_again(window: Window) -> None:
    page = window.open("questions")
    title = "Raving, or merely satisfied?"
    page.get_by_role("button", name=title).click()
    expect(page.locator("h1")).to_have_text(title)
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
    page.get_by_role("button", name="All questions").click()
    # For a moment both titles stand on the page.
    asked = page.locator("h1").filter(has_text="What do people here ask of these figures?")
    expect(asked).to_be_visible()
    expect(page.locator("h1")).to_have_count(1)


def test_a_page_left_is_found_again_as_it_was(window: Window) -> None:
    page = window.open("link?x=enps&y=csat&lag=3")
    window.go("Units")
    expect(page.locator("h1")).to_contain_text("stand on")
    window.go("The link")
    expect(page.locator("h1")).to_contain_text("eNPS")
    page.wait_for_url(re.compile("x=enps&y=csat&lag=3"))


def nps_tile(page: Page):  # type: ignore[no-untyped-def]
    return page.locator(".tile").filter(has_text="NPS").locator(".value")


def nps(page: Page) -> str:
    return str(nps_tile(page).inner_text())


def test_the_table_behind_a_chart_is_carried_away_with_its_small_print(window: Window) -> None:
    page = window.open("link?x=engagement&y=nps")
    page.get_by_text("Show the numbers").first.click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="CSV").first.click()
    text = waiting.value.path().read_text(encoding="utf-8-sig")
    assert "# Question: The link: " in text
    assert "# Filter: y: nps" in text
    assert "# Units with hidden figures: " in text
    assert "# Generation: " in text
    expect(page.get_by_role("button", name="Download as CSV")).to_have_count(0)
