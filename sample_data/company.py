"""One whole company, made in memory from a name, a seed and a size."""

from dataclasses import dataclass

import numpy as np

from sample_data.answers import SurveyAnswers, ask
from sample_data.calendar_months import Calendar
from sample_data.customers import CustomerAnswers, listen
from sample_data.damage import damage_customers, damage_survey, plant_outlier
from sample_data.latent import Ints, Latent, plant
from sample_data.results import Results, earn
from sample_data.scenarios import Scenario, scenario
from sample_data.size import FULL, Size
from sample_data.stores import Stores, make_stores
from sample_data.workforce import Workforce, make_workforce


@dataclass(frozen=True, slots=True)
class Company:
    """Everything the exports are written from; see each part for its shape.

    respondent: the survey tool's own person number, one an entry of `survey`.
    """

    truth: Scenario
    seed: int
    size: Size
    calendar: Calendar
    stores: Stores
    latent: Latent
    force: Workforce
    survey: SurveyAnswers
    respondent: Ints
    heard: CustomerAnswers
    earned: Results


def make_company(name: str, seed: int | None = None, size: Size = FULL) -> Company:
    """Draws the company; the same name, seed and size give the same company everywhere."""
    truth = scenario(name)
    seed = truth.seed if seed is None else seed
    size = _fitting(truth, size)
    calendar = Calendar(size.waves)
    stores = make_stores(size, calendar, stream(seed, "stores"))
    latent = plant(truth, stores.region, stores.size, calendar, stream(seed, "latent"))
    if truth.damaged:
        plant_outlier(latent, stores)
    force = make_workforce(stores, latent.staff, calendar, stream(seed, "workforce"))
    survey = ask(stores, force, latent, calendar, stream(seed, "answers"))
    heard = listen(stores, latent, calendar, stream(seed, "customers"))
    earned = earn(stores, latent, calendar, stream(seed, "results"))
    if truth.damaged:
        damage_survey(survey, stream(seed, "damage"))
        damage_customers(heard, stream(seed, "damage"))
    numbers = 100_000 + stream(seed, "respondents").permutation(force.people)
    respondent = numbers[force.person[survey.spell]]
    return Company(
        truth, seed, size, calendar, stores, latent, force, survey, respondent, heard, earned
    )


def stream(seed: int, topic: str) -> np.random.Generator:
    """Random numbers of one topic: a change in one file's making leaves the others alone."""
    return np.random.default_rng([seed, *topic.encode()])


def _fitting(truth: Scenario, size: Size) -> Size:
    units = min(size.units, truth.most_units or size.units)
    regions = min(size.regions, max(1, units // 4))
    return Size(units, regions, size.staff, size.answers, size.waves, size.comments)
