import json

import pytest

from dashboard.settings import Settings
from tests.app_pages.conftest import Open, shown
from tests.planted_companies import planted


@pytest.fixture(scope="module")
def company() -> Settings:
    return planted("true")[0]


def test_it_answers_with_both_sides_and_shows_the_ladder(visit: Open, company: Settings) -> None:
    app = visit(company, "raving")
    assert not app.exception
    said = shown(app)
    assert "of 100 staff" in said
    assert "surely great or better" in said
    assert "chance alone would have moved" in said
    assert len(app.get("plotly_chart")) == 3
    assert all(chart.proto.alt for chart in app.get("plotly_chart"))


def test_the_ladder_and_the_unit_followed_stand_in_the_address(
    visit: Open, company: Settings
) -> None:
    app = visit(company, "raving", "by=engagement&unit=S003")
    assert "Engagement, " in shown(app)
    spec = json.loads(app.get("plotly_chart")[-1].proto.spec)
    followed = [trace for trace in spec["data"] if not trace.get("name") and "error_x" not in trace]
    assert followed[-1]["customdata"][0][0] == "S003"


def test_where_staff_were_not_asked_it_says_so(visit: Open, published: Settings) -> None:
    app = visit(published, "raving")
    assert not app.exception
    assert "the single answers are needed" in shown(app)
