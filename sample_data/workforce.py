"""Who worked where and when: employment spells, lived through month by month.

Engaged stores lose fewer people of their own will; dismissals do not depend on engagement.
"""

from dataclasses import dataclass, field

import numpy as np

from sample_data.calendar_months import Calendar
from sample_data.latent import MOVEMENT, Floats, Ints
from sample_data.stores import Stores

# Leaving of one's own will, a month; about a quarter of the staff in a year.
VOLUNTARY = 0.0185
INVOLUNTARY = 0.0045
MOVE = 0.003
# Effect on log leaving of one SD of a store's engagement, and the stores' own spread.
ENGAGEMENT_EFFECT = -0.14
STORE_SPREAD = 0.15
NEWCOMER = 1.9
SETTLED = 0.75
REGRETTED_SHARE = 0.35
STILL_HERE = -1

VOLUNTARY_REASONS = (
    "Better pay elsewhere",
    "Career elsewhere",
    "Working hours",
    "Relationship with manager",
    "Relocation",
    "Study",
    "Family or health",
)
OTHER_REASONS = ("Performance", "Conduct", "Redundancy", "End of contract", "Retirement")
CLOSED = "Store closed"
MOVED = "Moved to another store"
REASONS = (*VOLUNTARY_REASONS, *OTHER_REASONS, CLOSED, MOVED)
BANDS = ("A", "B", "C", "D", "E")
ROLES = ("Shop floor", "Tills", "Stockroom", "Café", "Team leader")


@dataclass(slots=True)
class Workforce:
    """Growing columns, one entry a spell. Days are ordinals; ended STILL_HERE has no end."""

    person: Ints = field(default_factory=lambda: np.empty(0, dtype=np.int64))
    store: Ints = field(default_factory=lambda: np.empty(0, dtype=np.int64))
    started: Ints = field(default_factory=lambda: np.empty(0, dtype=np.int64))
    ended: Ints = field(default_factory=lambda: np.empty(0, dtype=np.int64))
    reason: Ints = field(default_factory=lambda: np.empty(0, dtype=np.int64))
    regretted: Ints = field(default_factory=lambda: np.empty(0, dtype=np.int64))
    band: Ints = field(default_factory=lambda: np.empty(0, dtype=np.int64))
    role: Ints = field(default_factory=lambda: np.empty(0, dtype=np.int64))
    people: int = 0

    def hire(self, store: Ints, started: Ints, rng: np.random.Generator) -> None:
        """New people, one spell each."""
        count = len(store)
        role = rng.choice(len(ROLES), count, p=(0.42, 0.24, 0.16, 0.08, 0.10))
        band = np.clip(rng.choice(3, count, p=(0.5, 0.35, 0.15)) + 2 * (role == 4), 0, 4)
        person = np.arange(self.people, self.people + count)
        self.people += count
        self._append(person, store, started, band, role)

    def move(self, spell: Ints, store: Ints, day: Ints) -> None:
        """The same people in another store from the day after `day`."""
        self.end(spell, day, np.full(len(spell), REASONS.index(MOVED)))
        self._append(self.person[spell], store, day + 1, self.band[spell], self.role[spell])

    def end(self, spell: Ints, day: Ints, reason: Ints) -> None:
        """Spells that end on a day; nobody leaves before they came."""
        self.ended[spell] = np.maximum(day, self.started[spell])
        self.reason[spell] = reason

    def present(self, day: int) -> Ints:
        """Spells that hold on a day."""
        going_on = (self.ended == STILL_HERE) | (self.ended >= day)
        return np.flatnonzero((self.started <= day) & going_on)

    def _append(self, person: Ints, store: Ints, started: Ints, band: Ints, role: Ints) -> None:
        blank = np.full(len(person), STILL_HERE)
        self.person = np.concatenate([self.person, person])
        self.store = np.concatenate([self.store, store])
        self.started = np.concatenate([self.started, started])
        self.ended = np.concatenate([self.ended, blank])
        self.reason = np.concatenate([self.reason, blank])
        self.regretted = np.concatenate([self.regretted, np.zeros(len(person), dtype=np.int64)])
        self.band = np.concatenate([self.band, band])
        self.role = np.concatenate([self.role, role])


