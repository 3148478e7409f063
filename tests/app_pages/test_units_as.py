"""After a re-organisation pages ask which units are meant; before, nobody is bothered."""

import pytest

from dashboard.settings import Settings
from dashboard.units_as import SAID
from tests.app_pages.conftest import Open, shown
from tests.mart.company import re_organised

KEY = "address.units_as"


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    settings = Settings(data=tmp_path_factory.mktemp("changed"))
    re_organised().write(settings.marts / "mart_000001.duckdb")
    return settings


@pytest.mark.parametrize("path", ["link", "units", "chain"])
def test_nobody_is_asked_while_all_units_are_as_they_were(
    path: str, visit: Open, published: Settings
) -> None:
    app = visit(published, path, "units_as=is")
    assert KEY not in {box.key for box in app.selectbox}
    assert "Units as they" not in shown(app)


def test_a_choice_is_kept_in_the_address_and_said_below(visit: Open, changed: Settings) -> None:
    app = visit(changed, "link")
    box = app.selectbox(key=KEY)
    assert box.options == ["As they were", "As they are now", "Only those unchanged"]
    assert SAID["is"] not in shown(app)
    assert "38 stores" in shown(app)
    box.set_value("is").run()
    assert app.query_params["units_as"] == "is"
    assert SAID["is"] in shown(app)
    assert "36 stores" in shown(app)
    app.selectbox(key=KEY).set_value("unchanged").run()
    assert SAID["unchanged"] in shown(app)
    assert "34 stores" in shown(app)


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("first", ""), ("drivers", ""), ("worth", ""), ("staying", ""), ("units", ""),
        ("units", "view=order"), ("units", "unit=S004"), ("matrix", ""), ("chain", ""),
    ],
)  # fmt: skip
def test_every_page_that_compares_units_reads_them_so(
    path: str, query: str, visit: Open, changed: Settings
) -> None:
    app = visit(changed, path, f"{query}&units_as=is")
    assert not app.exception
    assert not app.error
    assert app.selectbox(key=KEY).value == "is"
    assert SAID["is"] in shown(app)


def test_an_arrow_of_the_chain_keeps_the_choice(visit: Open, changed: Settings) -> None:
    assert "units_as=is" in shown(visit(changed, "chain", "units_as=is"))


def test_units_that_were_merged_away_are_not_listed(visit: Open, changed: Settings) -> None:
    boxes = visit(changed, "units", "units_as=is").selectbox
    (units,) = [box for box in boxes if box.key == "address.unit"]
    assert "Store 2" not in units.options
    assert {"Store 4", "Store 5"} <= set(units.options)


def test_a_word_that_means_no_way_is_said(visit: Open, changed: Settings) -> None:
    app = visit(changed, "link", "units_as=now")
    assert "now" in app.warning[0].value
    assert SAID["is"] not in shown(app)


def test_a_page_that_cannot_choose_leaves_it_behind(visit: Open, changed: Settings) -> None:
    app = visit(changed, "raving", "units_as=is")
    assert "units_as" not in app.query_params
    assert SAID["is"] not in shown(app)
