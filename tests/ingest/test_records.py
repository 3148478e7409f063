"""Employment, headcounts, invitations: what HR's own tables become."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dashboard import ingest
from dashboard.errors import ProblemsFound
from dashboard.settings import Settings

SPELLS = "Employee ID,Store,Start date,End date,Exit reason,Voluntary,Regretted\n"


def moved(rows: Callable[..., Any]) -> list[Any]:
    return rows("SELECT started_on, moved FROM employment ORDER BY started_on")


@pytest.mark.parametrize(
    ("second", "is_move"),
    [
        ("E1,S2,2025-02-01,,,,", True),
        ("E1,S2,2025-05-01,,,,", False),
        ("E1,S1,2025-02-01,,,,", False),
        ("E2,S2,2025-02-01,,,,", False),
    ],
)
def test_a_spell_that_goes_on_elsewhere_within_a_month_is_a_move(
    second: str,
    is_move: bool,
    write: Callable[..., Path],
    load: Callable[..., Any],
    rows: Callable[..., Any],
) -> None:
    load(write(SPELLS + f"E1,S1,2024-01-01,2025-01-31,,,\n{second}\n"))
    assert moved(rows)[0][1] is is_move


def test_somebody_who_resigned_and_came_back_elsewhere_did_leave(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    load(write(SPELLS + "E1,S1,2024-01-01,2025-01-31,Better pay,Yes,No\nE1,S2,2025-02-01,,,,\n"))
    assert moved(rows)[0][1] is False


def test_yes_and_no_in_many_words(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    lines = ["Yes,no", "TRUE,0", "Voluntary,Non-regretted", "Involuntary,x", ",", "ja,nein"]
    body = [f"E{n},S1,2024-01-0{n + 1},2025-01-31,r,{said}" for n, said in enumerate(lines)]
    load(write(SPELLS + "\n".join(body) + "\n"), accept_rejects=True)
    found = rows("SELECT voluntary, regretted FROM employment ORDER BY started_on")
    assert found == [(True, False), (True, False), (False, True), (None, None), (True, False)]


def test_dates_with_the_day_first_are_told_by_the_file_itself(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    load(write(SPELLS + "E1,S1,03/04/2024,,,,\nE2,S1,25/04/2024,,,,\n"))
    assert rows("SELECT min(started_on) FROM employment") == [(date(2024, 4, 3),)]


def test_dates_with_the_month_first_are_told_by_the_file_itself(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    load(write(SPELLS + "E1,S1,3/4/24,,,,\nE2,S1,4/25/24,,,,\n"))
    assert rows("SELECT min(started_on) FROM employment") == [(date(2024, 3, 4),)]


def test_a_second_export_of_the_same_spells_names_the_first(
    write: Callable[..., Path], load: Callable[..., Any]
) -> None:
    first = load(write(SPELLS + "E1,S1,2024-01-01,,,,\n", "may.csv"))
    with pytest.raises(ProblemsFound) as caught:
        load(write(SPELLS + "E1,S1,2024-01-01,2025-01-31,r,Yes,No\n", "june.csv"))
    assert any(f"upload {first.upload}" in str(problem) for problem in caught.value.problems)


def test_headcounts_by_month(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    load(write("Store,Month,Staff,Leavers\nS1,2026-01,16,1\nS1,Feb 2026,15.5,\n"))
    assert rows("SELECT month, staff, leavers FROM headcounts ORDER BY month") == [
        (date(2026, 1, 1), 16.0, 1.0),
        (date(2026, 2, 1), 15.5, None),
    ]


def test_invitations_belong_to_the_wave_of_the_answers(
    write: Callable[..., Path], load: Callable[..., Any], rows: Callable[..., Any]
) -> None:
    answers = (
        "Respondent ID,Store,Wave,Wave opened,Wave closed,Pride,Energy\n"
        "P1,S1,Spring,2026-03-01,2026-03-20,4,5\nP2,S1,Spring,2026-03-01,2026-03-20,4,5\n"
    )
    load(write(answers, "answers.csv"))
    load(write("Wave,Store,Invited\nSpring,S1,16\n"))
    assert rows("SELECT wave, invited FROM invitations JOIN waves USING (wave_id)") == [
        ("Spring", 16)
    ]


def test_what_must_be_published_again_is_told(
    write: Callable[..., Path], load: Callable[..., Any], settings: Settings
) -> None:
    load(write(SPELLS + "E1,S1,2024-01-15,2025-02-03,r,Yes,No\n"))
    (row,) = ingest.list_uploads(settings)
    assert f'"employment": [{2024 * 12}, {2025 * 12 + 1}]' in row.touched
