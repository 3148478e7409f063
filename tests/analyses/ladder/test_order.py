"""Both figures stand side by side in time, whatever periods they come in."""

from dashboard.analyses.ladder.order import side_by_side
from dashboard.analyses.link import gather, link
from dashboard.mart.reading import open_mart
from dashboard.selection import Selection
from tests.planted_companies import planted


def test_two_monthly_figures_meet_in_the_same_month() -> None:
    settings, _ = planted("true")
    mart = open_mart(settings)
    panel = side_by_side(gather(mart, Selection("nps", "margin"), settings))
    unit = str(panel.unit[0])
    margin = mart.columns("metric_over_time", metric="margin", unit=unit)
    by_day = dict(zip(margin["ends_on"], margin["value"], strict=True))
    rows = [row for row in range(len(panel.unit)) if panel.unit[row] == unit]
    assert len(rows) > 12
    assert all(panel.y[row] == by_day[panel.days[panel.period[row]]] for row in rows)


def test_a_declared_lag_does_not_move_what_stands_side_by_side() -> None:
    settings, _ = planted("true")
    mart = open_mart(settings)
    plain = side_by_side(gather(mart, Selection("engagement", "nps"), settings))
    lagged = side_by_side(gather(mart, Selection("engagement", "nps", lag_months=2), settings))
    assert (plain.y == lagged.y).all()


def test_figures_that_move_in_the_same_month_have_no_order() -> None:
    settings, _ = planted("true")
    answer = link(open_mart(settings), Selection("nps", "margin"), settings)
    assert getattr(answer.lead, "first", None) is None
