import pytest

from dashboard.settings import Settings
from tests.app_pages.conftest import Open, shown
from tests.planted_companies import planted


@pytest.fixture(scope="module")
def company() -> Settings:
    return planted("true")[0]


def test_the_answer_comes_first_and_has_its_interval(visit: Open, company: Settings) -> None:
    app = visit(company, "staying")
    assert not app.exception
    assert app.title[0].value == "Who stays, and what does leaving go with?"
    assert "left of their own will in the 12 months to Sep 2026 (95" in shown(app)


def test_it_shows_curves_rates_places_and_customers(visit: Open, company: Settings) -> None:
    app = visit(company, "staying")
    assert len(app.get("plotly_chart")) == 4
    assert all(chart.proto.alt for chart in app.get("plotly_chart"))
    for heading in ("Is it getting better?", "Where do people leave?", "Do customers notice?"):
        assert heading in [part.value for part in app.subheader]
    assert "This does not show that people leaving make customers unhappy" in shown(app)


def test_the_way_of_leaving_stands_in_the_address(visit: Open, company: Settings) -> None:
    app = visit(company, "staying", "way=turnover&by=region")
    assert "For every 100 staff employed" in shown(app)
    assert "left of their own will" not in shown(app).split("How sure")[0].split("(95")[0]


def test_regretted_leavers_say_why_there_is_no_curve(visit: Open, company: Settings) -> None:
    app = visit(company, "staying", "way=regretted_turnover")
    assert "Regretted leavers are not counted by months of service" in shown(app)


def test_the_cost_waits_for_a_salary(visit: Open, company: Settings) -> None:
    assert "Type in the average yearly salary" in shown(visit(company, "staying"))


def test_the_cost_shows_its_assumption_and_both_sides_of_it(visit: Open, company: Settings) -> None:
    said = shown(visit(company, "staying", "salary=30000"))
    assert "costs 21 % of a year's salary" in said.replace("\\", "")
    assert "Boushey and Glynn 2012" in said


def test_a_share_out_of_reach_is_said(visit: Open, company: Settings) -> None:
    app = visit(company, "staying", "salary=30000&share=90")
    assert "runs from 0.01 to 5" in app.warning[0].value


def test_nonsense_in_its_own_names_is_said(visit: Open, company: Settings) -> None:
    app = visit(company, "staying", "way=firing&by=moon&salary=much")
    assert not app.exception
    assert len(app.warning) == 3


def test_a_company_with_turnover_alone_is_answered(visit: Open, published: Settings) -> None:
    app = visit(published, "staying")
    assert not app.exception
    assert "Months of service need each person's first and last day" in shown(app)
