"""What a reader of the file would say: of scales, texts without a value, formulas, tables below."""

import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard import ingest
from dashboard.errors import ProblemsFound
from dashboard.settings import Settings

SHEET = """<?xml version="1.0" encoding="UTF-8"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}
</sheetData></worksheet>"""
PARTS = {
    "[Content_Types].xml": '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/'
    'package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.'
    'openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/'
    'xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    "_rels/.rels": '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/'
    'package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/'
    'spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships"><sheets><sheet name="Ops &amp; IT" sheetId="1" r:id="rId1"/></sheets>'
    "</workbook>",
    "xl/_rels/workbook.xml.rels": '<?xml version="1.0"?><Relationships xmlns="http://schemas.'
    'openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.'
    'openxmlformats.org/officeDocument/2006/relationships/worksheet" '
    'Target="worksheets/sheet1.xml"/></Relationships>',
}


def said(path: Path, settings: Settings, wave: str | None = None) -> str:
    seen = ingest.inspect_file(path, settings, wave=wave)
    return "\n".join(str(one) for one in seen.problems)


def text_cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def test_a_formula_counts_with_its_last_result(tmp_path: Path, settings: Settings) -> None:
    names = ("Store", "Month", "Revenue")
    rows = ["".join(text_cell(f"{'ABC'[n]}1", name) for n, name in enumerate(names))]
    for n in range(2, 5):
        figure = f'<c r="C{n}"><f>SUM(1,{n})</f><v>{n + 1}</v></c>'
        rows.append(text_cell(f"A{n}", f"S{n}") + text_cell(f"B{n}", "2026-01") + figure)
    numbered = "".join(f'<row r="{n}">{row}</row>' for n, row in enumerate(rows, 1))
    path = tmp_path / "formulas.xlsx"
    with zipfile.ZipFile(path, "w") as book:
        for part, text in (PARTS | {"xl/worksheets/sheet1.xml": SHEET.format(numbered)}).items():
            book.writestr(part, text)
    seen = ingest.inspect_file(path, settings)
    assert (seen.loaded, seen.errors) == (3, ())
    assert "3 cells are formulas (the first is C2)" in said(path, settings)


def test_a_second_table_below_is_named_and_not_read(
    write: Callable[..., Path], settings: Settings
) -> None:
    first = "Store,Month,Revenue\n" + "".join(f"S{n},2026-01,{n}.5\n" for n in range(1, 6))
    path = write(first + ",,\nRegion,Target,\nNorth,5.5,\nSouth,6.5,\n")
    seen = ingest.inspect_file(path, settings)
    assert (seen.rows, seen.loaded, seen.units) == (5, 5, 5)
    assert "The first is read, to row 7; not read: row 8: Region, Target" in said(path, settings)


def test_a_token_that_counts_as_no_value_is_told_with_its_rows(
    write: Callable[..., Path], settings: Settings
) -> None:
    rows = "".join(f"S{n},2026-01,{'NDA' if n % 4 == 0 else n + 0.5}\n" for n in range(1, 25))
    told = said(write("Store,Month,Revenue\n" + rows), settings)
    assert "row 5: 'NDA' counts as no value" in told
    assert "(5 more like it)" in told


@pytest.mark.parametrize(("highest", "scale"), [(4, (1.0, 4.0)), (5, (1.0, 5.0))])
def test_four_points_are_seen_where_nobody_gives_a_five(
    highest: int, scale: tuple[float, float], write: Callable[..., Path], settings: Settings
) -> None:
    chance = random.Random(2)
    rows = "".join(
        f"{n},Sales,{chance.randint(1, highest)},{chance.randint(1, highest)}\n" for n in range(120)
    )
    path = write("EmployeeNumber,Department,JobSatisfaction,WorkLifeBalance\n" + rows)
    seen = ingest.inspect_file(path, settings, wave="2026 Q1")
    assert {(one.low, one.high) for one in seen.items} == {scale}
    assert ("nobody gives a 5" in said(path, settings, "2026 Q1")) is (highest == 4)


def test_yes_or_no_is_engagement_and_no_enps(
    write: Callable[..., Path], settings: Settings
) -> None:
    rows = "".join(f"2026-03-0{1 + n % 9},T{n % 2},{'Yes' if n % 3 else 'No'}\n" for n in range(40))
    path = write("Timestamp,Team,Would you recommend us as a place to work?\n" + rows)
    seen = ingest.inspect_file(path, settings)
    assert [(one.role, one.low, one.high) for one in seen.items] == [("engagement", 1, 5)]
    assert "An eNPS needs answers from 0 to 10" in said(path, settings)


@pytest.mark.parametrize(
    ("header", "row", "advice"),
    [
        ("Category,Provider A,Provider B", "Ease of use,{n}.5,7.1", "Turn it round: a row a unit"),
        ("Question,1,2,3,4,5", "I have what I need {n},3%,7%,20%,50%,20%", "no column says where"),
    ],
)
def test_a_table_without_units_is_refused_with_what_to_do(
    header: str, row: str, advice: str, write: Callable[..., Path], settings: Settings
) -> None:
    path = write(header + "\n" + "\n".join(row.format(n=n) for n in range(4)) + "\n")
    with pytest.raises(ProblemsFound, match=advice):
        ingest.inspect_file(path, settings, wave="2026 Q1")
