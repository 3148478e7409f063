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


UNITS = "Code,Name\nS001,Abbey Road\nS002,Beech Hill\n"
FIGURES = "Store,Month,Revenue\nS001,2026-01,5\nBeech Hil,2026-01,6\n"
SURVEY = "employee_id,store_code,wave,I feel valued,I am proud to work here\n" + "".join(
    f"e{n},S00{1 + n % 2},2026 Q1,{1 + n % 5},{1 + n % 4}\n" for n in range(24)
)


def put(settings: Settings, folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    ingest.load_file(path, settings, who="test", publish=False)


def drop_both(app: AppTest) -> AppTest:
    app.file_uploader[0].set_value(
        [("figures.csv", FIGURES.encode(), "text/csv"), ("units.csv", UNITS.encode(), "text/csv")]
    )
    return app.run()


def test_several_files_are_loaded_together_units_first(page: AppTest, empty: Settings) -> None:
    app = drop_both(page)
    said = shown(app)
    assert said.index("1. units.csv: list of units") < said.index("2. figures.csv: figures")
    press(app, "Load 2 files")
    assert [one.file for one in ingest.list_uploads(empty)] == ["units.csv", "figures.csv"]


def test_files_are_loaded_one_by_one_and_the_others_stay(page: AppTest, empty: Settings) -> None:
    app = drop_both(page)
    app.toggle[1].set_value(False).run()
    app = press(app, "Load 1 file: 2 rows")
    assert [one.file for one in ingest.list_uploads(empty)] == ["units.csv"]
    assert "figures.csv: figures a unit and period" in shown(app)
    press(app, "Load 2 rows")
    assert len(ingest.list_uploads(empty)) == 2


def test_a_unit_is_explained_once(visit: Open, empty: Settings, tmp_path: Path) -> None:
    put(empty, tmp_path, "units.csv", UNITS)
    app = drop(visit(empty, "uploads"), FIGURES, "january.csv")
    assert "1 unit of this file is not known" in shown(app)
    (meaning,) = [box for box in app.selectbox if "Beech Hil" in box.label]
    assert "most like Beech Hill (S002)" in meaning.label.replace("\\", "")
    meaning.select("S002")
    app = press(app, "Use these answers")
    assert "not known" not in shown(app)
    press(app, "Load 2 rows")
    later = drop(visit(empty, "uploads"), FIGURES.replace("01,", "02,"), "february.csv")
    assert "not known" not in shown(later)
    assert "which had the same columns" in shown(later)


def test_a_unit_can_be_left_out(visit: Open, empty: Settings, tmp_path: Path) -> None:
    put(empty, tmp_path, "units.csv", UNITS)
    app = drop(visit(empty, "uploads"), FIGURES, "january.csv")
    next(box for box in app.selectbox if "Beech Hil" in box.label).select("leave it out")
    press(press(app, "Use these answers"), "Load 1 rows")
    upload = ingest.list_uploads(empty)[-1]
    assert (upload.rows_loaded, upload.rows_skipped) == (1, 1)


def test_days_that_read_two_ways_are_asked_once(page: AppTest, empty: Settings) -> None:
    text = "store_code,answered_on,nps\n" + "".join(f"S1,0{n}/04/2026,{n}\n" for n in range(1, 9))
    app = drop(page, text)
    assert "3rd of April or the 4th of March" in shown(app)
    app = press(app, "3 April")
    assert "answered from 2026-04-01 to 2026-04-08" in shown(app)
    press(app, "Load 8 rows")
    assert len(ingest.list_uploads(empty)) == 1


def test_a_wave_in_force_is_replaced_or_added_to_when_somebody_says_so(
    visit: Open, empty: Settings, tmp_path: Path
) -> None:
    put(empty, tmp_path, "first.csv", SURVEY)
    late = SURVEY + "e90,S001,2026 Q1,5,4\ne91,S002,2026 Q1,4,4\n"
    app = drop(visit(empty, "uploads"), late, "late.csv")
    assert "24 people of this file by upload 1 (first.csv)" in shown(app).replace("\\", "")
    assert next(button for button in app.button if button.label.startswith("Load")).disabled
    choice = next(radio for radio in app.radio if radio.label == "What shall happen?")
    assert choice.options == [
        "Replace upload 1 (first.csv): this file takes its place",
        "Add what is late: only what is not in force yet",
    ]
    app = choice.set_value(("add", 0)).run()
    assert "2 to load" in shown(app)
    app = app.radio[0].set_value(("replace", 1)).run()
    press(app, "Load 26 rows")
    first, second = ingest.list_uploads(empty)
    assert (first.state, second.supersedes) == ("superseded", 1)


def test_what_would_be_hidden_is_said_before_a_wave_is_loaded(page: AppTest) -> None:
    app = drop(page, SURVEY + "e90,S003,2026 Q1,5,4\n", "survey.csv")
    assert "Tried on a copy, for 2026 Q1" in shown(app)


def test_people_who_answer_twice_are_asked_about(page: AppTest) -> None:
    app = drop(page, SURVEY + "e1,S002,2026 Q1,5,4\n", "twice.csv")
    app = app.radio[0].set_value("last").run()
    assert "1 left out" in shown(app)


def test_problems_are_grouped_by_kind_and_all_of_them_can_be_taken_away(page: AppTest) -> None:
    bad = GOOD + "".join(f"S1,2026-01-01,six{n}\n" for n in range(30))
    app = drop(page, bad)
    said = shown(app).replace("\\", "")
    assert "nps: expected a number from 0 to 10 (30 rows)" in said
    assert "and 25 more" in said
    assert any(one.label.startswith("All problems") for one in app.get("download_button"))


def test_a_file_nobody_knows_is_explained_column_by_column(page: AppTest, empty: Settings) -> None:
    app = drop(page, "wo,wann,was\nS1,2026-01,5\nS2,2026-01,6\n", "odd.csv")
    kind = next(box for box in app.selectbox if box.label == "What is in it")
    app = kind.select("headcounts").run()
    answers = {"The unit": "wo", "The month": "wann", "The number of staff": "was"}
    for box in app.selectbox:
        if box.label in answers:
            box.select(answers[box.label])
    press(press(app, "Read it like this"), "Load 2 rows")
    (upload,) = ingest.list_uploads(empty)
    assert (upload.kind, upload.rows_loaded) == ("headcounts", 2)
