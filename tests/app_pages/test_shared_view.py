import pytest

from dashboard.analyses.shared_view.workshop import Seed
from dashboard.charts.workshop import sheet
from dashboard.settings import Settings
from tests.app_pages.conftest import Open, shown
from tests.planted_companies import planted


@pytest.fixture(scope="module")
def company() -> Settings:
    return planted("true")[0]


def test_it_answers_level_by_level_with_a_workshop(visit: Open, company: Settings) -> None:
    app = visit(company, "shared_view")
    assert not app.exception
    said = shown(app)
    assert "surely share one view" in said or "surely shares one view" in said
    assert "lie between stores" in said
    assert "What is good service here?" in said
    assert all(chart.proto.alt for chart in app.get("plotly_chart"))


def test_the_team_stands_in_the_address(visit: Open, company: Settings) -> None:
    app = visit(company, "shared_view", "unit=S003")
    name = app.selectbox[0].format_func("S003")
    assert f"Agreement in {name}" in shown(app)


def test_themes_of_service_are_told_by_role(visit: Open, company: Settings) -> None:
    text = shown(visit(company, "shared_view"))
    assert "Each theme of service is told by role" in text
    assert "Service, 3 themes together of leaders" in text


def test_without_roles_it_says_what_to_upload(visit: Open, published: Settings) -> None:
    app = visit(published, "shared_view")
    assert not app.exception
    assert "role or level" in shown(app)


def test_the_sheet_is_a_page_of_its_own_and_escapes_names() -> None:
    page = sheet([Seed("Why <so>?", "62 of 100")], "A & B", ["Generation 3."])
    assert page.startswith("<!doctype html>")
    assert "Why &lt;so&gt;?" in page
    assert "A &amp; B" in page
    assert "@media print" in page
