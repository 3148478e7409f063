from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import ingest
from dashboard.settings import Settings
from dashboard.widgets import jobs
from tests.app_pages.conftest import Open, shown

GOOD = "store_code,answered_on,nps\n" + "".join(
    f"S{n % 3},2026-01-{n + 1:02d},{n % 11}\n" for n in range(28)
)
BAD = GOOD.replace("S0,2026-01-01,0", "S0,2026-01-01,eleven")


@pytest.fixture
def page(visit: Open, empty: Settings) -> AppTest:
    return visit(empty, "uploads")


def drop(app: AppTest, text: str, name: str = "customers.csv") -> AppTest:
    app.file_uploader[0].upload(name, text.encode())
    return app.run()


def press(app: AppTest, start: str) -> AppTest:
    next(button for button in app.button if button.label.startswith(start)).click().run()
    jobs.wait()
    return app.run()


def test_a_dropped_file_is_explained_before_anything_is_stored(
    page: AppTest, empty: Settings
) -> None:
    said = shown(drop(page, GOOD))
    assert "customers.csv: customer answers" in said
    assert "28 rows" in said
    assert not empty.store_path.exists()


def test_a_confirmed_file_is_loaded_and_stands_in_the_ledger(
    page: AppTest, empty: Settings
) -> None:
    app = press(drop(page, GOOD), "Load 28 rows")
    assert "is what people see now" in shown(app)
    (upload,) = ingest.list_uploads(empty)
    assert (upload.file, upload.rows_loaded, upload.state) == ("customers.csv", 28, "loaded")


def test_an_upload_can_be_taken_back_and_brought_back(page: AppTest, empty: Settings) -> None:
    app = press(drop(page, GOOD), "Load 28 rows")
    app = press(app, "Yes, take it back")
    assert ingest.list_uploads(empty)[0].state == "undone"
    press(app, "Bring back")
    assert ingest.list_uploads(empty)[0].state == "loaded"


def test_a_mistake_is_named_with_its_row_and_stops_the_load(page: AppTest) -> None:
    app = drop(page, BAD)
    assert "row 2" in shown(app)
    assert "eleven" in shown(app)
    load = next(button for button in app.button if button.label.startswith("Load"))
    assert load.disabled


def test_the_good_rows_can_be_loaded_without_the_bad(page: AppTest, empty: Settings) -> None:
    app = drop(page, BAD)
    app.toggle[0].set_value(True).run()
    press(app, "Load 27 rows")
    (upload,) = ingest.list_uploads(empty)
    assert (upload.rows_loaded, upload.rows_rejected) == (27, 1)


def test_a_file_that_nobody_knows_says_what_to_do(page: AppTest) -> None:
    app = drop(page, "colour,smell\nred,rose\n", "odd.csv")
    assert not app.exception
    assert "not recognised" in shown(app)


def test_a_map_changes_how_the_file_is_read(page: AppTest) -> None:
    app = drop(page, GOOD)
    text = app.text_area[0].value
    app.text_area[0].set_value(text.replace('"nps"', '"csat"', 1)).run()
    app = press(app, "Read it again")
    assert "csat" in shown(app)


def test_a_map_with_a_mistake_is_a_friendly_message(page: AppTest) -> None:
    app = drop(page, GOOD)
    app.text_area[0].set_value("kind = nonsense").run()
    app = press(app, "Read it again")
    assert not app.exception
    assert app.error


def test_the_same_file_twice_is_said(page: AppTest) -> None:
    app = press(drop(page, GOOD), "Load 28 rows")
    assert "in force already, as upload 1" in shown(drop(app, GOOD))


def test_the_dropped_file_is_not_left_readable_by_others(page: AppTest) -> None:
    drop(page, GOOD)
    folder: Path = page.session_state["file folder"].path
    assert folder.stat().st_mode & 0o077 == 0


def test_the_sample_company_is_loaded_from_the_welcome(visit: Open, empty: Settings) -> None:
    app = visit(empty)
    app.selectbox[0].set_value("small").run()
    press(app, "Load the sample company")
    again = visit(empty)
    assert not again.exception
    assert "stores" in shown(again)
    assert len(ingest.list_uploads(empty)) == 7
