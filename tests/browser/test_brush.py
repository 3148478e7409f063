"""Drawing round dots of a link, in a real browser."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Window

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def draw_a_box(page: Page) -> None:
    chart = page.locator('[data-testid="stPlotlyChart"]').first
    chart.locator("svg.main-svg").first.wait_for()
    chart.locator('.modebar-btn[data-val="select"]').click()
    box = chart.locator("g.draglayer rect.nsewdrag").first.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 4, box["y"] + 4)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=4)
    page.mouse.move(box["x"] + box["width"] - 4, box["y"] + box["height"] - 4, steps=4)
    page.mouse.up()


def test_a_box_round_dots_lists_them_keeps_them_in_the_address_and_goes_away(
    window: Window,
) -> None:
    page = window.open("link")
    draw_a_box(page)
    expect(page.get_by_text("chosen by eye, so no statistic")).to_be_visible()
    address = page.url
    assert address.count("only=") > 5
    page.goto(address)
    window.settle()
    expect(page.get_by_text("chosen by eye, so no statistic")).to_be_visible()
    assert page.url.count("only=") == address.count("only=")
    page.get_by_role("button", name="Put this choice away").click()
    expect(page.get_by_text("chosen by eye, so no statistic")).to_have_count(0)
    assert "only=" not in page.url
