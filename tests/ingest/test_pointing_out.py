"""What spreadsheets broke, and what looks odd, is pointed out with its rows."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dashboard import ingest
from dashboard.ingest.exit_words import voluntary_word
from dashboard.ingest.formats.time_stamps import order_of_stamps
from dashboard.ingest.scales import number_beside, words_for
from dashboard.ingest.totals import is_total
from dashboard.settings import Settings


@pytest.fixture
def told(write: Callable[..., Path], settings: Settings) -> Callable[..., str]:
    def found(text: str, **options: Any) -> str:
        seen = ingest.inspect_file(write(text), settings, **options)
        return "\n".join(str(one) for one in seen.problems)

    return found


def test_rounded_identifiers_are_named(told: Callable[..., str]) -> None:
    rows = "".join(f"S{n},2026-01-0{n},9,6.34E+17\n" for n in range(1, 5))
    said = told("Store,Answered on,NPS,Ticket\n" + rows)
    assert "row 2, Ticket: '6.34E+17': a spreadsheet rounded long numbers" in said
    assert "(3 more like it)" in said


def test_numbers_grouped_by_lakhs_are_read(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    receipt = load(write('Store,Month,Revenue\nS1,2026-01,"2,39,554"\nS2,2026-01,"1,234"\n'))
    assert rows("SELECT max(value) FROM unit_scores") == [(239554.0,)]
    assert any("grouped by lakhs; read as 239554" in str(one) for one in receipt.problems)


def test_codes_that_lost_their_noughts_are_named(told: Callable[..., str]) -> None:
    codes = [str(n) for n in (10010, 10020, 20010, 20020, 30010, 5010)]
    said = told("Store,Month,Revenue\n" + "".join(f"{code},2026-01,5.5\n" for code in codes))
    assert "row 7, Store: '5010': shorter than the other codes (5 digits)" in said


def test_a_new_code_that_only_lacks_noughts_is_held_against_the_known(
    write: Callable[..., Path], load: Callable[..., Any], told: Callable[..., str]
) -> None:
    load(write("Store,Month,Revenue\n00701,2026-01,5\n00702,2026-01,5\n", "first.csv"))
    said = told("Store,Month,Revenue\n701,2026-02,5\n00702,2026-02,5\n")
    assert "701 (is it 00701, with its noughts lost?)" in said


def test_the_figure_of_a_region_on_its_units_is_named(told: Callable[..., str]) -> None:
    rows = "".join(f"S{n},2026-01,{n}.5,{61.27 if n % 2 else 58.31}\n" for n in range(30))
    assert "Loyalty (58.31 on 15 rows: 2, 4, 6 …)" in told("Store,Month,Revenue,Loyalty\n" + rows)


def test_a_list_of_leavers_alone_says_that_turnover_needs_those_who_stayed(
    settings: Settings,
) -> None:
    file = Path(__file__).parent / "formats" / "workday_terminations.xlsx"
    seen = ingest.inspect_file(file, settings)
    assert any("everybody in it has left" in str(one) for one in seen.problems)


def test_empty_cells_where_a_nought_is_missing_are_doubted(told: Callable[..., str]) -> None:
    scores = ["", *(str(1 + n % 10) for n in range(60))]
    rows = "".join(f"S1,2026-01-02,{score}\n" for score in scores)
    assert "NPS: no 0 among 60 scores and 1 empty cells" in told("Store,Answered on,NPS\n" + rows)


def test_a_question_that_runs_against_the_others_is_suggested_as_reversed(
    told: Callable[..., str],
) -> None:
    chance = random.Random(3)
    rows = []
    for n in range(120):
        mood = chance.randint(1, 5)
        near = [min(5, max(1, mood + chance.choice([-1, 0, 1]))) for _ in range(4)]
        rows.append(f"P{n},S{n % 4},2026 Q1,{near[0]},{near[1]},{near[2]},{6 - near[3]}\n")
    said = told(
        "Respondent ID,Store,Wave,Pride,Energy,Trust,I often feel worn out\n" + "".join(rows)
    )
    assert "I often feel worn out: answers fall as those of the other questions rise" in said
    assert said.count("reversed = true") == 1


def test_a_constant_unit_is_only_the_whole_organisation(
    write: Callable[..., Path], settings: Settings
) -> None:
    path = write("Answered on,NPS\n2026-01-02,9\n")
    map_path = write('kind = "customer_answers"\nunit = "Whole organisation"\n'
                     'answered_on = "Answered on"\n[[metric]]\nname = "nps"\ncolumns = ["NPS"]\n',
                     "map.toml")  # fmt: skip
    seen = ingest.inspect_file(path, settings, map_path=map_path)
    assert (seen.loaded, seen.new_units, seen.errors) == (1, ("Whole organisation",), ())


@pytest.mark.parametrize(
    ("cell", "total"),
    [
        ("Civil Service benchmark (median)", True), ("All civil servants (mean score)", True),
        ("Total", True), ("North - Total", True), ("All Districts", True),
        ("All Saints School", False), ("Totalbank Leeds", False), ("Companies House", False),
        ("National Archives", False), ("Mean Street", False),
    ],
)  # fmt: skip
def test_totals_are_told_from_names(cell: str, total: bool) -> None:
    assert is_total(cell) is total


@pytest.mark.parametrize(
    ("cell", "number"),
    [("5 - Strongly agree", 5), ("(4) Agree", 4), ("Extremely likely - 10", 10), ("Agree (4)", 4),
     ("5", None), ("1-5 years", None), ("Agree", None), ("2026-01-02", None)],
)  # fmt: skip
def test_the_number_beside_a_word(cell: str, number: float | None) -> None:
    assert number_beside(cell) == number


@pytest.mark.parametrize(
    ("cells", "points"),
    [
        (["Strongly Agree", "neutral ", "DISAGREE"], {"agree": 4, "strongly agree": 5}),
        (["Tout à fait d’accord", "Pas d'accord"], {"d'accord": 4}),
        (["Stimme voll und ganz zu", "teils/teils"], {"stimme eher zu": 4}),
        (["FIVE", "ONE"], {"three": 3}),
        (["SA", "A", "D"], {"sd": 1}),
        (["Leeds", "York"], {}),
    ],
)
def test_words_of_a_scale_have_points(cells: list[str], points: dict[str, float]) -> None:
    found = dict(words_for(cells))
    assert {word: found[word] for word in points} == points
    assert bool(found) == bool(points)


@pytest.mark.parametrize(
    ("text", "word"),
    [("Terminate Employee > Voluntary > Pay", "yes"), ("Involuntary", "no"), ("Retired", ""),
     ("Resignation", "yes"), ("Layoff", "no"), ("perhaps", "perhaps"), ("A > B", "")],
)  # fmt: skip
def test_reasons_for_leaving(text: str, word: str) -> None:
    assert voluntary_word(text) == word


@pytest.mark.parametrize(
    ("stamps", "order"),
    [
        (["11/1/2026 10:00", "12/1/2026 9:00", "1/2/2026 9:00", "2/2/2026 9:00"], "dmy"),
        (["1/11/2026 10:00", "1/12/2026 9:00", "2/1/2026 9:00", "2/2/2026 9:00"], "mdy"),
        (["2/1/2026", "2/2/2026", "2/3/2026", "2/5/2026"], ""),
        (["1/1/2026", "2/2/2026", "3/3/2026", "4/4/2026"], ""),
        (["3/4/2026", "3/4/2026"], ""),
    ],
)
def test_the_order_of_stamps_tells_day_from_month(stamps: list[str], order: str) -> None:
    assert order_of_stamps(stamps) == order
