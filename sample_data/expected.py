"""What estimates on simulated means aim at: the correlations after sampling error.

Intervals are judged against these, not against the true-score correlation: sampling error
of unit means pulls every observed correlation towards zero by a known amount.
"""

from dataclasses import dataclass

import numpy as np

from sample_data.calendar_months import Calendar
from sample_data.latent import (
    LAG,
    MOVEMENT,
    PAD,
    PERSISTENCE,
    SLOPE_SPREAD,
    Floats,
    Ints,
    customer_lead_block,
    staff_block,
)
from sample_data.scales import (
    CUSTOMER_PERSON_SD,
    CUSTOMER_UNIT_SD,
    STAFF_PERSON_SD,
    STAFF_UNIT_SD,
)
from sample_data.scenarios import Scenario

WINDOW = 3


@dataclass(frozen=True, slots=True)
class Expected:
    """Population values for one design.

    true_between_r: correlation of units' true means over all waves.
    between_r: the same with sampling error, as the correlation of observed unit means.
    within_r: correlation of observed movements round the unit's mean and the wave's, at `lag`;
        None with a single wave, in which nothing moves.
    """

    true_between_r: float
    between_r: float
    within_r: float | None


def expected(truth: Scenario, calendar: Calendar, people: int, answers: int, lag: int) -> Expected:
    """Population correlations of waves by windows; `people`, `answers` as in `simulate`."""
    staff_map, customer_map, months_in = _maps(truth, calendar, lag)
    covariance = _block_covariance(calendar)
    across = MOVEMENT**2 * staff_map @ covariance @ customer_map.T
    staff = MOVEMENT**2 * staff_map @ covariance @ staff_map.T
    customer = MOVEMENT**2 * customer_map @ covariance @ customer_map.T
    staff_noise = (STAFF_PERSON_SD / STAFF_UNIT_SD) ** 2 / people
    customer_noise = (CUSTOMER_PERSON_SD / CUSTOMER_UNIT_SD) ** 2 / (answers * months_in)
    stable = stable_covariance(truth)
    true_r = _correlation(stable + across.mean(), 1 + staff.mean(), 1 + customer.mean())
    # Overlap of windows is none: waves are three months apart and so are the windows.
    noisy_staff = staff + staff_noise * np.eye(calendar.waves)
    noisy_customer = customer + np.diag(customer_noise)
    slope = slope_variance(truth, calendar)
    between = _correlation(
        stable + across.mean(), 1 + noisy_staff.mean(), 1 + noisy_customer.mean()
    )
    within = _correlation(
        _demeaned(across), _demeaned(noisy_staff) + slope, _demeaned(noisy_customer) + slope
    )
    return Expected(true_r, between, within if calendar.waves > 1 else None)


def stable_covariance(truth: Scenario) -> float:
    """Covariance (= correlation) of the two stable levels over all units."""
    shared = truth.region_share + truth.size_loading**2
    return shared + (1 - shared) * truth.between_r


def slope_variance(truth: Scenario, calendar: Calendar) -> float:
    """Variance within units that their own slopes add, the common trend taken out."""
    clock = np.linspace(-0.5, 0.5, calendar.months)[3::3][: calendar.waves]
    return float((truth.trend * SLOPE_SPREAD) ** 2 * clock.var())


def _maps(truth: Scenario, calendar: Calendar, lag: int) -> tuple[Floats, Floats, Ints]:
    """Staff at each wave and customers in each window as weights on the three paths."""
    blocks = calendar.waves + 2 * PAD
    waves = np.array([calendar.wave_month(wave) for wave in range(calendar.waves)])
    own = np.sqrt(1 - truth.within_r**2)
    follow = truth.within_r
    staff = np.zeros((calendar.waves, 3 * blocks))
    customer = np.zeros((calendar.waves, 3 * blocks))
    months_in = np.zeros(calendar.waves, dtype=np.int64)
    for wave, month in enumerate(waves):
        window = np.arange(max(month + lag, 0), month + lag + WINDOW)
        window = window[window < calendar.months]
        window = window if len(window) else np.array([calendar.months - 1])
        months_in[wave] = len(window)
        at = np.array([month])
        if truth.first == "customers":
            staff[wave, customer_lead_block(at - LAG) + PAD] += follow
            staff[wave, staff_block(at) + PAD + blocks] += own
            np.add.at(customer[wave], customer_lead_block(window) + PAD, 1 / len(window))
        else:
            staff[wave, staff_block(at) + PAD] += 1
            led = staff_block(window - LAG) + PAD
            np.add.at(customer[wave], led, follow / len(window))
            np.add.at(customer[wave], led + 2 * blocks, own / len(window))
    return staff, customer, months_in


def _block_covariance(calendar: Calendar) -> Floats:
    blocks = calendar.waves + 2 * PAD
    apart = np.abs(np.subtract.outer(np.arange(blocks), np.arange(blocks)))
    covariance = np.kron(np.eye(3), PERSISTENCE**apart)
    return covariance.astype(np.float64)


def _demeaned(covariance: Floats) -> float:
    """Mean covariance round each unit's own mean over the waves."""
    return float(np.trace(covariance) / len(covariance) - covariance.mean())


def _correlation(covariance: float, first: float, second: float) -> float:
    spread = float(np.sqrt(first * second))
    return float(covariance) / spread if spread > 0 else 0.0
