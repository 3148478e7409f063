"""Map files: every mistake with its line and the nearest right word; written, they read back."""

from pathlib import Path

import pytest

from dashboard.errors import UsageError
from dashboard.ingest.map_files import parse_map, read_map
from dashboard.ingest.map_text import map_text
from dashboard.ingest.mapping import Item, Map, Metric, RowRule

MAPS = sorted((Path(__file__).parents[1] / "real_data_maps").glob("*.toml"))
GOOD = 'kind = "unit_scores"\nunit = "DBN"\nperiod = "2014-15"\n'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (GOOD + 'unitt = "x"\n', "m.toml, line 4: .*'unitt'. Did you mean 'unit'"),
        ('kind = "unit_score"\n', "line 1: .*Did you mean 'unit_scores'"),
        (GOOD + '[[metric]]\nname = "m"\nscael = [0, 1]\n', "line 6: .*Did you mean 'scale'"),
        (GOOD + '[[metric]]\nname = "m"\nscale = [5, 1]\n', "line 6: .*below the second"),
        (GOOD + '[[metric]]\nname = "m"\nside = "staf"\n', "line 6: .*Did you mean 'staff'"),
        (GOOD + "header_row = 0\n", "line 4: .*a row number from 1"),
        (GOOD + 'drop_rows = [{ column = "A" }]\n', "needs `equals`, `in` or `matches`"),
        ('kind = "answers"\n[[item]]\ntext = "t"\n', "needs `column`"),
        ("kind = \n", "not valid TOML"),
    ],
)
def test_a_mistake_in_a_map_is_told_with_its_line(text: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        parse_map(text, "m.toml")


def test_a_map_that_is_written_reads_back_the_same() -> None:
    whole = Map(
        kind="answers",
        columns={"unit": "Store", "wave": "2026 Q1", "item": "Question", "score": "Score"},
        attributes=("Tenure", 'the "role"'),
        items=(
            Item("Q1", "I am proud", "engagement", "Pride", 1.0, 5.0, True, (("Ja, klar", 5.0),)),
            Item("Q2"),
        ),
        metrics=(Metric("m", ("a*", "b"), "M", "staff", 0.0, 1.0, "share", "lower", "n", "%"),),
        format="made up",
        sheet="Zwei",
        header_row=2,
        first_row=4,
        delimiter="\t",
        encoding="utf-16",
        decimal=",",
        date_order="dmy",
        missing=("DI",),
        drop_rows=(RowRule("School", ("All Schools", "Total")), RowRule("School", (), "x*")),
        keep_rows=(RowRule("Year", ("2026",)),),
        totals="keep",
        dropped=("Name",),
    )
    assert parse_map(map_text(whole), "m.toml") == whole


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_every_map_of_a_real_file_reads_back_the_same(path: Path) -> None:
    found = read_map(path)
    assert parse_map(map_text(found), path.name) == found
