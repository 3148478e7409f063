"""The engagement survey: who was asked, who answered, and what they said."""

from dataclasses import dataclass

import numpy as np

from sample_data.calendar_months import Calendar
from sample_data.latent import Floats, Ints, Latent
from sample_data.questions import QUESTIONS, SHARED_VIEW
from sample_data.scales import STAFF_PERSON_SD, STAFF_UNIT_SD
from sample_data.stores import Stores
from sample_data.workforce import Workforce

# Share of a person's difference from the store that stays from wave to wave.
LASTING = 0.55
SKIPPED = 0.015
BLANK = -1
TENURES = ("Under 1 year", "1 to 2 years", "3 to 5 years", "Over 5 years")
# A honeymoon: newcomers are a little happier, those past it a little less.
TENURE_EFFECT = np.array([0.08, -0.06, -0.02, 0.03])


@dataclass(frozen=True, slots=True)
class SurveyAnswers:
    """One entry a respondent and wave. `scores`: (rows, questions), BLANK where skipped.

    feeling: the respondent's engagement in points round the average, for their comments.
    invited: (waves, stores).
    """

    spell: Ints
    wave: Ints
    tenure: Ints
    scores: Ints
    feeling: Floats
    invited: Ints


def ask(
    stores: Stores, force: Workforce, latent: Latent, calendar: Calendar, rng: np.random.Generator
) -> SurveyAnswers:
    """Every wave of the survey."""
    spell, wave, invited = _respondents(stores, force, calendar, rng)
    opened = np.array([calendar.opened_on(w).toordinal() for w in range(calendar.waves)])
    years = (opened[wave] - force.started[spell]) / 365.25
    tenure = np.digitize(years, (1, 3, 6))
    month = np.array([calendar.wave_month(w) for w in range(calendar.waves)])
    level = STAFF_UNIT_SD * latent.staff[force.store[spell], month[wave]]
    lasting = np.sqrt(LASTING) * rng.standard_normal(force.people)
    passing = np.sqrt(1 - LASTING) * rng.standard_normal(len(spell))
    # A little less than the index's own SD: the items' noise and rounding make up the rest.
    personal = 0.87 * STAFF_PERSON_SD * (lasting[force.person[spell]] + passing)
    feeling = level + personal + TENURE_EFFECT[tenure]
    scores = _scores(feeling, force.store[spell], len(stores.code), rng)
    return SurveyAnswers(spell, wave, tenure, scores, feeling, invited)


def _respondents(
    stores: Stores, force: Workforce, calendar: Calendar, rng: np.random.Generator
) -> tuple[Ints, Ints, Ints]:
    usual = rng.uniform(0.55, 0.85, len(stores.code))
    spells, waves, invited = [], [], []
    for wave in range(calendar.waves):
        present = force.present(calendar.opened_on(wave).toordinal())
        store = force.store[present]
        invited.append(np.bincount(store, minlength=len(stores.code)))
        rate = np.clip(usual + rng.normal(0, 0.03, len(usual)), 0.3, 0.95)
        answering = present[rng.random(len(present)) < rate[store]]
        spells.append(answering)
        waves.append(np.full(len(answering), wave))
    return np.concatenate(spells), np.concatenate(waves), np.stack(invited)


def _scores(feeling: Floats, store: Ints, stores: int, rng: np.random.Generator) -> Ints:
    columns = []
    for question in QUESTIONS:
        own = question.own * rng.standard_normal(stores)
        noise = question.noise * rng.standard_normal(len(feeling))
        if question.driver == SHARED_VIEW:
            # Some stores agree on what service means and some do not.
            noise *= rng.uniform(0.55, 1.35, stores)[store]
        raw = question.mean + question.loading * feeling + own[store] + noise
        score = np.clip(np.rint(raw), question.low, question.high).astype(np.int64)
        columns.append(np.where(rng.random(len(score)) < SKIPPED, BLANK, score))
    return np.stack(columns, axis=1)
