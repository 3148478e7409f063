import json

from dashboard.analyses.link import link
from dashboard.mart.reading import open_mart
from dashboard.selection import Selection
from dashboard.settings import Settings
from tests.app_pages.conftest import Open, shown


def test_the_answer_stands_above_the_picture(visit: Open, published: Settings) -> None:
    answer = link(open_mart(published), Selection("engagement", "nps"), published)
    app = visit(published, "link")
    assert app.title[0].value == answer.question
    assert answer.verdict.symbol in shown(app)
    assert answer.sentence in shown(app).replace("\xa0", " ")


def test_the_address_chooses_the_link(visit: Open, published: Settings) -> None:
    app = visit(published, "link", "x=turnover&y=revenue&lag=2")
    assert "turnover" in app.title[0].value
    assert app.selectbox(key="address.x").value == "turnover"
    assert app.selectbox(key="address.lag").value == "2"


def test_a_choice_goes_into_the_address(visit: Open, published: Settings) -> None:
    app = visit(published, "link")
    app.selectbox(key="address.y").set_value("csat").run()
    assert app.query_params["y"] == "csat"
    assert "satisfaction" in app.title[0].value


def test_an_unknown_figure_is_named_with_the_nearest(visit: Open, published: Settings) -> None:
    app = visit(published, "link", "x=engagment")
    assert "Did you mean 'engagement'?" in app.warning[0].value


def test_the_same_figure_twice_is_a_friendly_message(visit: Open, published: Settings) -> None:
    app = visit(published, "link", "x=nps&y=nps")
    assert "Choose two different ones" in app.error[0].value


def test_a_filter_leaves_fewer_dots(visit: Open, published: Settings) -> None:
    everyone, *_ = visit(published, "link").get("plotly_chart")
    north, *_ = visit(published, "link", "where.region=North").get("plotly_chart")
    count = [
        sum(len(t.get("customdata", ())) for t in json.loads(chart.proto.spec)["data"])
        for chart in (everyone, north)
    ]
    assert count == [58, 14]


def test_six_rungs_are_shown_with_their_state(visit: Open, published: Settings) -> None:
    said = shown(visit(published, "link"))
    for number in range(1, 7):
        assert f"{number}. " in said
