"""The planted truth as numbers: every unit's staff and customer level, month by month.

Levels are standardised: 1.0 is one SD of the units' stable level, the same on both sides.
A unit's level = a stable part + a movement that changes once a quarter (autocorrelation
PERSISTENCE from one quarter to the next) + a trend. The leading side's movement starts in
a wave's month and lasts three; the following side takes it over LAG months later.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sample_data.calendar_months import MONTHS_BEFORE, Calendar
from sample_data.scenarios import Scenario

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

LAG = 2
PERSISTENCE = 0.35
# SD of the movement within a unit, in SD of the stable level.
MOVEMENT = 0.9
# SD of the units' own slopes round a common trend, as a share of the trend.
SLOPE_SPREAD = 0.25
# Blocks of three months before the first wave that a lag can reach back to.
PAD = 4


@dataclass(frozen=True, slots=True)
class Latent:
    """True levels. `staff` and `customer` are (units, months)."""

    staff: Floats
    customer: Floats


def plant(
    truth: Scenario, region: Ints, size: Floats, calendar: Calendar, rng: np.random.Generator
) -> Latent:
    """Draws the levels for units with the given region numbers and standardised sizes."""
    stable_staff, stable_customer = _stable(truth, region, size, rng)
    staff, customer = _movement(truth, len(region), calendar, rng)
    rise = _trend(truth, len(region), calendar, rng), _trend(truth, len(region), calendar, rng)
    return Latent(
        staff=stable_staff[:, None] + MOVEMENT * staff + rise[0],
        customer=stable_customer[:, None] + MOVEMENT * customer + rise[1],
    )


def _stable(
    truth: Scenario, region: Ints, size: Floats, rng: np.random.Generator
) -> tuple[Floats, Floats]:
    shared = np.sqrt(truth.region_share) * region_levels(region) - truth.size_loading * size
    own = np.sqrt(1 - truth.region_share - truth.size_loading**2)
    first, second = rng.standard_normal((2, len(region)))
    linked = truth.between_r * first + np.sqrt(1 - truth.between_r**2) * second
    return shared + own * first, shared + own * linked


def region_levels(region: Ints) -> Floats:
    """Each unit's region as an evenly spaced level, mean 0 and SD 1 over the units."""
    level = region.astype(float)
    spread = level.std()
    return (level - level.mean()) / spread if spread > 0 else np.zeros(len(region))


def staff_block(month: Ints) -> Ints:
    """The quarter a month belongs to when quarters start with the month of a wave."""
    return (month - MONTHS_BEFORE) // 3


def customer_lead_block(month: Ints) -> Ints:
    """The same when customers lead: the block that ends LAG months before a wave."""
    return (month - MONTHS_BEFORE + LAG + 2) // 3


def _movement(
    truth: Scenario, units: int, calendar: Calendar, rng: np.random.Generator
) -> tuple[Floats, Floats]:
    blocks = calendar.waves + 2 * PAD
    leader, staff_own, customer_own = (quarters(units, blocks, rng) for _ in range(3))
    month = np.arange(calendar.months)
    follow, own = truth.within_r, np.sqrt(1 - truth.within_r**2)
    if truth.first == "customers":
        customer = leader[:, customer_lead_block(month) + PAD]
        taken_over = leader[:, customer_lead_block(month - LAG) + PAD]
        return follow * taken_over + own * staff_own[:, staff_block(month) + PAD], customer
    staff = leader[:, staff_block(month) + PAD]
    taken_over = leader[:, staff_block(month - LAG) + PAD]
    return staff, follow * taken_over + own * customer_own[:, staff_block(month - LAG) + PAD]


def quarters(units: int, blocks: int, rng: np.random.Generator) -> Floats:
    """Stationary AR(1) paths with variance 1: (units, blocks)."""
    shocks = rng.standard_normal((units, blocks))
    path = np.empty_like(shocks)
    path[:, 0] = shocks[:, 0]
    for block in range(1, blocks):
        carried = PERSISTENCE * path[:, block - 1]
        path[:, block] = carried + np.sqrt(1 - PERSISTENCE**2) * shocks[:, block]
    return path


def _trend(truth: Scenario, units: int, calendar: Calendar, rng: np.random.Generator) -> Floats:
    clock = np.linspace(-0.5, 0.5, calendar.months)
    slopes = truth.trend * (1 + SLOPE_SPREAD * rng.standard_normal((units, 1)))
    return slopes * clock
