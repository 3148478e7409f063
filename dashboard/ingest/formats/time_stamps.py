"""Whether 3/4/2026 is 3 April or 4 March, told by the order in which responses came in."""

import re
from datetime import date
from itertools import pairwise

_DAY = re.compile(r"^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})(?!\d)")
# Fewer turns of the month say nothing about the order.
_FEWEST_STEPS = 3


def order_of_stamps(cells: list[str]) -> str:
    """dmy or mdy where days rise (or fall) steadily under one reading alone; else ""."""
    found = [match for cell in cells if (match := _DAY.match(cell.strip()))]
    days = {order: _read(found, order) for order in ("dmy", "mdy")}
    steady = [order for order, read in days.items() if read and _is_steady(read)]
    return steady[0] if len(steady) == 1 else ""


def _read(found: list[re.Match[str]], order: str) -> list[date]:
    read = []
    for one in found:
        first, second, year = (int(part) for part in one.groups())
        day, month = (first, second) if order == "dmy" else (second, first)
        try:
            read.append(date(year + 2000 if year < 100 else year, month, day))
        except ValueError:
            return []
    return read


def _is_steady(days: list[date]) -> bool:
    steps = [(after - before).days for before, after in pairwise(days) if after != before]
    if len(steps) < _FEWEST_STEPS:
        return False
    return all(step > 0 for step in steps) or all(step < 0 for step in steps)
