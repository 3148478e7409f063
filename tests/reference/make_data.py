"""Write the small companies on which `stats.R` and the statistics here must agree.

Run from the project's folder: `python tests/reference/make_data.py`, then `stats.R`. The numbers
are made up, nobody's. The seed is fixed and values are rounded, so that files come out the same.
"""

import csv
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent / "data"
rng = np.random.default_rng(20260101)


def write(name, columns):
    with (HERE / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(zip(*columns.values(), strict=True))


def units(count=60):
    """One row a store: size and engagement go with customers, four drivers with engagement."""
    region = np.array(["north", "south", "west"])[np.arange(count) % 3]
    size = np.round(np.exp(rng.normal(3, 0.6, count)))
    drivers = rng.normal(size=(count, 4)) + 0.7 * rng.normal(size=(count, 1))
    engagement = np.round(70 + 4 * drivers @ [0.8, 0.4, 0.2, 0.0] + rng.normal(0, 4, count), 1)
    customer = np.round(
        40 + 0.6 * (engagement - 70) - 3 * np.log(size) + rng.normal(0, 5, count), 1
    )
    cells = [str(value) for value in customer]
    cells[7] = cells[31] = ""
    named = {f"driver{i + 1}": np.round(drivers[:, i], 2) for i in range(4)}
    store = np.arange(1, count + 1)
    fixed = {"unit": store, "region": region, "size": size.astype(int)}
    write("units", fixed | {"engagement": engagement, "customer": cells} | named)


def panel(count=120, waves=5):
    """One row a store and wave: customers follow engagement a wave later, and all drift."""
    level_x, level_y = rng.multivariate_normal([0, 0], [[1, 0.4], [0.4, 1]], count).T
    move_x, move_y = rng.normal(size=(2, count))
    rows = {"unit": [], "wave": [], "x": [], "y": []}
    for wave in range(1, waves + 1):
        rows["unit"] += range(1, count + 1)
        rows["wave"] += [wave] * count
        rows["x"] += list(np.round(level_x + move_x + 0.1 * wave, 3))
        rows["y"] += list(np.round(level_y + move_y + 0.2 * wave, 3))
        move_x, move_y = (
            0.4 * move_x + 0.9 * rng.normal(size=count),
            0.3 * move_y + 0.3 * move_x + 0.9 * rng.normal(size=count),
        )
    write("panel", rows)


def answers(count=40):
    """One row a person: four items from 1 to 5, people of a store alike."""
    people = rng.integers(3, 18, count)
    unit = np.repeat(np.arange(1, count + 1), people)
    mood = 0.5 * rng.normal(size=count)[unit - 1] + 0.8 * rng.normal(size=unit.size)
    items = 3.4 + mood[:, None] * [1, 0.9, 0.7, 0.8] + 0.8 * rng.normal(size=(unit.size, 4))
    items = np.clip(np.round(items), 1, 5).astype(int)
    write("answers", {"unit": unit} | {f"item{i + 1}": items[:, i] for i in range(4)})


def spells(count=240):
    """One row a person employed: months of service on entering sight and on leaving it."""
    unit = rng.integers(1, 21, count)
    engagement = np.round(0.5 * rng.normal(size=20)[unit - 1] + rng.normal(size=count), 2)
    stay = rng.exponential(30 * np.exp(0.4 * engagement))
    entered = np.where(np.arange(count) % 3 == 0, rng.integers(1, 12, count), 0)
    months = np.maximum(np.ceil(stay), entered + 1)
    seen = np.minimum(months, 36)
    reason = np.where(months <= 36, 1 + (rng.random(count) < 0.3), 0)
    write(
        "spells",
        {
            "unit": unit,
            "engagement": engagement,
            "entered": entered,
            "months": seen.astype(int),
            "reason": reason,
        },
    )


if __name__ == "__main__":
    HERE.mkdir(exist_ok=True)
    units()
    panel()
    answers()
    spells()
