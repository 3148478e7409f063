"""The usual damage of real exports, done to the company called "dirty"."""

from datetime import date

import numpy as np

from sample_data.answers import SurveyAnswers
from sample_data.customers import BLANK, CustomerAnswers
from sample_data.latent import Floats, Latent
from sample_data.questions import QUESTIONS
from sample_data.stores import Stores

OUTLIER_STAFF = 4.0
OUTLIER_CUSTOMER = -6.0
MISSING_ANSWERS = 0.04
MISSING_MONTHS = 0.02
# From this day customers were asked for a satisfaction of 1-10 instead of 1-5.
SCALE_CHANGED_ON = date(2025, 7, 1)
# Until this month the margin was a share (0.31), from then on a percentage (31.0).
MARGIN_CHANGED_IN = "2025-01"


def outlier(stores: Stores) -> int:
    """Number of the odd store: a usual one in mid-list that is open throughout."""
    usual = (stores.kiosk == 0) & (stores.opened_month < 0)
    throughout = stores.closed_month == stores.closed_month.max()
    fitting = np.flatnonzero(usual & throughout)
    return int(fitting[len(fitting) // 3])


def plant_outlier(latent: Latent, stores: Stores) -> None:
    """One store with very happy staff and very unhappy customers."""
    place = outlier(stores)
    latent.staff[place] += OUTLIER_STAFF - latent.staff[place].mean()
    latent.customer[place] += OUTLIER_CUSTOMER - latent.customer[place].mean()


def damage_survey(survey: SurveyAnswers, rng: np.random.Generator) -> None:
    """Skipped 1-5 questions are 0, and more of them: a 0 that no respondent could give."""
    for place, question in enumerate(QUESTIONS):
        if question.low > 0:
            column = survey.scores[:, place]
            column[(column == -1) | (rng.random(len(column)) < MISSING_ANSWERS)] = 0


def damage_customers(heard: CustomerAnswers, rng: np.random.Generator) -> None:
    """Skipped satisfaction is 0; later satisfaction is on a scale twice as long."""
    later = (heard.day >= SCALE_CHANGED_ON.toordinal()) & (heard.csat != BLANK)
    heard.csat[later] = 2 * heard.csat[later] - rng.integers(0, 2, int(later.sum()))
    heard.csat[heard.csat == BLANK] = 0


def damaged_margin(margin: Floats, months: list[str]) -> Floats:
    """The margin as a share before MARGIN_CHANGED_IN."""
    early = np.array([month < MARGIN_CHANGED_IN for month in months])
    return np.where(early, margin / 100, margin)
