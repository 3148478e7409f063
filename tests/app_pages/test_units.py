from dashboard.settings import Settings
from tests.app_pages.conftest import Open, shown


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
