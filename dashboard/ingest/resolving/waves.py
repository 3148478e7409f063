"""Survey waves: which there are, and when each was opened and closed."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.ingest.problems import file_problem
from dashboard.ingest.resolving.periods import span_of
from dashboard.ingest.work import Work
from dashboard.sql_files import sql
from dashboard.store import desk

# The survey of a file that names none; most companies have one.
DEFAULT_SURVEY = "survey"

# Answers further apart are no one wave.
_LONGEST_WAVE_DAYS = 62


@dataclass(frozen=True, slots=True)
class Wave:
    """One wave of the file. `number`: its wave_id. `new`: not in force in the store."""

    survey: str
    wave: str
    number: int
    opened: date
    closed: date
    new: bool


class _Book:
    """The waves in force, and the numbers that are taken."""

    def __init__(self, work: Work) -> None:
        rows = work.con.execute(sql("load/known_waves")).fetchall()
        self.known = {_key(row[1], row[2]): row for row in rows}
        self.highest = max((int(row[0]) for row in rows), default=0)
        self.met: dict[tuple[str, str], Wave] = {}

    def find(self, survey: str, wave: str, opened: date | None, closed: date | None) -> Wave | None:
        """The wave of that name; None where the store does not know it and nothing dates it."""
        key = _key(survey, wave)
        if key in self.met:
            return self.met[key]
        number, _, name, was_opened, was_closed, in_force = self.known.get(
            key, (0, survey, wave, None, None, False)
        )
        if in_force:
            self.met[key] = Wave(survey, name, number, was_opened, was_closed, False)
            return self.met[key]
        told = span_of(wave)
        first = opened or (told[0] if told else None) or closed
        last = closed or (told[1] if told else None) or opened
        if not first or not last or not wave:
            return None
        if not number:
            self.highest = number = self.highest + 1
        self.met[key] = Wave(survey, wave, number, first, last, True)
        return self.met[key]


def find_waves(work: Work) -> tuple[Wave, ...]:
    """Makes desk.wave_map; waves that cannot be dated become problems."""
    book = _Book(work)
    found_waves = _found(work)
    work.con.execute(sql("load/wave_map"))
    for survey, wave, opened, closed, first, last in found_waves:
        name = (wave or "").strip() or _named_by_its_days(work, first, last)
        found = book.find(survey or DEFAULT_SURVEY, name, opened or first, closed or last)
        if found is None:
            work.problems.append(file_problem(work.file, _undated(name)))
        elif found.opened > found.closed:
            what = f"wave '{name}' closes on {found.closed}, before it opens on {found.opened}."
            work.problems.append(file_problem(work.file, what))
        else:
            desk.fill(work.con, "load/add_wave", [(survey, wave, found.number, found.closed)])
    work.facts["waves"] = tuple(one.wave for one in book.met.values())
    return tuple(book.met.values())


def _found(work: Work) -> list[tuple[Any, ...]]:
    """Spellings of waves with their days; answers over a long time make a wave a quarter."""
    rows = work.run("waves_found")
    long = [row for row in rows if not (row[1] or "").strip() and _is_long(row[4], row[5])]
    if not long or work.plan.columns.get("wave_opened") or work.plan.columns.get("wave_closed"):
        return rows
    first, last = min(row[4] for row in long), max(row[5] for row in long)
    what = (
        f"no wave is named and answers run from {first} to {last}; those of a quarter count as one "
        "wave. --wave puts all of them into one."
    )
    work.problems.append(file_problem(work.file, what, severity="warning"))
    desk.settle(work.con)
    work.run("wave_as_text")
    work.run("waves_by_quarter")
    return work.run("waves_found")


def _is_long(first: date | None, last: date | None) -> bool:
    return bool(first and last and (last - first).days > _LONGEST_WAVE_DAYS)


def write_waves(work: Work, waves: tuple[Wave, ...], upload: int) -> None:
    """Writes the new waves; a wave that waited undone keeps its number."""
    k = work.settings.minimum_group
    rows = [(o.number, o.survey, o.wave, o.opened, o.closed, k, upload) for o in waves if o.new]
    desk.fill(work.con, "load/new_wave", rows)
    work.con.execute(sql("store/revived/waves"))


def _named_by_its_days(work: Work, first: date | None, last: date | None) -> str:
    """A name for the only wave of a file that names none but dates its answers closely."""
    if first is None or last is None or (last - first).days > _LONGEST_WAVE_DAYS:
        return ""
    name = f"{last:%B %Y}"
    what = f"no wave is named; called '{name}' after its last answer. --wave gives another name."
    work.problems.append(file_problem(work.file, what, severity="warning"))
    return name


def _undated(wave: str) -> str:
    if not wave:
        return "nothing tells which wave this is. Say it with --wave, or with `wave` in the map."
    return (
        f"nothing tells when wave '{wave}' was. Load its answers first, or give `wave_opened` and "
        "`wave_closed` (columns or dates) in the map."
    )


def _key(survey: str, wave: str) -> tuple[str, str]:
    return survey.strip().lower(), wave.strip().lower()
