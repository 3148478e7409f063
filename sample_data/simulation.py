"""A planted company as bare unit-by-wave means: for simulations over hundreds of seeds."""

from dataclasses import dataclass

import numpy as np

from sample_data.calendar_months import Calendar
from sample_data.expected import Expected, expected
from sample_data.latent import LAG, Floats, Ints, plant
from sample_data.scales import (
    CUSTOMER_MEAN,
    CUSTOMER_PERSON_SD,
    CUSTOMER_UNIT_SD,
    STAFF_MEAN,
    STAFF_PERSON_SD,
    STAFF_UNIT_SD,
)
from sample_data.scenarios import scenario

WINDOW = 3


@dataclass(frozen=True, slots=True)
class Simulated:
    """Observed means, with their sampling error; no answer is missing.

    staff: (units, waves) mean engagement, 1-5. staff_people: respondents behind it.
    customer: (units, waves) mean score, 0-10, over the three months that start `lag` months
        after the wave's month, as far as there are months. customer_people: answers behind it.
    customer_months, customer_month_people: the same by month, (units, months).
    wave_month: the column of `customer_months` each wave is held in.
    region, size: (units,) region number and standardised floor area.
    expected: what the estimates aim at, given this design.
    """

    staff: Floats
    staff_people: Ints
    customer: Floats
    customer_people: Ints
    customer_months: Floats
    customer_month_people: Ints
    wave_month: Ints
    region: Ints
    size: Floats
    expected: Expected


def simulate(
    name: str,
    seed: int,
    *,
    units: int | None = None,
    waves: int = 12,
    people: int = 30,
    answers: int = 45,
    regions: int = 6,
    lag: int = LAG,
) -> Simulated:
    """One company of `name`'s truth, drawn from normal distributions.

    units: 140 unless told otherwise (12 for "small"). people: respondents a unit and wave.
    answers: customer answers a unit and month. lag: where the customers' window starts.
    """
    truth = scenario(name)
    count = units or truth.most_units or 140
    calendar = Calendar(waves)
    rng = np.random.default_rng([seed, 1])
    region = np.arange(count) % regions
    size = rng.standard_normal(count)
    latent = plant(truth, region, size, calendar, rng)
    wave_month = np.array([calendar.wave_month(wave) for wave in range(waves)])
    staff = _observe(latent.staff[:, wave_month], STAFF_UNIT_SD, STAFF_PERSON_SD, people, rng)
    monthly = _observe(latent.customer, CUSTOMER_UNIT_SD, CUSTOMER_PERSON_SD, answers, rng)
    month_people = np.full(monthly.shape, answers)
    windowed, window_people = windows(monthly, month_people, wave_month, lag)
    return Simulated(
        staff=STAFF_MEAN + staff,
        staff_people=np.full(staff.shape, people),
        customer=CUSTOMER_MEAN + windowed,
        customer_people=window_people,
        customer_months=CUSTOMER_MEAN + monthly,
        customer_month_people=month_people,
        wave_month=wave_month,
        region=region,
        size=size,
        expected=expected(truth, calendar, people, answers, lag),
    )


def _observe(
    level: Floats, unit_sd: float, person_sd: float, people: int, rng: np.random.Generator
) -> Floats:
    error = person_sd / np.sqrt(people)
    seen: Floats = unit_sd * level + error * rng.standard_normal(level.shape)
    return seen


def windows(monthly: Floats, people: Ints, wave_month: Ints, lag: int) -> tuple[Floats, Ints]:
    """Means and counts over the three months from `lag` after each wave, cut at the last month.

    A window that starts after the last month keeps that month, so that no mean is empty.
    """
    last = monthly.shape[1]
    starts = np.clip(wave_month + lag, 0, last - 1)
    ends = np.minimum(starts + WINDOW, last)
    totals = [(monthly * people)[:, a:b].sum(axis=1) for a, b in zip(starts, ends, strict=True)]
    counts = [people[:, a:b].sum(axis=1) for a, b in zip(starts, ends, strict=True)]
    return np.stack(totals, axis=1) / np.stack(counts, axis=1), np.stack(counts, axis=1)
