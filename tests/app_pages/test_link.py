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


def test_dots_in_the_address_are_listed_beside_the_rest_without_a_statistic(
    visit: Open, published: Settings
) -> None:
    app = visit(published, "link", "only=S003&only=S017&only=nobody")
    assert not app.exception
    said = shown(app)
    assert "2 stores beside the rest" in said
    assert "chosen by eye, so no statistic" in said
    assert "1 of those in the address have no dot" in said
    table = next(f.value for f in app.dataframe if f.value.iloc[0, 0] == "Mean of these 2")
    assert table["Unit"].tolist()[:2] == ["Mean of these 2", "Mean of all others"]
    assert len(table) == 4


def test_a_choice_by_name_goes_into_the_address_and_can_be_put_away(
    visit: Open, published: Settings
) -> None:
    app = visit(published, "link")
    app.multiselect(key="address.only").set_value(["S003", "S010"]).run()
    assert app.query_params["only"] == ["S003", "S010"]
    next(b for b in app.button if b.label == "Put this choice away").click().run()
    assert "only" not in app.query_params
    assert "chosen by eye" not in shown(app)


def test_more_dots_than_can_be_compared_are_cut_off_in_the_address(
    visit: Open, published: Settings
) -> None:
    many = "&".join(f"only=S{n:03d}" for n in range(2, 60))
    app = visit(published, "link", many)
    assert not app.exception
    assert "40 stores beside the rest" in shown(app)


def test_dots_that_were_not_chosen_are_pale(visit: Open, published: Settings) -> None:
    chart = visit(published, "link", "only=S003").get("plotly_chart")[0]
    (dots,) = [t for t in json.loads(chart.proto.spec)["data"] if "customdata" in t]
    opacity = dict(zip([c[0] for c in dots["customdata"]], dots["marker"]["opacity"], strict=True))
    assert opacity["S003"] > opacity["S004"]
