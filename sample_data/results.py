"""What the stores earned: monthly figures that go with the customers' true level."""

from dataclasses import dataclass

import numpy as np

from sample_data.calendar_months import Calendar
from sample_data.customers import SEASON
from sample_data.latent import MOVEMENT, Floats, Ints, Latent
from sample_data.stores import Stores

# What one SD of a store's customer level goes with.
REVENUE_EFFECT = 0.04
MARGIN_EFFECT = 0.9
REPEAT_EFFECT = 1.6


@dataclass(frozen=True, slots=True)
class Results:
    """One entry a store and month. Revenue in pounds, the others in per cent or pounds a m²."""

    store: Ints
    month: Ints
    revenue: Ints
    margin: Floats
    repeat: Floats
    per_area: Floats


def earn(stores: Stores, latent: Latent, calendar: Calendar, rng: np.random.Generator) -> Results:
    """Revenue, margin, share of repeat customers and revenue a m², for open stores."""
    months = np.arange(calendar.months)
    is_open = (stores.opened_month[:, None] <= months) & (months < stores.closed_month[:, None])
    store, month = np.nonzero(is_open)
    level = latent.customer[store, month] / np.sqrt(1 + MOVEMENT**2)
    season = SEASON[[calendar.month_start(int(m)).month - 1 for m in month]]
    own, own_margin, own_repeat = rng.standard_normal((3, len(stores.code)))
    noise, noise_margin, noise_repeat = rng.standard_normal((3, len(store)))
    rate = 230 * season * np.exp(REVENUE_EFFECT * level + 0.06 * own[store] + 0.04 * noise)
    revenue = np.rint(rate * stores.area[store] / 100).astype(np.int64) * 100
    margin = 31 + MARGIN_EFFECT * level + 1.3 * own_margin[store] + 0.9 * noise_margin
    repeat = 44 + REPEAT_EFFECT * level + 2.2 * own_repeat[store] + 1.8 * noise_repeat
    return Results(store, month, revenue, margin, repeat, revenue / stores.area[store])
