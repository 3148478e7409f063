"""The workbook opened and read back: its numbers are those of `linkage link --json`."""

import io
from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook

from dashboard.analyses.link_json import link_json
from dashboard.reports.report import Report
from dashboard.reports.xlsx import xlsx

SHEETS = ["Summary", "Links", "Rungs", "Units", "Readings", "Hidden", "Methods"]


@pytest.fixture(scope="module")
def book(report: Report) -> Workbook:
    return load_workbook(io.BytesIO(xlsx(report)))


def rows(book: Workbook, sheet: str) -> list[dict[str, object]]:
    head, *body = book[sheet].iter_rows(min_row=4, values_only=True)
    return [dict(zip(head, row, strict=True)) for row in body]


def test_every_sheet_says_what_it_is_and_holds_its_heading_in_sight(
    book: Workbook, report: Report
) -> None:
    assert book.sheetnames == SHEETS
    for sheet in book:
        assert sheet.freeze_panes == "A5"
        assert sheet.auto_filter.ref.startswith("A4:")
        for label, said in report.small.lines():
            assert f"{label}: {said}" in sheet["A2"].value


def test_the_links_are_those_of_the_command_line(book: Workbook, report: Report) -> None:
    found = rows(book, "Links")
    assert len(found) == len(report.answers)
    for row, answer in zip(found, report.answers, strict=True):
        told = link_json(answer)
        assert row["r between units"] == pytest.approx(told["between"]["r"], abs=1e-12)
        assert row["From"] == pytest.approx(told["between"]["ci_low"], abs=1e-12)
        assert row["To"] == pytest.approx(told["between"]["ci_high"], abs=1e-12)
        assert row["Units"] == told["units"]
        assert row["Answer"] == told["sentence"]
        assert row["Verdict"] == told["verdict"]


def test_the_units_are_the_dots_of_the_page(book: Workbook, report: Report) -> None:
    points = report.claim.points
    found = {row["Code"]: row for row in rows(book, "Units")}
    assert set(found) == set(points.unit)
    for place, unit in enumerate(points.unit):
        assert found[unit]["Engagement"] == pytest.approx(points.x[place])
        assert found[unit]["NPS"] == pytest.approx(points.y[place])


def test_readings_add_up_and_what_is_hidden_is_not_among_them(
    book: Workbook, report: Report
) -> None:
    listed = rows(book, "Readings")
    assert len(listed) == len(report.readings) > 100
    for row in listed[::50]:
        assert row["Value"] == pytest.approx(row["Total"] / row["Weight"])
    shown = {(row["Metric"], row["Unit"], row["From"], row["To"]) for row in listed}
    hidden = {(row["Metric"], row["Unit"], row["From"], row["To"]) for row in rows(book, "Hidden")}
    assert len(rows(book, "Hidden")) == len(report.ledger)
    assert not shown & hidden


def test_numbers_are_numbers_with_a_format_and_days_are_days(book: Workbook) -> None:
    first = {cell.value: cell.column for cell in book["Readings"][4]}
    row = book["Readings"][5]
    assert row[first["Value"] - 1].data_type == "n"
    assert row[first["Value"] - 1].number_format == "0.00"
    assert row[first["To"] - 1].is_date


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_a_name_never_becomes_a_formula(report: Report, name: str) -> None:
    points = replace(report.claim.points, name=(name,) * report.claim.points.count)
    odd = replace(report, claim=replace(report.claim, points=points), readings=(), ledger=(),
                  small=replace(report.small, company=name))  # fmt: skip
    made = load_workbook(io.BytesIO(xlsx(odd)))
    cell = made["Units"]["B5"]
    assert cell.data_type == "s"
    assert cell.quotePrefix
    every = [c for sheet in made for row in sheet.iter_rows() for c in row]
    assert not [c for c in every if c.data_type == "f"]
