"""The small committed files in `examples/`: one of every kind of upload, ten stores, two waves.

They come from the generator, so that they never drift from what it makes; a test compares.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np

from sample_data.answers import BLANK
from sample_data.company import Company, make_company
from sample_data.example_schools import write_schools
from sample_data.export_customers import write_customers
from sample_data.export_staff import (
    wave_labels,
    write_answers,
    write_employment,
    write_invitations,
    write_staff_comments,
)
from sample_data.export_units import write_results, write_units
from sample_data.latent import Ints
from sample_data.maps_text import EXAMPLE_MAPS, LONG_QUESTIONS, MAPS, answers_map, long_map
from sample_data.size import Size
from sample_data.tables import pick, whole, write_table
from sample_data.workforce import MOVED, REASONS, STILL_HERE, VOLUNTARY_REASONS, Workforce

EXAMPLES = Path(__file__).parent / "examples"
TINY = Size(units=10, regions=2, staff=10, answers=2, waves=2, comments=0.2)
LONG_COLUMNS = ("Respondent ID", "Store", "Wave", "Closed on", "Question", "Score")
HEADCOUNT_COLUMNS = ("Store", "Month", "Staff", "Leavers", "Voluntary leavers")


def write_examples(folder: Path = EXAMPLES) -> tuple[Path, ...]:
    """Rewrites every example and its map; returns the CSVs. The README there stays."""
    made = make_company("true", size=TINY)
    (folder / "maps").mkdir(parents=True, exist_ok=True)
    for name, write in WRITERS.items():
        write(folder / f"{name}.csv", made)
        _write_map(name, folder / "maps" / f"{name}.toml")
    return tuple(folder / f"{name}.csv" for name in WRITERS)


def _write_map(name: str, path: Path) -> None:
    made_here = {"answers_wide": answers_map, "answers_long": long_map}
    if name in made_here:
        path.write_text(made_here[name](), encoding="utf-8", newline="\n")
    else:
        shutil.copyfile(MAPS / f"{EXAMPLE_MAPS.get(name, name)}.toml", path)


def write_long_answers(path: Path, made: Company) -> None:
    """One row an answer to one of a few questions, called by their codes."""
    survey, force = made.survey, made.force
    wave_closed = [made.calendar.closed_on(w).isoformat() for w in range(made.calendar.waves)]
    rows: list[tuple[str, ...]] = []
    store = pick(made.stores.code, force.store[survey.spell])
    for place in np.flatnonzero(force.store[survey.spell] < TINY.units - 2).tolist():
        wave = int(survey.wave[place])
        rows += [
            (
                f"P{made.respondent[place]:06d}",
                store[place],
                wave_labels(made)[wave],
                wave_closed[wave],
                code,
                str(survey.scores[place, number]),
            )
            for code, number in LONG_QUESTIONS.items()
            if survey.scores[place, number] != BLANK
        ]
    write_table(path, LONG_COLUMNS, zip(*rows, strict=True))


def write_headcounts(path: Path, made: Company) -> None:
    """One row a store and month: mean of the first and last day's staff, and who left."""
    force, calendar = made.force, made.calendar
    columns: list[list[str]] = [[] for _ in HEADCOUNT_COLUMNS]
    for month in range(calendar.months):
        first = calendar.month_start(month).toordinal()
        last = calendar.month_start(month + 1).toordinal() - 1
        staff = (_count(made, force.present(first)) + _count(made, force.present(last))) / 2
        left = _leavers(force, first, last)
        willing = left[force.reason[left] < len(VOLUNTARY_REASONS)]
        columns[0] += made.stores.code
        columns[1] += [f"{calendar.month_start(month):%Y-%m}"] * len(staff)
        columns[2] += [f"{number:g}" for number in staff.tolist()]
        columns[3] += whole(_count(made, left))
        columns[4] += whole(_count(made, willing))
    write_table(path, HEADCOUNT_COLUMNS, columns)


def _leavers(force: Workforce, first: int, last: int) -> Ints:
    """Spells that end from `first` to `last`, moves between stores left out."""
    inside = (force.ended != STILL_HERE) & (force.ended >= first) & (force.ended <= last)
    return np.flatnonzero(inside & (force.reason != REASONS.index(MOVED)))


def _count(made: Company, spells: Ints) -> Ints:
    return np.bincount(made.force.store[spells], minlength=len(made.stores.code))


WRITERS: dict[str, Callable[[Path, Company], None]] = {
    "units": write_units,
    "answers_wide": write_answers,
    "answers_long": write_long_answers,
    "invitations": write_invitations,
    "employment": write_employment,
    "headcounts": write_headcounts,
    "customer_answers": write_customers,
    "unit_scores": write_schools,
    "results": write_results,
    "comments": write_staff_comments,
}
