"""Every page in a real browser: nothing wrong in the console, nobody else asked for anything."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from dashboard.app_pages import PAGES
from dashboard.charts.theme import SIDE_ON_DARK, SIDE_ON_LIGHT
from tests.browser.conftest import Window

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
SCREENS = [(1440, 900, "light"), (390, 844, "dark")]
ADDRESSES = [page.path for page in PAGES] + [
    "link?x=voluntary_turnover&y=nps&lag=2&where.region=North",
    "units?unit=S003",
    "units?metric=nps&rows=bottom",
]
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"],
    "resultTypes": ["violations"],
}
# Streamlit's own, which a page cannot mend: the list of its folded navigation holds a <div>, and
# a block of code that scrolls cannot be reached by keyboard.
STREAMLITS_OWN = {
    "list": '[data-testid="stSidebarNavItems"]',
    "listitem": '[data-testid="stSidebarNavItems"] *',
    "scrollable-region-focusable": '[data-testid="stCode"] *',
}
OTHER_SCREENS = [
    (1440, 900, "dark"),
    (390, 844, "light"),
    (1024, 768, "light"),
    (1024, 768, "dark"),
]
SCROLL = """() => [document.querySelector('[data-testid=stMain]').scrollWidth, window.innerWidth]"""


@pytest.mark.parametrize("window", SCREENS, indirect=True, ids=lambda s: f"{s[0]}-{s[2]}")
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_opens_and_nothing_scrolls_sideways(window: Window, address: str) -> None:
    page = window.open(address)
    wide, screen = page.evaluate(SCROLL)
    assert wide <= screen
    expect(page.get_by_test_id("stException")).to_have_count(0)
    assert barriers(page) == []


@pytest.mark.slow
@pytest.mark.parametrize("window", OTHER_SCREENS, indirect=True, ids=lambda s: f"{s[0]}-{s[2]}")
@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_bars_anybody_on_any_other_screen(window: Window, address: str) -> None:
    assert barriers(window.open(address)) == []


def barriers(page: Page) -> list[str]:
    """What WCAG A and AA forbid, other than Streamlit's own: rule and element, one each."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [
        f"{broken['id']}: {node['html'][:200]}"
        for broken in found
        for node in broken["nodes"]
        if not _streamlits_own(page, broken["id"], node["target"][-1])
    ]


def _streamlits_own(page: Page, rule: str, element: str) -> bool:
    known = STREAMLITS_OWN.get(rule)
    return known is not None and bool(page.locator(element).evaluate(
        "(found, known) => found.matches(known)", known
    ))  # fmt: skip


@pytest.mark.parametrize(
    ("window", "colour"),
    [((1440, 900, "light"), SIDE_ON_LIGHT), ((1440, 900, "dark"), SIDE_ON_DARK)],
    indirect=["window"],
    ids=["light", "dark"],
)
def test_a_side_has_its_colour_in_drawings_and_figures(
    window: Window, colour: dict[str, str]
) -> None:
    page = window.open()
    dot = page.locator(".chain-node .dot").nth(2)
    assert dot.evaluate("e => getComputedStyle(e).backgroundColor") == _rgb(colour["customer"])
    page = window.open("link")
    point = page.locator(".js-plotly-plot .points path").first
    assert point.evaluate("e => getComputedStyle(e).fill") == _rgb(colour["customer"])


def test_the_font_is_our_own(window: Window) -> None:
    page = window.open()
    assert page.evaluate("() => document.fonts.check('16px Inter')")
    assert "Inter" in page.locator("h1").evaluate("e => getComputedStyle(e).fontFamily")


def test_an_arrow_can_be_reached_and_opened_by_keyboard(window: Window) -> None:
    page = window.open()
    arrow = page.locator("a.chain-link").first
    arrow.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/link\?x=engagement&y="))
    expect(page.locator("h1")).to_contain_text("engagement")


@pytest.mark.parametrize("window", [(390, 844, "light")], indirect=True, ids=["phone"])
def test_on_a_phone_what_can_be_touched_is_large_enough(window: Window) -> None:
    page = window.open("link")
    boxes = page.locator(
        '[data-testid="stMain"] button:visible, [data-testid="stSelectbox"] [data-baseweb="select"]'
    )
    page.locator(".js-plotly-plot").first.wait_for()
    # Half a pixel may be lost where the browser rounds.
    small = [box for box in boxes.all() if (box.bounding_box() or {"height": 44})["height"] < 43.5]
    names = [box.inner_text() or box.get_attribute("data-testid") for box in small]
    assert not [name for name in names if name and "Toolbar" not in name]


@pytest.mark.parametrize("window", [(390, 844, "light")], indirect=True, ids=["phone"])
@pytest.mark.parametrize("address", ["link", "staying", "units"])
def test_on_a_phone_the_sentence_comes_before_the_filters(window: Window, address: str) -> None:
    page = window.open(address)
    sentence = page.locator(".answer").first.bounding_box()
    choice = page.get_by_test_id("stSelectbox").first.bounding_box()
    assert sentence and choice
    assert sentence["y"] + sentence["height"] <= choice["y"]


def _rgb(colour: str) -> str:
    return f"rgb({', '.join(str(int(colour[i : i + 2], 16)) for i in (1, 3, 5))})"
