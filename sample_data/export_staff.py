"""The HR side's files: survey answers, invitations, employment and staff comments."""

from pathlib import Path

import numpy as np

from sample_data.answers import TENURES
from sample_data.company import Company, stream
from sample_data.questions import QUESTIONS
from sample_data.tables import dates, pick, whole, write_table
from sample_data.wording import moods, write_comments
from sample_data.workforce import BANDS, MOVED, REASONS, ROLES, VOLUNTARY_REASONS

# Three in ten respondents write something.
STAFF_COMMENT_SHARE = 0.3
# Number of the region whose pride fades: North.
FADED_REGION = 0
ANSWER_COLUMNS = (
    "Respondent ID",
    "Store",
    "Wave",
    "Wave opened",
    "Wave closed",
    "Tenure",
    "Role",
    *(question.text for question in QUESTIONS),
)
EMPLOYMENT_COLUMNS = (
    "Employee ID",
    "Store",
    "Start date",
    "End date",
    "Exit reason",
    "Voluntary",
    "Regretted",
    "Moved",
    "Salary band",
)
YES_NO = ("Yes", "No")


def faded_from(made: Company) -> int:
    """The wave from which nobody in the faded region writes a word of pride."""
    return 2 * made.calendar.waves // 3


def wave_labels(made: Company) -> list[str]:
    """The waves' names, first wave first."""
    return [made.calendar.wave_label(wave) for wave in range(made.calendar.waves)]


def write_answers(path: Path, made: Company) -> None:
    """One row a respondent and wave, one column a question."""
    survey, calendar = made.survey, made.calendar
    waves = range(calendar.waves)
    columns = [
        [f"P{number:06d}" for number in made.respondent.tolist()],
        pick(made.stores.code, made.force.store[survey.spell]),
        pick(wave_labels(made), survey.wave),
        pick([calendar.opened_on(wave).isoformat() for wave in waves], survey.wave),
        pick([calendar.closed_on(wave).isoformat() for wave in waves], survey.wave),
        pick(TENURES, survey.tenure),
        pick(ROLES, made.force.role[survey.spell]),
    ]
    columns += [whole(survey.scores[:, place]) for place in range(len(QUESTIONS))]
    write_table(path, ANSWER_COLUMNS, columns)


def write_invitations(path: Path, made: Company) -> None:
    """How many people of each store each wave was sent to."""
    wave, store = np.nonzero(made.survey.invited)
    invited = whole(made.survey.invited[wave, store])
    columns = [pick(wave_labels(made), wave), pick(made.stores.code, store), invited]
    write_table(path, ("Wave", "Store", "Invited"), columns)


def write_employment(path: Path, made: Company) -> None:
    """One row a spell in a store; a move between stores ends one and begins another."""
    force = made.force
    shown = np.flatnonzero(force.started <= made.calendar.last_day.toordinal())
    reason = force.reason[shown]
    moved = reason == REASONS.index(MOVED)
    stayed = (reason < 0) | moved
    voluntary = np.where(stayed, -1, np.where(reason < len(VOLUNTARY_REASONS), 0, 1))
    regretted = np.where(stayed, -1, 1 - force.regretted[shown])
    columns = [
        [f"E{number:05d}" for number in force.person[shown].tolist()],
        pick(made.stores.code, force.store[shown]),
        dates(force.started[shown]),
        dates(force.ended[shown]),
        pick(REASONS, reason),
        pick(YES_NO, voluntary),
        pick(YES_NO, regretted),
        pick(YES_NO, np.where(reason < 0, -1, np.where(moved, 0, 1))),
        pick(BANDS, force.band[shown]),
    ]
    write_table(path, EMPLOYMENT_COLUMNS, columns)


def write_staff_comments(path: Path, made: Company) -> None:
    """One row a comment; the writer's survey number, so that people can be counted.

    In one region words of pride are no longer written from one wave on.
    """
    survey, rng = made.survey, stream(made.seed, "staff comments")
    chosen = np.flatnonzero(rng.random(len(survey.spell)) < STAFF_COMMENT_SHARE)
    wave = survey.wave[chosen]
    closed = [made.calendar.closed_on(w).toordinal() for w in range(made.calendar.waves)]
    feeling = moods(survey.feeling[chosen], 0.25, -0.25, rng)
    store = made.force.store[survey.spell[chosen]]
    faded = (made.stores.region[store] == FADED_REGION) & (wave >= faded_from(made))
    columns = [
        [f"P{number:06d}" for number in made.respondent[chosen].tolist()],
        pick(made.stores.code, store),
        pick(wave_labels(made), wave),
        dates(np.array(closed)[wave] - rng.integers(0, 15, len(chosen))),
        write_comments("staff", feeling, rng, faded=faded),
    ]
    write_table(path, ("Respondent ID", "Store", "Wave", "Written on", "Comment"), columns)
