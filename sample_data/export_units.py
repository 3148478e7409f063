"""units.csv and results.csv: the organisation and what its stores earned."""

from pathlib import Path

import numpy as np

from sample_data.company import Company, stream
from sample_data.damage import MISSING_MONTHS, damaged_margin
from sample_data.stores import REGIONS
from sample_data.tables import write_table

COMPANY_CODE = "ALL"
UNIT_COLUMNS = (
    "Code",
    "Name",
    "Parent",
    "Kind",
    "Region",
    "Format",
    "Floor area m2",
    "Opened",
    "Closed",
)
RESULT_COLUMNS = (
    "Store",
    "Month",
    "Revenue",
    "Margin %",
    "Repeat customers %",
    "Revenue per m2",
)
FORMATS = ("Store", "Kiosk")
ALL_STORES = "All stores"

Row = tuple[str, ...]


def region_code(number: int) -> str:
    """The unit code of a region."""
    return f"R{number + 1}"


def region_total(number: int) -> str:
    """What a region's total row is called in a damaged export."""
    return f"{REGIONS[number]} total"


def write_units(path: Path, made: Company) -> None:
    """Company, regions and stores, each with the unit above it."""
    used = sorted(set(made.stores.region.tolist()))
    rows: list[Row] = [(COMPANY_CODE, made.truth.company, "", "company", "", "", "", "", "")]
    rows += [
        (region_code(n), REGIONS[n], COMPANY_CODE, "region", REGIONS[n], "", "", "", "")
        for n in used
    ]
    rows += [_store_row(made, n) for n in range(len(made.stores.code))]
    write_table(path, UNIT_COLUMNS, zip(*rows, strict=True))


def _store_row(made: Company, n: int) -> Row:
    stores = made.stores
    closed = stores.closed_on[n]
    return (
        stores.code[n],
        stores.name[n],
        region_code(int(stores.region[n])),
        "store",
        REGIONS[stores.region[n]],
        FORMATS[stores.kiosk[n]],
        str(stores.area[n]),
        stores.opened_on[n].isoformat(),
        closed.isoformat() if closed else "",
    )


def write_results(path: Path, made: Company) -> None:
    """One row a store and month; in a damaged export total rows stand among the stores."""
    earned = made.earned
    names = [f"{made.calendar.month_start(m):%Y-%m}" for m in range(made.calendar.months)]
    months = [names[m] for m in earned.month.tolist()]
    margin, revenue = earned.margin, earned.revenue
    if made.truth.damaged:
        margin = damaged_margin(margin, months)
        lost = stream(made.seed, "lost months").random(len(months)) < MISSING_MONTHS
        margin, revenue = np.where(lost, 0, margin), np.where(lost, 0, revenue)
    # Three significant figures of a share are as much as one decimal of a percentage.
    shown = [f"{m:.1f}" if m >= 1 else f"{m:.3f}".rstrip("0").rstrip(".") for m in margin.tolist()]
    rows: list[Row] = [
        (made.stores.code[store], month, str(money), margin_text, f"{repeat:.1f}", f"{rate:.1f}")
        for store, month, money, margin_text, repeat, rate in zip(
            earned.store.tolist(),
            months,
            revenue.tolist(),
            shown,
            earned.repeat.tolist(),
            earned.per_area.tolist(),
            strict=True,
        )
    ]
    rows += _totals(made, names) if made.truth.damaged else []
    write_table(path, RESULT_COLUMNS, zip(*rows, strict=True))


def _totals(made: Company, names: list[str]) -> list[Row]:
    region = made.stores.region[made.earned.store]
    groups = [(region_total(n), region == n) for n in sorted(set(region.tolist()))]
    groups.append((ALL_STORES, np.full(len(region), True)))
    rows: list[Row] = []
    for name, inside in groups:
        for month, label in enumerate(names):
            chosen = inside & (made.earned.month == month)
            revenue = int(made.earned.revenue[chosen].sum())
            margin = float(
                damaged_margin(made.earned.margin[chosen].mean(keepdims=True), [label])[0]
            )
            rows.append((name, label, str(revenue), f"{margin:.3g}", "", ""))
    return rows