def make_workforce(
    stores: Stores, engagement: Floats, calendar: Calendar, rng: np.random.Generator
) -> Workforce:
    """All spells of the period. `engagement` is the true level, (stores, months)."""
    force = Workforce()
    _first_staff(force, stores, calendar, rng)
    spread = STORE_SPREAD * rng.standard_normal(len(stores.code))
    level = engagement / np.sqrt(1 + MOVEMENT**2)
    for month in range(calendar.months):
        days = calendar.month_start(month).toordinal(), calendar.month_start(month + 1).toordinal()
        _close(force, stores, month, days[0] - 1)
        tilt = np.exp(ENGAGEMENT_EFFECT * level[:, month] + spread)
        _leave(force, tilt, days, rng)
        _swap(force, stores, month, days, rng)
        _fill(force, stores, month, days, rng)
    voluntary = (force.reason >= 0) & (force.reason < len(VOLUNTARY_REASONS))
    force.regretted = (voluntary & (rng.random(len(voluntary)) < REGRETTED_SHARE)).astype(np.int64)
    return force


def _first_staff(
    force: Workforce, stores: Stores, calendar: Calendar, rng: np.random.Generator
) -> None:
    """Those already there when the period begins: about three and a half years in."""
    here = np.flatnonzero(stores.opened_month < 0)
    store = np.repeat(here, stores.staff[here])
    served = (rng.exponential(3.5, len(store)) * 365.25).astype(np.int64) + 1
    opened = np.array([day.toordinal() for day in stores.opened_on])
    first = calendar.month_start(0).toordinal()
    force.hire(store, np.maximum(first - served, opened[store]), rng)


def _close(force: Workforce, stores: Stores, month: int, day: int) -> None:
    closing = np.flatnonzero(stores.closed_month == month)
    spell = np.flatnonzero((force.ended == STILL_HERE) & np.isin(force.store, closing))
    force.end(spell, np.full(len(spell), day), np.full(len(spell), REASONS.index(CLOSED)))


def _leave(force: Workforce, tilt: Floats, days: tuple[int, int], rng: np.random.Generator) -> None:
    here = np.flatnonzero(force.ended == STILL_HERE)
    newcomer = days[0] - force.started[here] < 365
    chance = VOLUNTARY * tilt[force.store[here]] * np.where(newcomer, NEWCOMER, SETTLED)
    draw = rng.random(len(here))
    willing = here[draw < chance]
    told = here[draw > 1 - INVOLUNTARY]
    force.end(
        willing,
        rng.integers(*days, len(willing)),
        rng.choice(len(VOLUNTARY_REASONS), len(willing), p=(0.2, 0.22, 0.2, 0.1, 0.1, 0.08, 0.1)),
    )
    other = rng.choice(len(OTHER_REASONS), len(told), p=(0.2, 0.15, 0.15, 0.3, 0.2))
    force.end(told, rng.integers(*days, len(told)), len(VOLUNTARY_REASONS) + other)


def _swap(
    force: Workforce, stores: Stores, month: int, days: tuple[int, int], rng: np.random.Generator
) -> None:
    """A few people move to another open store of their region."""
    here = np.flatnonzero((force.ended == STILL_HERE) & (force.started < days[0]))
    mover = here[rng.random(len(here)) < MOVE]
    goes_to = rng.choice(stores.is_open(month), len(mover))
    old = force.store[mover]
    fits = (goes_to != old) & (stores.region[goes_to] == stores.region[old])
    # The region must fit, so most draws are dropped: MOVE is the chance before that.
    force.move(mover[fits], goes_to[fits], rng.integers(*days, int(fits.sum())))


def _fill(
    force: Workforce, stores: Stores, month: int, days: tuple[int, int], rng: np.random.Generator
) -> None:
    """Vacancies are filled within a month or two; a new store is staffed from its first day."""
    count = np.bincount(force.store[force.ended == STILL_HERE], minlength=len(stores.code))
    is_open = (stores.opened_month <= month) & (month < stores.closed_month)
    vacant = np.where(is_open, np.maximum(stores.staff - count, 0), 0)
    opening = np.repeat(
        np.flatnonzero(stores.opened_month == month), vacant[stores.opened_month == month]
    )
    force.hire(opening, np.full(len(opening), days[0]), rng)
    hired = rng.binomial(np.where(stores.opened_month == month, 0, vacant), 0.7)
    store = np.repeat(np.arange(len(stores.code)), hired)
    force.hire(store, rng.integers(*days, len(store)), rng)
