"""Customer answers: likelihood to recommend (0-10) and satisfaction (1-5), dated, by store."""

from dataclasses import dataclass

import numpy as np

from sample_data.calendar_months import Calendar
from sample_data.latent import Floats, Ints, Latent
from sample_data.scales import CUSTOMER_MEAN, CUSTOMER_PERSON_SD, CUSTOMER_UNIT_SD
from sample_data.stores import Stores

BLANK = -1
NO_NPS = 0.06
NO_CSAT = 0.3
# Answers by season, January to December: December is busy.
SEASON = np.array([0.9, 0.85, 0.95, 1.0, 1.05, 1.0, 1.0, 0.95, 0.95, 1.0, 1.1, 1.25])


@dataclass(frozen=True, slots=True)
class CustomerAnswers:
    """One entry an answer, by day. `day` is an ordinal; BLANK where a question was skipped.

    feeling: the customer's own score before rounding, for the comment they write.
    """

    store: Ints
    day: Ints
    nps: Ints
    csat: Ints
    feeling: Floats


def listen(
    stores: Stores, latent: Latent, calendar: Calendar, rng: np.random.Generator
) -> CustomerAnswers:
    """Every answer of the period, in the order they came in."""
    store, month, day = _when(stores, calendar, rng)
    noise = rng.standard_normal(len(store))
    feeling = CUSTOMER_UNIT_SD * latent.customer[store, month] + CUSTOMER_PERSON_SD * noise
    nps = np.clip(np.rint(CUSTOMER_MEAN + feeling), 0, 10).astype(np.int64)
    satisfied = 4.05 + 0.33 * feeling + 0.6 * rng.standard_normal(len(store))
    csat = np.clip(np.rint(satisfied), 1, 5).astype(np.int64)
    skipped = rng.random(len(store))
    nps[skipped < NO_NPS] = BLANK
    csat[skipped > 1 - NO_CSAT] = BLANK
    return CustomerAnswers(store, day, nps, csat, CUSTOMER_MEAN + feeling)


def _when(stores: Stores, calendar: Calendar, rng: np.random.Generator) -> tuple[Ints, Ints, Ints]:
    months = np.arange(calendar.months)
    starts = np.array([calendar.month_start(m).toordinal() for m in range(calendar.months + 1)])
    season = SEASON[[calendar.month_start(m).month - 1 for m in range(calendar.months)]]
    is_open = (stores.opened_month[:, None] <= months) & (months < stores.closed_month[:, None])
    count = rng.poisson(stores.answers[:, None] * season * is_open)
    store, month = np.divmod(np.repeat(np.arange(count.size), count.ravel()), calendar.months)
    length = starts[month + 1] - starts[month]
    day = starts[month] + (rng.random(len(store)) * length).astype(np.int64)
    order = np.lexsort((store, day))
    return store[order], month[order], day[order]
