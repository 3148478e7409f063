from urllib.parse import quote

import pytest

from dashboard.analyses.scope import COMBINED, units
from dashboard.mart.reading import open_mart
from dashboard.settings import Settings
from tests.app_pages.conftest import Open, shown
from tests.planted_companies import planted


def test_the_map_says_what_is_hidden(visit: Open, published: Settings) -> None:
    app = visit(published, "units")
    assert "6 cells are not shown" in shown(app)


def test_a_unit_in_the_address_opens_its_page(visit: Open, published: Settings) -> None:
    app = visit(published, "units", "unit=S010")
    assert app.title[0].value == "How is Store 10 doing?"
    assert "everyone" in shown(app)


def test_the_way_back_to_all_units_is_one_click(visit: Open, published: Settings) -> None:
    app = visit(published, "units", "unit=S010")
    back = next(b for b in app.button if b.label == "All of them")
    assert "stand on" in back.click().run().title[0].value


def test_an_unknown_unit_is_said(visit: Open, published: Settings) -> None:
    assert "There is no unit" in visit(published, "units", "unit=S999").warning[0].value


def test_the_lowest_rows_can_be_asked_for(visit: Open, published: Settings) -> None:
    top = visit(published, "units").get("plotly_chart")[0].proto.spec
    low = visit(published, "units", "rows=bottom").get("plotly_chart")[0].proto.spec
    assert top != low


@pytest.fixture(scope="module")
def company() -> Settings:
    return planted("true")[0]


def test_a_unit_page_lays_its_themes_and_words_and_neighbours_beside_others(
    visit: Open, company: Settings
) -> None:
    app = visit(company, "units", "unit=S003")
    assert not app.exception
    said = shown(app)
    assert "What is different in how people work here?" in said
    assert "other stores" in said
    assert "Which are like it in size?" in said
    assert "Beside another one" in said
    alts = [chart.proto.alt for chart in app.get("plotly_chart")]
    assert any("could be chance" in alt or "more than chance" in alt for alt in alts)


def test_what_is_hidden_of_a_unit_is_listed_with_the_reason(
    visit: Open, published: Settings
) -> None:
    app = visit(published, "units", "unit=S000")
    assert any("too few people answered" in why for why in app.dataframe[-1].value["Why"])


def test_small_units_told_together_are_named_as_such(visit: Open, company: Settings) -> None:
    mart = open_mart(company)
    together = [u for u in units(mart).values() if u.kind == COMBINED]
    if not together:
        pytest.skip("this company has no small units that are told together")
    app = visit(company, "units", f"unit={quote(together[0].unit)}")
    assert app.title[0].value.startswith("How are the small units in")
    assert "nobody is counted twice" in shown(app)


def test_the_best_stand_beside_the_rest_with_a_warning_of_luck(
    visit: Open, company: Settings
) -> None:
    app = visit(company, "units", "metric=nps&view=best")
    assert not app.exception
    assert "What do our stores with the best NPS have" in app.title[0].value
    assert "Part of being best is luck" in shown(app)
