from dashboard.settings import Settings
from tests.app_pages.conftest import Open, shown
from tests.planted_companies import planted


def test_the_chain_says_what_it_implies_and_what_is_seen(visit: Open) -> None:
    app = visit(planted("true")[0], "chain")
    assert not app.exception
    assert "seen directly across" in shown(app)
    assert "not what leads to what" in shown(app)
    assert len(app.get("plotly_chart")) == 1


def test_the_order_in_time_stands_in_the_address(visit: Open) -> None:
    app = visit(planted("true")[0], "chain", "in_order=yes")
    assert app.toggle[0].value
    assert "which is needed but not enough" in shown(app)


def test_a_chain_without_results_says_so(visit: Open, published: Settings) -> None:
    assert not visit(published, "chain").exception
