"""`check` finds what is wrong with a file before anybody opens its page."""

import time
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from dashboard.mart.check import check
from dashboard.mart.finding import Finding
from dashboard.settings import Settings
from tests.mart.company import company

Write = Callable[..., Path]
Check = Callable[[str], list[Finding]]
GOOD = """/*---
title = "Engagement"
[[params]]
name = "least"
type = "int"
default = 1
[chart]
type = "scatter"
x = "value"
y = "people"
color = "unit"
alt = "Engagement against people"
[columns]
people = { role = "n" }
---*/
SELECT unit, value, people FROM readings WHERE metric = 'engagement' AND people >= $least"""


@pytest.fixture
def checked(published: Settings, write: Write) -> Check:
    return lambda text: check(published, [write(text)])


def test_the_shipped_questions_have_nothing_to_mend(published: Settings) -> None:
    assert [str(one) for one in check(published)] == []


def test_they_have_nothing_to_mend_before_anything_is_published(tmp_path: Path) -> None:
    assert [str(one) for one in check(Settings(data=tmp_path))] == []


def test_a_good_file_has_nothing_to_mend(checked: Check) -> None:
    assert checked(GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ('x = "value"', 'x = "vlaue"', 9, "names column 'vlaue'"),
        ('x = "value"', 'x = "unit"', 9, "x is 'unit', a column of text"),
        ('alt = "Engagement against people"\n', "", 7, "no alt text"),
        ("people = {", "poeple = {", 14, "names column 'poeple'"),
        ("$least", "$laest", 16, "$laest is used and not declared"),
        ("$least", "1", 4, "$least is declared and not used"),
        ("FROM readings", "FROM reading", 16, "there is no table 'reading'"),
        ("value, people", "valeu AS value, people", 16, "there is no column 'valeu'"),
        ("value, people", "readings.valeu AS value, people", 16, "Did you mean 'value'"),
        (" people FROM", " 1 AS many FROM", 10, "names column 'people'"),
        ("SELECT unit", "DELETE FROM units; SELECT unit", 0, "2 statements"),
        ("value, people", "value / 0 AS value, people", 0, "not a number in 'value'"),
        ("value, people", "name::INTEGER AS value, people", 16, "no column 'name'"),
        ('title = "Engagement"', 'related = ["nowhere"]', 2, "'nowhere' does not exist"),
        (
            "[chart]",
            "[link]\nx='value'\ny='peple'\nunit='unit'\n[chart]",
            9,
            "names column 'peple'",
        ),
        (
            "[chart]",
            '[[asserts]]\nname="a"\nsql="SELECT 1 FROM result"\n[chart]',
            9,
            "'a' does not",
        ),
        ("[chart]", '[[asserts]]\nname="a"\nsql="SELCT"\n[chart]', 9, "'a': Line 1"),
        ("[chart]", '[[asserts]]\nsql="SELECT * FROM read_text(1)"\n[chart]', 8, "read_text"),
    ],
)
def test_a_mistake_is_found_at_its_line(
    checked: Check, old: str, new: str, line: int, what: str
) -> None:
    assert old in GOOD
    found = checked(GOOD.replace(old, new, 1))
    assert [one for one in found if one.line == line and what in one.what], list(map(str, found))


def test_staff_figures_need_the_number_of_people(checked: Check) -> None:
    found = checked("SELECT unit, value FROM readings")
    assert "how many people" in found[0].what


def test_a_question_on_units_alone_needs_no_people(checked: Check) -> None:
    assert checked("SELECT unit, name FROM units") == []


def test_options_are_run_too(checked: Check) -> None:
    text = GOOD.replace(
        'type = "int"\ndefault = 1', 'type = "choice"\noptions = "SELECT nme FROM units"'
    )
    found = checked(text)
    assert [one for one in found if one.line == 6 and "options of least" in one.what], found


def test_too_many_rows_are_found(checked: Check) -> None:
    found = checked("SELECT a.people FROM readings AS a, readings AS b")
    assert "more than 20,000 rows" in found[0].what


def test_an_attribute_of_the_generation_is_known(write: Write, tmp_path: Path) -> None:
    settings = Settings(data=tmp_path / "data")
    path = company(5).write(settings.marts / "mart_000001.duckdb")
    with duckdb.connect(str(path)) as connection:
        connection.execute("ALTER TABLE units ADD COLUMN format VARCHAR")
    file = write("SELECT unit, format FROM units")
    assert check(settings, [file]) == []
    assert "no column 'format'" in check(Settings(data=tmp_path / "none"), [file])[0].what


def test_a_sample_company_is_run_on_as_well(write: Write, tmp_path: Path) -> None:
    mart = company(5).write(tmp_path / "sample.duckdb")
    file = write("SELECT unit, 1 / (level - level) AS x FROM units")
    assert check(Settings(data=tmp_path / "none"), [file]) == []
    found = check(Settings(data=tmp_path / "none"), [file], marts=[mart])
    assert "sample data" in found[0].what


def test_a_finding_reads_as_file_line_what_and_advice(checked: Check) -> None:
    found = checked('/*---\ntitel = "x"\n---*/\nSELECT 1 AS n')
    assert str(found[0]).endswith("mine.sql:2: unknown key 'titel'. Did you mean 'title'?")


def test_a_hundred_files_take_a_few_seconds(published: Settings, write: Write) -> None:
    for n in range(100):
        path = write(GOOD, f"q{n}")
    started = time.monotonic()
    assert check(published, [path.parent]) == []
    # Far above what it takes, far below what would keep an author waiting.
    assert time.monotonic() - started < 10
