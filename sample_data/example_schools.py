"""unit_scores.csv of the examples: yearly figures of twelve schools, as published."""

from pathlib import Path

import numpy as np

from sample_data.company import Company, stream
from sample_data.tables import write_table

SCHOOL_COLUMNS = (
    "School code",
    "School name",
    "School year",
    "School type",
    "Teachers: % positive",
    "Teachers answering",
    "Families: % positive",
    "Attendance %",
)
NAMES = (
    "Abbey Road",
    "Beech Hill",
    "Castle Park",
    "Dovecote",
    "East Bank",
    "Fountain",
    "Green Lane",
    "Highfield",
    "Ironbridge",
    "Juniper",
    "Kingsmead",
    "Lakeside",
)
YEARS = ("2024-25", "2025-26")
# The usual holes of a published table: (school, year) and what stands there instead.
TOO_FEW = (4, 0)
NO_DATA = (9, 1)


def write_schools(path: Path, made: Company) -> None:
    """One row a school and year, and the row of all schools that such tables end with."""
    rng = stream(made.seed, "schools")
    level = rng.standard_normal(len(NAMES))
    rows = []
    for number, year in enumerate(YEARS):
        teachers = np.clip(78 + 7 * level + 2 * rng.standard_normal(len(NAMES)), 40, 98)
        families = np.clip(84 + 3 * level + 3 * rng.standard_normal(len(NAMES)), 50, 99)
        attendance = np.clip(93 + 0.8 * level + rng.standard_normal(len(NAMES)), 85, 98)
        answering = rng.integers(18, 60, len(NAMES))
        rows += [
            (
                f"K{place + 1:03d}",
                f"{name} School",
                year,
                "Secondary" if place % 3 == 0 else "Primary",
                _shown(teachers[place], (place, number)),
                str(answering[place]) if (place, number) != TOO_FEW else "N<5",
                f"{families[place]:.0f}%",
                f"{attendance[place]:.1f}",
            )
            for place, name in enumerate(NAMES)
        ]
        means = f"{teachers.mean():.0f}%", f"{families.mean():.0f}%", f"{attendance.mean():.1f}"
        total = str(answering.sum())
        rows.append(("", "All Schools", year, "", means[0], total, means[1], means[2]))
    write_table(path, SCHOOL_COLUMNS, zip(*rows, strict=True))


def _shown(value: float, cell: tuple[int, int]) -> str:
    if cell == TOO_FEW:
        return "N<5"
    return "N/A" if cell == NO_DATA else f"{value:.0f}%"
