"""The stores of a company: names, regions, sizes, and when they open and close."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from sample_data.calendar_months import Calendar
from sample_data.latent import Floats, Ints
from sample_data.size import Size

REGIONS = ("North", "North West", "Midlands", "East", "South", "South West")
_FIRST = (
    *("Alder", "Ash", "Birch", "Brack", "Calder", "Cold", "Dun", "Elm", "Fair", "Glen"),
    *("Hal", "Hazel", "Ivy", "Kelder", "Lark", "Long", "Marl", "Nether", "Oak", "Penn"),
    *("Quarry", "Raven", "Stan", "Thorn", "Upper", "Wend", "Whit", "Yarrow"),
)
_SECOND = ("bridge", "bury", "combe", "dale", "field", "ford", "gate", "mere", "stead", "wick")

USUAL_AREA = 1400
KIOSK_AREA = 180
# One store in eighteen is so small that fewer than five people answer in some waves.
KIOSK_SHARE = 1 / 18
CHANGED_SHARE = 3 / 140


@dataclass(frozen=True, slots=True)
class Stores:
    """One entry a store. Months count from the calendar's first; -1 opened before it.

    staff: people wanted. answers: customer answers a month. closed_month: the last month
    open, or one past the end. size: floor area, standardised.
    """

    code: tuple[str, ...]
    name: tuple[str, ...]
    region: Ints
    area: Ints
    size: Floats
    kiosk: Ints
    staff: Ints
    answers: Floats
    opened_on: tuple[date, ...]
    closed_on: tuple[date | None, ...]
    opened_month: Ints
    closed_month: Ints

    def is_open(self, month: int) -> Ints:
        """Numbers of the stores open for the whole of a month."""
        begun = self.opened_month < month
        return np.flatnonzero(begun & (month < self.closed_month))


def make_stores(size: Size, calendar: Calendar, rng: np.random.Generator) -> Stores:
    """Draws the stores; the same numbers of kiosks, openings and closures whatever the seed."""
    count = size.units
    kiosk = np.zeros(count, dtype=np.int64)
    shuffled = rng.permutation(count)
    kiosk[shuffled[: max(1, round(count * KIOSK_SHARE))]] = 1
    area = np.where(kiosk == 1, KIOSK_AREA, USUAL_AREA) * (1 + 0.27 * _bounded(count, rng))
    share = np.where(
        kiosk == 1, 6.0 / size.staff, area / USUAL_AREA * (1 + 0.1 * _bounded(count, rng))
    )
    opened_month, closed_month = _changes(count, shuffled, calendar, rng)
    return Stores(
        code=tuple(f"S{number + 1:03d}" for number in range(count)),
        name=_names(count, rng),
        region=np.arange(count) * size.regions // count,
        area=np.rint(area / 10).astype(np.int64) * 10,
        size=(area - area.mean()) / area.std(),
        kiosk=kiosk,
        staff=np.maximum(5, np.rint(size.staff * share)).astype(np.int64),
        answers=size.answers * np.maximum(share, 0.15),
        opened_on=_opened_on(opened_month, calendar, rng),
        closed_on=tuple(_closed_on(int(month), calendar) for month in closed_month),
        opened_month=opened_month,
        closed_month=closed_month,
    )


def _bounded(count: int, rng: np.random.Generator) -> Floats:
    return np.clip(rng.standard_normal(count), -2.2, 2.6)


def _names(count: int, rng: np.random.Generator) -> tuple[str, ...]:
    names = [first + second for first in _FIRST for second in _SECOND]
    again = -(-count // len(names))
    # A company larger than the list has a second Alderbridge, called "Alderbridge 2".
    names += [f"{name} {turn}" for turn in range(2, again + 1) for name in list(names)]
    return tuple(names[place] for place in rng.permutation(len(names))[:count])


def _changes(
    count: int, shuffled: Ints, calendar: Calendar, rng: np.random.Generator
) -> tuple[Ints, Ints]:
    """Months of opening and of closing; the stores that change are none of the kiosks."""
    opened = np.full(count, -1)
    closed = np.full(count, calendar.months)
    changing = round(count * CHANGED_SHARE)
    middle = calendar.months // 3, calendar.months - calendar.months // 4
    opened[shuffled[count - changing :]] = rng.integers(*middle, changing)
    closed[shuffled[count - 2 * changing : count - changing]] = rng.integers(*middle, changing)
    return opened, closed


def _opened_on(month: Ints, calendar: Calendar, rng: np.random.Generator) -> tuple[date, ...]:
    years = rng.integers(1986, 2022, len(month))
    months = rng.integers(1, 13, len(month))
    before = [date(int(y), int(m), 1) for y, m in zip(years, months, strict=True)]
    return tuple(
        calendar.month_start(int(at)) if at >= 0 else long_ago
        for at, long_ago in zip(month, before, strict=True)
    )


def _closed_on(month: int, calendar: Calendar) -> date | None:
    """The last day before the month in which the store is no longer open."""
    if month >= calendar.months:
        return None
    return date.fromordinal(calendar.month_start(month).toordinal() - 1)
