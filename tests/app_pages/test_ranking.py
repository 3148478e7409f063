import json

import pytest

from dashboard.settings import Settings
from tests.app_pages.conftest import Open, shown
from tests.planted_companies import planted


@pytest.fixture(scope="module")
def company() -> Settings:
    return planted("true")[0]


def test_the_order_says_how_many_stand_apart(visit: Open, company: Settings) -> None:
    app = visit(company, "units", "view=order&metric=nps")
    assert not app.exception
    assert app.title[0].value.startswith("Which stores are best and worst on NPS")
    assert "could be chance" in shown(app)
    assert len(app.get("plotly_chart")) == 3


def test_the_watch_list_shows_the_bounce_beside_it(visit: Open, company: Settings) -> None:
    said = shown(visit(company, "units", "view=order&metric=nps"))
    assert "with nothing done at all" in said
    assert "Chance alone would have given" in said


def test_amounts_have_no_funnel_and_say_why(visit: Open, company: Settings) -> None:
    said = shown(visit(company, "units", "view=order&metric=revenue"))
    assert "Without single answers there are no limits" in said
    assert "large or small" in said


def test_the_map_is_what_units_open_with(visit: Open, company: Settings) -> None:
    assert "stand on" in visit(company, "units").title[0].value


def test_a_dot_of_the_watch_list_names_its_unit(visit: Open, published: Settings) -> None:
    app = visit(published, "units", "view=order")
    charts = [json.loads(chart.proto.spec)["data"] for chart in app.get("plotly_chart")]
    assert all(any("customdata" in trace for trace in data) for data in charts)
